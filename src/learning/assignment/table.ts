/** Lists of names that come in and tables of points that go out, as text with separators. */
import { dsvFormat } from 'd3-dsv';
import { keyOf, type Assignment } from './assignment';
import { nameKey, numberKey } from './learner';
import type { Judged } from './judge';
import { nameOf } from './report';
import { said } from './zone';
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

const heads = {
  last: /^(last|family|sur)[ _-]?name|^nachname/i,
  first: /^(first|given)[ _-]?name|^vorname/i,
  name: /^(full[ _-]?)?name$|^student$|^learner$/i,
  number: /^(id ?number|student ?(id|number|no)|sis user id|matric\w*|number|no\.?)$/i,
  group: /^(groups?|section|class|course)$/i,
};

/**
 * A list of names: lines with a name, or a table whose first line says what its columns are, as platforms export it.
 */
export function readNames(text: string): NameList {
  const rows = rowsOf(text);
  const [head = []] = rows;
  const find = (pattern: RegExp) => head.findIndex((cell) => pattern.test(cell));
  const at = Object.fromEntries(
    Object.entries(heads).map(([field, pattern]) => [field, find(pattern)]),
  ) as Record<keyof typeof heads, number>;
  const hasHead = Object.values(at).some((column) => column >= 0);
  const cell = (row: readonly string[], column: number) => row[column] ?? '';
  if (!hasHead) {
    // A column of numbers among names is that of the numbers; somebody's may be missing.
    const numeric = (column: number) => {
      const filled = rows.map((row) => cell(row, column)).filter(Boolean);
      return filled.length > 0 && filled.every((text) => /^[\w-]*\d[\w-]*( [\d-]+)*$/.test(text));
    };
    const number = head.findIndex((_, column) => numeric(column));
    // "Lind, Mara" was split at its comma.
    const joined = (cells: readonly string[]) =>
      cells.filter((text, column) => column !== number && text).join(' ');
    return {
      columns: head.map((_, i) => (i === number ? 'Number' : i ? `Name ${i + 1}` : 'Name')),
      people: rows.map((cells) => ({
        name: joined(cells),
        number: cell(cells, number),
        group: '',
        cells,
      })),
    };
  }
  const people = rows
    .slice(1)
    // Canvas puts a line of the possible points under the head.
    .filter((row) => !/^\s*points possible/i.test(row[0] ?? ''))
    .map((cells) => ({
      name: cell(cells, at.name) || `${cell(cells, at.first)} ${cell(cells, at.last)}`.trim(),
      number: cell(cells, at.number),
      group: cell(cells, at.group),
      cells,
    }));
  return { columns: head, people };
}

/** Who of the list handed in what, and whose file is of nobody on it. */
export function match({ people }: NameList, rows: readonly Judged[]) {
  const byNumber = new Map(rows.map((row) => [numberKey(row.learner.number), row]));
  const byName = new Map(rows.map((row) => [nameKey(row.learner.name), row]));
  byNumber.delete('');
  byName.delete('');
  const found = people.map((person) => ({
    person,
    row: byNumber.get(numberKey(person.number)) ?? byName.get(nameKey(person.name)),
  }));
  const known = new Set(found.map(({ row }) => row));
  return {
    found,
    missing: found.filter(({ row }) => !row).map(({ person }) => person),
    strangers: rows.filter((row) => !known.has(row)),
  };
}

/** A text that a spreadsheet would take for a formula, as a text; a number stays one. */
const safe = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
const table = (rows: readonly (readonly string[])[]) =>
  `${dsvFormat(',').formatRows(rows.map((row) => row.map(safe)))}\n`;

/** For a spreadsheet: the mark at its beginning says that it is UTF-8. */
export const sheet = (rows: readonly (readonly string[])[]) => `\uFEFF${table(rows)}`;

/** Everything, for a spreadsheet. */
export function forSpreadsheet(
  { items, zone }: Assignment,
  rows: readonly Judged[],
  titleOf: (key: string) => string,
): string {
  const keys = items.map(keyOf);
  return sheet([
    [
      ...['Name', 'Number', 'Group', 'Points'],
      ...keys.flatMap((key) => [titleOf(key), `${titleOf(key)}: tries`]),
      ...['Handed in', 'Receipt', 'File', 'To look at'],
    ],
    ...rows.map((row) => [
      ...[row.learner.name ?? '', row.learner.number ?? '', row.learner.group ?? ''],
      written(row.points),
      ...keys.flatMap((key) => {
        const standing = row.standings.get(key);
        return [written(standing?.points ?? 0), String(standing?.tries ?? 0)];
      }),
      ...[said(row.made, zone), row.receipt, row.file],
      row.findings.map(({ text }) => text).join(' '),
    ]),
  ]);
}

/** The list of the platform with a column of points; whoever handed in nothing has an empty one. */
const withPoints = (
  title: string,
  list: NameList,
  rows: readonly Judged[],
  above: string[][] = [],
) => {
  const { found, strangers } = match(list, rows);
  const blank = list.columns.map(() => '');
  return table([
    [...list.columns, title],
    ...above,
    ...found.map(({ person, row }) => [
      ...blank.map((_, i) => person.cells[i] ?? ''),
      row ? written(row.points) : '',
    ]),
    ...strangers.map((row) => [
      ...blank.map((_, i) => (i === 0 ? nameOf(row) : '')),
      written(row.points),
    ]),
  ]);
};

/** For Moodle's grade import: the columns of its own export, or number and name. */
export const forMoodle = ({ title }: Assignment, rows: readonly Judged[], list?: NameList) =>
  list
    ? withPoints(title, list, rows)
    : table([
        ['ID number', 'Full name', title],
        ...rows.map((row) => [
          row.learner.number ?? '',
          row.learner.name ?? '',
          written(row.points),
        ]),
      ]);

const canvasColumns = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'];
/** For Canvas' grade import, which wants the first columns of its own export. */
export function forCanvas(
  { title, items }: Assignment,
  rows: readonly Judged[],
  list?: NameList,
): string {
  const most = written(items.reduce((sum, { points }) => sum + points, 0));
  const own = list && canvasColumns.slice(0, 2).every((column) => list.columns.includes(column));
  const columns = own
    ? list.columns.filter((column) => canvasColumns.includes(column))
    : canvasColumns;
  const possible = ['    Points Possible', ...columns.slice(1).map(() => ''), most];
  if (own) {
    const kept = columns.map((column) => list.columns.indexOf(column));
    const people = list.people.map((person) => ({
      ...person,
      cells: kept.map((i) => person.cells[i] ?? ''),
    }));
    return withPoints(title, { columns, people }, rows, [possible]);
  }
  return table([
    [...columns, title],
    possible,
    ...rows.map((row) => [
      ...[nameOf(row), '', row.learner.number ?? '', '', row.learner.group ?? ''],
      written(row.points),
    ]),
  ]);
}
