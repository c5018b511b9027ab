/** A curve is predicted: drawn with the pointer, or point by point with the keys. */
import type { QuantityName } from '@physics';
import { format } from '@learning/format';
import { isFinitePoint, type Point } from '@drawing/path';
import type { Kind } from '../kind';
import Compare from './Compare.svelte';
import { apart, trueCurve } from './distance';

const fromTo = (of: QuantityName, ...ends: readonly number[]) =>
  `from ${ends.map((y) => format(y, of)).join(' to ')}`;

export const curve: Kind<'curve'> = {
  chart: () => import('./Chart.svelte'),
  Compare,
  how: () => 'Draw it in the frame.',
  keys: 'Or with Tab and the arrow keys.',
  missing: 'Nothing is drawn yet.',
  difference: (asked, guess, p) => `${apart(asked, guess, p)} apart on average`,
  describe: (asked, guess) =>
    fromTo(asked.quantity, guess[0]?.[1] ?? NaN, guess.at(-1)?.[1] ?? NaN),
  repeat: (asked, guess, p) => `The curves are ${apart(asked, guess, p)} apart on average.`,
  truth: trueCurve,
  describeTruth: (asked, p) =>
    fromTo(asked.quantity, asked.truth(p, 0), asked.truth(p, asked.duration(p))),
  read: (_, stored) =>
    Array.isArray(stored) &&
    stored.length > 1 &&
    stored.every((point) => Array.isArray(point) && isFinitePoint(point as unknown as Point))
      ? (stored as Point[])
      : undefined,
  until: (asked, p) => asked.duration(p),
};
