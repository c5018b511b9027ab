/** Two memory cells with the switches that they need: a current through, and a current past. */
import type { Point } from '@drawing/path';
import { arrow, band, line, rect, text, way, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [152, 168];
const up = (at: Point, sign: 1 | -1, term: 'm' | 'spin' = 'm'): Marks =>
  arrow(flat(at, 1), [0, 18 * sign, 0], term, { from: [0, -9 * sign, 0], width: 2.2 });
const layer = (x: number, y: number, wide: number, sign: 1 | -1): Marks => [
  rect(x, y, wide, 26, { ink: 'm', fill: 0.15 }),
  up([x + wide / 2, y + 13], sign),
];
const pinned = (x: number, y: number, wide: number): Marks => [
  rect(x, y, wide, 26, { ink: 'spin', fill: 0.12 }),
  up([x + wide / 2, y + 13], 1, 'spin'),
  rect(x, y + 26, wide, 8, { fill: 0.35, width: 1 }),
];
/** A transistor, the switch of a terminal: from there to the line below it, its gate to the left or the right. */
const gate = (x: number, from: number, side: 1 | -1 = -1): Marks => {
  const y = from + 10;
  return [
    line(
      [
        [x, from],
        [x, y],
        [x + 7 * side, y],
        [x + 7 * side, y + 16],
        [x, y + 16],
        [x, y + 30],
      ],
      { width: 1.6 },
    ),
    line(
      [
        [x + 12 * side, y],
        [x + 12 * side, y + 16],
      ],
      { width: 2 },
    ),
    line(
      [
        [x + 12 * side, y + 8],
        [x + 20 * side, y + 8],
      ],
      { width: 1.6 },
    ),
  ];
};

export default defineStill({
  title: 'Two memory cells',
  lesson: 'switching',
  caption:
    'What a cell needs besides the layers. Written by a current through it, two contacts and one switch are enough. Written by a current past it, it needs a third contact and a second switch, one at each end of the strip, and takes up more room.',
  alt: 'Two small cells side by side. A cell with a fixed layer, a barrier and a free layer, a current through it, and one transistor below. The same cell on a metal strip with a current along the strip, a thin dashed line for reading through it, and two transistors, one under each end of the strip.',
  panels: [
    panel(
      w,
      h,
      [
        band([76, 2], [76, 26], 6),
        pinned(46, 28, 60),
        layer(46, 62, 60, 1),
        band([76, 92], [76, 118], 6),
        gate(76, 118),
        text('switch', [88, 136], { anchor: 'start' }),
      ],
      'through: two contacts',
    ),
    panel(
      w,
      h,
      [
        way(
          [
            [76, 4],
            [76, 24],
          ],
          { dash: '3 3' },
        ),
        pinned(46, 28, 60),
        layer(46, 62, 60, 1),
        rect(10, 88, 132, 24, { ink: 'current', fill: 0.12 }),
        band([16, 100], [136, 100], 5),
        gate(24, 112),
        gate(128, 112, 1),
        text('switches', [76, 131]),
      ],
      'past: three contacts',
    ),
  ],
});
