import * as check from '../check';

/** Mean of independent samples, with how far it may be off. */
export interface Mean {
  readonly mean: number;
  /** Standard deviation of one sample. */
  readonly deviation: number;
  /** Standard error of the mean, deviation/√n. */
  readonly error: number;
}

/**
 * Mean, standard deviation (with n − 1) and standard error of the mean.
 * @throws RangeError for fewer than two samples, from which no error can be told
 */
export function meanOf(samples: ArrayLike<number>): Mean {
  const n = samples.length;
  if (n < 2) throw new RangeError(`samples must be 2 at least, got ${n}`);
  check.finiteAll('samples', samples);
  let mean = 0;
  for (let i = 0; i < n; i++) mean += samples[i]!;
  mean /= n;
  let square = 0;
  for (let i = 0; i < n; i++) square += (samples[i]! - mean) ** 2;
  const deviation = Math.sqrt(square / (n - 1));
  return { mean, deviation, error: deviation / Math.sqrt(n) };
}

/**
 * A probability from `count` events in n trials, with the interval of Wilson, whose ends q solve
 *     |count/n − q| = z √(q(1−q)/n)
 * It is sound where few events or none were seen: none in n trials is a rate below z²/(n + z²).
 *
 * @param z  half width in standard deviations; 1 by default, two in three intervals hold the true rate
 * @throws RangeError for counts that are none
 */
export function proportion(
  count: number,
  n: number,
  z = 1,
): { rate: number; low: number; high: number } {
  check.whole('n', n, 1);
  check.whole('count', count);
  check.positive('z', z);
  if (count > n) throw new RangeError(`count must be at most ${n}, got ${count}`);
  const rate = count / n;
  const [z2, wide] = [z * z, n + z * z];
  const middle = (count + z2 / 2) / wide;
  const half = (z / wide) * Math.sqrt(count * (1 - rate) + z2 / 4);
  return { rate, low: count === 0 ? 0 : middle - half, high: count === n ? 1 : middle + half };
}
