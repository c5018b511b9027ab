/** A drawn curve against the true one: heights and distances. Pure. */
import { format } from '@learning/format';
import type { AnyValues } from '@learning/params';
import type { Point } from '@drawing/path';
import { withoutNoise } from '../../readings';
import type { AnyPrediction } from '../kind';

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
