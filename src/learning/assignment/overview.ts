/** How an assignment as a whole stands for its learner at a moment: what the learner's page shows. Pure. */
import { inOrder, type KnownEvent } from '../events';
import { isExercise, keyOf, pointsOf, type Assignment, type Item } from './assignment';
import { byKey, compare, type Catalog, type Compared } from './catalog';
import type { Kept } from './kept';
import { learnerKey, missing, type Learner } from './learner';
import { isOpen, standings, type Standing } from './rules';

export interface Overview extends Compared {
  /** By the key of the item. */
  standings: ReadonlyMap<string, Standing>;
  done: number;
  /** Whether right and wrong, and so points, may be seen. */
  told: boolean;
  points: number;
  most: number;
  /** What is done now counts from its opening to its end, where it has an end. */
  opened: boolean;
  closed: boolean;
  /** What the learner still has to enter. */
  lacking: readonly string[];
  /** Whether an item can be begun: exercises need to know whose numbers they have. */
  ready: (item: Item) => boolean;
  /** The first that is not over. */
  next: Compared['found'][number] | undefined;
  /** How many exercises were answered with the numbers of this learner. */
  answered: number;
  /** What was last done for it. */
  lastWork: KnownEvent | undefined;
}

export function overview(
  assignment: Assignment,
  catalog: Catalog,
  learner: Learner,
  events: readonly KnownEvent[],
  handed: Kept['handed'],
  now: number,
): Overview {
  const entries = byKey(catalog);
  const compared = compare(assignment, catalog);
  const key = learnerKey(assignment, learner);
  const lacking = missing(assignment, learner);
  // Before it is known who answers, nobody has answered; finished lessons and predictions count for all.
  const counted = key ? events : events.filter(({ type }) => type !== 'answered');
  const all = standings(assignment, key, (item) => entries.get(keyOf(item)), counted);
  const list = [...all.values()];
  const opened = now >= (assignment.opens ?? 0);
  return {
    ...compared,
    standings: all,
    done: list.filter(({ state }) => state === 'done').length,
    told: assignment.verdicts === 'once' || handed !== undefined,
    points: list.reduce((sum, one) => sum + one.points, 0),
    most: pointsOf(assignment),
    opened,
    closed: opened && !isOpen(assignment, now),
    lacking,
    ready: (item) => opened && (!isExercise(item) || !lacking.length),
    next: compared.found.find(({ item }) => {
      const state = all.get(keyOf(item))?.state;
      return state === 'open' || state === 'begun';
    }),
    answered: list.filter((one) => one.list.length).length,
    lastWork: list
      .flatMap(({ last }) => last ?? [])
      .sort(inOrder)
      .at(-1),
  };
}
