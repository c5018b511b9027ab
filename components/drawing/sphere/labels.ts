/** Places the letters of a picture so that they cover neither each other nor a line. Pure. */
import type { Point } from '../path';

export interface Label {
  readonly text: string;
  /** What it names, px, and the direction in which its line arrives there. */
  readonly at: Point;
  readonly along: Point;
  readonly size: number;
  /** How far it keeps from the shaft of an arrow, or from a ring, px: the letter of an axis. */
  readonly clear?: number;
}
/** A line, perhaps the middle of a shaft or of a ring. */
export type Segment = readonly [Point, Point, 'shaft'?];
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Room that a text takes, px; generous, so that no font overflows it. */
const extent = ({ text, size }: Pick<Label, 'text' | 'size'>) => ({
  w: Math.max(0.75, 0.62 * text.length) * size,
  h: size,
});

export const overlap = (a: Box, b: Box): number =>
  Math.max(0, (a.w + b.w) / 2 - Math.abs(a.x - b.x)) *
  Math.max(0, (a.h + b.h) / 2 - Math.abs(a.y - b.y));

/** How much of a segment lies in a box, px (Liang-Barsky). */
export function inside({ x, y, w, h }: Box, [[x0, y0], [x1, y1]]: Segment): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, x0 - (x - w / 2)],
    [dx, x + w / 2 - x0],
    [-dy, y0 - (y - h / 2)],
    [dy, y + h / 2 - y0],
  ] as const) {
    if (p === 0) {
      if (q < 0) return 0;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
  }
  return to > from ? (to - from) * Math.hypot(dx, dy) : 0;
}

const turns = [0, 0.6, -0.6, 1.2, -1.2, 1.8, -1.8, 2.4, -2.4, Math.PI];

/**
 * Centres of the labels: near the end of their line, straight on if there is room, else around it; off what is `taken`,
 * and apart from each other.
 */
export function placeLabels(
  labels: readonly Label[],
  segments: readonly Segment[],
  frame: Box,
  taken: readonly Box[] = [],
) {
  const placed: Box[] = [];
  for (const label of labels) {
    const { w, h } = extent(label);
    const length = Math.hypot(...label.along);
    const start = length > 1e-6 ? Math.atan2(label.along[1], label.along[0]) : -Math.PI / 4;
    let best: { cost: number; box: Box } | undefined;
    for (const away of [0.75, 1.25, 1.9, 2.5])
      for (const turn of turns) {
        const [c, s] = [Math.cos(start + turn), Math.sin(start + turn)];
        const gap = away * label.size + (w / 2 - h / 2) * Math.abs(c);
        const box = { x: label.at[0] + gap * c, y: label.at[1] + gap * s, w, h };
        const clear = 2 * (label.clear ?? 0);
        const roomy = { ...box, w: w + clear, h: h + clear };
        // Letters side by side would be read as a word.
        const apart = { ...box, w: w + 0.3 * label.size };
        const out =
          Math.max(0, Math.abs(box.x - frame.x) + w / 2 - frame.w / 2) +
          Math.max(0, Math.abs(box.y - frame.y) + h / 2 - frame.h / 2);
        const cost =
          40 * out +
          8 *
            segments.reduce((sum, segment) => sum + inside(segment[2] ? roomy : box, segment), 0) +
          2 * [...placed, ...taken].reduce((sum, other) => sum + overlap(apart, other), 0) +
          6 * Math.abs(turn) +
          14 * (away - 0.75);
        if (!best || cost < best.cost) best = { cost, box };
      }
    placed.push(best!.box);
  }
  return placed;
}
