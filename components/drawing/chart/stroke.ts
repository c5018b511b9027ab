/** A curve that is drawn by hand: heights at equal steps. Pure. */
export interface Spot {
  readonly i: number;
  readonly y: number;
}
/** What strokes have not reached goes with the end that is next to it. */
export function carried(heights: readonly number[], reached: readonly number[]): number[] {
  const [first, last] = [Math.min(...reached), Math.max(...reached)];
  return heights.map((_, i) => heights[Math.min(last, Math.max(first, i))]!);
}
/** The heights with one of them set, and those since the spot before: what lies between is drawn however fast a pointer goes. */
export function stroked(heights: readonly number[], to: Spot, from: Spot = to): number[] {
  const next = [...heights];
  const step = Math.sign(to.i - from.i);
  for (let k = from.i + step; k !== to.i && step; k += step)
    next[k] = from.y + ((to.y - from.y) * (k - from.i)) / (to.i - from.i);
  next[to.i] = to.y;
  return next;
}
