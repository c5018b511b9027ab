/** Why two parallel layers conduct better: two kinds of electrons as two wires side by side. */
import type { Point } from '@drawing/path';
import { arrow, band, rect, text, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [312, 228];
/** Where the layers begin: above them stand their names. */
const top = 24;
const P = 0.6;
/** Conductance of the electrons with moments up and down through two layers, each of polarization ±P, in units of the sum of all at P = 0. */
export const channels = (first: 1 | -1, second: 1 | -1) =>
  ([1, -1] as const).map((s) => ((1 + s * first * P) * (1 + s * second * P)) / 2);
const total = (first: 1 | -1, second: 1 | -1) => channels(first, second).reduce((a, b) => a + b);
export const ratio = (total(1, 1) - total(1, -1)) / total(1, -1);

const layer = (x: number, wide: number, sign: 1 | -1, term: 'm' | 'spin', name: string): Marks => [
  rect(x, top, wide, 148, { ink: term, fill: 0.1, width: 1.2 }),
  text(name, [x + wide / 2, top - 12]),
  arrow(flat([x + wide / 2, top + 172], 1), [0, 30 * sign, 0], term, {
    ...{ from: [0, -15 * sign, 0], name: term },
  }),
  text(term === 'm' ? '**m**' : '**p**', [x + wide / 2 + 18, top + 172], { ink: term, size: 17 }),
];
const wire = (y: number, share: number, moment: 1 | -1): Marks => {
  const at: Point = [24, y];
  return [
    band([44, y], [292, y], Math.max(1.2, 17 * share)),
    arrow(flat(at, 1), [0, 24 * moment, 0], 'spin', {
      from: [0, -12 * moment, 0],
      name: `channel ${moment}`,
      width: 2,
    }),
  ];
};
const drawn = (second: 1 | -1, says: string) => {
  const [a, b] = channels(1, second);
  return panel(
    w,
    h,
    [
      layer(88, 62, 1, 'spin', 'polarizer'),
      rect(150, top, 24, 148, { fill: 0.06, width: 1.2 }),
      layer(174, 62, second, 'm', 'free layer'),
      wire(top + 40, a!, 1),
      wire(top + 106, b!, -1),
    ],
    says,
  );
};

export default defineStill({
  title: 'How a bit is read',
  lesson: 'spin-transfer-torque',
  caption: `Electrons of the two moments are like two wires side by side; the width of each is its conductance, here for a polarization of ${P}. Between parallel layers one wire is good, and that is enough. Between antiparallel ones each electron is held up in one of the two, and the resistance is ${Math.round(100 * ratio)}\u202f% higher.`,
  alt: 'Two magnetic layers with a spacer, and two wires through them, one for each moment of the electrons. Where the layers are parallel, one wire is broad and the other thin. Where they are antiparallel, both wires are narrow, and together they carry less.',
  panels: [drawn(1, 'parallel: low resistance'), drawn(-1, 'antiparallel: high resistance')],
});
