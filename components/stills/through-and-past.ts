/** A write current through the cell and one past it, and where each cell is read. */
import type { Point } from '@drawing/path';
import { arrow, band, endOn, rect, text, way, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [300, 206];
/**
 * The moments that arrive in the free layer. The electrons go up, against the current: they come into it from below with
 * moments of either sense, and the fixed layer turns back those against its own.
 */
const brought = ([x, y]: Point): Marks => [
  arrow(flat([x, y], 1), [0, -26, 0], 'spin', { from: [0, 13, 0], width: 2.4, name: 'sigma' }),
  text('**σ**', [x + 14, y], { ink: 'spin', size: 18 }),
];
/** Fixed layer, barrier and free layer, at the lower left corner of the free one; the current goes through it, or past it. */
const cell = (x: number, y: number, through: boolean): Marks => {
  const wide = 92;
  // The easy axis is the normal, so both magnetizations stand up.
  const upright = (at: Point, term: 'm' | 'spin', length: number) =>
    arrow(flat(at, 1), [0, length, 0], term, {
      name: term === 'm' ? 'm' : 'fixed',
      from: [0, -length / 2, 0],
      width: term === 'm' ? 3 : 2.4,
    });
  return [
    rect(x, y - 84, wide, 38, { ink: 'spin', fill: 0.12 }),
    rect(x, y - 46, wide, 12, { fill: 0.3 }),
    rect(x, y - 34, wide, 34, { ink: 'm', fill: 0.15 }),
    upright([x + wide / 2, y - 65], 'spin', 30),
    upright([x + wide / 2, y - 17], 'm', 28),
    through ? brought([x + wide - 26, y - 17]) : [],
    text('**m**', [x - 16, y - 17], { ink: 'm', size: 18 }),
    text('fixed', [x + wide + 8, y - 65], { anchor: 'start' }),
    text('barrier', [x + wide + 8, y - 40], { anchor: 'start' }),
    text('free', [x + wide + 8, y - 16], { anchor: 'start' }),
  ];
};

export default defineStill({
  title: 'Through the cell, or past it',
  lesson: 'switching',
  caption:
    'Two ways to send a write current. Through the cell, two contacts are enough, but every write stresses the barrier. Past it, the current runs in a strip of heavy metal and only moments cross over; a third contact is needed, and the barrier is used only for reading. **σ** points along the moments that come into the free layer; through the cell, where electrons go up, the fixed layer turns these back.',
  alt: 'Two memory cells of a fixed layer, a barrier and a free layer, both magnetized up. In the first the write current flows down through all of it, and so does the read current; the moments that it brings into the free layer point down, against those of the fixed layer. In the second the write current flows along a metal strip under the free layer and sends moments, which point towards the reader, up into it; only a small read current goes through the barrier.',
  panels: [
    panel(
      w,
      h,
      [
        band([150, 4], [150, 46], 9),
        rect(96, 46, 108, 14, { fill: 0.06 }),
        cell(104, 144, true),
        rect(96, 144, 108, 14, { fill: 0.06 }),
        band([150, 158], [150, 202], 9),
        text('write and read', [174, 22], { anchor: 'start', ink: 'ink' }),
      ],
      'through: two contacts',
    ),
    panel(
      w,
      h,
      [
        way(
          [
            [150, 12],
            [150, 44],
          ],
          { dash: '3 3' },
        ),
        text('read: a little', [168, 22], { anchor: 'start', ink: 'ink' }),
        rect(96, 46, 108, 14, { fill: 0.06 }),
        cell(104, 144, false),
        rect(16, 144, 268, 40, { ink: 'current', fill: 0.12 }),
        band([26, 168], [274, 168], 8),
        [112, 188].map((x) => [
          endOn([x, 151], true, 'spin', 5),
          way(
            [
              [x, 143],
              [x, 124],
            ],
            { ink: 'spin', width: 1.4 },
          ),
        ]),
        text('**σ**', [129, 135], { ink: 'spin', size: 18 }),
        text('write', [38, 196], { anchor: 'start', ink: 'ink' }),
      ],
      'past: three contacts',
    ),
  ],
});
