/** A number is predicted: on a slider or typed. */
import { format, formatNumber } from '@learning/format';
import type { Kind } from '../kind';
import Compare from './Compare.svelte';
import Input from './Input.svelte';

const per = (x: number) => `${formatNumber(Math.round(100 * Math.abs(x - 1)), 'exact')}\u202f%`;

export const value: Kind<'value'> = {
  Input,
  Compare,
  how: () => '',
  missing: 'No number is set yet: type one, or move the slider.',
  difference(asked, guess, p) {
    const truth = asked.truth(p);
    if (!Number.isFinite(truth)) return 'with these values there is no such number';
    const ratio = guess / truth;
    if (truth === 0) return guess === 0 ? 'within 2\u202f%' : 'not zero, as it is';
    if (!(ratio > 0) || !Number.isFinite(ratio))
      return ratio < 0 ? 'of the other sign' : 'not zero';
    if (Math.abs(ratio - 1) < 0.02) return 'within 2\u202f%';
    const way = ratio > 1 ? 'large' : 'small';
    if (Math.abs(ratio - 1) <= 0.1) return `close, ${per(ratio)} too ${way}`;
    const factor = Math.max(ratio, 1 / ratio);
    return factor < 1.5
      ? `${per(ratio)} too ${way}`
      : `${formatNumber(factor, 2)} times too ${way}`;
  },
  describe: (asked, guess) => format(guess, asked.quantity, asked.show),
  repeat(asked, guess, p) {
    const said = this.describe(asked, guess, p);
    const truth = asked.truth(p);
    if (Number.isFinite(truth) && (guess === 0) !== (truth === 0))
      return `You said ${said}, but it is ${truth === 0 ? '' : 'not '}zero.`;
    return `You said ${said}: ${this.difference(asked, guess, p)}.`;
  },
  truth: (asked, p) => asked.truth(p),
  describeTruth: (asked, p) => {
    const truth = asked.truth(p);
    return Number.isFinite(truth)
      ? `it is ${format(truth, asked.quantity, asked.show)}`
      : 'there is no such number';
  },
  draw: ({ guess }) => (guess === undefined ? {} : { value: guess }),
  read: (_, stored) => (typeof stored === 'number' && Number.isFinite(stored) ? stored : undefined),
};
