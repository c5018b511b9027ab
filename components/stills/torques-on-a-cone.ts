/** The two torques of a current on a small cone, and what each does to the line of resonance. */
import { fromAngles, scale, torqueParts, type Vec3 } from '@physics';
import type { Point } from '@drawing/path';
import { arrow, circle, curve, line, text, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [310, 172];
/** Seen from the tip of B, which points at the reader, and so do the moments p. */
const view = flat([82, 84], 150);
const small = 0.36;
const B: Vec3 = [0, 0, 1];
const p = B;
const at = [0, 1, 2, 3, 4, 5].map((k) => fromAngles(small, (k * Math.PI) / 3 + Math.PI / 6));
export const parts = (m: Vec3) =>
  torqueParts(m, { Bext: B, torques: [{ aDL: 1, aFL: 1, p }] }, 'Gilbert');

const [x0, x1, floor] = [176, 300, 140];
/** A line of resonance around x, px, of half the width g. */
const resonance = (centre: number, width: number): Point[] =>
  Array.from({ length: 31 }, (_, i) => {
    const x = x0 + ((x1 - x0) * i) / 30;
    return [
      x,
      floor - (96 * 10 * width) / (10 * width) / (1 + ((x - centre) / width) ** 2),
    ] as const;
  });
const frame: Marks = [
  line(
    [
      [x0, floor],
      [x1, floor],
    ],
    { fade: 0.7 },
  ),
  text('frequency', [(x0 + x1) / 2, floor + 16]),
  curve(resonance(226, 13), { dash: '3 4', width: 1.6 }),
];
const cone = (of: 'fl' | 'dl'): Marks => {
  const rates = at.map((m) => parts(m)[of]);
  const longest = Math.max(...rates.map(([x, y]) => Math.hypot(x, y)));
  return [
    circle(view.at([0, 0, 0]), view.unit * Math.sin(small), { fade: 0.7 }),
    arrow(view, B, 'field', { name: 'B', r: 9 }),
    text('**B**', [104, 84], { ink: 'field', size: 17 }),
    at.map(([x, y], k) => [
      circle(view.at([x, y, 0]), 4, { ink: 'm', fill: 'full' }),
      arrow(view, scale(0.2 / longest, rates[k]!), of, {
        from: [x, y, 0],
        name: `${of} ${k}`,
        width: 2,
      }),
    ]),
  ];
};

export default defineStill({
  title: 'Which torque shifts, which one broadens',
  lesson: 'spin-orbit-torque',
  caption:
    'A small cone around **B**, seen from its tip, with moments along **B** coming in. The field-like torque lies along the circle: **m** goes round faster. The damping-like torque points to the middle: the cone closes sooner, and the line of resonance is wider. Reverse the current, and it is slower, or narrower.',
  alt: 'Two circles of a moment around B, seen from above, each with a resonance line. The field-like torque lies along the circle, and the line is shifted to higher frequency. The damping-like torque points to the middle of the circle, and the line stays in its place and becomes wider.',
  panels: [
    panel(
      w,
      h,
      [cone('fl'), frame, curve(resonance(254, 13), { ink: 'spin', width: 2.2 })],
      'field-like: the frequency is shifted',
    ),
    panel(
      w,
      h,
      [cone('dl'), frame, curve(resonance(226, 26), { ink: 'dl', width: 2.2 })],
      'damping-like: the line is wider',
    ),
  ],
});
