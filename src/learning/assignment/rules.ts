/**
 * What an assignment makes of what a learner did: tries, points, what is late, which help is there. Pure, and the same
 * on the learner's page and in the instructor's report.
 */
import { isExercise, keyOf, type Assignment, type HelpRule, type Item } from './assignment';
import { seedsOf } from './learner';
import { inOrder, type KnownEvent } from '../events';

const day = 86_400_000;

/** What the course knows of an item and its rules need. */
export interface Known {
  /** How many things an exercise asks. */
  asks?: number | undefined;
  /** The prediction of a figure, as it is recorded. */
  widget?: string | undefined;
  prediction?: string | undefined;
  lesson: string;
}
/** What is known of an item; undefined where the course has it no more. */
export type Knowing = (item: Item) => Known | undefined;

/** The part of its points that something done at that time earns. */
export function worth({ due, late }: Pick<Assignment, 'due' | 'late'>, at: number): number {
  if (due === undefined || at <= due || late === 'full') return 1;
  if (late === 'refused') return 0;
  return Math.max(0, 1 - (late / 100) * Math.ceil((at - due) / day));
}
/** What is done before it opens, or after it was due where that is refused, does not count. */
export const isOpen = (
  { opens, due, late }: Pick<Assignment, 'opens' | 'due' | 'late'>,
  at: number,
) => at >= (opens ?? -Infinity) && (late !== 'refused' || at <= (due ?? Infinity));

export type Answered = Extract<KnownEvent, { type: 'answered' }>;

/** One answer that counts. */
export interface Try {
  event: Answered;
  /** From 0: with whose numbers of the learner's. */
  variant: number;
  right: boolean;
  /** The solution to these numbers was open before. */
  shown: boolean;
  /** The part of its points that it earns: 0 where it is wrong or the solution was open. */
  credit: number;
}
export interface Standing {
  item: Item;
  state: 'open' | 'begun' | 'done' | 'failed';
  points: number;
  /** Tries used. */
  tries: number;
  /** Infinity where there are as many as one likes. */
  left: number;
  hints: number;
  /** The solution was opened. */
  solved: boolean;
  /** Right, and at the first try of everything asked. */
  atOnce: boolean;
  /** What counts of it came after it was due. */
  late: boolean;
  /** The last thing that was done. */
  last: KnownEvent | undefined;
  /** The answers that count, in their order. */
  list: readonly Try[];
  /** Of a prediction that was made: the first in the time of the assignment. */
  predicted?: Extract<KnownEvent, { type: 'predicted' }>;
  /** With whose numbers it goes on. */
  variant: number;
}

/** The events that an item is about, for one learner, in their order. */
export function eventsOf(
  assignment: Assignment,
  learner: string,
  item: Item,
  known: Known,
  events: readonly KnownEvent[],
): KnownEvent[] {
  const seeds = seedsOf(assignment, learner, item);
  const concerns = (e: KnownEvent) => {
    switch (e.type) {
      case 'answered':
      case 'hinted':
      case 'solved':
        return isExercise(item) && e.exercise === item.id && seeds.has(e.seed);
      case 'finished':
      case 'reopened':
        return item.kind === 'lesson' && e.lesson === item.id;
      case 'predicted':
        return (
          item.kind === 'prediction' &&
          e.widget === known.widget &&
          e.prediction === known.prediction &&
          e.where.includes(`/lessons/${known.lesson}/`)
        );
      default:
        return false;
    }
  };
  return events.filter(concerns).sort(inOrder);
}

/** How it stands with an item. `events` are all of the learner, or those of eventsOf. */
export function standingOf(
  assignment: Assignment,
  learner: string,
  item: Item,
  known: Known,
  events: readonly KnownEvent[],
): Standing {
  const mine = eventsOf(assignment, learner, item, known, events);
  const { due = Infinity, tries } = assignment;
  const empty: Standing = {
    item,
    state: 'open',
    points: 0,
    tries: 0,
    left: isExercise(item) ? tries.most || Infinity : Infinity,
    hints: 0,
    solved: false,
    atOnce: false,
    late: false,
    last: mine.at(-1),
    list: [],
    variant: 0,
  };
  if (item.kind === 'lesson') {
    const end = mine.at(-1);
    if (end?.type !== 'finished') return { ...empty, state: mine.length ? 'begun' : 'open' };
    if (assignment.late === 'refused' && end.at > due) return empty;
    return {
      ...empty,
      state: 'done',
      points: item.points * worth(assignment, end.at),
      late: end.at > due,
    };
  }
  if (item.kind === 'prediction') {
    const made = mine.filter(
      (e): e is Extract<KnownEvent, { type: 'predicted' }> =>
        e.type === 'predicted' &&
        e.value !== null &&
        e.value !== undefined &&
        isOpen(assignment, e.at),
    );
    const [first] = made;
    if (!first) return empty;
    return {
      ...empty,
      state: 'done',
      points: item.points * worth(assignment, first.at),
      tries: made.length,
      late: first.at > due,
      predicted: first,
    };
  }
  return exerciseStanding(assignment, learner, item, known.asks ?? 1, mine, empty);
}

/**
 * Whether a further answer to one thing asked, with the same numbers, counts no more: no try is left, or the learner knows
 * that it is right.
 */
export const isOver = (
  { tries, verdicts }: Pick<Assignment, 'tries' | 'verdicts'>,
  before: readonly Try[],
) =>
  before.length >= (tries.then === 'new' ? 1 : tries.most || Infinity) ||
  (verdicts === 'once' && before.some(({ right }) => right));

function exerciseStanding(
  assignment: Assignment,
  learner: string,
  item: Item,
  asks: number,
  events: readonly KnownEvent[],
  empty: Standing,
): Standing {
  const { tries: rule, due = Infinity } = assignment;
  const seeds = seedsOf(assignment, learner, item);
  const isNew = rule.then === 'new';
  const most = rule.most || Infinity;
  const solvedAt = new Map<number, number>();
  const hints = new Set<string>();
  const list: Try[] = [];
  const of = (variant: number, ask: string) => triesOf({ list }, variant, ask);
  for (const event of events) {
    if (event.type === 'hinted') hints.add(`${event.seed} ${event.hint}`);
    if (event.type === 'solved') {
      const variant = seeds.get(event.seed) ?? 0;
      if (!solvedAt.has(variant)) solvedAt.set(variant, event.at);
    }
    if (event.type !== 'answered' || !isOpen(assignment, event.at)) continue;
    const variant = seeds.get(event.seed) ?? 0;
    const before = of(variant, event.ask);
    // The same again is no further try.
    if (before.at(-1)?.event.text === event.text || isOver(assignment, before)) continue;
    const right = event.verdict === 'right';
    const shown = solvedAt.has(variant);
    const credit = right && !shown ? worth(assignment, event.at) : 0;
    list.push({ event, variant, right, shown, credit });
  }
  const variants = [...new Set(list.map(({ variant }) => variant))];
  const names = [...new Set(list.map(({ event }) => event.ask))];
  const credits = (variant: number) =>
    names.reduce((sum, ask) => {
      const all = of(variant, ask).map(({ credit }) => credit);
      return sum + (rule.counts === 'best' ? Math.max(0, ...all) : (all.at(-1) ?? 0));
    }, 0) / asks;
  const isRightIn = (variant: number, ask: string) => {
    const all = of(variant, ask);
    return rule.counts === 'best' ? all.some(({ right }) => right) : !!all.at(-1)?.right;
  };
  const isRight = (variant: number) =>
    names.filter((ask) => isRightIn(variant, ask)).length >= asks;
  const last = list.at(-1)?.variant ?? 0;
  const share =
    isNew && rule.counts === 'last' ? credits(last) : Math.max(0, ...variants.map(credits));
  const right = isNew && rule.counts === 'last' ? isRight(last) : variants.some(isRight);
  const used = isNew ? variants.length : Math.max(0, ...names.map((ask) => of(0, ask).length));
  const spent =
    !right &&
    (isNew
      ? used >= most && names.filter((ask) => of(last, ask).length).length >= asks
      : names.length >= asks &&
        names.every((ask) => isRightIn(0, ask) || of(0, ask).length >= most));
  const first = names.map((ask) => list.find(({ event }) => event.ask === ask));
  const begun = list.length > 0 || events.length > 0;
  return {
    ...empty,
    state: right ? 'done' : spent ? 'failed' : begun ? 'begun' : 'open',
    points: item.points * Math.min(1, share),
    tries: used,
    left: spent ? 0 : most - used,
    hints: hints.size,
    solved: solvedAt.size > 0,
    atOnce: right && first.length >= asks && first.every((one) => one!.right && !one!.shown),
    late: list.some(({ event, credit }) => credit > 0 && event.at > due),
    list,
    variant: last,
  };
}

/** The tries of one thing asked, with the same numbers. */
export const triesOf = ({ list }: Pick<Standing, 'list'>, variant: number, ask: string) =>
  list.filter((one) => one.variant === variant && one.event.ask === ask);
/** Whether there are new numbers to go on with: something was wrong with these, and a try is left. */
export const hasNext = ({ tries }: Assignment, { list, variant, left }: Standing) =>
  tries.then === 'new' && left > 0 && list.some((one) => one.variant === variant && !one.right);

/** Whether a hint or the solution is there. */
export function hasHelp(
  rule: HelpRule,
  { state, tries }: Pick<Standing, 'state' | 'tries'>,
  { due }: Pick<Assignment, 'due'>,
  now: number,
): boolean {
  if (rule === 'always') return true;
  if (rule === 'never') return false;
  if (rule === 'due') return due !== undefined && now > due;
  return state === 'done' || (rule !== 'right' && (tries >= rule || state === 'failed'));
}

/** How it stands with every item that the course has. */
export function standings(
  assignment: Assignment,
  learner: string,
  knowing: Knowing,
  events: readonly KnownEvent[],
): Map<string, Standing> {
  return new Map(
    assignment.items.flatMap((item) => {
      const known = knowing(item);
      return known ? [[keyOf(item), standingOf(assignment, learner, item, known, events)]] : [];
    }),
  );
}

/** 2, 1.5, 0.33: points as they are written. */
export const written = (points: number) => String(Math.round(points * 100) / 100);
/** '2 points', '1 point'. */
export function inPoints(points: number): string {
  const text = written(points);
  return `${text} ${text === '1' ? 'point' : 'points'}`;
}
