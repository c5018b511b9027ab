/** The parts of the effective field, each beside the moment that makes it or feels it. */
import { axpy, effectiveField, filmTensor, fromAngles, scale, type Vec3 } from '@physics';
import type { Point } from '@drawing/path';
import { arrow, line, rect, text, type Marks } from './pen/marks';
import { section } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [152, 172];
const centre: Point = [76, 108];
const view = section(centre, 62);
const m = fromAngles(0.82, 0);
const u: Vec3 = [0, 0, 1];

export const anisotropy = effectiveField(m, { BK: 0.9, anisU: u });
export const shape = effectiveField(m, { mu0Ms: 0.95, N: filmTensor(u) });

const moment = arrow(view, m, 'm', { label: '**m**' });
const field = (v: Vec3, label: string, shift: Point): Marks =>
  arrow(view, v, 'field', { label, shift, size: 17, name: 'field' });
/** The share of m along the axis. */
const share: Marks = line([view.at(m), view.at([0, 0, m[2]])], { dash: '2 4' });

const neighbours = [-1, 1].map((side) => fromAngles(0.18 + 0.14 * side, 0));
const inside = fromAngles(0.95, 0);
/** From the direction of m to the mean one of its neighbours: nothing where all are parallel. */
export const exchange = axpy(-1, inside, scale(0.5, axpy(1, neighbours[0]!, neighbours[1]!)));
const row = [-1, 0, 1].map((k) => section([centre[0] + 48 * k, 122], 50));

export default defineStill({
  title: 'The parts of the effective field',
  lesson: 'precession',
  caption:
    'Four parts of the effective field. Only the first is the same for every **m**. The others are made by the magnet itself, so they turn and change with it.',
  alt: 'Four small pictures of a tilted moment with a field. The applied field points up whatever m does. The anisotropy field lies along the easy axis and is as long as the component of m along it. The shape field of a flat film points against the part of m that sticks out of the film. The exchange field points from the tip of m towards the direction of its neighbours.',
  panels: [
    panel(
      w,
      h,
      [
        [-52, 52].map((x) =>
          arrow(section([centre[0] + x, 140], 1), [0, 0, 76], 'field', { width: 1.2, fade: 0.5 }),
        ),
        field([0, 0, 1.15], '**B**_{ext}', [24, 0]),
        moment,
      ],
      'applied: whatever **m** does',
    ),
    panel(
      w,
      h,
      [
        line([view.at([0, 0, -0.7]), view.at([0, 0, 1.5])], { dash: '7 4', fade: 0.8 }),
        text('easy axis', [84, 22], { anchor: 'start' }),
        share,
        field(anisotropy, '**B**_{anis}', [-26, 6]),
        moment,
      ],
      'anisotropy: along the axis, in proportion to **m**’s component along it',
    ),
    panel(
      w,
      h,
      [
        rect(10, 92, 132, 32, { ink: 'm', fill: 0.1, width: 1 }),
        [24, 44, 110, 130].map((x) => [text('+', [x, 85]), text('−', [x, 130])]),
        share,
        field(shape, '**B**_{dem}', [26, 4]),
        moment,
      ],
      'shape: against what sticks out of the film',
    ),
    panel(
      w,
      h,
      [
        neighbours.map((v, i) =>
          arrow(row[2 * i]!, v, 'm', { name: `neighbour ${i}`, width: 2.2, fade: 0.75 }),
        ),
        arrow(row[1]!, inside, 'm', { label: '**m**', shift: [-4, 19] }),
        arrow(row[1]!, exchange, 'field', {
          ...{ from: inside, label: '**B**_{exch}', shift: [-14, -12], size: 17, name: 'field' },
        }),
      ],
      'exchange: from **m** towards its neighbours',
    ),
  ],
});
