/** One learner's numbers of an exercise, and what follows from them. Pure, the same everywhere. */
import type { Exercise } from './exercise';
import { kindOf, type Ask, type Drawn } from './kinds';
import { draw, shortSeed, type AnyValues } from './params';

export interface DrawnExercise {
  seed: string;
  values: AnyValues;
  asks: Readonly<Record<string, Drawn>>;
}

/** What follows from given numbers, ask by ask: a later one may go on with the answers of those before. */
export function follow(
  ask: Exercise['ask'],
  values: AnyValues,
  learner = '1',
): DrawnExercise['asks'] {
  const asks: Record<string, Drawn> = {};
  let known = values;
  for (const [name, one] of Object.entries(ask)) {
    const drawn = kindOf(one).draw(one, name, known, learner);
    asks[name] = drawn;
    const result = kindOf(one).result?.(drawn);
    if (result !== undefined) known = { [name]: result, ...known };
  }
  return asks;
}

/**
 * The numbers for one seed, and the order of options that the learner sees, whatever the seed: drawn again while an expected mistake would be too near to the right answer, or
 * could be taken for another one.
 * @throws RangeError when 200 draws are not enough, which is the author's to mend
 */
export function drawExercise(
  { given, ask }: Exercise,
  seed: string,
  learner = seed,
): DrawnExercise {
  for (let i = 0; i < 200; i++) {
    const numbered = i ? `${seed}#${i}` : seed;
    const values: AnyValues = draw(given, numbered);
    const asks = follow(ask, values, learner);
    const isFair = ([name, one]: [string, Ask]) => {
      const drawn = asks[name];
      return !!drawn && kindOf(one).isFair(one, drawn);
    };
    if (Object.entries(ask).every(isFair)) return { seed, values, asks };
    if (Object.keys(given).length === 0) break;
  }
  throw new RangeError(
    'no numbers keep the expected wrong answers apart from the right one: change the ranges or the wrong answers',
  );
}

/**
 * The next seed, whose numbers are others than those of this one, and with which nothing was done before: its
 * answers would come back. `used` has the seeds of the past as keys.
 */
export function nextSeed(exercise: Exercise, seed: string, used: object = {}): string {
  const numbers = (one: string) => JSON.stringify(drawExercise(exercise, one).values);
  const now = numbers(seed);
  const isSpent = (next: string) =>
    next === seed || Object.hasOwn(used, next) || numbers(next) === now;
  let next = shortSeed(`${seed}/next`);
  // A few numbers can come again and again; a hundred times they do not.
  for (let i = 0; i < 100 && isSpent(next); i++) next = shortSeed(`${seed}/next/${i}`);
  return next;
}

/** So few that one who hears an answer has a good chance that it is her own. */
const few = 4;

/**
 * How many different right answers an exercise has, as far as sixty learners show: only of one that draws its numbers,
 * and has so few that hers may be her neighbour's.
 */
export function fewAnswers(exercise: Exercise): number | undefined {
  if (Object.keys(exercise.given).length === 0) return undefined;
  const answers = new Set<string>();
  for (let i = 0; i < 60 && answers.size <= few; i++)
    answers.add(
      JSON.stringify(
        Object.values(drawExercise(exercise, `answers/${i}`).asks).map((one) =>
          'answer' in one ? one.answer : one,
        ),
        (_, value: unknown) => (typeof value === 'number' ? value.toPrecision(3) : value),
      ),
    );
  return answers.size <= few ? answers.size : undefined;
}
