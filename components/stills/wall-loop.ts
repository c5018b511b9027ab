/** Why a wall stops although the current goes on: push, friction, hard axis, balance. */
import { cross, momentInWall, scale, type Vec3 } from '@physics';
import type { Point } from '@drawing/path';
import { arrow, line, polygon, text, type Marks } from './pen/marks';
import { space } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [152, 170];
const view = space([57, 92], 1, { yaw: -76, pitch: 34 });
const size = 54;
/** The push of electrons that fly along +x: −(u·∇)m, upwards in an up-down wall. */
export const push: Vec3 = [0, 0, 1];
/** Friction, α m × dm/dt, of a moment m that the wall turns upwards. */
export const friction = (m: Vec3): Vec3 => cross(m, push);
const turned = -0.62;
/** The hard axis, y, pulls with a field against the part of m along it. */
const hardField = (m: Vec3): Vec3 => [0, -m[1], 0];
export const answer = (m: Vec3): Vec3 => scale(-1, cross(m, hardField(m)));

const middle = (angle: number) => momentInWall(0, angle);
const tip = (angle: number) => scale(size, middle(angle));
/** A piece of the film about the middle of the wall, its axes, and the moment there. */
const film = (angle: number, names: Readonly<Record<string, Point>>): Marks => [
  polygon(
    [
      [-36, -62, 0],
      [74, -62, 0],
      [74, 72, 0],
      [-36, 72, 0],
    ].map(([x, y, z]) => view.at([x!, y!, z!])),
    { ink: 'm', fill: 0.07, width: 1 },
  ),
  (
    [
      [76, 0, 0],
      [0, 76, 0],
      [0, 0, 74],
    ] as const
  ).map((end) => line([view.at([0, 0, 0]), view.at(end)], { width: 1, fade: 0.7 })),
  Object.entries(names).map(([name, at]) => text(`*${name}*`, at)),
  arrow(view, tip(angle), 'm', { name: 'm', width: 3.2 }),
];
const pushed = (angle: number): Marks =>
  arrow(view, scale(38, push), 'rate', {
    ...{ from: tip(angle), name: 'push', ink: 'ink', width: 2.2, open: true },
  });

export default defineStill({
  title: 'Why the wall stops',
  lesson: 'domain-walls',
  caption:
    'The moment in the middle of an up–down wall, in a piece of its film; electrons fly along *x*, and the adiabatic torque is alone. Each answer is at a right angle to what caused it, so in the end the push has made its own opponent, and the wall stands.',
  alt: 'Four pictures of the moment in the middle of an up–down wall, in a piece of film with axes x along the strip, y across it and z upwards. First, the electrons push the moment, which lies along x, upwards. Second, friction turns it sideways within the film, to a negative angle psi. Third, the hard axis pulls it back with a field across the strip. Fourth, the moment answers this field downwards: that cancels the push.',
  panels: [
    panel(
      w,
      h,
      [
        film(0, { x: [140, 98], y: [76, 44], z: [46, 30] }),
        text('**m**', [88, 108], { ink: 'm', size: 17 }),
        pushed(0),
        text('push', [124, 38], { ink: 'ink' }),
      ],
      '1 The electrons push **m** up.',
    ),
    panel(
      w,
      h,
      [
        film(0, { x: [140, 98], y: [76, 44], z: [46, 30] }),
        text('**m**', [78, 82], { ink: 'm', size: 17 }),
        arrow(view, scale(46, friction(middle(0))), 'damping', { from: tip(0), name: 'friction' }),
        text('friction', [112, 150], { ink: 'damping', halo: true }),
      ],
      '2 Friction turns it within the film.',
    ),
    panel(
      w,
      h,
      [
        film(turned, { x: [140, 98], y: [76, 44], z: [46, 30] }),
        text('**m**', [68, 114], { ink: 'm', size: 17 }),
        arrow(view, scale(74, hardField(middle(turned))), 'field', { name: 'hard-axis field' }),
        text('hard axis', [112, 26]),
      ],
      '3 The hard axis, *y*, pulls back with a field.',
    ),
    panel(
      w,
      h,
      [
        film(turned, { x: [140, 98], y: [76, 44], z: [46, 30] }),
        text('**m**', [66, 114], { ink: 'm', size: 17 }),
        pushed(turned),
        text('push', [124, 38], { ink: 'ink' }),
        arrow(view, scale(80, answer(middle(turned))), 'precession', {
          ...{ from: tip(turned), name: 'answer', width: 2.2 },
        }),
        text('answer', [126, 160], { ink: 'field' }),
      ],
      '4 **m** answers downwards: balance.',
    ),
  ],
});
