/** Lists of names that come in and tables of points that go out, as text with separators. */
import { dsvFormat } from 'd3-dsv';
import { keyOf, pointsOf, type Assignment } from './assignment';
import { correctionsOf, nameOf, type Row } from './gather';
import { areAlike, nameKey, numberKey, type Learner } from './learner';
import { localOf } from './zone';
import { written } from './rules';

export interface Named {
  name: string;
  number: string;
  group: string;
  /** As in its list, by the columns. */
  cells: readonly string[];
}
export interface NameList {
  columns: readonly string[];
  /** Columns of the numbers (-1: none) and of the names, or of the first part of them. */
  number: number;
  name: number;
  people: readonly Named[];
}

/** Whichever of comma, semicolon and tab splits the first line into most. */
function rowsOf(text: string): string[][] {
  const clean = text.replace(/^\uFEFF/, '');
  const [first = ''] = clean.split('\n', 1);
  const separators = [',', ';', '\t'].map((one) => ({ one, parts: first.split(one).length }));
  const { one } = separators.reduce((a, b) => (b.parts > a.parts ? b : a));
  return dsvFormat(one)
    .parseRows(clean)
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some(Boolean));
}

/** What columns are called, where the values do not tell: a few languages, as far as platforms have them. */
const heads = {
  last: /^(last|family|sur)[ _-]?name|^nachname|^familienname|^nom( de famille)?$|^apellidos?|^cognome/i,
  first: /^(first|given)[ _-]?name|^vorname|^prénoms?$|^prenoms?$|^nombre$/i,
  name: /^(full[ _-]?)?name$|^student$|^learner$|^vollständiger name|^nom complet/i,
  number:
    /^(id.?(number|nummer)|student.?(id|number|no|nr)\b.*|sis user id|matri\w*\W*(nr|nummer|number|no)?\.?|number|nummer|no\.?|nr\.?|num[eé]ro.*|n°.*)$/i,
  group: /^(groups?|section|class|course|gruppen?|groupes?)$/i,
};
type Field = keyof typeof heads;
const isNumeric = (text: string) => /^[\w-]*\d[\w-]*( [\d-]+)*$/.test(text);
const isText = (text: string) => /\p{L}/u.test(text) && !/[@\d]/.test(text);

/** The column in which most of the values are so; -1 where none is. */
function columnOf(
  rows: readonly (readonly string[])[],
  among: readonly number[],
  is: (cell: string) => boolean,
): number {
  const counts = among.map((i) => rows.filter((row) => row[i] && is(row[i])).length);
  const most = Math.max(0, ...counts);
  return most ? among[counts.indexOf(most)]! : -1;
}

/**
 * A list of names: lines with a name, or a table. Its column of numbers is the one that has those that were handed in,
 * whatever stands above it; else the one whose head says so, or that holds nothing but numbers.
 */
export function readNames(text: string, handed: readonly Learner[] = []): NameList {
  const rows = rowsOf(text);
  const [head = []] = rows;
  const places = Array.from({ length: Math.max(...rows.map((row) => row.length), 0) }, (_, i) => i);
  const find = (field: Field) => head.findIndex((cell) => heads[field].test(cell));
  const numbers = new Set(handed.map(({ number }) => numberKey(number)).filter(Boolean));
  const byValue = columnOf(rows, places, (cell) => numbers.has(numberKey(cell)));
  const byShape = places.findIndex((i) => {
    const filled = rows.slice(1).flatMap((row) => row[i] || []);
    const all = filled.length ? filled : [head[i] ?? ''].filter(Boolean);
    return all.length > 0 && all.every(isNumeric);
  });
  const named = places.some((i) =>
    Object.values(heads).some((pattern) => pattern.test(head[i] ?? '')),
  );
  const byHead = find('number');
  const number = byValue >= 0 ? byValue : byHead >= 0 ? byHead : named ? -1 : byShape;
  // A first line without a number in the column of numbers, where others have one, says what the columns are.
  const hasHead =
    named ||
    (number >= 0 &&
      !!head[number] &&
      !isNumeric(head[number]) &&
      rows.slice(1).some((row) => isNumeric(row[number] ?? '')));
  const people = hasHead ? rows.slice(1) : rows;
  const at = { last: find('last'), first: find('first'), name: find('name'), group: find('group') };
  const rest = places.filter((i) => i !== number && (!hasHead || i !== at.group));
  const texts = rest.filter((i) => !hasHead || columnOf(people, [i], isText) >= 0);
  const whole = at.first >= 0 && at.last >= 0 ? [at.first, at.last] : at.name >= 0 ? [at.name] : [];
  // Of a table in an unknown language a name is in the first two columns of words; "Lind, Mara" was split at its comma.
  const names = hasHead ? (whole.length ? whole : texts.slice(0, 2)) : rest;
  return {
    columns: hasHead
      ? head
      : places.map((i) => (i === number ? 'Number' : i ? `Name ${i + 1}` : 'Name')),
    number,
    name: names[0] ?? 0,
    people: people
      // Canvas puts a line of the possible points under the head.
      .filter((row) => !/^\s*points possible/i.test(row[0] ?? ''))
      .map((cells) => ({
        name: names.flatMap((i) => cells[i] || []).join(' '),
        number: cells[number] ?? '',
        group: cells[at.group] ?? '',
        cells,
      })),
  };
}

export interface Matched {
  /** Everybody on the list, with the row that is theirs. */
  found: readonly { person: Named; row: Row | undefined }[];
  missing: readonly Named[];
  strangers: readonly Row[];
  /** Rows whose number is on the list with another name. */
  otherwise: readonly { person: Named; row: Row }[];
}
/** Who of the list handed in what, and whose file is of nobody on it. */
export function match({ people }: NameList, rows: readonly Row[]): Matched {
  const left = new Set(rows);
  const own = new Map<Named, Row>();
  const pair = (fits: (person: Named) => Row[]) => {
    for (const person of people) {
      if (own.has(person)) continue;
      const [row, ...more] = fits(person).filter((one) => left.has(one));
      if (!row || more.length) continue;
      own.set(person, row);
      left.delete(row);
    }
  };
  const byNumber = Map.groupBy(rows, ({ learner }) => numberKey(learner.number));
  const byName = Map.groupBy(rows, ({ learner }) => nameKey(learner.name));
  const withNumber = ({ number }: Named) =>
    numberKey(number) ? (byNumber.get(numberKey(number)) ?? []) : [];
  // What fits by both comes first; a number alone last, and only where one row has it.
  pair((person) =>
    withNumber(person).filter((row) => row.chosen || areAlike(row.learner.name, person.name)),
  );
  pair(({ name }) => (nameKey(name) ? (byName.get(nameKey(name)) ?? []) : []));
  pair(withNumber);
  const found = people.map((person) => ({ person, row: own.get(person) }));
  return {
    found,
    missing: people.filter((person) => !own.has(person)),
    strangers: [...left],
    otherwise: people.flatMap((person) =>
      withNumber(person)
        .filter((row) => !row.chosen && !areAlike(row.learner.name, person.name))
        .map((row) => ({ person, row })),
    ),
  };
}

/** A text that a spreadsheet would take for a formula, as a text; a number stays one. */
const safe = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
const table = (rows: readonly (readonly string[])[]) =>
  `${dsvFormat(',').formatRows(rows.map((row) => row.map(safe)))}\n`;

/** For a spreadsheet: the mark at its beginning says that it is UTF-8. */
export const sheet = (rows: readonly (readonly string[])[]) => `\uFEFF${table(rows)}`;

const yes = (is: boolean) => (is ? 'yes' : 'no');
/** '2026-12-01 00:57': a spreadsheet takes it for a time. */
const iso = (at: number, zone: string) => localOf(at, zone).replace('T', ' ');
/** Points that count in a grade book: as of all, where some are excused. */
const gradeOf = ({ points, most }: Row, of: number) => (most > 0 ? (points * of) / most : 0);

/** Everything, for a spreadsheet. */
export function forSpreadsheet(
  { items, zone }: Assignment,
  rows: readonly Row[],
  titleOf: (key: string) => string,
): string {
  const keys = items.map(keyOf);
  return sheet([
    [
      ...['Name', 'Number', 'Group', 'Points', 'Out of', 'Per cent'],
      ...[`Handed in (${zone})`, 'Late'],
      ...items.flatMap((item, i) => {
        const head = `${i + 1} ${titleOf(keyOf(item))}`;
        return [`${head} (of ${written(item.points)})`, `${head}: tries`];
      }),
      ...['By hand', 'To check', 'Receipt', 'File'],
    ],
    ...rows.map((row) => [
      ...[row.learner.name ?? '', row.learner.number ?? '', row.learner.group ?? ''],
      ...[written(row.points), written(row.most), written(gradeOf(row, 100))],
      ...[
        row.absent ? '' : iso(row.made, zone),
        yes(row.findings.some(({ kind }) => kind === 'late')),
      ],
      ...keys.flatMap((key) => {
        const standing = row.standings.get(key);
        const excused = row.corrected.get(key)?.to === null;
        return [excused ? 'excused' : written(standing?.points ?? 0), String(standing?.tries ?? 0)];
      }),
      correctionsOf(row, zone, titleOf).join(' '),
      row.findings.map(({ text }) => text).join(' '),
      ...[row.receipt, row.file],
    ]),
  ]);
}

/** What a grade book gets of each learner: the sum, or the sum and each item. */
interface Graded {
  heads: readonly string[];
  most: readonly string[];
  of: (row: Row) => string[];
}
export interface Out {
  /** A column for each item, too. */
  each?: boolean;
  titleOf: (key: string) => string;
}
function graded(assignment: Assignment, { each, titleOf }: Out): Graded {
  const { title, items } = assignment;
  const most = pointsOf(assignment);
  const some = each ? items : [];
  return {
    heads: [title, ...some.map((item, i) => `${title}: ${i + 1} ${titleOf(keyOf(item))}`)],
    most: [most, ...some.map(({ points }) => points)].map(written),
    of: (row) => [
      written(gradeOf(row, most)),
      ...some.map((item) =>
        row.corrected.get(keyOf(item))?.to === null
          ? ''
          : written(row.standings.get(keyOf(item))?.points ?? 0),
      ),
    ],
  };
}
/**
 * Who it is, and the points. While it is not decided whose number it is, there is no line: a platform would take an empty
 * cell, too, for that of the other one.
 */
const settled = (rows: readonly Row[], { of }: Graded, who: (row: Row) => readonly string[]) =>
  rows.filter(({ contested }) => !contested).map((row) => [...who(row), ...of(row)]);

const personOf = ({ number, name }: Learner) => `${numberKey(number)}/${nameKey(name)}`;
/** The list of the platform with columns of points; whoever handed in nothing, and was given nothing, has empty ones. */
const withPoints = (graded: Graded, list: NameList, rows: readonly Row[], above?: string) => {
  const { heads, of, most } = graded;
  const [absent, here] = [
    rows.filter(({ absent }) => absent),
    rows.filter(({ absent }) => !absent),
  ];
  const { found, strangers } = match(list, here);
  const given = new Map(absent.map((row) => [personOf(row.learner), row]));
  const blank = list.columns.map(() => '');
  const none = heads.map(() => '');
  return table([
    [...list.columns, ...heads],
    ...(above ? [[above, ...blank.slice(1), ...most]] : []),
    ...found.map(({ person, row = given.get(personOf(person)) }) => [
      ...blank.map((_, i) => person.cells[i] ?? ''),
      ...(row ? of(row) : none),
    ]),
    ...settled(strangers, graded, (row) =>
      blank.map((_, i) =>
        i === list.number ? (row.learner.number ?? '') : i === list.name ? nameOf(row) : '',
      ),
    ),
  ]);
};

/** For Moodle's grade import: the columns of its own export, or number and name. */
export function forMoodle(
  assignment: Assignment,
  rows: readonly Row[],
  out: Out,
  list?: NameList,
): string {
  const points = graded(assignment, out);
  if (list) return withPoints(points, list, rows);
  return table([
    ['ID number', 'Full name', ...points.heads],
    ...settled(rows, points, ({ learner }) => [learner.number ?? '', learner.name ?? '']),
  ]);
}

const canvasColumns = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'];
/** For Canvas' grade import, which wants the first columns of its own export. */
export function forCanvas(
  assignment: Assignment,
  rows: readonly Row[],
  out: Out,
  list?: NameList,
): string {
  const points = graded(assignment, out);
  const possible = '    Points Possible';
  const own = list && canvasColumns.slice(0, 2).every((column) => list.columns.includes(column));
  if (own) {
    const columns = list.columns.filter((column) => canvasColumns.includes(column));
    const kept = columns.map((column) => list.columns.indexOf(column));
    const people = list.people.map((person) => ({
      ...person,
      cells: kept.map((i) => person.cells[i] ?? ''),
    }));
    const [number, name] = [kept.indexOf(list.number), kept.indexOf(list.name)];
    return withPoints(points, { columns, people, number, name }, rows, possible);
  }
  return table([
    [...canvasColumns, ...points.heads],
    [possible, ...canvasColumns.slice(1).map(() => ''), ...points.most],
    ...settled(rows, points, (row) => {
      const { number = '', group = '' } = row.learner;
      return [nameOf(row), '', number, '', group];
    }),
  ]);
}
