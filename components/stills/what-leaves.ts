/** A moment on its cone: where the tip goes, and the product with m, whose mean over a turn lies along the field. */
import { cross, fromAngles, scale, type Vec3 } from '@physics';
import { arrow, lines, ring, type Marks } from './pen/marks';
import { space } from './pen/view';
import { defineStill, panel } from './pen/still';

const cone = 0.62;
const size = 112;
const eye = { yaw: -58, pitch: 20 };
/** m at an azimuth, and what its rate is for a field along +z: along the circle, counter-clockwise. */
export const moment = (phi: number): Vec3 => fromAngles(cone, phi);
export const rate = (phi: number): Vec3 => cross([0, 0, 1], moment(phi));
/** What leaves as angular momentum, m × dm/dt, and as moment. */
export const leaves = (phi: number): Vec3 => cross(moment(phi), rate(phi));

const phi = -0.2;
const left = space([104, 196], size, eye);
const right = space([128, 196], size, eye);
const height = Math.cos(cone);
const circle = (view: typeof left): Marks =>
  ring(view, [0, 0, height], [0, 0, 1], Math.sin(cone), { ink: 'm', width: 1.1 });
const field = (view: typeof left): Marks => arrow(view, [0, 0, 1.42], 'field', { label: '**B**' });

export default defineStill({
  title: 'What a moving moment sends out',
  lesson: 'spin-pumping',
  caption:
    'First: the tip of **m** runs along the circle, and **m** × d**m**/d*t* stands across both. Then: the same product at four places of a turn. The parts across **B** cancel; along **B** they add up. That is the angular momentum that leaves. The moments that carry it point against **B**.',
  alt: 'Two pictures of a moment m on a cone about the field B. In the first, an arrow along the circle is the velocity of the tip, and a second arrow, m cross its rate, leans from the tip inwards and up. In the second, four such arrows stand around the circle and lean inwards; beside it an arrow up along B is their mean, and an arrow down is the moment that leaves.',
  panels: [
    panel(
      270,
      262,
      [
        field(left),
        circle(left),
        arrow(left, moment(phi), 'm', { label: '**m**', shift: [16, 10] }),
        arrow(left, scale(0.8, rate(phi)), undefined, {
          ...{
            from: moment(phi),
            label: 'd**m**/d*t*',
            name: 'rate',
            ink: 'ink',
            width: 2,
            open: true,
            size: 15,
            anchor: 'start',
          },
        }),
        arrow(left, scale(0.95, leaves(phi)), 'damping', {
          ...{
            from: moment(phi),
            label: '**m** × d**m**/d*t*',
            name: 'product',
            shift: [10, -13],
            width: 2.6,
            size: 15,
            anchor: 'start',
          },
        }),
      ],
      'perpendicular to **m** and to its motion',
    ),
    panel(
      300,
      262,
      [
        circle(right),
        [0, 1, 2, 3].map((i) => {
          const at = phi + (i * Math.PI) / 2;
          return arrow(right, scale(0.75, leaves(at)), 'damping', {
            ...{ from: moment(at), name: `product ${i}`, width: 1.8 },
          });
        }),
        arrow(right, [0, 0, 0.55], 'damping', {
          ...{ from: [1.28, 0, 0.75], name: 'mean', width: 3 },
        }),
        arrow(right, [0, 0, -0.57], 'spin', {
          ...{ from: [1.28, 0, 0.62], name: 'moments', width: 3 },
        }),
        lines(['angular', 'momentum'], [254, 42], { ink: 'damping' }),
        lines(['moments', 'that leave'], [254, 232], { ink: 'spin' }),
      ],
      'over a turn only the part along **B** is left',
    ),
  ],
});
