/** Why the tip of a moment does not fall towards the field: the torque adds angular momentum sideways. */
import { cross, fromAngles, rotate, scale, type Vec3 } from '@physics';
import { arrow, ring, text, type Marks } from './pen/marks';
import { space } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [208, 196];
const view = space([104, 118], 92, { yaw: -20, pitch: 24 });
const B: Vec3 = [0, 0, 1];
const theta = 0.95;
const m = fromAngles(theta, -0.95);
/** A step of the motion: about +B. */
const step = 1.05;
const later = (k: number) => rotate(m, scale(k * step, B));
/** Of electrons: against the moment. */
const momentum = (m: Vec3) => scale(-0.86, m);
const circle = (sign: 1 | -1, r: number): Marks =>
  ring(view, [0, 0, sign * r * Math.cos(theta)], B, r * Math.sin(theta), { fade: 0.6 });
const field = arrow(view, scale(1.12, B), 'field', { label: '**B**' });
const torque = cross(m, B);

export default defineStill({
  title: 'Why the tip does not fall',
  lesson: 'precession',
  caption:
    'The moment carries angular momentum **L**, against **m**. The field pulls with a torque along **m** × **B**, which is at right angles to both. What it adds in a short time is added to **L** sideways, so **L** turns, and **m** with it: never towards **B**, always round it.',
  alt: 'Three pictures. First, m leans away from the field B, its angular momentum L points the opposite way, and the torque m cross B on L points sideways. Second, L and m have both moved sideways by a step, at the same angle to the field. Third, many such steps make a circle around the field.',
  panels: [
    panel(
      w,
      h,
      [
        field,
        arrow(view, momentum(m), 'L', { label: '**L**', shift: [12, 8] }),
        arrow(view, m, 'm', { label: '**m**', shift: [-12, -8] }),
        arrow(view, scale(0.95, torque), 'precession', {
          ...{ from: momentum(m), name: 'torque', ink: 'field', width: 2.2 },
        }),
        text('**m** × **B**', [52, 152], { ink: 'field', size: 16 }),
      ],
      'The torque is at right angles to both.',
    ),
    panel(
      w,
      h,
      [
        field,
        circle(1, 1),
        arrow(view, momentum(m), 'L', { name: 'L before', fade: 0.4, dash: '2 3' }),
        arrow(view, m, 'm', { name: 'm before', fade: 0.4, dash: '2 3' }),
        arrow(view, momentum(later(1)), 'L', { label: '**L**', shift: [-12, 10] }),
        arrow(view, later(1), 'm', { label: '**m**', shift: [15, -2], name: 'm after' }),
      ],
      '**L** and **m** move sideways.',
    ),
    panel(
      w,
      h,
      [
        field,
        circle(1, 1),
        Array.from({ length: 5 }, (_, k) =>
          arrow(view, later(k + 1), 'm', { name: `m ${k + 1}`, width: 1.4, fade: 0.45 }),
        ),
        arrow(view, m, 'm', { label: '**m**', shift: [-14, 8] }),
      ],
      'Step by step: a circle.',
    ),
  ],
});
