/** Places and lines of a drawing, px. Pure. */
import { line } from 'd3-shape';

export type Point = readonly [x: number, y: number];

/** A place to a hundredth: the digits beyond would be a tenth of a page. */
export const tidy = (x: number) => Math.round(x * 100) / 100;

/** An arrow whose middle is at a place, with an open head of 6 px, or of half of it where it is short: one path. */
export function arrowThrough([x, y]: Point, [dx, dy]: Point): string {
  const size = Math.hypot(dx, dy);
  const head = size ? Math.min(6 / size, 0.5) : 0;
  const [ux, uy] = [head * dx, head * dy];
  const [tx, ty] = [tidy(x + dx / 2), tidy(y + dy / 2)];
  return `M${tidy(x - dx / 2)},${tidy(y - dy / 2)}L${tx},${ty}M${tidy(tx - ux - uy / 2)},${tidy(ty - uy + ux / 2)}L${tx},${ty}L${tidy(tx - ux + uy / 2)},${tidy(ty - uy - ux / 2)}`;
}

export const isFinitePoint = ([x, y]: Point) => Number.isFinite(x) && Number.isFinite(y);
const through = line<Point>().defined(isFinitePoint).digits(1);

/** The line through points, broken off where one of them is not finite; one point alone has none. */
export const polyline = (points: readonly Point[]) =>
  points.length < 2 ? '' : (through(points) ?? '');
