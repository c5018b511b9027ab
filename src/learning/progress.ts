import { inOrder, isKnown, type KnownEvent, type StoredEvent } from './events';

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
  /** When an answer was wrong, and has not been put right since, with the same numbers or as a whole with others. */
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
/** A section of a lesson. */
export interface Place {
  section: string;
  heading: string;
}
export interface Progress {
  /** Begun is where something was done, or a section read; to have opened it is not enough. */
  lessons: Readonly<Record<string, 'begun' | 'done'>>;
  exercises: Readonly<Record<string, ExerciseProgress>>;
  /** Latest last. */
  predictions: readonly Prediction[];
  /** Where the learner read last in each lesson. */
  places: Readonly<Record<string, Place>>;
  /** The lesson where the learner was last: read, or was at work on one of its exercises or figures. */
  lesson?: string;
  /** The seeds of this learner, the earliest first: one for each browser whose progress was brought together. */
  learners: readonly string[];
}

interface AttemptTally extends Attempt {
  answers: Record<string, Answer>;
  seen: Set<number>;
  atFirst: Set<string>;
  everRight: boolean;
}
interface ExerciseTally extends ExerciseProgress {
  rightAt: number[];
  /** The seed of the answer that was wrong last. */
  wrongSeed?: string;
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
  if (e.verdict === 'wrong') [x.wrongAt, x.wrongSeed] = [e.at, e.seed];
  const wasRight = attempt.everRight;
  const right = Object.values(answers).filter(({ verdict }) => verdict === 'right').length;
  attempt.right = right >= (e.of ?? 1);
  attempt.atOnce = attempt.right && atFirst.size === right;
  x.right ||= attempt.right;
  attempt.everRight ||= attempt.right;
  const isAnew = attempt.right && !wasRight;
  if (isAnew) x.rightAt.push(e.at);
  // What was tried out after the right answer, and put back, was not forgotten.
  if (isAnew || (attempt.right && x.wrongSeed === e.seed)) delete x.wrongAt;
}

/** Open, tried, right; and to repeat, where it was right and went wrong with later numbers. */
export type ExerciseState = 'none' | 'begun' | 'again' | 'done';
export function stateOf(x: ExerciseProgress | undefined): ExerciseState {
  if (!x?.right) return x?.tries ? 'begun' : 'none';
  return x.wrongAt === undefined ? 'done' : 'again';
}

/** The lesson in whose text a path or a check lies: /lessons/damping/, damping/sense. */
export const lessonOfPath = (path: string) => /\/lessons\/([^/?#]+)/.exec(path)?.[1];
const lessonOfCheck = (exercise: string) => /^([^/]+)\//.exec(exercise)?.[1];

/** The lesson in which something was done: a page that was only opened, or a question that was skipped, is none. */
function lessonOf(e: KnownEvent): string | undefined {
  switch (e.type) {
    case 'joined':
      return undefined;
    case 'opened':
      return e.section === undefined ? undefined : e.lesson;
    case 'finished':
    case 'reopened':
      return e.lesson;
    case 'predicted':
      return e.value === null || e.value === undefined ? undefined : lessonOfPath(e.where);
    default:
      return e.lesson ?? lessonOfCheck(e.exercise);
  }
}

/** Folds events into what is shown; their order in the list is of no consequence. */
export function reduce(events: readonly StoredEvent[]): Progress {
  const lessons = record<'begun' | 'done'>();
  const exercises = record<ExerciseTally>();
  const places = record<Place>();
  const predictions = new Map<string, Prediction>();
  const learners = new Set<string>();
  let last: string | undefined;

  for (const e of events.filter(isKnown).sort(inOrder)) {
    const lesson = lessonOf(e);
    last = lesson ?? last;
    if (lesson !== undefined) lessons[lesson] ??= 'begun';
    switch (e.type) {
      case 'joined':
        learners.add(e.seed);
        break;
      case 'opened':
        if (e.section !== undefined)
          places[e.lesson] = { section: e.section, heading: e.heading ?? '' };
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
    places,
    predictions: [...predictions.values()],
    learners: [...learners],
    ...(last === undefined ? {} : { lesson: last }),
  };
}
