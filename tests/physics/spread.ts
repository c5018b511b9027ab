import fc from 'fast-check';
import { fromAngles, type Vec3 } from '@physics';

/**
 * Numbers spread evenly from min to max. fc.double spreads over representations, so that of a range
 * that holds zero nine in ten are below a thousandth.
 */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 31 }).map((i) => min + (max - min) * (i / 2 ** 31));

/** Numbers > 0 spread evenly in their logarithm. */
export const decade = (least: number, most: number): fc.Arbitrary<number> =>
  between(Math.log(least), Math.log(most)).map(Math.exp);

/** Unit vectors, spread over the sphere. */
export const direction: fc.Arbitrary<Vec3> = fc
  .tuple(between(-1, 1), between(-Math.PI, Math.PI))
  .map(([z, phi]) => fromAngles(Math.acos(z), phi));

/** Vectors of a cube, from -1 to 1 along each axis. */
export const vector: fc.Arbitrary<Vec3> = fc.tuple(between(-1, 1), between(-1, 1), between(-1, 1));
