/** A curve that is drawn by hand: heights at equal steps. Pure. */
export interface Spot {
  readonly i: number;
  readonly y: number;
}
/** The first and the last point that a stroke has come to. */
export type Reach = readonly [first: number, last: number];
export const reaching = (i: number, reach: Reach = [i, i]): Reach => [
  Math.min(reach[0], i),
  Math.max(reach[1], i),
];
/** What no stroke has reached goes with the end that is next to it. */
export const carried = (heights: readonly number[], [first, last]: Reach): number[] =>
  heights.map((_, i) => heights[Math.min(last, Math.max(first, i))]!);
/** The heights with one of them set, and those since the spot before: what lies between is drawn however fast a pointer goes. */
export function stroked(heights: readonly number[], to: Spot, from: Spot = to): number[] {
  const next = [...heights];
  const step = Math.sign(to.i - from.i);
  for (let k = from.i + step; k !== to.i && step; k += step)
    next[k] = from.y + ((to.y - from.y) * (k - from.i)) / (to.i - from.i);
  next[to.i] = to.y;
  return next;
}
