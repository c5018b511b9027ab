/** Judges a design. The text has a part for each number that is chosen: '0.4|300 mT'. */
import { quantities, type QuantityName } from '@physics';
import { fromText } from '../../answer-text';
import { defaultUnit, format } from '../../format';
import { agree, readAnswer, readUnit, Unreadable } from '../../units';
import { mistaken, remark, unreadable } from '../../verdict';
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

export const grade: Grading<DesignAsk, DrawnDesign>['grade'] = (ask, _name, drawn, text) => {
  const texts = fromText(text);
  const chosen: number[] = [];
  for (const [i, [key, range]] of Object.entries(ask.choose).entries()) {
    const name = key as QuantityName;
    const { label, unit } = quantities[name];
    const part = texts[i] ?? '';
    try {
      const { value, unit: typed, dimension } = readAnswer(part);
      if (unit && !typed)
        return unreadable(
          `A unit is missing for the ${label}: write for instance ${part.trim()} ${range.show ?? defaultUnit(name)}.`,
        );
      if (!agree(dimension, readUnit(unit).dimension))
        return unreadable(`The ${label} is wanted in ${unit || 'plain figures, without a unit'}.`);
      if (value < range.min || value > range.max)
        return unreadable(
          `The ${label} can be set from ${format(range.min, name, range.show, 'exact')} to ${format(range.max, name, range.show, 'exact')} here.`,
        );
      chosen.push(value);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return unreadable(`Not read, and not counted: the ${label}: ${error.message}.`);
    }
  }
  const results = tryDesign(ask, drawn, chosen);
  const said = results.map((result) => remark('value', result.met, outcome(result)));
  const mistake = results.findIndex(({ met }) => !met);
  const missed = ask.goals[mistake];
  return missed ? mistaken(mistake, missed.because, said) : { verdict: 'right', remarks: said };
};

export const preview = () => '';
