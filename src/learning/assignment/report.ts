/** What a class has made of an assignment, from the files that it handed in. */
import type { Exercise } from '../exercise';
import { keyOf, type Assignment, type Item } from './assignment';
import { noCorrections, type Corrections } from './corrections';
import { gather, nameOf, type Refused, type Row } from './gather';
import { isLocked, unlock, type PrivateKey } from './lock';
import { judge, type Course, type Judged } from './judge';
import type { Standing } from './rules';
import { questionOf, sentenceOf, shownAnswer } from './answers';
import { readSubmission, type ReadSubmission } from './submission';

export interface Given {
  name: string;
  text: string;
}
/** One answer that many may have given: right, an expected mistake with its sentence, or one the course does not know. */
export interface Turn {
  ask: string;
  /** What was asked, in words; '' where it is the one thing that the exercise asks. */
  question: string;
  kind: 'right' | 'mistake' | 'other';
  /** Of a choice what was chosen, in its own words; else ''. */
  answer: string;
  /** Of a mistake, what is said to it. */
  text: string;
  /** How many learners gave it at their first try, and at any. */
  first: number;
  ever: number;
  /** Who gave it, by the place in `rows`, and as it was typed. */
  given: readonly { row: number; text: string }[];
}
export interface ItemSummary {
  item: Item;
  /** How many did anything of it, were right in the end, and at the first try. */
  tried: number;
  done: number;
  atOnce: number;
  /** Means over those who tried. */
  tries: number;
  points: number;
  /** Median of the minutes of work, as far as the times tell. */
  minutes: number;
  turns: readonly Turn[];
}
export interface PredictionMade {
  /** Place in `rows`. */
  row: number;
  value: unknown;
  /** For which the figure asked, where the file says. */
  values?: Readonly<Record<string, number | string>> | undefined;
  difference: string;
}
export interface Report {
  /** One for each learner, in the order of their names. */
  rows: readonly Row[];
  /** Files that count nothing, for what else their learner has handed in. */
  aside: readonly Refused[];
  /** Files that could not be used. */
  refused: readonly Refused[];
  items: readonly ItemSummary[];
  /** By the key of the item. */
  predictions: ReadonlyMap<string, readonly PredictionMade[]>;
}

/** A file from its text to what was judged, or why not. */
export async function judgeFile(
  assignment: Assignment,
  { name, text }: Given,
  course: Course,
  key: PrivateKey | undefined,
  now: number,
): Promise<Judged | Refused> {
  let plain = text;
  if (isLocked(text)) {
    const opened = await unlock(text, key);
    if (typeof opened === 'string') return { file: name, why: opened };
    plain = opened.text;
  }
  const read: ReadSubmission | string = readSubmission(plain);
  if (typeof read === 'string') return { file: name, why: read };
  if (read.assignment !== assignment.id)
    return { file: name, why: `was handed in for another assignment, “${read.title}”` };
  try {
    return await judge(assignment, name, read, course, now);
  } catch (error) {
    return { file: name, why: `could not be judged: ${(error as Error).message}` };
  }
}

/** Entries, and answers, that two learners have in common although each has numbers of their own. */
function markCopies(
  { numbers }: Assignment,
  rows: readonly Judged[],
  exercise: Course['exercise'],
) {
  const byId = Map.groupBy(
    rows.flatMap((row) => row.events.map(({ id }) => ({ id, row }))),
    ({ id }) => id,
  );
  const shared = new Map<Judged, Map<Judged, number>>();
  const note = (table: typeof shared, row: Judged, other: Judged) => {
    const counts = table.get(row) ?? new Map<Judged, number>();
    counts.set(other, (counts.get(other) ?? 0) + 1);
    table.set(row, counts);
  };
  for (const entries of byId.values())
    for (const { row } of entries)
      for (const { row: other } of entries) if (row !== other) note(shared, row, other);
  const typed = new Map<Judged, Map<Judged, number>>();
  if (numbers === 'own') {
    const isTyped = (id: string, ask: string) =>
      ['number', 'vector'].includes(exercise(id)?.ask[ask]?.kind ?? '');
    const rights = new Map<string, Judged>();
    const wrongs: { key: string; row: Judged }[] = [];
    for (const row of rows)
      for (const e of row.events) {
        if (e.type !== 'answered' || e.text.length < 3 || !isTyped(e.exercise, e.ask)) continue;
        const key = `${e.exercise} ${e.ask} ${e.text.replaceAll(/\s/g, '')}`;
        if (e.verdict === 'right') rights.set(key, row);
        else wrongs.push({ key, row });
      }
    for (const { key, row } of wrongs) {
      const other = rights.get(key);
      if (other && other !== row) note(typed, row, other);
    }
  }
  for (const [row, counts] of shared)
    for (const [other, n] of counts)
      row.findings.push({
        kind: 'copy',
        text: `${n === 1 ? 'One entry is' : `${n} entries are`} the very same as in the file of ${nameOf(other)}.`,
      });
  for (const [row, counts] of typed)
    for (const [other, n] of counts)
      row.findings.push({
        kind: 'copy',
        text: `${n === 1 ? 'An answer is' : `${n} answers are`} wrong here and typed just as the right ${n === 1 ? 'one' : 'ones'} of ${nameOf(other)}, who has other numbers.`,
      });
}

/** In the order of the questions. */
function turnsOf(
  exercise: Exercise | undefined,
  standing: readonly { row: number; standing: Standing }[],
): Turn[] {
  const turns = new Map<string, Turn & { given: { row: number; text: string }[] }>();
  for (const { row, standing: one } of standing) {
    const begun = new Set<string>();
    const met = new Set<string>();
    for (const { event, right } of one.list) {
      const ask = exercise?.ask[event.ask];
      const text = right ? undefined : sentenceOf(ask, event.mistake);
      const kind = right ? 'right' : text === undefined ? 'other' : 'mistake';
      const answer = ask?.kind === 'choice' ? shownAnswer(ask, event.text) : '';
      const key = JSON.stringify([event.ask, kind, text, answer]);
      const turn = turns.get(key) ?? {
        ...{
          ask: event.ask,
          question: questionOf(ask, event.ask),
          kind,
          answer,
          text: text ?? '',
          first: 0,
          ever: 0,
        },
        given: [],
      };
      if (!begun.has(event.ask)) turn.first += 1;
      if (!met.has(key)) turn.ever += 1;
      turn.given.push({ row, text: shownAnswer(ask, event.text) });
      begun.add(event.ask);
      met.add(key);
      turns.set(key, turn);
    }
  }
  const places = Object.keys(exercise?.ask ?? {});
  const rank = { right: 0, mistake: 1, other: 2 };
  return [...turns.values()].sort(
    (a, b) =>
      places.indexOf(a.ask) - places.indexOf(b.ask) ||
      rank[a.kind] - rank[b.kind] ||
      b.ever - a.ever,
  );
}

const mean = (list: readonly number[]) =>
  list.length ? list.reduce((sum, x) => sum + x, 0) / list.length : 0;
const median = (list: readonly number[]) => {
  const sorted = list.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : mean(sorted.slice(middle - 1, middle + 1));
};

/** The files of a class, already judged, as one report. */
export function summarize(
  assignment: Assignment,
  files: readonly (Judged | Refused)[],
  course: Course,
  corrections: Corrections = noCorrections,
): Report {
  const isJudged = (file: Judged | Refused): file is Judged => 'standings' in file;
  const { rows, aside } = gather(assignment, files.filter(isJudged), course.knowing, corrections);
  markCopies(assignment, rows, course.exercise);
  const known = assignment.items.filter((item) => course.knowing(item));
  const items = known.map((item): ItemSummary => {
    const key = keyOf(item);
    const standing = rows.flatMap((one, row) => {
      const own = one.standings.get(key);
      return own ? [{ row, standing: own }] : [];
    });
    const all = standing.map(({ standing }) => standing);
    const tried = all.filter(({ state }) => state !== 'open');
    return {
      item,
      tried: tried.length,
      done: all.filter(({ state }) => state === 'done').length,
      atOnce: all.filter(({ atOnce }) => atOnce).length,
      tries: mean(tried.map(({ tries }) => tries)),
      points: mean(all.map(({ points }) => points)),
      minutes: median(rows.flatMap((row) => row.minutes.get(key) ?? [])),
      turns: turnsOf(course.exercise(item.id), standing),
    };
  });
  const predictions = new Map(
    known
      .filter(({ kind }) => kind === 'prediction')
      .map((item) => [
        keyOf(item),
        rows.flatMap((row, i): PredictionMade[] => {
          const made = row.standings.get(keyOf(item))?.predicted;
          return made
            ? [{ row: i, value: made.value, values: made.values, difference: made.difference }]
            : [];
        }),
      ]),
  );
  const refused = files.filter((file): file is Refused => !isJudged(file));
  return { rows, aside, refused, items, predictions };
}
