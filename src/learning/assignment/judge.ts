/**
 * A file that was handed in, judged anew: nothing that it says of itself is believed but the texts that were typed and
 * the times, which nobody can check. Seeds come from the learner's number, verdicts from the course's own grader.
 */
import { drawExercise, type DrawnExercise } from '../draw';
import type { Exercise } from '../exercise';
import { judge as judgeAnswer } from '../judge';
import { inOrder, type KnownEvent } from '../events';
import { count } from '../wording';
import { isExercise, keyOf, type Assignment, type Item } from './assignment';
import { learnerKey, missing, seedsOf, type Learner } from './learner';
import { standings, type Answered, type Knowing, type Standing } from './rules';
import type { ReadSubmission } from './submission';
import { said } from './zone';

/** What is to be looked at in a file. */
export interface Finding {
  kind:
    | 'verdict'
    | 'seed'
    | 'window'
    | 'clock'
    | 'copy'
    | 'version'
    | 'late'
    | 'merged'
    | 'conflict'
    | 'altered'
    | 'unasked'
    | 'learner';
  text: string;
}
export interface Judged {
  /** Name of the file. */
  file: string;
  learner: Learner;
  /** By which the learner is known. */
  key: string;
  made: number;
  receipt: string;
  /** Its receipt fits what it holds. */
  intact: boolean;
  /** It tells of times that are still to come. */
  ahead: boolean;
  findings: Finding[];
  /** By the key of the item. */
  standings: ReadonlyMap<string, Standing>;
  /** Minutes of work on each, as far as the times tell. */
  minutes: ReadonlyMap<string, number>;
  points: number;
  /** Its events, with the verdicts of today. */
  events: readonly KnownEvent[];
}

/** What the report knows of the course. */
export interface Course {
  course: string;
  knowing: Knowing;
  /** The declaration of an exercise, by its id. */
  exercise: (id: string) => Exercise | undefined;
}

const minute = 60_000;
/** A longer gap is a break. */
const longest = 10 * minute;

/** Minutes between what was done last, whatever it was, and what was done of each item; breaks count nothing. */
function minutesOf(events: readonly KnownEvent[], of: (event: KnownEvent) => string | undefined) {
  const minutes = new Map<string, number>();
  events.forEach((event, i) => {
    const key = of(event);
    const gap = event.at - (events[i - 1]?.at ?? event.at);
    if (key !== undefined && gap >= 0 && gap <= longest)
      minutes.set(key, (minutes.get(key) ?? 0) + gap / minute);
  });
  return minutes;
}

/** Which item of the assignment an event is about. */
export function itemFinder(
  assignment: Assignment,
  knowing: Knowing,
): (event: KnownEvent) => Item | undefined {
  const items = new Map<string, Item>();
  const predictions = new Map<string, Item>();
  const lessons = new Map<string, Item>();
  for (const item of assignment.items) {
    const known = knowing(item);
    if (isExercise(item)) items.set(item.id, item);
    else if (item.kind === 'lesson') lessons.set(item.id, item);
    else if (known) predictions.set(`${known.widget} ${known.prediction} ${known.lesson}`, item);
  }
  return (event) => {
    switch (event.type) {
      case 'answered':
      case 'hinted':
      case 'solved':
        return items.get(event.exercise);
      case 'finished':
      case 'reopened':
        return lessons.get(event.lesson);
      case 'predicted': {
        const [, lesson] = /\/lessons\/([^/?#]+)/.exec(event.where) ?? [];
        return predictions.get(`${event.widget} ${event.prediction} ${lesson}`);
      }
      default:
        return undefined;
    }
  };
}

/**
 * What came later says an earlier time; or, as earlier versions of the course wrote it, three actions and more are at a
 * millisecond from each other.
 */
function wasPutBack(events: readonly KnownEvent[]): boolean {
  let run = 0;
  return events.some(({ at }, i) => {
    const gap = at - (events[i - 1]?.at ?? -Infinity);
    run = gap === 1 ? run + 1 : 0;
    return run >= 2 || gap < -minute;
  });
}

/** What hangs on the times of an assignment, and so is found anew where they are others for one learner. */
export const isTimed = ({ kind }: Finding) => kind === 'window' || kind === 'late';

/** What events in their order come to: of one file, or of several of the same learner. */
export function tally(
  assignment: Assignment,
  knowing: Knowing,
  key: string,
  events: readonly KnownEvent[],
  made: number,
): Pick<Judged, 'standings' | 'minutes' | 'points' | 'findings'> {
  const itemOf = itemFinder(assignment, knowing);
  const findings: Finding[] = [];
  const { opens, due, zone, late } = assignment;
  const find = (kind: Finding['kind'], text: string) => findings.push({ kind, text });
  const early = events.filter(({ at }) => opens !== undefined && at < opens).length;
  if (early)
    find('window', `${count(early, 'entry', 'entries')} from before the assignment opened.`);
  if (due !== undefined) {
    const after = events.filter(({ at }) => at > due).length;
    if (after)
      find(
        'window',
        `${count(after, 'entry', 'entries')} from after it was due${late === 'refused' ? ': not counted' : ''}.`,
      );
    if (made > due) find('late', `Handed in late: ${said(made, zone)}.`);
  }
  const all = standings(assignment, key, knowing, events);
  return {
    standings: all,
    minutes: minutesOf(events, (event) => {
      const item = itemOf(event);
      return item && keyOf(item);
    }),
    points: [...all.values()].reduce((sum, { points }) => sum + points, 0),
    findings,
  };
}

export async function judge(
  assignment: Assignment,
  file: string,
  submission: ReadSubmission,
  { course, knowing, exercise }: Course,
  now: number,
): Promise<Judged> {
  const { learner, made, receipt } = submission;
  const key = learnerKey(assignment, learner);
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], text: string) => findings.push({ kind, text });

  const itemOf = itemFinder(assignment, knowing);

  const seeds = new Map(
    assignment.items.filter(isExercise).map((item) => [item.id, seedsOf(assignment, key, item)]),
  );
  const drawn = new Map<string, DrawnExercise>();
  const events: KnownEvent[] = [];
  const seen = new Set<string>();
  let [foreign, differing, unreadable, strangers, gone] = [0, 0, 0, 0, 0];

  /** What stands in the fields of a card, by exercise and seed: a step may go on with the ones before. */
  const fields = new Map<string, Record<string, string>>();
  /** The answer with the verdict of today. */
  async function again(event: Answered, declared: Exercise): Promise<Answered | undefined> {
    if (!Object.hasOwn(declared.ask, event.ask)) return undefined;
    const name = `${event.exercise} ${event.seed}`;
    const numbers = drawn.get(name) ?? drawExercise(declared, event.seed);
    drawn.set(name, numbers);
    const texts = { ...fields.get(name), [event.ask]: event.text };
    fields.set(name, texts);
    const found = await judgeAnswer(declared, numbers, event.ask, texts);
    if (!found || found.verdict === 'unreadable') return undefined;
    const judged: Answered = {
      ...event,
      verdict: found.verdict,
      of: Object.keys(declared.ask).length,
    };
    delete judged.mistake;
    return found.mistake === undefined ? judged : { ...judged, mistake: found.mistake };
  }

  for (const event of submission.events.toSorted(inOrder)) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    const item = itemOf(event);
    if (!item) {
      strangers += 1;
      continue;
    }
    if (event.type === 'answered' || event.type === 'hinted' || event.type === 'solved') {
      if (!seeds.get(item.id)?.has(event.seed)) {
        foreign += 1;
        continue;
      }
    }
    if (event.type !== 'answered') {
      events.push(event);
      continue;
    }
    const declared = exercise(item.id);
    if (!declared) {
      gone += 1;
      continue;
    }
    const judged = await again(event, declared);
    if (!judged) {
      unreadable += 1;
      continue;
    }
    if (judged.verdict !== event.verdict) differing += 1;
    events.push(judged);
  }
  const lacking = missing(assignment, learner);
  if (lacking.length)
    find('learner', `The ${lacking.join(' and the ')} of the learner is missing.`);
  if (differing)
    find(
      'verdict',
      `${count(differing, 'verdict')} in the file ${differing === 1 ? 'differs' : 'differ'} from the course's: the course's counts.`,
    );
  if (foreign)
    find(
      'seed',
      `${count(foreign, 'entry', 'entries')} with numbers that are not this learner's: not counted.`,
    );
  if (unreadable + submission.unreadable)
    find(
      'altered',
      `${count(unreadable + submission.unreadable, 'entry', 'entries')} that this course cannot have written: not counted.`,
    );
  if (gone)
    find(
      'version',
      `${count(gone, 'answer')} to questions that the course no longer has: not counted.`,
    );
  if (strangers)
    find('unasked', `${count(strangers, 'entry', 'entries')} about something else: not counted.`);
  const lastAt = events.reduce((last, { at }) => Math.max(last, at), -Infinity);
  if (made < lastAt - minute)
    find('clock', 'The file says it was made before the last thing that it tells of.');
  const ahead = Math.max(made, lastAt) > now + 15 * minute;
  if (ahead)
    find('clock', 'The file tells of times that are still to come: its clock is fast, or was set.');
  if (wasPutBack(events))
    find('clock', 'The clock of its computer ran backwards while it was worked on.');
  if (submission.altered)
    find(
      'altered',
      'The file was changed after it was made: its receipt does not fit what it holds.',
    );
  if (submission.course !== course) find('version', 'Made with another version of the course.');

  const counted = tally(assignment, knowing, key, events, made);
  return {
    ...{ file, learner, key, made, receipt, ahead, intact: !submission.altered, events },
    ...counted,
    findings: [...findings, ...counted.findings],
  };
}
