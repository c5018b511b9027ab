/** Why the tangent of half the angle: seen from the far pole, equal times shrink it by equal factors. */
import { formulas } from '@physics';
import type { Point } from '@drawing/path';
import { arrow, circle, curve, line, text } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const r = 112;
const view = flat([156, 142], r);
const start = 2.1;
/** Angles after equal times in a field of 1 T. */
export const angles = [0, 1, 2, 3, 4].map((k) =>
  formulas.ringdownTheta({ theta0: start, Bext: 1, alpha: 0.1, t: k * 2.7e-11 }),
);
const tip = (theta: number): Point => view.at([Math.sin(theta), Math.cos(theta), 0]);
const pole = view.at([0, -1, 0]);
/** Where the ray from the far pole meets the plane of the equator. */
const meets = (theta: number): Point => view.at([Math.tan(theta / 2), 0, 0]);
const shown = angles[0]!;
const arc = (at: Point, radius: number, angle: number): Point[] =>
  Array.from({ length: 6 }, (_, i) => {
    const a = (i / 5) * angle;
    return [at[0] + radius * Math.sin(a), at[1] - radius * Math.cos(a)] as const;
  });

export default defineStill({
  title: 'The tangent of half the angle',
  lesson: 'damping',
  caption:
    'Where the tip of **m** is after equal times. Look at it from the far pole: from there the angle appears halved, and the ray cuts the line of the equator at tan(*θ*/2). On that line each step is shorter than the last by the same factor; on the circle it is not.',
  alt: 'A circle with the field B upwards. Five tips of m after equal times lie on it, from far below the equator to near the field. Rays from the lowest point of the circle to the tips cut the line of the equator at distances tan(theta/2), which shrink by the same factor at each step.',
  panels: [
    panel(400, 266, [
      circle(view.at([0, 0, 0]), r, { fade: 0.6 }),
      line(
        [
          [156 - r, 142],
          [392, 142],
        ],
        { fade: 0.6 },
      ),
      line([view.at([0, 0, 0]), meets(shown)], { ink: 'damping', width: 2.4 }),
      arrow(view, [0, 1.06, 0], 'field', { label: '**B**', shift: [-15, -2], from: [0, 0, 0] }),
      angles.map((theta) =>
        line([pole, theta > Math.PI / 2 ? meets(theta) : tip(theta)], { dash: '3 4', fade: 0.7 }),
      ),
      angles.map((theta, k) => [
        circle(tip(theta), k === 0 ? 5 : 4, {
          ink: 'm',
          fill: k === 0 ? 'full' : 'paper',
          width: 1.8,
        }),
        circle(meets(theta), 3.4, { ink: 'damping', fill: 'full' }),
      ]),
      arrow(view, [Math.sin(shown), Math.cos(shown), 0], 'm', { label: '**m**', shift: [18, 6] }),
      curve(arc(view.at([0, 0, 0]), 34, shown), { ink: 'ink' }),
      text('*θ*', [182, 98], { ink: 'ink', size: 17 }),
      curve(arc(pole, 54, shown / 2), { ink: 'ink' }),
      text('*θ*/2', [168, 182], { ink: 'ink', size: 17 }),
      text('tan(*θ*/2)', [358, 120], { ink: 'damping', size: 16 }),
    ]),
  ],
});
