/** Two Fermi circles with their spins, before and after a field has shifted them. */
import {
  circlePointsInto,
  circleShifts,
  e,
  edelsteinSpin,
  fermiCircles,
  scale,
  hbar,
  type Vec3,
} from '@physics';
import { arrow, circle, text, way, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [312, 236];
const gas = { alphaR: 1.1e-29 };
const EF = 0.8e-19;
const tau = 20e-15;
const circles = fermiCircles(gas, EF);
const mean = (circles[0]!.k + circles[1]!.k) / 2;
const unit = 76 / mean;
/** The field along +x, as large as a drawing needs; of a real current the shift is a thousandth of it. */
const E = (0.34 * mean * hbar) / (e * tau);
const shifts = circleShifts(gas, EF, tau, E);
export const spin: Vec3 = edelsteinSpin(gas, EF, tau, [E, 0, 0]);

const view = flat([150, 118], 1);
const spins = (i: number, shift: number): Marks => {
  const count = i === 0 ? 8 : 12;
  const rows = new Float64Array(4 * count);
  circlePointsInto(circles[i]!, [shift, 0], rows);
  return Array.from({ length: count }, (_, k) => {
    const [kx, ky, sx, sy] = rows.slice(4 * k, 4 * k + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const v: Vec3 = [22 * sx, 22 * sy, 0];
    return arrow(view, v, 'spin', {
      ...{ from: [unit * kx - v[0] / 2, unit * ky - v[1] / 2, 0], width: 1.5 },
      name: `spin ${i} ${k}`,
    });
  });
};
const both = (moved: boolean): Marks =>
  circles.map((c, i) => {
    const shift = moved ? shifts[i]! : 0;
    return [
      moved ? circle(view.at([0, 0, 0]), unit * c.k, { dash: '2 4' }) : [],
      circle(view.at([unit * shift, 0, 0]), unit * c.k, { ink: 'ink2', width: 1.6 }),
      spins(i, shift),
    ];
  });
const axes: Marks = [
  way(
    [
      [150, 118],
      [282, 118],
    ],
    { width: 1, fade: 0.7 },
  ),
  text('*k*_{x}', [296, 118]),
  way(
    [
      [150, 118],
      [150, 14],
    ],
    { width: 1, fade: 0.7 },
  ),
  text('*k*_{y}', [168, 14]),
];

export default defineStill({
  title: 'Two circles, shifted',
  lesson: 'rashba-edelstein',
  caption:
    'The spins of the electrons on the two Fermi circles, for *α*_{R} > 0 and a normal that points to you. At rest each circle adds up to nothing. A field along *x* drives the electrons to −*x*; the large circle has more of them and goes farther, so its spins win, and **S** points their way.',
  alt: 'Two concentric Fermi circles with spins along their edges, clockwise on the small one and counter-clockwise on the large one. At rest they add up to zero. After an electric field along x both circles are shifted to minus x, the large one farther, and the net spin S points along minus y.',
  panels: [
    panel(w, h, [axes, both(false)], 'at rest: no sum'),
    panel(
      w,
      h,
      [
        axes,
        both(true),
        arrow(flat([266, 158], 1), scale(46 / Math.abs(spin[1]), spin), 'spin', {
          ...{ label: '**S**', name: 'sum', width: 3 },
        }),
        arrow(flat([226, 30], 1), [52, 0, 0], 'field', {
          label: '*E*',
          width: 2,
          size: 17,
          name: 'E',
        }),
      ],
      'shifted: **S** is left',
    ),
  ],
});
