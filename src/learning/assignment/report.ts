/** What a class has made of an assignment, from the files that it handed in. */
import type { Exercise } from '../exercise';
import type { Ask } from '../kinds';
import { keyOf, type Assignment, type Item } from './assignment';
import { isLocked, unlock, type PrivateKey } from './lock';
import { judge, type Course, type Finding, type Judged } from './judge';
import type { Standing } from './rules';
import { readSubmission, type ReadSubmission } from './submission';

export interface Given {
  name: string;
  text: string;
}
/** What could not be used, and why: 'sheet.docx' 'is no file that was handed in with this course'. */
export interface Refused {
  file: string;
  why: string;
}
/** One answer that many may have given: 'Right', an expected mistake with its sentence, or another one. */
export interface Turn {
  ask: string;
  kind: 'right' | 'mistake' | 'other';
  /** Of a mistake, what is said to it. */
  text: string;
  /** How many learners gave it at their first try, and at any. */
  first: number;
  ever: number;
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
  rows: readonly Judged[];
  /** Files that a later one of the same learner takes the place of. */
  replaced: readonly { file: string; by: string }[];
  refused: readonly Refused[];
  items: readonly ItemSummary[];
  /** By the key of the item. */
  predictions: ReadonlyMap<string, readonly PredictionMade[]>;
}

const nameOf = ({ learner }: Pick<Judged, 'learner'>) =>
  learner.name || learner.number || learner.group || 'without a name';
export { nameOf };

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

/** The last file of each learner, and the ones before it. */
function latest(files: readonly Judged[]) {
  const byLearner = Map.groupBy(files, ({ key, file }) => key || file);
  const rows: Judged[] = [];
  const replaced: { file: string; by: string }[] = [];
  for (const own of byLearner.values()) {
    const [last, ...older] = own.toSorted((a, b) => b.made - a.made);
    if (!last) continue;
    const ids = new Set(last.events.map(({ id }) => id));
    const lost = older.flatMap(({ events }) => events).filter(({ id }) => !ids.has(id));
    const findings: Finding[] = [
      ...last.findings,
      ...older.map(({ file }): Finding => ({
        kind: 'replaced',
        text: `It takes the place of an earlier file, ${file}.`,
      })),
      ...(lost.length
        ? [
            {
              kind: 'replaced',
              text: `${lost.length} of what an earlier file told is missing here: it was made in another browser, or taken out.`,
            } as const,
          ]
        : []),
    ];
    rows.push({ ...last, findings });
    replaced.push(...older.map(({ file }) => ({ file, by: last.file })));
  }
  return { rows: rows.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')), replaced };
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

/** What is said to an expected mistake; of a choice the option, too. */
function sentenceOf(ask: Ask | undefined, mistake: number | undefined): string | undefined {
  if (!ask || mistake === undefined) return undefined;
  if (ask.kind === 'choice') {
    const option = ask.options[mistake];
    return option && `“${option.text}” ${option.because}`;
  }
  return 'wrong' in ask ? ask.wrong[mistake]?.because : undefined;
}

function turnsOf(exercise: Exercise | undefined, standing: readonly Standing[]): Turn[] {
  const turns = new Map<string, Turn>();
  for (const { list } of standing) {
    const begun = new Set<string>();
    const met = new Set<string>();
    for (const { event, right } of list) {
      const text = right ? undefined : sentenceOf(exercise?.ask[event.ask], event.mistake);
      const kind = right ? 'right' : text === undefined ? 'other' : 'mistake';
      const key = JSON.stringify([event.ask, kind, text]);
      const turn = turns.get(key) ?? { ask: event.ask, kind, text: text ?? '', first: 0, ever: 0 };
      if (!begun.has(event.ask)) turn.first += 1;
      if (!met.has(key)) turn.ever += 1;
      begun.add(event.ask);
      met.add(key);
      turns.set(key, turn);
    }
  }
  const rank = { right: 0, mistake: 1, other: 2 };
  return [...turns.values()].sort((a, b) => rank[a.kind] - rank[b.kind] || b.ever - a.ever);
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
): Report {
  const isJudged = (file: Judged | Refused): file is Judged => 'standings' in file;
  const { rows, replaced } = latest(files.filter(isJudged));
  markCopies(assignment, rows, course.exercise);
  const known = assignment.items.filter((item) => course.knowing(item));
  const items = known.map((item): ItemSummary => {
    const key = keyOf(item);
    const all = rows.flatMap((row) => row.standings.get(key) ?? []);
    const tried = all.filter(({ state }) => state !== 'open');
    return {
      item,
      tried: tried.length,
      done: all.filter(({ state }) => state === 'done').length,
      atOnce: all.filter(({ atOnce }) => atOnce).length,
      tries: mean(tried.map(({ tries }) => tries)),
      points: mean(all.map(({ points }) => points)),
      minutes: median(rows.flatMap((row) => row.minutes.get(key) ?? [])),
      turns: turnsOf(course.exercise(item.id), all),
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
  return { rows, replaced, refused, items, predictions };
}
