/** Judges a design. The text has a part for each number that is chosen: '0.4|300 mT'. */
import { quantities, type QuantityName } from '@physics';
import { fromText } from '../../answer-text';
import { defaultUnit, format, unitFactor } from '../../format';
import { readAnswer, understood } from '../../typed';
import { Unreadable } from '../../unreadable';
import { mistaken, remark, unreadable } from '../../verdict';
import { help as unitHelp } from '../help';
import type { DesignAsk, DrawnDesign } from '.';
import { tryDesign } from './trial';
import type { Grading } from '../kind';

/** "Time: 0.412 ns, which misses the goal of at most 0.400 ns." */
function outcome({ goal, limit, value, met }: ReturnType<typeof tryDesign>[number]) {
  const { label } = quantities[goal.of];
  const print = (x: number) => format(x, goal.of, goal.show);
  // A label that begins with a symbol keeps it: m along z.
  const name = label.replace(/^[a-z](?=[a-z])/, (letter) => letter.toUpperCase());
  if (!Number.isFinite(value)) return `${name}: not reached, however long it was run.`;
  const wanted = [
    ...(limit.atLeast === -Infinity ? [] : [`at least ${print(limit.atLeast)}`]),
    ...(limit.atMost === Infinity ? [] : [`at most ${print(limit.atMost)}`]),
  ].join(' and ');
  return `${name}: ${print(value)}, ${met ? 'which meets' : 'which misses'} the goal of ${wanted}.`;
}

type Range = DesignAsk['choose'][string];
const ranges = (ask: DesignAsk) =>
  Object.entries(ask.choose).map(([name, range]) => [name as QuantityName, range] as const);
const inside = (x: number, { min, max }: Range) => x >= min && x <= max;

/** The number with a unit in which it can be set; where there is none, a number that can. */
function example(name: QuantityName, range: Range, number: number): string {
  const { unit, show } = quantities[name] as {
    unit: string;
    show?: Readonly<Record<string, number>>;
  };
  const units = [range.show ?? defaultUnit(name), ...Object.keys(show ?? {}), unit];
  const fitting = units.find((one) => inside(number * unitFactor(name, one), range));
  const [value, shown] =
    fitting === undefined
      ? [(range.min + range.max) / 2, range.show]
      : [number * unitFactor(name, fitting), fitting];
  return format(value, name, shown, fitting === undefined ? 3 : 'exact');
}

/** One of the numbers, SI. @throws Unreadable that says what is wanted */
function readPart(name: QuantityName, range: Range, text: string) {
  const { label, unit } = quantities[name];
  const of = (message: string) => new Unreadable(`the ${label}: ${message}`);
  const bounds = [range.min, range.max].map((x) => format(x, name, range.show, 'exact'));
  try {
    const reading = readAnswer(text, { quantity: name, show: range.show });
    if (unit && !reading.unit)
      throw of(`a unit is missing; write for instance ${example(name, range, reading.number)}`);
    if (!reading.fits) throw of(`it is wanted in ${unit || 'plain figures, without a unit'}`);
    if (!inside(reading.value, range)) throw of(`it can be set from ${bounds.join(' to ')} here`);
    return reading;
  } catch (error) {
    if (!(error instanceof Unreadable) || error.message.startsWith(`the ${label}: `)) throw error;
    throw of(error.message);
  }
}

export const preview: Grading<DesignAsk, DrawnDesign>['preview'] = (ask, _name, text) => {
  const texts = fromText(text);
  return ranges(ask)
    .flatMap(([name, range], i) => {
      const part = texts[i] ?? '';
      if (!part.trim()) return [];
      const { label } = quantities[name];
      try {
        return [`${label} ${understood(readPart(name, range, part), name)}`];
      } catch (error) {
        if (error instanceof Unreadable) return [`not read: ${error.message}`];
        throw error;
      }
    })
    .join('; ');
};

export const help: Grading<DesignAsk, DrawnDesign>['help'] = (ask) =>
  ranges(ask)
    .map(([name, range]) => {
      const [from, to] = [range.min, range.max].map((x) => format(x, name, range.show, 'exact'));
      return `The ${quantities[name].label} goes from ${from} to ${to}. ${unitHelp({ quantity: name, show: range.show })}`;
    })
    .join(' ');

export const grade: Grading<DesignAsk, DrawnDesign>['grade'] = (ask, _name, drawn, text) => {
  const texts = fromText(text);
  let chosen: number[];
  try {
    chosen = ranges(ask).map(([name, range], i) => readPart(name, range, texts[i] ?? '').value);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadable(`It cannot be read: ${error.message}.`);
  }
  const results = tryDesign(ask, drawn, chosen);
  const said = results.map((result) => remark('value', result.met, outcome(result)));
  const mistake = results.findIndex(({ met }) => !met);
  const missed = ask.goals[mistake];
  return missed ? mistaken(mistake, missed.because, said) : { verdict: 'right', remarks: said };
};
