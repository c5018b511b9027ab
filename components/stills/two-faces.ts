/** A film in section with its current along m: what gathers at its faces, and how m answers there. */
import { formulas, scale, type Vec3 } from '@physics';
import { arrow, band, rect, text, type Marks } from './pen/marks';
import { section } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [310, 236];
const [left, top, wide, high] = [40, 56, 230, 120];
const view = section([left, top + high], 1);
const given = { JAxis: '+x', mWay: 'along the current', metal: 'ξ > 0' };
const faces = [
  { face: 'top', z: high, out: 1 },
  { face: 'bottom', z: 0, out: -1 },
];
const film: Marks = rect(left, top, wide, high, { ink: 'm', fill: 0.1 });
/** m with a part of the tilt of a face, far beyond scale. */
const m = (part: number): Vec3 => {
  const up = formulas.faceTiltDirection({ ...given, face: 'top' })[2] * part;
  const angle = 0.42 * up;
  return [62 * Math.cos(angle), 0, 62 * Math.sin(angle)];
};
const heights = [0.06, 0.22, 0.5, 0.78, 0.94];
const parts = [-1, -0.3, 0, 0.3, 1];

export default defineStill({
  title: 'Opposite moments at two faces',
  lesson: 'two-faces',
  caption:
    'The current **J** flows along **m**, and opposite moments **σ** gather at the two faces, a dot towards you, a cross away. In the second picture each face pulls **m** towards its own **σ**, and **m** answers as it would to a field, down at the top and up at the bottom. The tilt is far beyond scale.',
  alt: 'Two sections of a film with its magnetization and its current to the right. In the first, moments that point towards you gather at the top face and moments that point away at the bottom face. In the second, a field points down at the top and up at the bottom, and the arrows of m tilt down near the top, up near the bottom, and not at all in the middle.',
  panels: [
    panel(
      w,
      h,
      [
        film,
        faces.map(({ face, z, out }) =>
          [28, 86, 144, 202].map((x) =>
            arrow(view, formulas.faceMoments({ ...given, face }), 'spin', {
              from: [x, 0, z + 14 * out],
              name: `${face} ${x}`,
              r: 8,
            }),
          ),
        ),
        text('**σ**', [left + wide + 18, top - 14], { ink: 'spin', size: 19 }),
        text('**σ**', [left + wide + 18, top + high + 14], { ink: 'spin', size: 19 }),
        [0.22, 0.5, 0.78].map((u) =>
          arrow(view, [64, 0, 0], 'm', { from: [30, 0, u * high], name: `m ${u}` }),
        ),
        text('**m**', [left + 112, top + high / 2], { ink: 'm', size: 19 }),
        band([left + 140, top + high / 2], [left + 206, top + high / 2], 8),
        text('**J**', [left + 220, top + high / 2], { ink: 'current', size: 19 }),
      ],
      'opposite moments gather at the faces',
    ),
    panel(
      w,
      h,
      [
        film,
        heights.map((u, i) =>
          [24, 112].map((x) => {
            const v = m(parts[i] ?? 0);
            return arrow(view, v, 'm', {
              from: [x + 31 - v[0] / 2, 0, u * high - v[2] / 2],
              name: `m ${u} ${x}`,
              width: 2.4,
            });
          }),
        ),
        faces.map(({ face, z, out }) =>
          arrow(view, scale(34, formulas.faceTiltDirection({ ...given, face })), 'field', {
            from: [206, 0, z + (out > 0 ? 14 : -14)],
            label: 'as a field',
            name: `field ${face}`,
            shift: [0, out > 0 ? -48 : 48],
          }),
        ),
      ],
      'so the tilts are opposite, too',
    ),
  ],
});
