/** Two magnetoresistances in three planes of rotation: one plane shows both, each of the others only one. */
import type { Point } from '@drawing/path';
import { curve, line, text, type Marks } from './pen/marks';
import { defineStill, panel } from './pen/still';

const [w, h] = [208, 176];
const [left, right, high] = [14, 194, 34];
type Direction = readonly [x: number, y: number, z: number];
/** m after a turn by the angle a, in each plane. */
export const planes = {
  xy: (a: number): Direction => [Math.cos(a), Math.sin(a), 0],
  xz: (a: number): Direction => [Math.sin(a), 0, Math.cos(a)],
  yz: (a: number): Direction => [0, Math.sin(a), Math.cos(a)],
} as const;
/** What each effect adds to the resistance, over its size. */
export const anisotropic = ([x]: Direction) => x * x;
export const spinHall = ([, y]: Direction) => -y * y;

const trace = (of: (a: number) => number, y: number, ink: 'm' | 'spin', dash?: string): Marks =>
  curve(
    Array.from({ length: 49 }, (_, i): Point => {
      const a = (2 * Math.PI * i) / 48;
      return [left + (i / 48) * (right - left), y - high * of(a)];
    }),
    { ink, width: 2.4, ...(dash && { dash }) },
  );
const drawn = (name: keyof typeof planes, says: string) => {
  const m = planes[name];
  return panel(
    w,
    h,
    [
      line(
        [
          [left, 154],
          [right, 154],
        ],
        { fade: 0.6 },
      ),
      text('AMR', [30, 16], { ink: 'm' }),
      trace((a) => anisotropic(m(a)), 66, 'm'),
      text('SMR', [30, 92], { ink: 'spin' }),
      trace((a) => spinHall(m(a)), 108, 'spin', '7 4'),
      text(`*${name === 'xy' ? 'x' : 'z'}*, 0°`, [left + 12, 167]),
      text('180°', [(left + right) / 2, 167]),
      text('360°', [right - 14, 167]),
    ],
    says,
  );
};

export default defineStill({
  title: 'Which resistance, in which plane',
  lesson: 'how-torques-are-measured',
  caption:
    'The resistance while **m** makes a turn, for the anisotropic magnetoresistance (AMR, full) and for that of the spin Hall effect (SMR, broken); *x* is along the current, *y* along **σ**, apart from its sign. The angle is counted from the current in the first panel and from the normal, *z*, in the other two. In the film both swing alike. In each plane that contains the normal only one of them swings.',
  alt: 'Three panels with two curves over a whole turn of m. In the plane of the film both curves swing twice a turn, in step. In the plane of normal and current only the anisotropic one swings, in the plane of normal and sigma only that of the spin Hall effect.',
  panels: [
    drawn('xy', 'in the film, xy'),
    drawn('xz', 'normal and current, xz'),
    drawn('yz', 'normal and **σ**, yz'),
  ],
});
