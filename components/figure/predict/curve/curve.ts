/** A curve is predicted: drawn with the pointer, or point by point with the keys. */
import { format } from '@learning/format';
import { isFinitePoint, type Point } from '@drawing/path';
import type { Kind } from '../kind';
import Compare from './Compare.svelte';
import { apart, trueCurve } from './distance';

export const curve: Kind<'curve'> = {
  chart: () => import('./Chart.svelte'),
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
