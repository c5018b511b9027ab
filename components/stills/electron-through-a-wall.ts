/** An electron that follows the magnetization through a wall, and what it leaves there. */
import { momentInWall, scale, type Vec3 } from '@physics';
import { arrow, band, line, rect, text, way } from './pen/marks';
import { section } from './pen/view';
import { defineStill, panel } from './pen/still';

const centre = 196;
const wide = 30;
const view = section([centre, 158], 1);
const cells = Array.from({ length: 13 }, (_, i) => (i - 6) * wide);
const fly = section([centre, 76], 1);
/** The electron lags a little behind m, which is what exerts the torque. */
const lag = 0.3;
export const electron = (x: number): Vec3 => momentInWall(x / 42 - lag, 0);

export default defineStill({
  title: 'An electron goes through a wall',
  lesson: 'domain-walls',
  caption:
    'An electron flies through a wall, and its moment follows **m**. It comes in with its moment up and goes out with it down. The angular momentum that it has lost stays in the wall: the up domain grows, and the wall moves with the electrons, against the current **J**.',
  alt: 'A strip with an up domain on the left, a wall in the middle and a down domain on the right. Above it an electron flies to the right; its moment is up at first, turns over in the wall and is down behind it. The wall moves to the right; the current J points to the left.',
  panels: [
    panel(400, 246, [
      line(
        [
          [8, 76],
          [384, 76],
        ],
        { fade: 0.6 },
      ),
      way(
        [
          [352, 76],
          [392, 76],
        ],
        { width: 1.6 },
      ),
      [-150, -96, -42, 0, 42, 96, 150].map((x) => {
        const v = scale(44, electron(x));
        return arrow(fly, v, 'spin', {
          ...{ from: [x - v[0] / 2, 0, -v[2] / 2], name: `electron ${x}`, width: 2.2 },
        });
      }),
      text('moment of the electron', [centre, 30], { ink: 'spin' }),
      rect(6, 128, 384, 60, { ink: 'm', fill: 0.06, width: 1.2 }),
      cells.map((x) => {
        const v = scale(44, momentInWall(x / 42, 0));
        return arrow(view, v, 'm', {
          ...{ from: [x - v[0] / 2, 0, -v[2] / 2], name: `m ${x}`, width: 2.2 },
        });
      }),
      way(
        [
          [centre - 26, 214],
          [centre + 34, 214],
        ],
        { ink: 'ink', width: 2.2 },
      ),
      text('the wall moves', [centre - 36, 214], { anchor: 'end', ink: 'ink' }),
      band([372, 214], [296, 214], 5),
      text('**J**', [384, 214], { ink: 'current', size: 18 }),
    ]),
  ],
});
