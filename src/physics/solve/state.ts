import { finite, nonNegative, positive } from '../check';

/** Where a motion is, as numbers in a Float64Array of the length `size`: the index of each. */
export const runAt = {
  /** Time, s. */
  t: 0,
  /** Three components of m. */
  m: 1,
  /** Step to try next, s, with its sign; see `firstStep`. */
  h: 4,
  /** Steps tried so far, accepted or not. */
  tries: 5,
  /** Why the last run came back: a `runStatus`. */
  status: 6,
  size: 7,
} as const;

/** Why a run came back. */
export const runStatus = {
  /** It reached the end. */
  end: 0,
  /** The rows are full. */
  full: 1,
  /** The number of steps is used up. */
  limit: 2,
  /** The step became smaller than the rounding of the time. */
  stuck: 3,
} as const;

/**
 * A first step for a motion that turns no faster than `fastest` rad/s: what order 8 needs for the tolerance on
 * a circle, on the safe side. Any step will do, since the first is tested, too. @throws RangeError
 */
export const firstStep = (tol: number, fastest: number, duration: number): number => {
  positive('tol', tol);
  nonNegative('fastest', fastest, 'rad/s');
  finite('duration', duration, 's');
  const root = Math.sqrt(Math.sqrt(Math.sqrt(tol)));
  const h = (3 * root) / fastest;
  return h < Math.abs(duration) ? Math.sign(duration) * h : duration;
};

/** Error of a step that is aimed at unless another is asked for: 1e-7 after 100 ns of an oscillator. */
export const defaultTol = 1e-11;
