/** Two torques at m and at −m: the field-like one is odd, the damping-like one even. */
import { cross, scale, type Vec3 } from '@physics';
import { arrow, axesOf, circle, lines, text } from './pen/marks';
import { space } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [300, 220];
const y: Vec3 = [0, 1, 0];
const eye = { yaw: -58, pitch: 22 };
const view = space([150, 112], 66, eye);

const one = (m: Vec3, says: string) => {
  const fl = cross(y, m);
  const dl = cross(m, fl);
  const side = m[0] > 0 ? 1 : -1;
  return panel(
    w,
    h,
    [
      circle(view.at([0, 0, 0]), 66, { width: 1, fade: 0.4 }),
      arrow(view, m, 'm', { label: '**m**', shift: side > 0 ? [-15, -20] : [10, 24] }),
      arrow(view, scale(0.8, fl), 'fl', { from: m, name: 'field-like' }),
      arrow(view, scale(0.8, dl), 'dl', { from: m, name: 'damping-like' }),
      text('field-like', view.at([m[0] * 1.02, 0, fl[2] * 1.06]), { ink: 'spin' }),
      // Beside the circle, or within it.
      lines(['damping-', 'like'], side > 0 ? [270, 92] : [156, 74], { ink: 'dl' }),
      axesOf(space([34, 196], 1, eye), [0, 0, 0], 34),
    ],
    says,
  );
};

export default defineStill({
  title: 'Odd and even',
  lesson: 'dirty-film',
  caption:
    'The current runs along *x*, the normal along *z*. Reverse **m**. The field-like torque, along **y** × **m**, is reversed with it: it is odd. The damping-like one, along **m** × (**y** × **m**), holds **m** twice and stays as it was: it is even.',
  alt: 'Two balls. On the first m points along the current; at its tip the field-like torque points down and the damping-like torque points away from the reader. On the second m is reversed; there the field-like torque points up, while the damping-like one points away as before.',
  panels: [one([1, 0, 0], '**m** along the current'), one([-1, 0, 0], '**m** against it')],
});
