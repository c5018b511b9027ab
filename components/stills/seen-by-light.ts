/** The odd tilt of a film, the weight with which light sees each depth, and what is left of both together. */
import { formulas, kerrLight } from '@physics';
import type { Point } from '@drawing/path';
import { line, polygon, text, type Marks } from './pen/marks';
import { defineStill, panel } from './pen/still';

const [w, h] = [400, 226];
const [x0, x1, middle, px] = [30, 316, 112, 78];
const d = 32e-9;
const { penetration, lExch } = kerrLight;
/** Tilt over that of a face by itself, seen from the lit face, at a share of the depth. */
export const tiltAt = (share: number) =>
  formulas.faceTilt({
    ...{ z: (1 - share) * d, FilmThickness: d, lExch },
    ...{ tauSurface: 1, Msat: 1, Bstiff: 1 / lExch },
  });
export const weightAt = (share: number) => Math.exp((-share * d) / penetration);
const shares = Array.from({ length: 65 }, (_, i) => i / 64);
const at = (share: number, y: number): Point => [x0 + share * (x1 - x0), middle - px * y];
const curve = (law: (share: number) => number) => shares.map((share) => at(share, law(share)));
/** The area of the seen tilt on one side of zero. */
const area = (from: number, to: number, fill: number): Marks => {
  const inside = shares.filter((share) => share >= from && share <= to);
  return polygon(
    [at(from, 0), ...inside.map((share) => at(share, -tiltAt(share) * weightAt(share))), at(to, 0)],
    { ink: 'dl', fill, solid: true, bare: true },
  );
};

export default defineStill({
  title: 'Light adds up the tilt with a weight',
  lesson: 'two-faces',
  caption:
    'A film of 32 nm; light falls on its left face. The tilt at the two faces is opposite (blue) and adds up to nothing. The deeper the light comes from, the weaker it is (grey; it falls by the factor e over 14 nm). The light sees the product, the shaded areas: much of the lit face and little of the other.',
  alt: 'A chart over the depth in a film from its lit face at the left to the far face at the right. The tilt is large at the left face, zero through the middle and as large with the opposite sign at the right face. A weight falls from one at the left to a tenth at the right. The shaded product has a large area at the left and a small one of the other sign at the right.',
  panels: [
    panel(w, h, [
      area(0, 0.5, 0.55),
      area(0.5, 1, 0.55),
      line([at(0, 0), at(1, 0)], { width: 1 }),
      line([at(0, 1.1), at(0, -1.1)], { width: 1.2 }),
      line([at(1, 1.1), at(1, -1.1)], { width: 1.2 }),
      line(curve(weightAt), { width: 1.6, dash: '5 3' }),
      line(
        curve((share) => -tiltAt(share)),
        { ink: 'm', width: 2.6 },
      ),
      text('weight of the depth', [150, 44], { anchor: 'start' }),
      text('tilt', [268, 168], { ink: 'm', anchor: 'end' }),
      text('lit face', [x0, h - 14], { anchor: 'start' }),
      text('far face', [x1, h - 14], { anchor: 'end' }),
      text('depth →', [(x0 + x1) / 2, h - 14]),
    ]),
  ],
});
