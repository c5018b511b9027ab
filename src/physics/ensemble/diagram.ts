import * as check from '../check';
import type { Macrospin } from '../macrospin/macrospin';
import { dot, fromAngles, type Vec3 } from '../vec3';
import { put, type DiagramAxis } from './axis';
import { crossing } from './crossing';
import { curvedMotion, isCurved, linearMotion } from './motion';

/** What a phase diagram is of: plain data, so that it may be sent to a worker or kept in a link. */
export interface DiagramRequest {
  /**
   * Any magnet. If its field is linear in m (constant efficiencies, BK2 = aOdd = 0 for all values of the axes),
   * all cells move at once, some twenty times faster.
   */
  readonly magnet: Macrospin;
  /** Direction of m at t = 0, rad. */
  readonly start: { readonly theta: number; readonly phi: number };
  /** Number of steps, and their length, s. */
  readonly steps: number;
  readonly dt: number;
  /** Unit vector: the outcomes are about m · axis. Default z. */
  readonly axis?: Vec3;
  readonly x: DiagramAxis;
  readonly y: DiagramAxis;
}

/** A rectangle of a diagram: columns of x and rows of y, the ends not included. */
export interface Tile {
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
}

/** Outcomes of the cells of a tile, row by row: the cell of column i and row j stands at j · width + i. */
export interface DiagramTile {
  /** m at the end, [n, 3]. */
  readonly m: Float64Array;
  /** 1 where m · axis has changed its sign from the start to the end, else 0, [n]. */
  readonly switched: Float64Array;
  /** When m · axis last changed its sign, s; 0 if it never did, [n]. */
  readonly time: Float64Array;
  /** Mean of m · axis over the second half of the run, [n]. */
  readonly mean: Float64Array;
  /** Largest less smallest m · axis in the second half: 0 where m has settled, [n]. */
  readonly swing: Float64Array;
}

/** Steps between two looks at m: a sign that changes twice in between is not seen. */
const look = 4;

/**
 * Outcomes of one tile of a phase diagram. Each cell is computed for itself, so that tiles of any shape, in
 * any order, on any worker, give the same diagram to the last bit.
 *
 * @param tile  the whole diagram by default
 * @throws RangeError for a path that leads to no number, a tile outside the diagram, a magnet that is
 * none, and a step of more than 1 rad of the fastest turn
 */
export function diagramTile(request: DiagramRequest, tile = wholeTile(request)): DiagramTile {
  const { dt, steps, x, y, axis = [0, 0, 1] } = request;
  check.unitVector('axis', axis);
  check.whole('steps', steps, 1);
  const cells: Pick<DiagramRequest, 'magnet' | 'start'>[] = [];
  const columns = within('x', tile.x, x);
  for (const value of within('y', tile.y, y)) {
    const row = put({ magnet: request.magnet, start: request.start }, y, value);
    for (const value of columns) cells.push(put(row, x, value));
  }
  const n = cells.length;
  const magnets = cells.map(({ magnet }) => magnet);
  // The whole request decides, so that a cell is computed in the same way in every tile.
  const curved = [x, y].some((axis) =>
    axis.values.some((value) => isCurved(put(request, axis, value).magnet)),
  );
  const motion = (curved ? curvedMotion : linearMotion)(magnets, dt, steps, look);

  const m = new Float64Array(3 * n);
  cells.forEach(({ start: { theta, phi } }, i) => {
    check.finite('theta', theta, 'rad');
    check.finite('phi', phi, 'rad');
    m.set(fromAngles(theta, phi), 3 * i);
  });
  const before = m.slice();
  const [ux, uy, uz] = axis;
  const along = (m: Float64Array, i: number) =>
    ux * m[3 * i]! + uy * m[3 * i + 1]! + uz * m[3 * i + 2]!;
  const moving = (m: Float64Array, i: number) =>
    [along(m, i), dot(axis, motion.rate([m[3 * i]!, m[3 * i + 1]!, m[3 * i + 2]!], i))] as const;
  const [time, sum] = [new Float64Array(n), new Float64Array(n)];
  const [low, high] = [new Float64Array(n).fill(1), new Float64Array(n).fill(-1)];
  const past = Float64Array.from({ length: n }, (_, i) => along(m, i));
  const down = past.map((c) => +(c < 0));
  let [looks, last] = [0, 0];
  for (const [k, slice] of motion.slices.entries()) {
    motion.advance(k, m);
    const end = slice.first + slice.steps;
    if (end % look !== 0 && end !== steps) continue;
    const [since, late] = [end - last, 2 * end > steps];
    looks += +late;
    for (let i = 0; i < n; i++) {
      const c = ux * m[3 * i]! + uy * m[3 * i + 1]! + uz * m[3 * i + 2]!;
      if (c < 0 !== past[i]! < 0)
        time[i] = (last + since * crossing(moving(before, i), moving(m, i), since * dt)) * dt;
      past[i] = c;
      if (!late) continue;
      sum[i]! += c;
      if (c < low[i]!) low[i] = c;
      if (c > high[i]!) high[i] = c;
    }
    before.set(m);
    last = end;
  }
  return {
    ...{ m, time },
    switched: past.map((c, i) => +(+(c < 0) !== down[i])),
    mean: sum.map((value) => value / Math.max(looks, 1)),
    swing: high.map((value, i) => Math.max(0, value - low[i]!)),
  };
}

/** The values of a tile along one axis. */
function within(name: string, [from, to]: Tile['x'], { values }: DiagramAxis): readonly number[] {
  check.whole(`tile.${name}[0]`, from);
  check.whole(`tile.${name}[1]`, to, from + 1);
  if (to > values.length)
    throw new RangeError(`tile.${name} must end within ${values.length} values, got ${to}`);
  return values.slice(from, to);
}

/** The tile that is the whole diagram. */
export const wholeTile = ({ x, y }: Pick<DiagramRequest, 'x' | 'y'>): Tile => ({
  x: [0, x.values.length],
  y: [0, y.values.length],
});

/** Cuts a diagram into `count` bands of rows, as equal as can be; fewer if it has fewer rows. */
export function bands(request: Pick<DiagramRequest, 'x' | 'y'>, count: number): Tile[] {
  check.whole('count', count, 1);
  const whole = wholeTile(request);
  const parts = Math.min(count, whole.y[1]);
  const row = (k: number) => Math.round((k * whole.y[1]) / parts);
  return Array.from({ length: parts }, (_, k) => ({ x: whole.x, y: [row(k), row(k + 1)] }));
}
