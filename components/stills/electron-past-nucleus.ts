/** The field B′ = −v×E/c² that an electron meets on either side of a nucleus, and where it sends her moment. */
import { cross, dot, scale, type Vec3 } from '@physics';
import type { Point } from '@drawing/path';
import { arrow, circle, lines, line, text, way, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const w = 320;
const nucleus: Point = [160, 118];
const view = flat(nucleus);
const v: Vec3 = [1, 0, 0];
const pass = 58;

/** The direction of B′ at a place: the nucleus' field points away from it. */
const fieldMet = (at: Vec3): Vec3 => scale(-1, cross(v, at));

/**
 * The way of a moment that flies in along x at the height y. Its energy −m·B′ falls with the square of the distance;
 * the attraction, which is the same for both moments, is left out, and the push is drawn much too large.
 */
export function flight(m: Vec3, y: number): Point[] {
  const energy = (x: number, y: number) =>
    -dot(m, fieldMet([x, y, 0])) / (x * x + y * y + 700) ** 1.5;
  const points: Point[] = [];
  let slope = 0;
  for (let x = -124; x <= 122; x += 2) {
    if ((x + 124) % 22 === 0 || x === 122) points.push([x, y]);
    slope -= 2 * 420 * (energy(x, y + 1) - energy(x, y - 1));
    y += 2 * slope;
  }
  return points;
}

const drawn = (m: Vec3, says: string) => {
  const one = (y: number): Marks => {
    const path = flight(m, y).map(([x, y]) => view.at([x, y, 0]));
    const low = dot(m, fieldMet([0, y, 0])) > 0;
    const [a, b] = path[0]!;
    return [
      line([path[0]!, [300, b]], { dash: '2 5', fade: 0.6 }),
      way(path, { ink: 'ink', width: 2 }),
      arrow(view, m, 'spin', { from: [-124, y, 0], name: `moment at ${y}`, r: 10 }),
      lines(
        [low ? 'along **B**′:' : 'against **B**′:'],
        [a - 14, b + (m[2] > 0 && y < 0 ? 30 : 30)],
        { anchor: 'start' },
      ),
      text(low ? 'pulled in' : 'pushed out', [a - 14, b + 48], {
        ...{ anchor: 'start', ink: 'ink', bold: true },
      }),
    ];
  };
  return panel(
    w,
    236,
    [
      circle(nucleus, 60, { fade: 0.6 }),
      circle(nucleus, 17, { fill: 0.1, width: 1.4 }),
      text('+', nucleus, { ink: 'ink', size: 19, bold: true }),
      [36, -36].map((y) =>
        arrow(view, fieldMet([0, y, 0]), 'field', {
          ...{ from: [0, y, 0], label: '**B**′', name: `B′ at ${y}`, shift: [24, 0], size: 16 },
        }),
      ),
      way(
        [
          [52, pass - 16],
          [86, pass - 16],
        ],
        { ink: 'ink2' },
      ),
      text('**v**', [97, pass - 17], { size: 17 }),
      one(pass),
      one(-pass),
    ],
    says,
  );
};

export default defineStill({
  title: 'An electron flies past a nucleus',
  lesson: 'spin-hall-effect',
  caption:
    'An electron flies past a nucleus; a cross is a moment that points away from you, a dot one towards you. On either side of the nucleus the same moment is sent the same way, and the opposite moment the other way. Which of them goes up in a solid is for its bands to decide.',
  alt: 'An electron that flies to the right past a nucleus meets a field B′ away from you above it and towards you below it. A moment that points away from you is deflected downwards on both sides, one towards you upwards on both sides.',
  panels: [
    drawn([0, 0, -1], '**away from you:** down on both sides'.replaceAll('**', '')),
    drawn([0, 0, 1], 'towards you: up on both sides'),
  ],
});
