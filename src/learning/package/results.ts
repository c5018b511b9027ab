/** What a learning platform is told of an assignment: score, completion, success, and each item. Pure. */
import type { Assignment } from '../assignment/assignment';
import { keyOf } from '../assignment/assignment';
import type { Entry } from '../assignment/catalog';
import { standings, type Standing } from '../assignment/rules';
import type { KnownEvent, Stamp } from '../events';

/** One thing asked, with the answer that was given last. */
export interface Result extends Stamp {
  /** Letters, digits, dots, hyphens and underscores: what every platform takes as an identifier. */
  id: string;
  kind: 'answer' | 'prediction' | 'lesson';
  /** As it was typed. */
  text: string;
  verdict: 'right' | 'wrong' | 'neutral';
  points: number;
  /** What it is about, for whoever reads the platform's report. */
  title: string;
}
export interface Report {
  /** Per cent, with two decimals. */
  score: number;
  /** Part of the items that are over. */
  progress: number;
  complete: boolean;
  /** Undefined while it is not known, or where there is no mark to reach. */
  passed: boolean | undefined;
  results: readonly Result[];
}

const identifier = (text: string) => text.replace(/[^\w.-]+/g, '.').slice(0, 250);
const rounded = (x: number) => Math.round(x * 100) / 100;
const stampOf = ({ at, order }: Stamp): Stamp => (order === undefined ? { at } : { at, order });

function resultsOf(
  { item, list, predicted, state, last }: Standing,
  { title, asks = 1 }: Entry,
): Result[] {
  const id = identifier(item.id);
  const { points } = item;
  if (item.kind === 'lesson')
    return state === 'done' && last !== undefined
      ? [
          {
            id: `lesson.${id}`,
            kind: 'lesson',
            text: 'finished',
            verdict: 'neutral',
            ...stampOf(last),
            points,
            title,
          },
        ]
      : [];
  if (predicted)
    return [
      {
        id: `prediction.${id}`,
        kind: 'prediction',
        text: predicted.difference || 'made',
        verdict: 'neutral',
        ...stampOf(predicted),
        points,
        title,
      },
    ];
  const answers = new Map(list.map(({ event, right }) => [event.ask, { event, right }]));
  return [...answers].map(([ask, { event, right }]) => ({
    id: `${item.kind}.${id}.${identifier(ask)}`,
    kind: 'answer',
    text: event.text,
    verdict: right ? 'right' : 'wrong',
    ...stampOf(event),
    points: rounded(points / asks),
    title,
  }));
}

/**
 * @param least what each item, by its key, had earned before a platform had to cut its state; an item has no less
 */
export function reportOf(
  assignment: Assignment,
  entries: ReadonlyMap<string, Entry>,
  learner: string,
  events: readonly KnownEvent[],
  pass: number | undefined,
  least: Readonly<Record<string, number>> = {},
): Report & { earned: Record<string, number> } {
  const all = [...standings(assignment, learner, (item) => entries.get(keyOf(item)), events)];
  const earned = Object.fromEntries(
    all.map(([key, { points }]) => [key, Math.max(points, least[key] ?? 0)]),
  );
  const most = all.reduce((sum, [, { item }]) => sum + item.points, 0);
  const points = Object.values(earned).reduce((sum, one) => sum + one, 0);
  const over = all.filter(([, { state }]) => state === 'done' || state === 'failed').length;
  const progress = all.length ? over / all.length : 0;
  // Where no item has points, what is done is what there is to be scored.
  const score = Math.min(100, rounded(100 * (most ? points / most : progress)));
  const complete = all.length > 0 && over === all.length;
  const reached = pass !== undefined && score >= pass;
  return {
    score,
    progress: rounded(progress),
    complete,
    passed: pass === undefined || (!reached && !complete) ? undefined : reached,
    results: all.flatMap(([key, standing]) => {
      const entry = entries.get(key);
      return entry ? resultsOf(standing, entry) : [];
    }),
    earned,
  };
}
