/** A curve is predicted: drawn with the pointer, or point by point with the keys. */
import { format } from '@learning/format';
import { isFinitePoint, type Point } from '@drawing/path';
import type { AnyValues } from '@learning/params';
import type { AnyPrediction, Kind } from '../kind';
import { withoutNoise } from '../../readings';
import Chart from './Chart.svelte';
import Compare from './Compare.svelte';

/** Height of a drawn curve at t: straight between its points. */
export function curveAt(points: readonly Point[], t: number): number {
  const next = points.findIndex(([at]) => at >= t);
  const after = points[next === -1 ? points.length - 1 : next];
  const before = points[next - 1];
  if (!after) return 0;
  if (!before || next === -1) return after[1];
  const [[t0, y0], [t1, y1]] = [before, after];
  return y0 + ((y1 - y0) * (t - t0)) / (t1 - t0);
}

const parts = 200;
/** The true curve from its start to its end. */
export const trueCurve = (asked: AnyPrediction<'curve'>, p: AnyValues): Point[] => {
  const length = asked.duration(p);
  return Array.from({ length: parts + 1 }, (_, i) => {
    const t = (length * i) / parts;
    return [t, asked.truth(p, t)];
  });
};
/** How far a drawn curve is from the true one: in the mean, and where it is farthest. */
export function gap(asked: AnyPrediction<'curve'>, guess: readonly Point[], p: AnyValues) {
  let [sum, most, at] = [0, 0, 0];
  for (const [t, y] of trueCurve(asked, p)) {
    const away = Math.abs(curveAt(guess, t) - y);
    sum += away;
    if (away > most) [most, at] = [away, t];
  }
  const quiet = (x: number) => withoutNoise(x, asked.max - asked.min);
  return { mean: quiet(sum / (parts + 1)), most: quiet(most), at };
}
export const apart = (asked: AnyPrediction<'curve'>, guess: readonly Point[], p: AnyValues) =>
  format(gap(asked, guess, p).mean, asked.quantity, undefined, 2);

export const curve: Kind<'curve'> = {
  Chart,
  Compare,
  how: () => 'Draw it with the pointer, or move its points by Tab and the up and down keys.',
  missing: 'Nothing is drawn yet: draw with the pointer, or move a point by the up and down keys.',
  difference: (asked, guess, p) => `${apart(asked, guess, p)} apart on average`,
  describe(asked, guess) {
    const ends = [guess[0], guess.at(-1)].map((point) => format(point?.[1] ?? NaN, asked.quantity));
    return `from ${ends[0]} to ${ends[1]}`;
  },
  repeat: (asked, guess, p) =>
    `Your curve and the true one are ${apart(asked, guess, p)} apart on average.`,
  truth: trueCurve,
  describeTruth(asked, p) {
    const ends = [0, asked.duration(p)].map((t) => format(asked.truth(p, t), asked.quantity));
    return `from ${ends[0]} to ${ends[1]}`;
  },
  read: (_, stored) =>
    Array.isArray(stored) &&
    stored.length > 1 &&
    stored.every((point) => Array.isArray(point) && isFinitePoint(point as unknown as Point))
      ? (stored as Point[])
      : undefined,
  until: (asked, p) => asked.duration(p),
};
