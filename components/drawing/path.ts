/** Places and lines of a drawing, px. Pure. */
import { line } from 'd3-shape';

export type Point = readonly [x: number, y: number];

/** A place to a hundredth: the digits beyond would be a tenth of a page. */
export const tidy = (x: number) => Math.round(x * 100) / 100;

export const isFinitePoint = ([x, y]: Point) => Number.isFinite(x) && Number.isFinite(y);
const through = line<Point>().defined(isFinitePoint).digits(1);

/** The line through points, broken off where one of them is not finite; one point alone has none. */
export const polyline = (points: readonly Point[]) =>
  points.length < 2 ? '' : (through(points) ?? '');
