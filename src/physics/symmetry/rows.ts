/** A vector of coefficients. */
export type Row = readonly number[];

/** Rows with no entry above this depend on each other: those here have entries of order 1. */
const zero = 1e-8;
/** Single entries below this are rounding. Far below the other limit, so that no row is made of what it cuts off. */
const dust = 1e-12;
/**
 * A pivot is at least this part of the largest entry that is left. A smaller one, as of a film whose axes are
 * nearly those of the coordinates, would raise the rounding of all other rows.
 */
const share = 0.1;

/** The largest size among some numbers; 0 for none. */
const largest = (row: Row): number => {
  let max = 0;
  for (const value of row) max = Math.max(max, Math.abs(value));
  return max;
};

/** Takes from a row the multiple of another one that leaves 0 at its pivot. */
function eliminate(row: number[], { row: known, pivot }: Pivoted): void {
  const factor = row[pivot]! / known[pivot]!;
  if (factor === 0) return;
  for (let k = 0; k < row.length; k++) row[k]! -= factor * known[k]!;
  row[pivot] = 0;
}

/**
 * Row echelon form: a basis of the span of some rows, each with a leading 1 where all others have 0. The ones
 * lead in the first columns that will do; one that is smaller than a tenth of the other entries will not.
 * Entries below 1e-12 are zero.
 *
 * @param rows  of one length; none for the empty span
 * @returns independent rows, as many as the rank
 */
export function rowReduce(rows: readonly Row[]): number[][] {
  const left = rows.map((row) => [...row]);
  const basis: Pivoted[] = [];
  for (;;) {
    const sizes = left.map(largest);
    const least = share * largest(sizes);
    if (!(least > share * zero)) break;
    const column = (row: Row) => row.findIndex((value) => Math.abs(value) >= least);
    const pivot = Math.min(...left.map(column).filter((k) => k >= 0));
    let at = 0;
    left.forEach((row, i) => {
      if (Math.abs(row[pivot]!) > Math.abs(left[at]![pivot]!)) at = i;
    });
    const [taken] = left.splice(at, 1);
    const lead = taken![pivot]!;
    const found = { row: taken!.map((value) => value / lead), pivot };
    for (const other of [...left, ...basis.map(({ row }) => row)]) eliminate(other, found);
    basis.push(found);
  }
  basis.sort((a, b) => a.pivot - b.pivot);
  return basis.map(({ row }) => row.map((value) => (Math.abs(value) < dust ? 0 : value)));
}

/** A row with the column of its pivot, where all rows after it have 0. */
export interface Pivoted {
  readonly row: number[];
  readonly pivot: number;
}

/** Independent rows. */
export type Span = Pivoted[];

/**
 * Adds to a span, of some rows, those that are independent of it and of each other: the first ones that will do,
 * as in rowReduce.
 * @returns their places in the list
 */
export function extendSpan(span: Span, rows: readonly Row[]): number[] {
  const left = rows.map((row, at) => ({ at, rest: [...row] }));
  for (const { rest } of left) for (const known of span) eliminate(rest, known);
  const added: number[] = [];
  for (;;) {
    const sizes = left.map(({ rest }) => largest(rest));
    const least = share * largest(sizes);
    if (!(least > share * zero)) break;
    const first = sizes.findIndex((size) => size >= least);
    const [{ at, rest }] = left.splice(first, 1) as [{ at: number; rest: number[] }];
    const pivot = rest.findIndex((value) => Math.abs(value) === sizes[first]);
    const found = { row: rest, pivot };
    for (const other of left) eliminate(other.rest, found);
    span.push(found);
    added.push(at);
  }
  return added.sort((a, b) => a - b);
}
