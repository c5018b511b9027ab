/** The magnetic field of the current in a strip, in section: what a magnet on top of it feels besides the torque. */
import type { Vec3 } from '@physics';
import type { Point } from '@drawing/path';
import { arrow, blob, endOn, head, rect, text, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const half = 92;
const view = flat([200, 132], 1);

/**
 * Field of a flat strip from −a to a whose current flows away from the reader, without its unit: the sum of its wires
 * in closed form.
 */
export function stripField(x: number, y: number, a = half): Vec3 {
  const [l, r] = [x + a, x - a];
  return [
    Math.atan2(l * y - r * y, y * y + l * r),
    -0.5 * Math.log((l * l + y * y) / (r * r + y * y)),
    0,
  ];
}
/** The closed line of the field through a place, by steps of equal length. */
function fieldLine(x0: number, y0: number): Point[] {
  const points: Point[] = [[x0, y0]];
  let [x, y] = [x0, y0];
  for (let i = 0; i < 2000; i++) {
    const [u, v] = stripField(x, y);
    const l = Math.hypot(u, v);
    const [p, q] = stripField(x + (0.5 * u) / l, y + (0.5 * v) / l);
    const k = Math.hypot(p, q);
    [x, y] = [x + p / k, y + q / k];
    if (i > 20 && Math.hypot(x - x0, y - y0) < 1.2) break;
    if (i % 26 === 25) points.push([x, y]);
  }
  return points;
}
const drawn = (y0: number): Marks => {
  const line = fieldLine(0, y0).map(([x, y]) => view.at([x, y, 0]));
  const top = view.at([0, y0, 0]);
  return [
    blob(line, { ink: 'field', width: 1.5 }),
    head([top[0] + 7, top[1]], [top[0] - 20, top[1]], 'field', 1.8),
  ];
};

export default defineStill({
  title: 'The field of the current itself',
  lesson: 'spin-orbit-torque',
  caption:
    'The strip in section; its current **J** flows away from you. The field that it makes goes round it clockwise. Above the strip, where the magnet lies, it points the way **σ** = **j** × **n** points: it adds to the field-like torque and is easily taken for it.',
  alt: 'A flat strip in section with the current away from the reader. Closed field lines go round it clockwise, flat ones near the strip and rounder ones farther out. Above the strip the field points to the right, and so does sigma, the direction of the moments that gather under the magnet.',
  panels: [
    panel(400, 258, [
      [46, 76, 106].map(drawn),
      rect(200 - half, 124, 2 * half, 16, { ink: 'current', fill: 0.25 }),
      [-70, -35, 0, 35, 70].map((x) => endOn([200 + x, 132], false, 'current', 6)),
      text('**J**', [182.5, 132], { ink: 'current', size: 16, halo: true }),
      rect(152, 108, 96, 15, { ink: 'm', fill: 0.14 }),
      arrow(view, [44, 0, 0], 'spin', {
        from: [118, 102, 0],
        label: '**σ**',
        name: 'sigma',
        size: 20,
      }),
      text('**B**', [110, 30], { ink: 'field', size: 19, halo: true }),
    ]),
  ],
});
