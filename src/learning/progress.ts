import { isKnown, type KnownEvent, type StoredEvent } from './events';

export type { NewEvent, KnownEvent } from './events';
type PredictedEvent = Extract<KnownEvent, { type: 'predicted' }>;

/** The last answer to one of the things asked. */
export interface Answer {
  text: string;
  verdict: 'right' | 'wrong';
  /** Options are named by their place in the list, as version 1 of the events did. */
  byIndex: boolean;
}
/** An exercise with the numbers of one seed: its own page, a link and a test each have their own. */
export interface Attempt {
  /** Answers given; the same one twice in a row is one. */
  tries: number;
  /** Everything asked is right now. */
  right: boolean;
  /** Each first answer was right, and the solution was not open before. */
  atOnce: boolean;
  /** Hints seen, and whether the solution was. */
  hints: number;
  solved: boolean;
  answers: Readonly<Record<string, Answer>>;
}
export interface ExerciseProgress {
  /** Answers ever given, with whatever numbers. */
  tries: number;
  /** Everything asked was once right with the same numbers. */
  right: boolean;
  /** When: once for each seed, milliseconds since 1970. */
  rightAt: readonly number[];
  /** When an answer was wrong last. */
  wrongAt?: number;
  attempts: Readonly<Record<string, Attempt>>;
  /** The seed of the attempt that was worked on last. */
  latest: string;
  /** The seed that the learner drew last with _New numbers_. */
  drawn?: string;
}
export interface Prediction extends Pick<
  PredictedEvent,
  'widget' | 'prediction' | 'where' | 'value' | 'difference'
> {
  /** How often it was made; the rest is about the last time. */
  times: number;
}
export interface Progress {
  /** Begun is where something was done; to have opened it is not enough. */
  lessons: Readonly<Record<string, 'begun' | 'done'>>;
  exercises: Readonly<Record<string, ExerciseProgress>>;
  /** Latest last. */
  predictions: readonly Prediction[];
  /** The lesson where the learner was last: opened, or at work on one of its exercises or figures. */
  lesson?: string;
  /** The seeds of this learner, the earliest first: one for each browser whose progress was brought together. */
  learners: readonly string[];
}

/** By time; at the same millisecond by id, so that every order of adding folds to the same progress. */
const inOrder = (a: KnownEvent, b: KnownEvent) => a.at - b.at || (a.id < b.id ? -1 : 1);

interface AttemptTally extends Attempt {
  answers: Record<string, Answer>;
  seen: Set<number>;
  atFirst: Set<string>;
  everRight: boolean;
}
interface ExerciseTally extends ExerciseProgress {
  rightAt: number[];
  attempts: Record<string, AttemptTally>;
}
/** Without a prototype: a name from an imported file may be any string, "__proto__" too. */
const record = <T>() => Object.create(null) as Record<string, T>;

const newAttempt = (): AttemptTally => ({
  tries: 0,
  right: false,
  atOnce: false,
  hints: 0,
  solved: false,
  answers: record(),
  seen: new Set(),
  atFirst: new Set(),
  everRight: false,
});

function addAnswer(x: ExerciseTally, e: Extract<KnownEvent, { type: 'answered' }>) {
  const attempt = (x.attempts[e.seed] ??= newAttempt());
  const { answers, atFirst } = attempt;
  const before = answers[e.ask];
  if (before?.text !== e.text) {
    x.tries++;
    attempt.tries++;
  }
  if (!before && e.verdict === 'right' && !attempt.solved) atFirst.add(e.ask);
  answers[e.ask] = { text: e.text, verdict: e.verdict, byIndex: e.byIndex ?? false };
  if (e.verdict === 'wrong') x.wrongAt = e.at;
  const wasRight = attempt.everRight;
  const right = Object.values(answers).filter(({ verdict }) => verdict === 'right').length;
  attempt.right = right >= (e.of ?? 1);
  attempt.atOnce = attempt.right && atFirst.size === right;
  x.right ||= attempt.right;
  attempt.everRight ||= attempt.right;
  if (attempt.right && !wasRight) x.rightAt.push(e.at);
}

/** The lesson in whose text a path or a check lies: /lessons/damping/, damping/sense. */
const lessonOfPath = (path: string) => /\/lessons\/([^/?#]+)/.exec(path)?.[1];
const lessonOfCheck = (exercise: string) => /^([^/]+)\//.exec(exercise)?.[1];

/** The lesson that an event is about, and whether something was done there. */
function lessonOf(e: KnownEvent): { lesson?: string | undefined; done: boolean } {
  switch (e.type) {
    case 'joined':
      return { done: false };
    case 'opened':
      return { lesson: e.lesson, done: false };
    case 'finished':
    case 'reopened':
      return { lesson: e.lesson, done: true };
    case 'predicted':
      return { lesson: lessonOfPath(e.where), done: e.value !== null && e.value !== undefined };
    default:
      return { lesson: e.lesson ?? lessonOfCheck(e.exercise), done: true };
  }
}

/** Folds events into what is shown; their order in the list is of no consequence. */
export function reduce(events: readonly StoredEvent[]): Progress {
  const lessons = record<'begun' | 'done'>();
  const exercises = record<ExerciseTally>();
  const predictions = new Map<string, Prediction>();
  const learners = new Set<string>();
  let last: string | undefined;

  for (const e of events.filter(isKnown).sort(inOrder)) {
    const { lesson, done } = lessonOf(e);
    last = lesson ?? last;
    if (lesson !== undefined && done) lessons[lesson] ??= 'begun';
    switch (e.type) {
      case 'joined':
        learners.add(e.seed);
        break;
      case 'finished':
        lessons[e.lesson] = 'done';
        break;
      case 'reopened':
        lessons[e.lesson] = 'begun';
        break;
      case 'answered':
      case 'hinted':
      case 'solved':
      case 'drew': {
        const x = (exercises[e.exercise] ??= {
          tries: 0,
          right: false,
          rightAt: [],
          attempts: record(),
          latest: e.seed,
        });
        const attempt = (x.attempts[e.seed] ??= newAttempt());
        x.latest = e.seed;
        if (e.type === 'answered') addAnswer(x, e);
        else if (e.type === 'hinted') attempt.hints = attempt.seen.add(e.hint).size;
        else if (e.type === 'solved') attempt.solved = true;
        else x.drawn = e.seed;
        break;
      }
      case 'predicted': {
        const { widget, prediction, where, value, difference } = e;
        const key = JSON.stringify([where, widget, prediction]);
        const times = (predictions.get(key)?.times ?? 0) + 1;
        predictions.delete(key);
        predictions.set(key, { widget, prediction, where, value, difference, times });
      }
    }
  }
  return {
    lessons,
    exercises,
    predictions: [...predictions.values()],
    learners: [...learners],
    ...(last === undefined ? {} : { lesson: last }),
  };
}

/**
 * The lesson to go on with: the one where the learner was last while it is not done, then the next after it
 * that is not done, then the first begun, then the first that is not; undefined for a newcomer, and when all
 * are done.
 */
export function nextLesson(
  { lesson, lessons }: Pick<Progress, 'lesson' | 'lessons'>,
  order: readonly string[],
): string | undefined {
  if (lesson === undefined) return;
  const isOpen = (id: string) => lessons[id] !== 'done';
  const here = order.indexOf(lesson);
  const onward = here < 0 ? undefined : order.slice(here).find(isOpen);
  return onward ?? order.find((id) => lessons[id] === 'begun') ?? order.find(isOpen);
}
