/** The stack of the course with its axes: current, normal, magnetization and the moments that gather. */
import { cross, type Vec3 } from '@physics';
import { arrow, axesOf, band, block, line, text } from './pen/marks';
import { space } from './pen/view';
import { defineStill, panel } from './pen/still';

const j: Vec3 = [1, 0, 0];
const n: Vec3 = [0, 0, 1];
/** Of a metal with a positive spin Hall angle. */
const sigma = cross(j, n);

const eye = { yaw: -69, pitch: 26 };
const view = space([118, 212], 1, eye);
const [long, deep] = [236, 124];
const metal = 66;
const magnet = 24;
const oxide = 32;
const name = (words: string, z: number) => {
  const [x, y] = view.at([0, 0, z]);
  return [
    line(
      [
        [x - 4, y],
        [x - 16, y],
      ],
      { fade: 0.6 },
    ),
    text(words, [x - 20, y], { anchor: 'end' }),
  ];
};
const face = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => share * long);

export default defineStill({
  title: 'The stack and its axes',
  lesson: 'spin-orbit-torque',
  caption:
    'The stack of the course. The current **J** runs along *x* in the heavy metal, and the normal **n** points from there into the magnet. Where the spin Hall angle is positive, moments along **σ** = **j** × **n**, that is, along −*y*, gather under the magnet, and opposite ones at the other face.',
  alt: 'A strip of heavy metal with a ferromagnet on it and an oxide on top. The current runs along x in the metal, the normal n points up into the magnet; moments along minus y, towards the reader, gather at the top face of the metal, and moments along plus y at its lower face.',
  panels: [
    panel(400, 262, [
      block(view, [0, 0, 0], [long, deep, metal], { ink: 'current', fill: 0.2 }),
      block(view, [0, 0, metal], [0.74 * long, deep, magnet], { ink: 'm', fill: 0.16 }),
      block(view, [0, 0, metal + magnet], [0.44 * long, deep, oxide], { ink: 'ink2', fill: 0.08 }),
      band(view.at([14, 0, metal / 2]), view.at([long - 56, 0, metal / 2]), 8),
      text('**J**', view.at([long - 38, 0, metal / 2]), { ink: 'current', size: 19 }),
      face.map((x) => [
        arrow(view, sigma, 'spin', { from: [x, 0, metal - 11], name: `top ${x}`, r: 6.5 }),
        arrow(view, [0, 1, 0], 'spin', { from: [x, 0, 11], name: `bottom ${x}`, r: 6.5 }),
      ]),
      arrow(view, [0, -70, 0], 'spin', {
        ...{
          from: [0.87 * long, 108, metal],
          label: '**σ**',
          name: 'sigma',
          shift: [16, 4],
          size: 20,
        },
      }),
      arrow(view, [0, 0, 70], 'm', {
        from: [0.6 * long, 60, metal + magnet],
        label: '**m**',
        size: 20,
      }),
      arrow(view, [0, 0, 48], undefined, {
        from: [0.2 * long, 60, metal + magnet + oxide],
        label: '**n**',
      }),
      axesOf(space([338, 62], 1, eye), [0, 0, 0], 40),
      name('heavy metal', metal / 2),
      name('magnet', metal + magnet / 2),
      name('oxide', metal + magnet + oxide / 2),
    ]),
  ],
});
