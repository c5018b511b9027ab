/** What one learner typed, question by question, beside what was asked and what is right. Pure. */
import { quantities } from '@physics';
import { fromText } from '../answer-text';
import { drawExercise } from '../draw';
import type { Exercise } from '../exercise';
import type { Ask } from '../kinds';
import { quantityOf } from '../kinds/number';
import { answersOf } from '../right';
import { keyOf, type Assignment, type Item } from './assignment';
import type { Row } from './gather';
import { itemFinder, type Course } from './judge';
import { givenOf } from './key';
import { seedOf, seedsOf } from './learner';
import { isOpen, type Answered, type Standing } from './rules';

const labelOf = (name: string) =>
  Object.hasOwn(quantities, name) ? quantities[name as keyof typeof quantities].label : '';

/** What is asked, in words: where an exercise asks for one thing alone, it may say nothing more. */
export const questionOf = (ask: Ask | undefined, name: string): string =>
  ask?.prompt ?? labelOf(ask?.kind === 'number' ? quantityOf(ask, name) : name);

/** An answer as a reader writes it. */
export function shownAnswer(ask: Ask | undefined, text: string): string {
  const parts = fromText(text);
  switch (ask?.kind) {
    case 'choice':
      return parts.join(' + ');
    case 'vector': {
      const [unit = ''] = parts.slice(3);
      return `(${parts.slice(0, 3).join(', ')}) ${unit}`.trim();
    }
    case 'direction':
      return `θ = ${parts[0]}°, φ = ${parts[1] ?? ''}°`;
    case 'curve':
      return `heights ${parts.join(', ')}`;
    case 'design':
      return Object.keys(ask.choose)
        .map((name, i) => `${labelOf(name)} ${parts[i] ?? ''}`)
        .join(', ');
    case 'number':
    case 'formula':
    case undefined:
      return text;
  }
}

/** What is said to an expected mistake; of a choice, to the option. */
export function sentenceOf(ask: Ask | undefined, mistake: number | undefined): string | undefined {
  if (!ask || mistake === undefined) return undefined;
  if (ask.kind === 'choice') return ask.options[mistake]?.because;
  return 'wrong' in ask ? ask.wrong[mistake]?.because : undefined;
}

export interface TriedOnce {
  at: number;
  question: string;
  /** As a reader writes it. */
  text: string;
  right: boolean;
  /** What is said to an expected mistake. */
  reply: string;
  /** The part of its points; undefined where it does not count. */
  credit: number | undefined;
  /** It was not the time for it; else what does not count is the same again, or beyond the last try. */
  outside: boolean;
  /** The solution was open. */
  shown: boolean;
  /** From 0: with which of the learner's numbers. */
  variant: number;
}
export interface ItemAnswers {
  item: Item;
  /** The numbers that were given and what is right for them, for each set that was worked on. */
  sets: readonly { variant: number; given: string; right: string }[];
  tries: readonly TriedOnce[];
  /** When hints and the solution were opened. */
  helped: readonly { at: number; what: string }[];
  standing: Standing;
}

function triesOf(
  assignment: Assignment,
  exercise: Exercise | undefined,
  { list }: Standing,
  events: readonly Answered[],
  seeds: ReadonlyMap<string, number>,
): TriedOnce[] {
  const counted = new Map(list.map((one) => [one.event.id, one]));
  return events.map((event) => {
    const ask = exercise?.ask[event.ask];
    const one = counted.get(event.id);
    return {
      at: event.at,
      question: questionOf(ask, event.ask),
      text: shownAnswer(ask, event.text),
      right: event.verdict === 'right',
      reply: event.verdict === 'right' ? '' : (sentenceOf(ask, event.mistake) ?? ''),
      credit: one?.credit,
      outside: !isOpen(assignment, event.at),
      shown: one?.shown ?? false,
      variant: seeds.get(event.seed) ?? 0,
    };
  });
}

/** Every item of the assignment that the course has, in its order. */
export function answersOfRow(
  assignment: Assignment,
  row: Pick<Row, 'key' | 'events' | 'standings' | 'due'>,
  { knowing, exercise }: Pick<Course, 'knowing' | 'exercise'>,
): ItemAnswers[] {
  const itemOf = itemFinder(assignment, knowing);
  const timed = row.due === undefined ? assignment : { ...assignment, due: row.due };
  const events = Map.groupBy(row.events, (event) => {
    const item = itemOf(event);
    return item ? keyOf(item) : '';
  });
  return assignment.items.flatMap((item) => {
    const standing = row.standings.get(keyOf(item));
    if (!standing) return [];
    const mine = events.get(keyOf(item)) ?? [];
    const declared = exercise(item.id);
    const seeds = seedsOf(assignment, row.key, item);
    const tries = triesOf(
      timed,
      declared,
      standing,
      mine.filter((event) => event.type === 'answered'),
      seeds,
    );
    const variants = declared ? [...new Set([0, ...tries.map(({ variant }) => variant)])] : [];
    return [
      {
        item,
        standing,
        tries,
        sets: variants.map((variant) => {
          const drawn = drawExercise(declared!, seedOf(assignment, row.key, item, variant));
          return {
            variant,
            given: givenOf(declared!, drawn),
            right: answersOf(declared!, drawn),
          };
        }),
        helped: mine.flatMap((event) =>
          event.type === 'hinted'
            ? [{ at: event.at, what: `hint ${event.hint}` }]
            : event.type === 'solved'
              ? [{ at: event.at, what: 'solution' }]
              : [],
        ),
      },
    ];
  });
}
