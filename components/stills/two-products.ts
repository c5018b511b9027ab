/** The two cross products of Landau and Lifshitz: one goes round the cone, the other points to the field. */
import { cross, fromAngles, scale, type Vec3 } from '@physics';
import { arrow, line, ring, text } from './pen/marks';
import { space } from './pen/view';
import { defineStill, panel } from './pen/still';

const theta = 0.85;
export const m: Vec3 = fromAngles(theta, -1.12);
export const B: Vec3 = [0, 0, 1];
const torque = cross(m, B);
export const products = { precession: scale(-1, torque), damping: scale(-1, cross(m, torque)) };

const view = space([150, 204], 138, { yaw: -18, pitch: 27 });
const top: Vec3 = [0, 0, Math.cos(theta)];
const stage = [
  ring(view, top, B, Math.sin(theta), { fade: 0.8 }),
  line([view.at([0, 0, 0]), view.at(scale(1.24, B))], { fade: 0.25 }),
  arrow(view, scale(1.24, B), 'field', { label: '**B**' }),
];

export default defineStill({
  title: 'The two cross products',
  lesson: 'damping',
  caption:
    'The two arrows that can be made of **m** and **B**. The first is at right angles to both, so it moves the tip along the circle, and the angle to **B** stays. The second is at right angles to **m** and to the first, so it lies along the meridian, and its sign turns it towards the field.',
  alt: 'Two pictures of a moment m on a cone around the field B. In the first the arrow minus m cross B lies along the circle of the cone; in the second the arrow minus m cross m cross B points from the tip of m towards the field, at right angles to the circle.',
  panels: [
    panel(
      300,
      236,
      [
        stage,
        arrow(view, m, 'm', { label: '**m**', shift: [-16, 6] }),
        arrow(view, scale(0.8, products.precession), 'precession', {
          ...{ from: m, name: 'precession', width: 2.2 },
        }),
        text('−**m** × **B**', [214, 176], { ink: 'field', size: 16 }),
      ],
      'round the field: the angle stays',
    ),
    panel(
      300,
      236,
      [
        stage,
        arrow(view, scale(0.8, products.precession), 'precession', {
          ...{ from: m, name: 'precession', fade: 0.45 },
        }),
        arrow(view, m, 'm', { label: '**m**', shift: [-16, 6] }),
        arrow(view, scale(0.8, products.damping), 'damping', {
          ...{ from: m, name: 'damping', width: 2.4 },
        }),
        text('−**m** × (**m** × **B**)', [66, 58], { ink: 'damping', size: 16 }),
      ],
      'to the field: the cone closes',
    ),
  ],
});
