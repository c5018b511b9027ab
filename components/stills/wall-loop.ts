/** Why a wall stops although the current goes on: push, friction, hard axis, balance. */
import { cross, momentInWall, scale, type Vec3 } from '@physics';
import { arrow, line, text, type Marks } from './pen/marks';
import { space } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [152, 170];
const view = space([70, 88], 1, { yaw: -76, pitch: 34 });
const size = 50;
/** The push of electrons that fly along +x: −(u·∇)m, upwards in an up-down wall. */
export const push: Vec3 = [0, 0, 1];
/** Friction, α m × dm/dt, of a moment m that the wall turns upwards. */
export const friction = (m: Vec3): Vec3 => cross(m, push);
const psi = -0.62;
/** The hard axis, y, pulls with a field against the part of m along it. */
export const hardField = (m: Vec3): Vec3 => [0, -m[1], 0];
export const answer = (m: Vec3): Vec3 => scale(-1, cross(m, hardField(m)));

const wall = (angle: number): Marks => [
  [-2, -1, 1, 2].map((x) => {
    const m = momentInWall(x, angle);
    const v = scale(0.72 * size, m);
    return arrow(view, v, 'm', {
      ...{ from: [30 * x - v[0] / 2, -v[1] / 2, -v[2] / 2], width: 1.6, name: `m at ${x}` },
      fade: 0.6,
    });
  }),
];
const middle = (angle: number) => momentInWall(0, angle);
const centre = (angle: number): Marks =>
  arrow(view, scale(size, middle(angle)), 'm', { name: 'm', width: 3.2 });
const tip = (angle: number) => scale(size, middle(angle));
const turned = psi;

export default defineStill({
  title: 'Why the wall stops',
  lesson: 'domain-walls',
  caption:
    'An up–down wall and electrons that fly to the right, with the adiabatic torque alone. Each answer is at a right angle to what caused it, so in the end the push has made its own opponent, and the wall stands.',
  alt: 'Four pictures of a wall between an up and a down domain. First, the electrons push the moment in the middle of the wall upwards. Second, friction turns it sideways within the film, to a negative angle psi. Third, the hard axis pulls it back with a field across the strip. Fourth, the moment answers this field downwards: that cancels the push.',
  panels: [
    panel(
      w,
      h,
      [
        wall(0),
        centre(0),
        arrow(view, scale(38, push), 'rate', {
          from: tip(0),
          name: 'push',
          ink: 'ink',
          width: 2.2,
          open: true,
        }),
        text('push', [92, 44], { ink: 'ink' }),
      ],
      '1 The electrons push **m** up.',
    ),
    panel(
      w,
      h,
      [
        wall(0),
        centre(0),
        arrow(view, scale(40, friction(middle(0))), 'damping', { from: tip(0), name: 'friction' }),
        text('friction', [96, 142], { ink: 'damping' }),
      ],
      '2 Friction turns it within the film.',
    ),
    panel(
      w,
      h,
      [
        line([view.at([0, -100, 0]), view.at([0, 110, 0])], { dash: '6 4' }),
        wall(turned),
        centre(turned),
        arrow(view, scale(64, hardField(middle(turned))), 'field', { name: 'hard-axis field' }),
        text('hard axis', [112, 10]),
      ],
      '3 The hard axis pulls back with a field.',
    ),
    panel(
      w,
      h,
      [
        wall(turned),
        centre(turned),
        arrow(view, scale(36, push), 'rate', {
          from: tip(turned),
          name: 'push',
          ink: 'ink',
          width: 2.2,
          open: true,
        }),
        arrow(view, scale(76, answer(middle(turned))), 'precession', {
          ...{ from: tip(turned), name: 'answer', width: 2.2 },
        }),
        text('answer', [112, 158], { ink: 'field' }),
      ],
      '4 **m** answers downwards: balance.',
    ),
  ],
});
