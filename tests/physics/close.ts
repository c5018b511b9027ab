import { expect } from 'vitest';
import { axpy, norm, type Vec3 } from '@physics';

/** Holds a number to what is expected of it, as a part of that. */
export const close = (found: number, expected: number, tolerance = 1e-12) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));

/** How far a number is from a law, as a part of that. */
export const relative = (found: number, law: number) => Math.abs(found / law - 1);

/** |a − b|. */
export const distance = (a: Vec3, b: Vec3) => norm(axpy(-1, a, b));
