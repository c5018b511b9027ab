/**
 * What a learner hands in: a file with what was done for one assignment, and no more. Its receipt is a code that both
 * sides compute; it tells one file from another, and is no signature.
 */
import { inOrder, isKnown, parse, type KnownEvent, type StoredEvent } from '../events';
import { hash01 } from '../params';
import type { Assignment } from './assignment';
import { fileName } from './link';
import { asked, learnerKey, type Learner } from './learner';
import { eventsOf, type Knowing } from './rules';

const format = 'precess-hand-in';
export const version = 1;

export interface Submission {
  /** The id and the title of the assignment, and the state of the course. */
  assignment: string;
  title: string;
  course: string;
  learner: Learner;
  /** When the file was made, ms, by the learner's clock. */
  made: number;
  events: readonly KnownEvent[];
}

/** The events that belong into the file: what is asked, done for this assignment, by this learner. */
function relevant(
  assignment: Assignment,
  learner: Learner,
  knowing: Knowing,
  events: readonly StoredEvent[],
): KnownEvent[] {
  const all = events.filter(isKnown);
  const key = learnerKey(assignment, learner);
  const found = assignment.items.flatMap((item) => {
    const known = knowing(item);
    return known ? eventsOf(assignment, key, item, known, all) : [];
  });
  return [...new Map(found.map((event) => [event.id, event])).values()].sort(inOrder);
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Eight letters and digits that cannot be taken for each other, 'K7QF-3M2X'. */
export function receiptOf({ assignment, learner, made, events }: Submission): string {
  const text = JSON.stringify([assignment, learner, made, events]);
  return [`${text}/a`, `${text}/b`]
    .map((part) => {
      let code = Math.floor(hash01(part) * 32 ** 4);
      let word = '';
      for (let i = 0; i < 4; i++) {
        word = alphabet[code % 32] + word;
        code = Math.floor(code / 32);
      }
      return word;
    })
    .join('-');
}

export function makeSubmission(
  assignment: Assignment,
  learner: Learner,
  course: string,
  knowing: Knowing,
  events: readonly StoredEvent[],
  made: number,
): Submission {
  const own = asked(assignment, learner);
  return {
    assignment: assignment.id,
    title: assignment.title,
    course,
    learner: own,
    made,
    events: relevant(assignment, own, knowing, events),
  };
}
export const submissionText = (submission: Submission) =>
  JSON.stringify({ format, v: version, receipt: receiptOf(submission), ...submission }, null, 1);
export const submissionName = ({ title, learner }: Submission, locked = false) =>
  `${fileName(title)}_${fileName(learner.number || learner.name || '')}.precess${locked ? '.locked' : ''}.json`;

const isText = (x: unknown, most: number): x is string => typeof x === 'string' && x.length <= most;
/** The title of the assignment that an open file says it is of; it is told before that assignment is there. */
export function titleIn(text: string): string | undefined {
  if (!text.slice(0, 300).includes(`"${format}"`)) return undefined;
  const [, title] = /"title":\s*("(?:[^"\\]|\\.)*")/.exec(text.slice(0, 3000)) ?? [];
  try {
    const found: unknown = JSON.parse(title ?? '""');
    return isText(found, 200) ? found : undefined;
  } catch {
    return undefined;
  }
}

export interface ReadSubmission extends Submission {
  receipt: string;
  /** The receipt that the file says is not that of what it holds. */
  altered: boolean;
  /** Entries that are none. */
  unreadable: number;
}
/** More than anybody does for an assignment. */
const maxEvents = 20_000;

/** The submission that a file holds, or the sentence that says why it holds none. */
export function readSubmission(text: string): ReadSubmission | string {
  let data: Record<string, unknown> | null;
  try {
    data = JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    return 'is no file that was handed in: it cannot be read as JSON';
  }
  if (typeof data !== 'object' || data?.['format'] !== format)
    return 'is no file that was handed in with this course';
  const { v, assignment, title, course, learner, made, events, receipt } = data;
  if (typeof v === 'number' && v > version)
    return 'was made with a later version of the course than this one';
  const named = (learner ?? {}) as Record<string, unknown>;
  const fields = ['name', 'number', 'group'] as const;
  const isLearner =
    typeof learner === 'object' &&
    fields.every((field) => named[field] === undefined || isText(named[field], 120));
  if (
    v !== version ||
    !isText(assignment, 16) ||
    !isText(title, 200) ||
    !isText(course, 40) ||
    !isLearner ||
    typeof made !== 'number' ||
    !Number.isSafeInteger(made) ||
    Math.abs(made) > 1e14 ||
    !Array.isArray(events)
  )
    return 'was made by this course, but something in it is missing or has been changed so that it cannot be read';
  if (events.length > maxEvents)
    return `holds ${events.length} entries, more than anybody makes for an assignment`;
  const { events: parsed, dropped } = parse(events);
  const known = parsed.filter(isKnown);
  const submission: Submission = {
    assignment,
    title,
    course,
    learner: Object.fromEntries(
      fields.flatMap((field) =>
        named[field] === undefined ? [] : [[field, named[field] as string]],
      ),
    ),
    made,
    events: known,
  };
  const own = receiptOf(submission);
  return {
    ...submission,
    receipt: own,
    altered: receipt !== own,
    unreadable: dropped + parsed.length - known.length,
  };
}
