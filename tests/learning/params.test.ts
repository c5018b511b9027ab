import { expect, test } from 'vitest';
import { snap, within } from '@learning/params';

test('a value on the grid never leaves its range, though the ends are no round numbers', () => {
  const range = { min: -Math.PI, max: Math.PI, step: Math.PI / 180 };
  for (const x of [-4, -Math.PI, -3.14, 0.001, 3.14, Math.PI, 4]) {
    const on = snap(range, x);
    expect(on).toBeGreaterThanOrEqual(range.min);
    expect(on).toBeLessThanOrEqual(range.max);
    expect(snap(range, on)).toBe(on);
  }
});

test('next to nothing is nothing, and a small end stays', () => {
  expect(within({ min: -1, max: 1 }, 1e-320)).toBe(0);
  expect(within({ min: -1, max: 1 }, 1e-9)).toBe(1e-9);
  expect(within({ min: 1e-12, max: 1 }, 0)).toBe(1e-12);
});

test('a grid through zero has a zero, whatever its steps are', () => {
  for (const step of [0.1, 1.602176634e-22, Math.PI / 180, 1 / 3])
    for (const n of [3, 7, 10, 90]) {
      const range = { min: -n * step, max: n * step, step };
      expect(snap(range, 0)).toBe(0);
      expect(snap(range, 0.4 * step)).toBe(0);
      expect(snap(range, step)).toBeCloseTo(step, 12);
    }
});
