/** A curve is predicted: drawn with the pointer, or point by point with the keys. */
import { format } from '@learning/format';
import type { Point } from '@drawing/path';
import type { Kind } from '../kind';
import Input from './Input.svelte';

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

export const curve: Kind<'curve'> = {
  Input,
  missing: 'Nothing is drawn yet: draw with the pointer, or move a point by the up and down keys.',
  difference(asked, guess, p) {
    const length = asked.duration(p);
    const count = 200;
    let sum = 0;
    for (let i = 0; i <= count; i++) {
      const t = (length * i) / count;
      sum += (curveAt(guess, t) - asked.truth(p, t)) ** 2;
    }
    return `${format(Math.sqrt(sum / (count + 1)), asked.quantity, undefined, 2)} off (root mean square)`;
  },
  describe(asked, guess) {
    const ends = [guess[0], guess.at(-1)].map((point) => format(point?.[1] ?? NaN, asked.quantity));
    return `from ${ends[0]} to ${ends[1]}`;
  },
  describeTruth(asked, p) {
    const ends = [0, asked.duration(p)].map((t) => format(asked.truth(p, t), asked.quantity));
    return `from ${ends[0]} to ${ends[1]}`;
  },
  draw: (_, guess, __, stage) => (guess && stage !== 'asking' ? { curve: guess } : {}),
  until: (asked, p) => asked.duration(p),
};
