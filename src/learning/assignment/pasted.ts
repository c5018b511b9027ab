/** The list of names that is pasted for an answer key: a learner a line, the name and then the number. Pure. */
import { dsvFormat } from 'd3-dsv';
import type { Assignment } from './assignment';
import { learnerKey, nameKey, type Learner } from './learner';

export interface Pasted {
  learners: readonly Learner[];
  /** What was left out or may be meant otherwise, in words. */
  notes: readonly string[];
}

const isHead = (cells: readonly string[]) =>
  !cells.some((cell) => /\d/.test(cell)) &&
  cells.some((cell) =>
    /^(full ?|last ?|first ?|sur|family ?|vor|nach)?name\b|^(pré)?nom\b|^(student|id|matri)/i.test(
      cell,
    ),
  );
const hasDigit = (cell: string) => /\d/.test(cell);
const hasLetter = (cell: string) => /\p{L}/u.test(cell);

/** The cells of a line, without addresses: at tabs, else at semicolons, else at commas. */
function cellsOf(line: string): { cells: string[]; separator: string } {
  const separator = ['\t', ';'].find((one) => line.includes(one)) ?? ',';
  const [cells = []] = dsvFormat(separator).parseRows(line);
  return {
    cells: cells.map((cell) => cell.trim()).filter((cell) => cell && !cell.includes('@')),
    separator,
  };
}
const joined = (cells: readonly string[]) => cells.filter(Boolean).join(' ');

/** The number stands last; where only another cell can be it, it is that one, and this is said. */
function numbered(line: string): { learner?: Learner; note?: string } {
  const { cells, separator } = cellsOf(line);
  const last = cells.length - 1;
  if (last < 1) return { note: `“${line}” has no number, so it is left out.` };
  const others = cells.flatMap((cell, i) => (i < last && hasDigit(cell) ? [i] : []));
  const at = !hasDigit(cells[last]!) && others.length === 1 ? others[0]! : last;
  // "Lind, Mara" is a name; a login without a digit stands after a tab or a semicolon.
  if (!hasDigit(cells[at]!) && separator === ',')
    return { note: `“${line}” has no number, so it is left out.` };
  const learner = { name: joined(cells.filter((_, i) => i !== at)), number: cells[at]! };
  const read = `“${line}” is read as the name “${learner.name}” and the number “${learner.number}”`;
  if (at !== last) return { learner, note: `${read}, the other way round.` };
  if (!hasLetter(learner.name) || !hasDigit(learner.number))
    return { learner, note: `${read}: is it so?` };
  return { learner };
}
/** Numbers beside a name are none of its words. */
function named(line: string): Learner {
  const { cells } = cellsOf(line);
  return { name: joined(cells.length > 1 ? cells.filter(hasLetter) : cells) };
}

/** Everybody once, whatever separates the cells; what is doubtful is told. */
export function readPasted(text: string, rules: Pick<Assignment, 'enter'>): Pasted {
  const byNumber = rules.enter.includes('number');
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines[0] !== undefined && isHead(cellsOf(lines[0]).cells)) lines.shift();
  const notes: string[] = [];
  const found = new Map<string, Learner>();
  for (const line of lines) {
    const { learner, note }: ReturnType<typeof numbered> = byNumber
      ? numbered(line)
      : { learner: named(line) };
    if (note) notes.push(note);
    const key = learner && learnerKey(rules, learner);
    if (!learner) continue;
    if (!key) {
      notes.push(`“${line}” has no ${byNumber ? 'number' : 'name'}, so it is left out.`);
      continue;
    }
    const first = found.get(key);
    if (!first) found.set(key, learner);
    else if (nameKey(first.name) === nameKey(learner.name))
      notes.push(
        `“${joined([first.name ?? '', first.number ?? ''])}” is there twice, and here once.`,
      );
    else
      notes.push(
        `“${first.name}” and “${learner.name}” have one number, ${first.number}: the key has it under the first name.`,
      );
  }
  return { learners: [...found.values()], notes };
}
