import { expect, test } from 'vitest';
import { angleBetween, fromAngles, rotate, scale, trail, turned, type Vec3 } from '@physics';

const axis = fromAngles(0.7, 2.1);

test('turned gives the angle about an axis of any length, positive by the right hand', () => {
  const a: Vec3 = [0.3, -0.2, 0.9];
  for (const angle of [-3, -0.4, 0, 1e-6, 2.9])
    for (const length of [1e-3, 1, 40])
      expect(turned(a, rotate(a, scale(angle, axis)), scale(length, axis))).toBeCloseTo(angle, 9);
});

test('turned is 0 where there is no angle', () => {
  expect(turned(axis, [1, 0, 0], axis)).toBeCloseTo(0, 12);
  expect(turned([1, 0, 0], [0, 1, 0], [0, 0, 0])).toBe(0);
  expect(turned([0.1, 0, 1], [-0.1, 0, 1], [0, 0, 1])).toBe(0);
  expect(turned(axis, rotate(axis, [1e-12, 0, 0]), scale(0.1, axis))).toBe(0);
});

test('trail ends at the newest point, begins at the oldest and is thin between', () => {
  let path: readonly Vec3[] = [];
  for (let i = 0; i <= 1000; i++) path = trail(path, fromAngles(1.2, i * 0.005));
  expect(path[0]).toEqual(fromAngles(1.2, 0));
  expect(path.at(-1)).toEqual(fromAngles(1.2, 5));
  const gaps = path.slice(1, -1).map((v, i) => angleBetween(path[i]!, v));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0.04);
  expect(Math.max(...gaps)).toBeLessThan(0.05);
});

test('trail holds a great circle and no more than its last 161 points', () => {
  let path: readonly Vec3[] = [];
  for (let i = 0; i <= 5000; i++) path = trail(path, fromAngles(Math.PI / 2, i * 0.01));
  expect(path.length).toBeLessThanOrEqual(161);
  const length = path.slice(1).reduce((sum, v, i) => sum + angleBetween(path[i]!, v), 0);
  expect(length).toBeGreaterThan(2 * Math.PI);
});
