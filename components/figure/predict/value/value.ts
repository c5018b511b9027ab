/** A number is predicted: on a slider or typed. */
import { format, formatNumber } from '@learning/format';
import type { Kind } from '../kind';
import Input from './Input.svelte';

export const value: Kind<'value'> = {
  Input,
  missing: 'No number is set yet: type one, or move the slider.',
  difference(asked, guess, p) {
    const truth = asked.truth(p);
    if (!Number.isFinite(truth)) return 'with these values there is no such number';
    const ratio = guess / truth;
    if (!(ratio > 0) || !Number.isFinite(ratio)) return 'not the same sign or size';
    if (Math.abs(ratio - 1) < 0.02) return 'within 2 %';
    return `${formatNumber(Math.max(ratio, 1 / ratio), 2)} times too ${ratio > 1 ? 'large' : 'small'}`;
  },
  describe: (asked, guess) => format(guess, asked.quantity, asked.show),
  describeTruth: (asked, p) => format(asked.truth(p), asked.quantity, asked.show),
};
