/** What of the course can be assigned: made at build (src/layouts/catalog.ts), fetched where assignments are dealt with. */
import type { Exercise } from '../exercise';
import type { Ask } from '../kinds';
import { hash01 } from '../params';
import { keyOf, type Assignment, type Item, type ItemKind } from './assignment';
import { inPoints, type Known } from './rules';
import { said as when } from './zone';

export interface Entry extends Known {
  kind: ItemKind;
  id: string;
  title: string;
  /** 'prediction, Figure 1.2', 'problem, easy'. */
  what: string;
  /** Of a problem. */
  difficulty?: string | undefined;
  /** Kinds of answers, of what has some: 'number', 'formula' … */
  kinds?: readonly Ask['kind'][] | undefined;
  /** A path of this site. */
  path: string;
  minutes: number;
  /** What the builder proposes. */
  points: number;
  mark?: string | undefined;
  /** How many right answers there are, where they are few: whoever asks a neighbour has it. */
  answers?: number | undefined;
}
export interface Catalog {
  /** The state of the course. */
  course: string;
  lessons: readonly { id: string; title: string; needs: readonly string[]; minutes: number }[];
  entries: readonly Entry[];
}
/** The declarations of one lesson's exercises, by their ids. */
export type Exercises = Readonly<Record<string, Exercise>>;

/** A mark of a declaration: it changes when the question does. */
export const markOf = (declared: unknown) =>
  Math.floor(hash01(JSON.stringify(declared)) * 36 ** 4).toString(36);

export const byKey = (catalog: Catalog): ReadonlyMap<string, Entry> =>
  new Map(catalog.entries.map((entry) => [keyOf(entry), entry]));

export interface Compared {
  /** The items that the course has, with what it knows of them. */
  found: readonly { item: Item; entry: Entry }[];
  /** What is otherwise than when the assignment was made, in words. */
  notes: readonly string[];
}
/** What this course has of an assignment that may have been made with another version of it. */
export function compare({ items, course }: Assignment, catalog: Catalog): Compared {
  const entries = byKey(catalog);
  const found = items.flatMap((item) => {
    const entry = entries.get(keyOf(item));
    return entry ? [{ item, entry }] : [];
  });
  const gone = items.filter((item) => !entries.has(keyOf(item)));
  const changed = found.filter(
    ({ item, entry }) => item.mark && entry.mark && item.mark !== entry.mark,
  );
  const notes = [
    ...gone.map(
      ({ kind, id, points }) =>
        `The course no longer has the ${kind} “${id}”: it is left out, with its ${inPoints(points)}.`,
    ),
    ...changed.map(
      ({ entry }) =>
        `“${entry.title}” has been changed since: numbers and answers may differ from those of the older course.`,
    ),
  ];
  if (notes.length && course !== catalog.course)
    notes.unshift('This assignment was made with another version of the course.');
  return { found, notes };
}

/** Minutes of the items: what stands in a lesson that is assigned as a whole is in its time already. */
export function minutesOf(entries: readonly Entry[]): number {
  const whole = new Set(entries.filter(({ kind }) => kind === 'lesson').map(({ id }) => id));
  return entries
    .filter(({ kind, lesson }) => kind === 'lesson' || kind === 'problem' || !whole.has(lesson))
    .reduce((sum, { minutes }) => sum + minutes, 0);
}

/** What an instructor may not have thought of, in words. */
export function warnings(
  { numbers, tries, solutions, verdicts, due, zone, late, enter }: Assignment,
  entries: readonly Entry[],
  catalog: Catalog,
  now: number,
): string[] {
  const title = (id: string) => catalog.lessons.find((one) => one.id === id)?.title ?? id;
  const assigned = new Set(entries.filter(({ kind }) => kind === 'lesson').map(({ id }) => id));
  const touched = new Set(entries.map(({ lesson }) => lesson));
  const needed = new Set(
    catalog.lessons.filter(({ id }) => touched.has(id)).flatMap(({ needs }) => needs),
  );
  const without = [...new Set([...touched, ...needed])].filter((id) => !assigned.has(id));
  const few = entries.filter(({ answers }) => answers !== undefined);
  const said: string[] = [];
  if (due !== undefined && due <= now)
    said.push(
      `It was due on ${when(due, zone)}, which is past: ${late === 'refused' ? 'nothing that is done now counts' : late === 'full' ? 'whatever is done now is marked late' : 'whatever is done now loses points'}.`,
    );
  if (without.length)
    said.push(
      `Not assigned, but built upon: ${without.map(title).join(', ')}. Fine if the class has read ${without.length === 1 ? 'it' : 'them'}.`,
    );
  if (numbers === 'own' && few.length)
    said.push(
      `However the numbers are drawn, these have few answers in all, so neighbours may share one: ${few.map(({ title, answers }) => `${title} (${answers})`).join(', ')}.`,
    );
  if (solutions === 'always' && tries.most)
    said.push(
      'Solutions are always there: an answer after its solution was opened earns no points, but who has read it in another browser earns them.',
    );
  if (solutions === 'due' && due === undefined)
    said.push(
      'Solutions come when it was due, and it is never due: give a date, or choose another rule.',
    );
  if (verdicts === 'handed' && tries.then === 'new')
    said.push(
      'New numbers come after a wrong try, but what is wrong is told only on handing in: learners cannot go on before.',
    );
  if (tries.most === 1 && entries.some(({ kind }) => kind === 'problem'))
    said.push('With one try a slip of the keyboard costs the whole problem; two are usual.');
  if (!enter.includes('number'))
    said.push(
      'Learners are told apart by their names alone: two of the same name have the same numbers.',
    );
  return said;
}
