/** A table of measured voltages as text: what columns it has, in which units, and what its comment lines say of the sample. */
import { dsvFormat } from 'd3-dsv';
import { twoWays, quantities, type OwnSample, type Points, type QuantityName } from '@physics';
import { readUnit, sizeIn } from './units';
import { Unreadable } from './unreadable';

/** A part of a table: its points, and the values of the reader's own fit at them, if there is such a column. */
export interface Series {
  readonly points: Points;
  readonly fit: readonly number[] | undefined;
}
export interface MeasuredTable {
  /** cos φ parts of the second harmonic, and rectified voltages of a resonance. */
  readonly hall: Series | undefined;
  readonly line: Series | undefined;
  readonly sample: OwnSample;
  /** Which of its values the table gives; the others are those of the figure. */
  readonly given: readonly string[];
  /** Columns that were not used, and rows without any voltage. */
  readonly left: readonly string[];
  readonly empty: number;
}

export const longest = 2_000_000;
const most = 2000;
const columns = {
  B: { quantity: 'Bsweep', names: /^(b|b_?ext|b_?sweep|field|μ₀h|mu0 ?h)$/i },
  hall: { quantity: 'Vcos', names: /^(v_?cos|c|cos( φ)?( part)?)$/i },
  line: { quantity: 'Vmix', names: /^(v|v_?mix|v_?dc|voltage)$/i },
  hallFit: { quantity: 'Vcos', names: /^(v_?cos|c|cos)[ _-]fit$/i },
  lineFit: { quantity: 'Vmix', names: /^(v|v_?mix|v_?dc|voltage)[ _-]fit$/i },
} as const satisfies Record<string, { quantity: QuantityName; names: RegExp }>;
type Column = keyof typeof columns;
type Found = Partial<Record<Column, { at: number; size: number; head: string }>>;
/** Values of a sample by their names in comment lines. */
const constants = [
  ...(['I0', 'RAHE', 'Msat', 'mu0Meff', 'FreeLayerThickness', 'HMThickness', 'wStrip'] as const),
  ...(['J', 'rho', 'rhoF'] as const),
] satisfies QuantityName[];
type Constant = (typeof constants)[number];

/** What one of a unit is, SI. @throws Unreadable where it measures something else */
function sizeOf(text: string, name: QuantityName, what: string): number {
  const { unit } = quantities[name];
  let size: number | undefined;
  try {
    size = sizeIn(readUnit(text), readUnit(unit || '1').dimension);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(`the unit of ${what} cannot be read: ${error.message}`);
  }
  if (size === undefined)
    throw new Unreadable(`${what} is in ${text}, but it is wanted in ${unit}`);
  return size;
}

/** "Bext (mT)", "B [mT]", "B / mT": a name and its unit; SI where there is none. */
function headed(cell: string): readonly [name: string, unit: string] {
  const match = /^(.*?)\s*(?:[([]([^)\]]*)[)\]]|\s\/\s*(.+))$/.exec(cell);
  return [(match?.[1] ?? cell).trim(), (match?.[2] ?? match?.[3] ?? '').trim()];
}
const number = (cell: string, commas: boolean) =>
  Number((commas ? cell.replace(',', '.') : cell).replace(/^[−–]/, '-'));

function sampleOf(comments: readonly string[]): Pick<MeasuredTable, 'sample' | 'given'> {
  const given = new Map<Constant, number>();
  for (const comment of comments) {
    const match = /^#\s*(\w+)\s*=\s*([-−]?[\d.]+(?:e[-+]?\d+)?)\s*([^(]*)/i.exec(comment);
    const name = constants.find((one) => one === match?.[1]);
    if (!match || !name) continue;
    const what = `“${name}” in the comment lines`;
    const size = match[3]!.trim() ? sizeOf(match[3]!.trim(), name, what) : 1;
    const value = number(match[2]!, false) * size;
    if (!Number.isFinite(value) || value === 0 || (value < 0 && name !== 'RAHE'))
      throw new Unreadable(`${what} has to be a number above zero`);
    given.set(name, value);
  }
  const { wStrip: w, ...rest } = twoWays;
  const of = (name: Exclude<Constant, 'J' | 'rho' | 'rhoF' | 'wStrip'>) =>
    given.get(name) ?? rest[name];
  const [d, t] = [of('HMThickness'), of('FreeLayerThickness')];
  // Alike in both layers, unless their resistivities are told.
  const [rho, rhoF] = [given.get('rho'), given.get('rhoF')];
  const sheet = rho && rhoF ? rho * (d / rho + t / rhoF) : d + t;
  const sample = {
    ...{ I0: of('I0'), RAHE: of('RAHE'), Msat: of('Msat'), mu0Meff: of('mu0Meff') },
    ...{ FreeLayerThickness: t, HMThickness: d },
    J: given.get('J') ?? of('I0') / ((given.get('wStrip') ?? w) * sheet),
  };
  return { sample, given: [...given.keys()] };
}

function columnsOf(head: readonly string[]): { found: Found; left: string[] } {
  const found: Found = {};
  const left: string[] = [];
  head.forEach((cell, at) => {
    const [name, unit] = headed(cell);
    const key = (Object.keys(columns) as Column[]).find((one) => columns[one].names.test(name));
    if (!key) {
      if (cell) left.push(cell);
      return;
    }
    if (found[key])
      throw new Unreadable(`two columns are the same: “${found[key].head}” and “${cell}”`);
    const size = unit ? sizeOf(unit, columns[key].quantity, `the column “${cell}”`) : 1;
    found[key] = { at, size, head: cell };
  });
  if (!found.B)
    throw new Unreadable(
      `no column is the field. The first line without # has to name the columns, one of them B (T); it is “${head.join(', ').slice(0, 80)}”`,
    );
  if (!found.hall && !found.line)
    throw new Unreadable(
      'beside the field a column of voltages is wanted: Vcos (V) for harmonic Hall, Vmix (V) for a resonance',
    );
  return { found, left };
}

/**
 * Reads a table with commas, semicolons or tabs. Comment lines begin with #. A row that has both voltages, as those that
 * the figure hands out, is of the resonance unless that voltage is 0.
 *
 * @throws Unreadable, whose message says what is wrong and in which line
 */
export function readMeasured(text: string): MeasuredTable {
  if (text.length > longest) throw new Unreadable('it is larger than two million characters');
  if (text.startsWith('PK'))
    throw new Unreadable('it is a workbook or an archive. Save the sheet as CSV and bring that');
  if (/[\0\uFFFD]/.test(text))
    throw new Unreadable('it is no text, or not in UTF-8. Save the table as CSV (UTF-8)');
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const at = lines.findIndex((line) => line.trim() && !line.startsWith('#'));
  const first = lines[at];
  if (first === undefined) throw new Unreadable('there is nothing in it');
  if (first.length > 2000)
    throw new Unreadable('its first line is longer than names of columns are');
  const separators = [',', ';', '\t'].map((one) => ({ one, parts: first.split(one).length }));
  const { one } = separators.reduce((a, b) => (b.parts > a.parts ? b : a));
  // Line by line, so that a quotation mark that is not closed swallows no more than its line.
  const row = (line: string) =>
    (dsvFormat(one).parseRows(line)[0] ?? []).map((cell) => cell.trim());
  const { found, left } = columnsOf(row(first));
  const series = { hall: [] as number[][], line: [] as number[][] };
  let empty = 0;
  lines.slice(at + 1).forEach((line, i) => {
    if (!line.trim() || line.startsWith('#')) return;
    if (i > most) throw new Unreadable(`it has more than ${most} rows`);
    const cells = row(line);
    const value = (key: Column) => {
      const column = found[key];
      const cell = column && cells[column.at];
      if (!column || !cell || /^(nan|n\/a|-+)$/i.test(cell)) return undefined;
      const read = number(cell, one !== ',');
      if (!Number.isFinite(read))
        throw new Unreadable(
          `“${cell.slice(0, 30)}” in line ${at + i + 2}, column “${column.head}”, is no number`,
        );
      return read * column.size;
    };
    const [B, C, V] = [value('B'), value('hall'), value('line')];
    if (B === undefined || (C === undefined && V === undefined)) empty++;
    else if (V !== undefined && (V !== 0 || C === undefined))
      series.line.push([B, V, value('lineFit') ?? NaN]);
    else series.hall.push([B, C!, value('hallFit') ?? NaN]);
  });
  const of = (rows: readonly number[][], least: number, fit: Column): Series | undefined => {
    if (!rows.length) return undefined;
    if (rows.length < least)
      throw new Unreadable(`${rows.length} points are too few: at least ${least} are wanted`);
    const values = rows.map((one) => one[2]!);
    return {
      points: rows.map(([B, V]) => [B!, V!] as const),
      fit: found[fit] && values.every(Number.isFinite) ? values : undefined,
    };
  };
  const table = { hall: of(series.hall, 3, 'hallFit'), line: of(series.line, 8, 'lineFit') };
  if (!table.hall && !table.line) throw new Unreadable('it has a head, but no row with numbers');
  return { ...table, ...sampleOf(lines.filter((line) => line.startsWith('#'))), left, empty };
}
