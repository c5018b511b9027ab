import fc from 'fast-check';
import { fromAngles, type RashbaFilm, type Vec3 } from '@physics';

export const eVnm = 1.602176634e-28;

/** The film that the diffusion theory is drawn for, with a Rashba constant in eV nm. */
export const film = (alpha: number, more: Partial<RashbaFilm> = {}): RashbaFilm => ({
  ...{ alphaR: alpha * eVnm, kF: 4.3e9, tauMom: 1e-15, tauDelta: 1e-14, tauSf: 1e-12 },
  ...more,
});

/**
 * Numbers spread evenly from min to max. fc.double spreads over representations, so that a range around zero
 * gives hardly anything but tiny numbers.
 */
export const uniform = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 31 }).map((i) => min + (max - min) * (i / 2 ** 31));

/** Numbers > 0 spread evenly in their logarithm. */
export const decade = (least: number, most: number): fc.Arbitrary<number> =>
  uniform(Math.log(least), Math.log(most)).map(Math.exp);

/** Unit vectors, spread over the sphere. */
export const direction: fc.Arbitrary<Vec3> = fc
  .tuple(uniform(-1, 1), uniform(-Math.PI, Math.PI))
  .map(([z, phi]) => fromAngles(Math.acos(z), phi));
