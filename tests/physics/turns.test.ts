import { expect, test } from 'vitest';
import { fromAngles, rotate, scale, turned, type Vec3 } from '@physics';

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
});
