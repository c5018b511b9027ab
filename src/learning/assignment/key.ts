/** The answer key of an assignment: what each statement gives and what is right, with the numbers of every learner and try. Pure. */
import type { QuantityName } from '@physics';
import { drawExercise, type DrawnExercise } from '../draw';
import type { Exercise } from '../exercise';
import { textOf } from '../fill';
import { answersOf } from '../printed';
import { quantity } from '../quantity';
import { isExercise, type Assignment, type Item } from './assignment';
import { learnerKey, seedOf, variantsOf, type Learner } from './learner';
import { sheet } from './table';

export interface KeyLine {
  /** Undefined where the line is that of all. */
  learner: Learner | undefined;
  item: Item;
  /** From 0: after so many wrong tries; undefined where the numbers stay. */
  variant: number | undefined;
  given: string;
  answer: string;
}
type ExerciseOf = (id: string) => Exercise | undefined;

/** Without end come more sets of numbers than anybody reads: so many are proposed. */
export const proposedSets = ({ tries }: Pick<Assignment, 'tries'>) =>
  tries.then === 'same' ? 1 : tries.most || 3;

/** 'applied field 250 mT, field along +x': as the statement writes them. */
export const givenOf = (exercise: Exercise, drawn: DrawnExercise): string =>
  Object.entries(exercise.given)
    .map(([name, param]) => {
      const label = 'options' in param ? param.label : quantity(name as QuantityName).label;
      return `${label} ${textOf({ given: name }, exercise, drawn)}`;
    })
    .join(', ');

/** First what is the same for all, then learner by learner; made one after the other, for a class is long. */
export function* keyLines(
  assignment: Assignment,
  learners: readonly Learner[],
  exerciseOf: ExerciseOf,
  sets: number,
): Generator<KeyLine> {
  const all = assignment.items.filter(isExercise).flatMap((item) => {
    const exercise = exerciseOf(item.id);
    return exercise ? [{ item, exercise }] : [];
  });
  const isDrawn = ({ exercise }: { exercise: Exercise }) => Object.keys(exercise.given).length > 0;
  const isOwn = (one: { exercise: Exercise }) => assignment.numbers === 'own' && isDrawn(one);
  const count = Math.min(sets, variantsOf(assignment));
  function* linesOf(learner: Learner | undefined, some: typeof all): Generator<KeyLine> {
    const whose = learner ? learnerKey(assignment, learner) : '';
    for (const one of some) {
      const { item, exercise } = one;
      for (let variant = 0; variant < (isDrawn(one) ? count : 1); variant++) {
        const drawn = drawExercise(exercise, seedOf(assignment, whose, item, variant));
        yield {
          learner,
          item,
          variant: isDrawn(one) && count > 1 ? variant : undefined,
          given: givenOf(exercise, drawn),
          answer: answersOf({ exercise, drawn }),
        };
      }
    }
  }
  yield* linesOf(
    undefined,
    all.filter((one) => !isOwn(one)),
  );
  for (const learner of learners) yield* linesOf(learner, all.filter(isOwn));
}

/** The key for a spreadsheet. */
export const keyTable = (lines: Iterable<KeyLine>, titleOf: (item: Item) => string): string =>
  sheet([
    ['Name', 'Number', 'Question', 'Try', 'Given', 'Right'],
    ...Array.from(lines, ({ learner, item, variant, given, answer }) => [
      learner ? (learner.name ?? '') : 'All',
      learner?.number ?? '',
      titleOf(item),
      variant === undefined ? '' : String(variant + 1),
      given,
      answer,
    ]),
  ]);
