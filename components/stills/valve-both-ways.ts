/** A valve with a current either way: what its polarizer lets through, and what it turns back. */
import { axpy, dot, scale, type Vec3 } from '@physics';
import type { Point } from '@drawing/path';
import { arrow, band, rect, text, way, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [312, 206];
const p: Vec3 = [0, 1, 0];
const angle = 1.25;
const m: Vec3 = [Math.sin(angle), Math.cos(angle), 0];
/** What is left of a moment that m takes in: the part across m. */
const pull = (moment: Vec3): Vec3 => axpy(-dot(m, moment), m, moment);

const layers: Marks = [
  rect(36, 20, 84, 120, { ink: 'spin', fill: 0.12, width: 1.2 }),
  rect(120, 20, 76, 120, { fill: 0.04, width: 1.2 }),
  rect(196, 20, 76, 120, { ink: 'm', fill: 0.13, width: 1.2 }),
  text('polarizer', [78, 10]),
  text('spacer', [158, 10]),
  text('free layer', [234, 10]),
  arrow(flat([78, 72], 1), scale(40, p), 'spin', { label: '**p**', width: 2.8, shift: [16, 8] }),
];
const free = flat([210, 94], 42);
const electron = (at: Point, moment: Vec3, name: string): Marks =>
  arrow(flat(at, 21), moment, 'spin', { from: scale(-0.5, moment), width: 1.8, name });
const answer = (moment: Vec3): Marks => [
  arrow(free, m, 'm', { label: '**m**', shift: [-26, moment[1] > 0 ? 20 : -4] }),
  arrow(free, scale(0.85, pull(moment)), 'dl', { from: m, name: 'pull', width: 2.4 }),
  moment[1] > 0
    ? text('torque', [234, 33], { ink: 'dl' })
    : text('torque', [246, 129], { ink: 'dl' }),
];
const flow = (to: 1 | -1): Marks => [
  way(
    [
      [150 - to * 44, 160],
      [150 + to * 44, 160],
    ],
    { ink: 'ink2', width: 1.6 },
  ),
  text('electrons', [150 + to * 84, 160]),
  band([150 + to * 44, 186], [150 - to * 44, 186], 4),
  text('*J*', [150 - to * 60, 186], { ink: 'current', size: 17 }),
];

export default defineStill({
  title: 'The valve, both ways',
  lesson: 'spin-transfer-torque',
  caption:
    'The polarizer lets moments along **p** through and turns the others back. Electrons that come from it bring moments along **p**, and **m** is pulled to parallel. Electrons that come from the free layer meet it afterwards: what it turns back brings −**p**, and **m** is pushed to antiparallel.',
  alt: 'A polarizer with p up, a spacer and a free layer with m, twice. Electrons from the left: moments up pass the polarizer and pull m up; moments down are turned back before it. Electrons from the right: moments up pass into the polarizer, moments down are turned back into the free layer and pull m down. The current J is opposite to the electrons.',
  panels: [
    panel(
      w,
      h,
      [
        layers,
        way(
          [
            [6, 48],
            [186, 48],
          ],
          { width: 1.8 },
        ),
        electron([22, 48], p, 'in'),
        electron([158, 48], p, 'transmitted'),
        way(
          [
            [6, 112],
            [30, 112],
            [44, 118],
            [30, 126],
            [4, 126],
          ],
          { width: 1.8 },
        ),
        electron([18, 112], scale(-1, p), 'reflected'),
        answer(p),
        flow(1),
      ],
      'from the polarizer: parallel',
    ),
    panel(
      w,
      h,
      [
        layers,
        way(
          [
            [306, 48],
            [130, 48],
          ],
          { width: 1.8 },
        ),
        electron([288, 48], p, 'in'),
        electron([158, 48], p, 'transmitted'),
        way(
          [
            [306, 104],
            [150, 104],
            [128, 112],
            [150, 122],
            [188, 122],
          ],
          { width: 1.8 },
        ),
        electron([288, 104], scale(-1, p), 'in against'),
        electron([166, 122], scale(-1, p), 'reflected'),
        answer(scale(-1, p)),
        flow(-1),
      ],
      'from the free layer: antiparallel',
    ),
  ],
});
