/** Runs a reader's design and judges what comes out. Pure; loaded when an answer is first judged. */
import { quantities, trials, type QuantityName } from '@physics';
import type { Drawn } from './draw';
import type { DesignAsk, Goal } from './exercise';
import { defaultUnit, format } from './format';
import { agree, readAnswer, readUnit, Unreadable } from './units';
import { mistaken, remark, unreadable, type Verdict } from './verdict';

export type DrawnDesign = Drawn & { kind: 'design' };

/** What comes out of a design, and which goals it meets. */
export function tryDesign(ask: DesignAsk, drawn: DrawnDesign, chosen: readonly number[]) {
  const names = Object.keys(ask.choose);
  const outcomes = trials[ask.run]({
    ...drawn.given,
    ...Object.fromEntries(names.map((name, i) => [name, chosen[i]!])),
  });
  return ask.goals.map(({ of }, i) => {
    const value = outcomes[of] ?? NaN;
    const { atLeast = -Infinity, atMost = Infinity } = drawn.limits[i]!;
    return { value, met: value >= atLeast && value <= atMost };
  });
}

/** "time: 0.412 ns, more than the 0.400 ns allowed" */
function outcome(goal: Goal, value: number, met: boolean, limit: DrawnDesign['limits'][number]) {
  const { label } = quantities[goal.of];
  const print = (x: number) => format(x, goal.of, goal.show);
  // A label that begins with a symbol keeps it: m along z.
  const name = label.replace(/^[a-z](?=[a-z])/, (letter) => letter.toUpperCase());
  if (!Number.isFinite(value)) return `${name}: not reached, however long it was run.`;
  const wanted = [
    ...(limit.atLeast === undefined ? [] : [`at least ${print(limit.atLeast)}`]),
    ...(limit.atMost === undefined ? [] : [`at most ${print(limit.atMost)}`]),
  ].join(' and ');
  return `${name}: ${print(value)}, ${met ? 'which meets' : 'which misses'} the goal of ${wanted}.`;
}

/** One text for each number that is chosen. */
export function gradeDesign(ask: DesignAsk, drawn: DrawnDesign, texts: readonly string[]): Verdict {
  const chosen: number[] = [];
  for (const [i, [key, range]] of Object.entries(ask.choose).entries()) {
    const name = key as QuantityName;
    const { label, unit } = quantities[name];
    try {
      const { value, unit: typed, dimension } = readAnswer(texts[i] ?? '');
      if (unit && !typed)
        return unreadable(
          `A unit is missing for the ${label}: write for instance ${texts[i]!.trim()} ${range.show ?? defaultUnit(name)}.`,
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
  const said = results.map(({ value, met }, i) =>
    remark('value', met, outcome(ask.goals[i]!, value, met, drawn.limits[i]!)),
  );
  const mistake = results.findIndex(({ met }) => !met);
  if (mistake < 0) return { verdict: 'right', remarks: said };
  return mistaken(mistake, ask.goals[mistake]!.because, said);
}
