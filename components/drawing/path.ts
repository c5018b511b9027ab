/** Places and lines of a drawing, px. Pure. */
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

/** Rows that follow each other without one that is not `whole` between them. */
export function unbroken<T>(rows: Iterable<T>, whole: (row: T) => boolean): T[][] {
  const runs: T[][] = [[]];
  for (const row of rows)
    if (whole(row)) runs.at(-1)!.push(row);
    else runs.push([]);
  return runs.filter(({ length }) => length);
}
const tenth = (x: number) => Math.round(x * 10) / 10;
/** The line through points, to a tenth; a point alone is a dot. */
export const through = (points: readonly Point[]) =>
  `M${points.map(([x, y]) => `${tenth(x)},${tenth(y)}`).join('L')}${points.length > 1 ? '' : 'Z'}`;

/** The line through points, broken off where one of them is not finite; one point alone has none. */
export const polyline = (points: readonly Point[]) =>
  points.length < 2 ? '' : unbroken(points, isFinitePoint).map(through).join('');
