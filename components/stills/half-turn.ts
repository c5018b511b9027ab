/** A film and the same film after half a turn about the spin: current and deflection reverse, the spin does not. */
import { rotate, type Vec3 } from '@physics';
import type { Point } from '@drawing/path';
import { arrow, band, polygon, text, way, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [310, 206];
const view = flat([155, 108], 66);

/** The film by its corners, and where its electron starts, is turned aside, and goes. */
const corners: readonly Vec3[] = [
  [-1.9, -0.9, 0],
  [1.9, -0.9, 0],
  [1.9, 0.9, 0],
  [-1.9, 0.9, 0],
];
const mark: Vec3 = [1.62, 0.62, 0];
const path: readonly Vec3[] = [
  [-1.5, -0.36, 0],
  [-0.8, -0.34, 0],
  [-0.1, -0.2, 0],
  [0.5, 0.08, 0],
  [0.95, 0.48, 0],
];
const spin: Vec3 = [0, 0, 1];
/** Directions as they are, and after half a turn about the spin. */
const turned = (v: Vec3, half: boolean): Vec3 => (half ? rotate(v, [0, 0, Math.PI]) : v);

function drawn(half: boolean): Marks {
  const at = (v: Vec3): Point => view.at(turned(v, half));
  const sign = half ? -1 : 1;
  return [
    polygon(corners.map(at), { fill: 0.08, width: 1.2 }),
    polygon([at(mark), at([1.9, 0.62, 0]), at([1.9, 0.9, 0])], { fill: 0.5 }),
    way(path.map(at), { ink: 'ink', width: 2 }),
    arrow(view, turned(spin, half), 'spin', {
      from: turned(path[0]!, half),
      name: 'spin',
      r: 9,
    }),
    arrow(view, turned([0.62, 0, 0], half), undefined, {
      from: turned([-1.35, -0.66, 0], half),
      name: 'flies',
      width: 1.8,
    }),
    arrow(view, turned([0, 0.36, 0], half), undefined, {
      from: turned([1.25, 0.3, 0], half),
      name: 'aside',
      width: 1.8,
    }),
    // The electron is negative: the current goes against it.
    text('flight', at([-0.38, -0.66, 0]), { size: 14 }),
    band(at([0.85, -0.66, 0]), at([0.05, -0.66, 0]), 5),
    text('**J**', at([1.07, -0.66, 0]), { ink: 'current', size: 17 }),
    text(half ? 'lower edge' : 'upper edge', [155, 108 - sign * 78], { ink: 'ink', bold: true }),
  ];
}

export default defineStill({
  title: 'Half a turn reverses the current',
  lesson: 'current-made-axis',
  caption:
    'First, an electron whose spin points towards you flies to the right and is deflected to the upper edge. Then the same film after half a turn about that spin, as the marked corner shows. Flight, current and edge are reversed, the spin is not. So the reversed current sends the same spins to the other edge.',
  alt: 'A film from above, in which an electron with its spin towards the reader flies to the right and is deflected to the upper edge. Beside it the same film after half a turn in its plane: the electron flies to the left and is deflected to the lower edge, and its spin still points towards the reader.',
  panels: [
    panel(w, h, [drawn(false)], 'a film'),
    panel(w, h, [drawn(true)], 'the same film, turned by half a turn'),
  ],
});
