/** Four ways to write a bit, side by side: a field, a current through, a current past, a wall that is shifted. */
import type { Point } from '@drawing/path';
import { arrow, band, circle, endOn, head, line, rect, text, way, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [152, 168];
const up = (at: Point, sign: 1 | -1, term: 'm' | 'spin' = 'm'): Marks =>
  arrow(flat(at, 1), [0, 18 * sign, 0], term, { from: [0, -9 * sign, 0], width: 2.2 });
const across = (at: Point, sign: 1 | -1): Marks =>
  arrow(flat(at, 1), [18 * sign, 0, 0], 'm', { from: [-9 * sign, 0, 0], width: 2.2 });
const layer = (x: number, y: number, wide: number, sign: 1 | -1): Marks => [
  rect(x, y, wide, 26, { ink: 'm', fill: 0.15 }),
  up([x + wide / 2, y + 13], sign),
];
const pinned = (x: number, y: number, wide: number): Marks => [
  rect(x, y, wide, 26, { ink: 'spin', fill: 0.12 }),
  up([x + wide / 2, y + 13], 1, 'spin'),
  rect(x, y + 26, wide, 8, { fill: 0.35, width: 1 }),
];
/** A transistor: the switch of a terminal. */
const gate = (x: number, y: number): Marks => [
  line(
    [
      [x - 13, y],
      [x + 13, y],
    ],
    { width: 2 },
  ),
  line(
    [
      [x - 9, y + 6],
      [x + 9, y + 6],
    ],
    { width: 2 },
  ),
  line(
    [
      [x, y + 6],
      [x, y + 16],
    ],
    { width: 1.4 },
  ),
];

export default defineStill({
  title: 'Four memory cells',
  lesson: 'switching',
  caption:
    'How a bit is written, from left to right: by the field of a wire, which reaches its neighbours too; by a current through the cell, with one switch; by a current past it, with two; or not at all, since in a racetrack all bits are shifted along the wire to one place.',
  alt: 'Four small cells side by side. A cell above a wire whose circular field also touches the cells beside it. A cell with a fixed layer, a barrier and a free layer, a current through it, and one transistor. A cell on a metal strip with a current along the strip and two transistors. A wire with up and down domains that a current shifts past one reading head.',
  panels: [
    panel(
      w,
      h,
      [
        // The field runs along the layer above the wire, and so does what it writes.
        [8, 58, 108].map((x, i) => [
          rect(x, 54, 36, 26, { ink: 'm', fill: 0.15 }),
          across([x + 18, 67], i === 1 ? 1 : -1),
        ]),
        circle([76, 110], 13, { ink: 'current', fill: 0.25 }),
        endOn([76, 110], false, 'current', 7),
        [30, 52].map((r) => [
          circle([76, 110], r, { ink: 'field', width: 1.4 }),
          head([76 - 6, 110 + r], [76 + 20, 110 + r], 'field', 1.4),
        ]),
      ],
      'a wire’s field',
    ),
    panel(
      w,
      h,
      [
        band([76, 2], [76, 26], 6),
        pinned(46, 28, 60),
        layer(46, 62, 60, 1),
        band([76, 92], [76, 118], 6),
        gate(76, 132),
        text('switch', [96, 136], { anchor: 'start' }),
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
        gate(24, 132),
        gate(128, 132),
        text('switches', [76, 136]),
      ],
      'past: three contacts',
    ),
    panel(
      w,
      h,
      [
        pinned(62, 20, 28),
        rect(4, 56, 144, 26, { ink: 'm', fill: 0.06 }),
        ([1, 1, -1, 1, -1] as const).map((sign, i) => [
          sign < 0 ? rect(4 + 28.8 * i, 56, 28.8, 26, { ink: 'm', fill: 0.2, bare: true }) : [],
          up([18.4 + 28.8 * i, 69], sign),
        ]),
        band([126, 104], [26, 104], 5),
        way(
          [
            [44, 130],
            [108, 130],
          ],
          { ink: 'ink' },
        ),
        text('bits', [76, 146], { ink: 'ink' }),
      ],
      'a racetrack',
    ),
  ],
});
