/** Which learners the table of a class shows, and in which order. */
import type { Row } from '@learning/assignment/gather';

export interface Choice {
  /** Words that name, number, group or file have. */
  search: string;
  only: 'all' | 'look' | 'late' | 'open';
  /** '' for all. */
  group: string;
  /** 'name', 'sum', 'time', or the key of an item. */
  by: string;
  down: boolean;
}

export const isLate = ({ findings }: Row) => findings.some(({ kind }) => kind === 'late');
const kinds: Readonly<Record<Choice['only'], (row: Row) => boolean>> = {
  all: () => true,
  look: ({ findings }) => findings.length > 0,
  late: isLate,
  open: ({ standings }) => [...standings.values()].some(({ state }) => state !== 'done'),
};
const values: Readonly<Record<string, (row: Row) => number>> = {
  sum: ({ points }) => points,
  time: ({ made }) => made,
};

/** Rows come by name: that is the order of the report. */
export function choose(rows: readonly Row[], { search, only, group, by, down }: Choice): Row[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter((row) => {
    const { name, number, group: own } = row.learner;
    const text = `${name} ${number} ${own} ${row.file}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) && (!group || own === group) && kinds[only](row)
    );
  });
  const value = values[by] ?? ((row: Row) => row.standings.get(by)?.points ?? 0);
  if (by !== 'name') shown.sort((a, b) => value(a) - value(b));
  return down ? shown.reverse() : shown;
}
