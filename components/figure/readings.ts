/** What is read off under a picture: names with their numbers as text. Pure. */
import type { QuantityName } from '@physics';
import { defaultUnit, formatNumber, unitFactor, withUnit } from '@learning/format';
import type { AnyValues } from '@learning/params';
import { quantity } from '@learning/quantity';
import type { Run } from './run';
import type { AnyWidget } from './widget';

export interface Reading {
  readonly name: string;
  /** The quantity, where it has one symbol. */
  readonly of?: QuantityName;
  readonly text: string;
}
const most = 3;
const figures = 3;
/** What is so much smaller than what else is there in its unit is rounding, and reads zero. */
const noise = 1e-9;

const power = (x: number) => Math.floor(Math.log10(Math.abs(x)));

/** Whole numbers of one last figure, of which the last number is the sum of the others as they are printed. */
function roundedToAdd(numbers: readonly number[]): { step: number; counts: number[] } {
  const largest = Math.max(...numbers.map(Math.abs));
  const step = largest > 0 ? 10 ** (power(largest) - figures + 1) : 1;
  const counts = numbers.map((x) => Math.round(x / step));
  const parts = counts.slice(0, -1);
  const missing = counts.at(-1)! - parts.reduce((sum, part) => sum + part, 0);
  // The largest part hides a last figure best.
  const at = parts.reduce(
    (best, part, i) => (Math.abs(part) > Math.abs(parts[best]!) ? i : best),
    0,
  );
  counts[at]! += missing;
  return { step, counts };
}

/** Numbers, the last the sum of the others, as texts that add up. */
export function addUp(numbers: readonly number[]): string[] {
  const { step, counts } = roundedToAdd(numbers);
  return counts.map((count) => {
    if (count === 0) return '0';
    const x = Number((count * step).toPrecision(12));
    return formatNumber(x, power(x) - power(step * 1.000001) + 1);
  });
}

/** x, or nothing where it is no more than the rounding of a number of size `scale`. */
export const withoutNoise = (x: number, scale: number) => (Math.abs(x) < noise * scale ? 0 : x);

/** The first three of what a widget has read off, in words: what is not there is passed over. */
export function readings(widget: AnyWidget, run: Run, values: AnyValues): Reading[] {
  const { outputs, balance = [], readouts } = widget;
  const value = (name: QuantityName) =>
    withoutNoise(outputs[name]?.(run.state, values) ?? NaN, run.scaleOf(name));
  const inUnit = (name: QuantityName) => value(name) / unitFactor(name, defaultUnit(name));
  const added = addUp(balance.map(inUnit));
  const print = (name: QuantityName) => {
    const at = balance.indexOf(name);
    const number = at < 0 ? formatNumber(inUnit(name), figures) : added[at]!;
    return withUnit(number, defaultUnit(name));
  };
  const names = readouts ?? (Object.keys(outputs) as QuantityName[]);
  return names
    .filter((one) => one !== 't')
    .map((one) =>
      typeof one === 'string'
        ? { name: quantity(one).label, of: one, text: print(one) }
        : {
            name: one.name,
            ...(one.of && { of: one.of }),
            text: one.read(run.state, values),
          },
    )
    .filter((one): one is Reading => one.text !== undefined)
    .slice(0, most);
}
