import { finite, finiteAll, positive, whole } from '../check';
import type { RandomSource } from '../ensemble/random';

/**
 * A seeded source of uniform numbers in [0, 1): the generator mulberry32 (32 bits of state). It makes the noise of
 * the simulated measurements, because other programs have it too; for long runs take `sfc32`.
 *
 * @param seed  an integer from 0 to 2³² − 1
 * @throws RangeError for another seed
 */
export function mulberry32(seed: number): RandomSource {
  whole('seed', seed);
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Normal numbers of mean 0 and variance 1 by the cosine branch of Box and Muller: z = √[−2 ln(1−u)] cos 2πv, from two
 * uniform numbers u and v in [0, 1) each. The last bit may differ between engines, as their logarithms do.
 */
export const boxMuller =
  (random: RandomSource): RandomSource =>
  () => {
    const r = Math.sqrt(-2 * Math.log(1 - random()));
    return r * Math.cos(2 * Math.PI * random());
  };

/** Values of a law with normal noise of the deviation `sigma` at the places x, always the same for the same seed. */
export function noisy(
  law: (x: number) => number,
  x: readonly number[],
  sigma: number,
  seed: number,
): number[] {
  finiteAll('x', x);
  positive('sigma', sigma);
  const normal = boxMuller(mulberry32(seed));
  return x.map((place) => law(place) + sigma * normal());
}

/** `count` places at equal distances from `from` to `to`, both included. */
export function places(from: number, to: number, count: number): number[] {
  finite('from', from);
  finite('to', to);
  whole('count', count, 2);
  const part = (to - from) / (count - 1);
  return Array.from({ length: count }, (_, i) => from + i * part);
}
