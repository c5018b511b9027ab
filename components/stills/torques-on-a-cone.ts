/** The two torques of a current on a small cone about σ: one goes round it, the other towards it. */
import { fromAngles, scale, torqueParts, type Vec3 } from '@physics';
import { arrow, circle, text, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [300, 172];
/** Seen from the tip of σ, which points at the reader. */
const view = flat([150, 84], 150);
const small = 0.36;
const sigma: Vec3 = [0, 0, 1];
const at = [0, 1, 2, 3, 4, 5].map((k) => fromAngles(small, (k * Math.PI) / 3 + Math.PI / 6));
export const parts = (m: Vec3) =>
  torqueParts(m, { torques: [{ aDL: 1, aFL: 1, p: sigma }] }, 'Gilbert');

const cone = (of: 'fl' | 'dl'): Marks => {
  const rates = at.map((m) => parts(m)[of]);
  const longest = Math.max(...rates.map(([x, y]) => Math.hypot(x, y)));
  return [
    circle(view.at([0, 0, 0]), view.unit * Math.sin(small), { fade: 0.7 }),
    arrow(view, sigma, 'spin', { name: 'σ', r: 9 }),
    text('**σ**', [172, 84], { ink: 'spin', size: 17 }),
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
  title: 'Round it, or towards it',
  lesson: 'spin-orbit-torque',
  caption:
    'The tip of **m** on a small cone around **σ**, seen from the tip of **σ**, with both strengths positive. The field-like torque lies along the circle: **m** goes round **σ** and comes no closer. The damping-like torque points to the middle: **m** comes closer. Reverse the current, and **m** goes round the other way, or away from the middle.',
  alt: 'Two circles with dots for the tip of m, and sigma in the middle, pointing at the reader. On the first the arrows of the field-like torque lie along the circle, counter-clockwise. On the second the arrows of the damping-like torque point to the middle.',
  panels: [
    panel(w, h, [cone('fl')], 'field-like: round **σ**'),
    panel(w, h, [cone('dl')], 'damping-like: towards **σ**'),
  ],
});
