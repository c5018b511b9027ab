import { isKnown, type KnownEvent, type StoredEvent } from './events';

export type { NewEvent, KnownEvent } from './events';
type PredictedEvent = Extract<KnownEvent, { type: 'predicted' }>;

export interface ExerciseProgress {
  /** Answers ever given. */
  tries: number;
  /** Everything asked was once right with the same numbers. */
  right: boolean;
  /** With the last numbers: answers given, whether all is right now, hints seen, whether the solution
   *  was, and the last answer to each ask. */
  triesNow: number;
  rightNow: boolean;
  hints: number;
  solved: boolean;
  lastSeed: string;
  lastText: Readonly<Record<string, string>>;
}
export interface Prediction extends Pick<
  PredictedEvent,
  'widget' | 'prediction' | 'where' | 'value' | 'difference'
> {
  /** How often it was made; the rest is about the last time. */
  times: number;
}
export interface Progress {
  lessons: Readonly<Record<string, 'begun' | 'done'>>;
  exercises: Readonly<Record<string, ExerciseProgress>>;
  /** Latest last. */
  predictions: readonly Prediction[];
  /** The lesson opened last. */
  lesson?: string;
  /** The seed of this learner. */
  learner?: string;
}

/** By time; at the same millisecond by id, so that every order of adding folds to the same progress. */
const inOrder = (a: KnownEvent, b: KnownEvent) => a.at - b.at || (a.id < b.id ? -1 : 1);

interface Tally extends ExerciseProgress {
  lastText: Record<string, string>;
  seen: Set<number>;
  rightAsks: Set<string>;
}

/** Folds events into what is shown; their order in the list is of no consequence. */
export function reduce(events: readonly StoredEvent[]): Progress {
  // Without a prototype: a name from an imported file may be any string, "__proto__" too.
  const lessons = Object.create(null) as Record<string, 'begun' | 'done'>;
  const exercises = Object.create(null) as Record<string, Tally>;
  const predictions = new Map<string, Prediction>();
  const progress: Pick<Progress, 'lesson' | 'learner'> = {};

  const tally = ({ exercise, seed }: { exercise: string; seed: string }) => {
    const old = exercises[exercise];
    if (old?.lastSeed === seed) return old;
    return (exercises[exercise] = {
      tries: old?.tries ?? 0,
      right: old?.right ?? false,
      triesNow: 0,
      rightNow: false,
      hints: 0,
      solved: false,
      lastSeed: seed,
      lastText: Object.create(null) as Record<string, string>,
      seen: new Set(),
      rightAsks: new Set(),
    });
  };

  for (const e of events.filter(isKnown).sort(inOrder)) {
    switch (e.type) {
      case 'joined':
        progress.learner ??= e.seed;
        break;
      case 'opened':
        progress.lesson = e.lesson;
        lessons[e.lesson] ??= 'begun';
        break;
      case 'finished':
        lessons[e.lesson] = 'done';
        break;
      case 'reopened':
        lessons[e.lesson] = 'begun';
        break;
      case 'answered': {
        const x = tally(e);
        x.tries++;
        x.triesNow++;
        x.lastText[e.ask] = e.text;
        if (e.verdict === 'right') x.rightAsks.add(e.ask);
        else x.rightAsks.delete(e.ask);
        x.rightNow = x.rightAsks.size >= (e.of ?? 1);
        x.right ||= x.rightNow;
        break;
      }
      case 'hinted': {
        const x = tally(e);
        x.hints = x.seen.add(e.hint).size;
        break;
      }
      case 'solved':
        tally(e).solved = true;
        break;
      case 'drew':
        tally(e);
        break;
      case 'predicted': {
        const { widget, prediction, where, value, difference } = e;
        const key = JSON.stringify([where, widget, prediction]);
        const times = (predictions.get(key)?.times ?? 0) + 1;
        predictions.delete(key);
        predictions.set(key, { widget, prediction, where, value, difference, times });
      }
    }
  }
  return { ...progress, lessons, exercises, predictions: [...predictions.values()] };
}

/**
 * The lesson to go on with: the one opened last while it is not done, then the first begun, then the
 * first that is not; undefined for a newcomer, and when all are done.
 */
export function nextLesson(
  { lesson, lessons }: Progress,
  order: readonly string[],
): string | undefined {
  if (!lesson) return;
  if (order.includes(lesson) && lessons[lesson] === 'begun') return lesson;
  return order.find((id) => lessons[id] === 'begun') ?? order.find((id) => !lessons[id]);
}
