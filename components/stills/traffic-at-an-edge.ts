/** At the edge of a wire half of the traffic is missing: what is left has been turned out of the plane. */
import { axpy, cross, normalize, scale, type Vec3 } from '@physics';
import type { Point } from '@drawing/path';
import { arrow, line, rect, text, way, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const n: Vec3 = [0, 0, 1];
/** Spin of a current along +x where the Rashba constant is positive. */
const S: Vec3 = [0, -1, 0];
/** That spin after a flight to the side along y, along which it has turned about k × n. */
export function turned(side: 1 | -1): Vec3 {
  const field = cross([0, side, 0], n);
  return normalize(axpy(0.75, cross(field, S), S));
}
/** Seen against the current: y to the right, the normal up, the current towards the reader. */
const seen = ([x, y, z]: Vec3): Vec3 => [y, z, x];

const rows = { left: 66, right: 118, sum: 182 };
const columns = [150, 242, 334] as const;
const spin = (at: Point, v: Vec3, name: string): Marks => {
  const shown = scale(30, seen(v));
  return arrow(flat(at), shown, 'spin', { name, from: scale(-0.5, shown), width: 2.2 });
};
const flight = (x: number, y: number, side: 1 | -1): Marks => [
  way(
    [
      [x - 32 * side, y + 17],
      [x + 32 * side, y + 17],
    ],
    { width: 1.2 },
  ),
  spin([x, y], turned(side), `${side < 0 ? 'left' : 'right'} at ${x}`),
];
const [edge, middle, other] = columns;

export default defineStill({
  title: 'Half of the traffic',
  lesson: 'dirty-film',
  caption:
    'A wire seen against its current, with the normal up. A spin that flies to the left is turned upwards, one that flies to the right downwards. In the middle both come by, and what they turn cancels. At an edge nothing comes from outside, so one half of the traffic is missing.',
  alt: 'Three places across a wire. In the middle, spins that fly to the left point left and up, those that fly to the right point left and down; their sum lies in the plane. At the left edge there are only those that fly to the left, and the sum points left and up. At the right edge there are only those that fly to the right, and the sum points left and down.',
  panels: [
    panel(400, 232, [
      rect(100, 30, 284, 118, { ink: 'current', fill: 0.1, width: 1.2 }),
      text('left edge', [edge - 10, 16]),
      text('middle', [middle, 16]),
      text('right edge', [other + 10, 16]),
      text('flying left', [92, rows.left], { anchor: 'end' }),
      text('flying right', [92, rows.right], { anchor: 'end' }),
      text('sum', [92, rows.sum], { anchor: 'end', ink: 'spin', bold: true }),
      flight(edge, rows.left, -1),
      flight(middle, rows.left, -1),
      flight(middle, rows.right, 1),
      flight(other, rows.right, 1),
      line(
        [
          [100, 208],
          [384, 208],
        ],
        { fade: 0.3 },
      ),
      spin([edge, rows.sum], turned(-1), 'sum at the left edge'),
      spin([middle, rows.sum], axpy(1, turned(-1), turned(1)), 'sum in the middle'),
      spin([other, rows.sum], turned(1), 'sum at the right edge'),
    ]),
  ],
});
