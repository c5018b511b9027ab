/** The field that a smaller bit needs, and the field that a smaller wire makes. */
import { formulas, kB, mu0 } from '@physics';
import { scaleLog } from 'd3-scale';
import { circle, curve, line, polygon, text } from './pen/marks';
import { defineStill, panel } from './pen/still';

const Msat = 1e6;
const thickness = 1e-9;
const stability = 60;
/** Field that switches a square cell of side L which keeps its bit: its anisotropy field, T. */
export const needed = (L: number) =>
  formulas.anisotropyField({ Ku1: (stability * kB * 300) / (L * L * thickness), Msat });
/** Field at the rim of a round wire of diameter L with the current density J, T. */
const J = 1e11;
export const made = (L: number) => (mu0 * J * L) / 4;

const [left, right, top, bottom] = [62, 388, 14, 206];
const x = scaleLog([20e-9, 500e-9], [right, left]);
const y = scaleLog([5e-4, 3], [bottom, top]);
const sizes = Array.from({ length: 13 }, (_, i) => 20e-9 * (500 / 20) ** (i / 12));
const along = (f: (L: number) => number) =>
  sizes.map((L) => [x(L), y(Math.max(5e-4, f(L)))] as const);
/** Where both are equal. */
export const crossing = ((8 * stability * kB * 300) / (thickness * Msat * mu0 * J)) ** (1 / 3);

export default defineStill({
  title: 'Why a field does not scale',
  lesson: 'switching',
  caption:
    'The smaller a bit is, the larger is the field that it needs if it is to keep what is written; the thinner a wire is, the weaker is its field at the same current density. Both axes are logarithmic; the lines are for a film of 1 nm with 1 MA/m and Δ = 60, and for 10¹¹ A/m² in the wire.',
  alt: 'Two straight lines over the size of a cell, on logarithmic axes, from 500 nanometres on the left to 20 nanometres on the right. The field that the bit needs rises as the cell shrinks; the field that the wire makes falls. They cross near a few hundred nanometres, and below that the wire is too weak.',
  panels: [
    panel(400, 252, [
      line(
        [
          [left, top],
          [left, bottom],
          [right, bottom],
        ],
        { fade: 0.8 },
      ),
      [1e-3, 1e-2, 1e-1, 1].map((B) => [
        line([
          [left - 4, y(B)],
          [left, y(B)],
        ]),
        text(B < 1 ? `${B * 1000} mT` : '1 T', [left - 8, y(B)], { anchor: 'end' }),
      ]),
      [20, 50, 100, 200, 500].map((L) => [
        line([
          [x(L * 1e-9), bottom],
          [x(L * 1e-9), bottom + 4],
        ]),
        text(L === 20 ? '20' : String(L), [x(L * 1e-9), bottom + 15]),
      ]),
      text('magnetic field', [left + 8, top + 2], { anchor: 'start' }),
      text('size of the cell in nm', [(left + right) / 2, bottom + 36]),
      polygon(
        [...along(needed), ...along(made).toReversed()].filter(([px]) => px > x(crossing) - 1),
        {
          ...{ ink: 'dl', fill: 0.1, bare: true },
        },
      ),
      curve(along(needed), { ink: 'm', width: 2.4 }),
      curve(along(made), { ink: 'field', width: 2.4, dash: '7 4' }),
      circle([x(crossing), y(made(crossing))], 4, { ink: 'ink', fill: 'full' }),
      text('the bit needs', [206, 74], { ink: 'm', bold: true }),
      text('too weak', [346, 118], { ink: 'dl' }),
      text('the wire makes', [176, 190], { ink: 'field', bold: true }),
    ]),
  ],
});
