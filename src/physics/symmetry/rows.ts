/** A vector of coefficients. */
export type Row = readonly number[];

/** Coefficients below this are rounding: rows here have entries of order 1. */
const zero = 1e-9;

/**
 * Reduced row echelon form: a basis of the span of some rows, each with a leading 1 where all others have 0.
 * Entries below 1e-9 are zero.
 *
 * @param rows  of one length; none for the empty span
 * @returns independent rows, as many as the rank
 */
export function rowReduce(rows: readonly Row[]): number[][] {
  const work = rows.map((row) => [...row]);
  const width = work[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width && rank < work.length; column++) {
    let pivot = rank;
    for (let i = rank + 1; i < work.length; i++)
      if (Math.abs(work[i]![column]!) > Math.abs(work[pivot]![column]!)) pivot = i;
    const lead = work[pivot]![column]!;
    if (Math.abs(lead) <= zero) continue;
    const row = work[pivot]!.map((value) => value / lead);
    work[pivot] = work[rank]!;
    work[rank] = row;
    work.forEach((other, i) => {
      const factor = other[column]!;
      if (i !== rank && factor !== 0)
        for (let k = column; k < width; k++) other[k]! -= factor * row[k]!;
    });
    rank++;
  }
  return work.slice(0, rank).map((row) => row.map((value) => (Math.abs(value) < zero ? 0 : value)));
}

/** Independent rows, each with the column of its pivot, where all later rows have 0. */
export type Span = { readonly row: Row; readonly pivot: number }[];

/**
 * Adds a row to a span if it is independent of what is there.
 * @returns whether it was
 */
export function extendSpan(span: Span, row: Row): boolean {
  const rest = [...row];
  for (const { row: known, pivot } of span) {
    const factor = rest[pivot]! / known[pivot]!;
    if (factor !== 0) for (let k = 0; k < rest.length; k++) rest[k]! -= factor * known[k]!;
  }
  let pivot = 0;
  rest.forEach((value, k) => {
    if (Math.abs(value) > Math.abs(rest[pivot]!)) pivot = k;
  });
  if (!(Math.abs(rest[pivot] ?? 0) > zero)) return false;
  span.push({ row: rest, pivot });
  return true;
}
