/** The answer key of an assignment: what each statement gives and what is right, with the numbers of every learner and try. Pure. */
import type { QuantityName } from '@physics';
import { drawExercise, type DrawnExercise } from '../draw';
import type { Exercise } from '../exercise';
import { textOf } from '../fill';
import { quantity } from '../quantity';
import { answersOf, tolerancesOf } from '../right';
import { isExercise, type Assignment, type Item } from './assignment';
import { learnerKey, seedOf, variantsOf, type Learner } from './learner';
import { written } from './rules';
import { sheet } from './table';

export interface KeyLine {
  /** Undefined where the line is that of all. */
  learner: Learner | undefined;
  item: Item;
  /** From 0: after so many wrong tries; undefined where the numbers stay. */
  variant: number | undefined;
  given: string;
  drawn: DrawnExercise;
  exercise: Exercise;
}
type ExerciseOf = (id: string) => Exercise | undefined;

/** Without end come more sets of numbers than anybody reads: so many are proposed. */
export const proposedSets = ({ tries }: Pick<Assignment, 'tries'>) =>
  tries.then === 'same' ? 1 : tries.most || 3;

/** 'applied field 250 mT, field along +x': as the statement writes them. */
export const givenOf = (exercise: Exercise, drawn: DrawnExercise): string =>
  Object.entries(exercise.given)
    // What never differs stands in the question.
    .filter(([, param]) => 'options' in param || param.min < param.max)
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
          exercise,
          drawn,
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

/**
 * Everything that is learner by learner, as a table: a line for each learner and try, a cell for each item. The items
 * stand in their order; `width` of them go side by side.
 */
export function keyTables(lines: readonly KeyLine[], width: number) {
  const items = [...new Set(lines.map(({ item }) => item))];
  const rows = new Map<
    string,
    { learner: Learner | undefined; variant: number; cells: Map<Item, KeyLine> }
  >();
  const numbers = new Map<Learner | undefined, number>();
  for (const line of lines) {
    const { learner, variant = 0, item } = line;
    const at = numbers.get(learner) ?? numbers.size;
    numbers.set(learner, at);
    const key = `${at}/${variant}`;
    const row = rows.get(key) ?? { learner, variant, cells: new Map<Item, KeyLine>() };
    rows.set(key, row);
    row.cells.set(item, line);
  }
  return Array.from({ length: Math.ceil(items.length / width) }, (_, i) => ({
    items: items.slice(i * width, (i + 1) * width),
    rows: [...rows.values()],
  }));
}

/** What is known of an item from its page: its title, and the formulas of its question. */
export interface Told {
  title: string;
  tex: string;
}

/** The key for a spreadsheet. */
export const keyTable = (lines: Iterable<KeyLine>, tell: (item: Item) => Told): string =>
  sheet([
    ['Name', 'Number', 'Question', 'Points', 'Try', 'Given', 'Right', 'Taken as well'],
    ...Array.from(lines, ({ learner, item, variant, given, exercise, drawn }) => [
      learner ? (learner.name ?? '') : 'All',
      learner?.number ?? '',
      tell(item).title,
      written(item.points),
      variant === undefined ? '' : String(variant + 1),
      given,
      answersOf(exercise, drawn, tell(item).tex),
      tolerancesOf(exercise, drawn),
    ]),
  ]);
