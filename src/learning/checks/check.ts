import { format, formatNumber } from '@learning/format';
import type { QuantityName } from '@physics';

export interface Outcome {
  expected: number;
  found: number;
}
export interface Check {
  law: string;
  /** The law as a formula, TeX. */
  tex: string;
  /** How it is tested: what is run, and against what. */
  how: string;
  /** What is compared; a pure number when absent. */
  quantity?: QuantityName;
  /** Largest deviation: relative to the expected value, absolute where that is 0. */
  allowed: number;
  run: () => Outcome;
}
export interface Section {
  title: string;
  checks: Readonly<Record<string, Check>>;
}

export const deviation = ({ expected, found }: Outcome): number =>
  Math.abs(found - expected) / (Math.abs(expected) || 1);

/** NaN does not hold. */
export const holds = ({ allowed }: Pick<Check, 'allowed'>, outcome: Outcome): boolean =>
  deviation(outcome) <= allowed;

const brief = (x: number) => (x === 0 ? '0' : formatNumber(x, 2));

/** An outcome in words: the cells of its row in the table. */
export function report(check: Pick<Check, 'allowed' | 'quantity'>, outcome: Outcome) {
  const { allowed, quantity } = check;
  const digits = outcome.expected === 0 ? 2 : 9;
  const holding = holds(check, outcome);
  const print = (x: number) =>
    x === 0 ? '0' : quantity ? format(x, quantity, undefined, digits) : formatNumber(x, digits);
  return {
    expected: print(outcome.expected),
    found: print(outcome.found),
    deviation: brief(deviation(outcome)),
    allowed: brief(allowed),
    holds: holding,
    verdict: holding ? '✓ holds' : '✗ fails',
  };
}
