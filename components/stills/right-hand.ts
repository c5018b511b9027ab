/** σ = j × n twice: as a screw, and with the right hand, whose fingers bend from j to n. */
import { axpy, cross, type Vec3 } from '@physics';
import type { Point } from '@drawing/path';
import { arrow, band, bent, path, sweep, text, way, type Marks } from './pen/marks';
import { space } from './pen/view';
import { defineStill, panel } from './pen/still';

const j: Vec3 = [1, 0, 0];
const n: Vec3 = [0, 0, 1];
export const sigma = cross(j, n);

const eye = { yaw: -58, pitch: 24 };
const arrows = space([120, 150], 112, eye);

/** The thread of a right-handed screw along σ, from s0 to s1. */
function thread(s0: number, s1: number): Point[] {
  const turns = 4.5;
  return Array.from({ length: 12 * turns + 1 }, (_, i) => {
    const t = i / (12 * turns);
    // Seen against σ it turns from j to n.
    const [c, s] = [Math.cos(2 * Math.PI * turns * t), Math.sin(2 * Math.PI * turns * t)];
    const at = axpy(s0 + (s1 - s0) * t, sigma, axpy(0.09 * c, j, [0, 0, 0.09 * s]));
    return arrows.at(at);
  });
}

const hand = space([196, 134], 88, { yaw: -66, pitch: 38 });
/** A finger: a thick line with a rim, through joints in space. */
const limb = (joints: readonly Vec3[], width: number): Marks => {
  const d = bent(joints.map(hand.at));
  const stroke = (w: number, name: string) => ({
    svg: `<path class="${name}" stroke-width="${w}" stroke-linecap="round" d="${d}"/>`,
  });
  return [stroke(width, 'ink2'), stroke(width - 2.8, 'skin')];
};
/** Four fingers, the little one first: it is the farthest. They bend by `bend` at each joint. */
const finger = (y: number, scale: number): Vec3[] => {
  const joints: Vec3[] = [
    [-0.12, y, 0],
    [0, y, 0],
  ];
  let [x, z, angle] = [0, 0, 0];
  for (const [length, bend] of [
    [0.46, 12],
    [0.34, 58],
    [0.3, 34],
  ] as const) {
    angle += (bend * Math.PI) / 180;
    x += scale * length * Math.cos(angle);
    z += scale * length * Math.sin(angle);
    joints.push([x, y, z]);
  }
  return joints;
};
const palm: readonly Vec3[] = [
  ...([
    [-2, -0.26, 0],
    [-1.3, -0.25, 0],
    [-0.95, -0.42, 0],
    [-0.4, -0.46, 0],
  ] as const),
  ...([
    [0.02, -0.42, 0],
    [0.06, 0, 0],
    [0, 0.42, 0],
  ] as const),
  ...([
    [-0.5, 0.47, 0],
    [-1.05, 0.38, 0],
    [-1.35, 0.29, 0],
    [-2, 0.3, 0],
  ] as const),
];
/** The line around the ball of the thumb. */
const crease: readonly Vec3[] = [
  [-0.28, -0.4, 0],
  [-0.42, -0.14, 0],
  [-0.72, -0.02, 0],
  [-1.1, -0.02, 0],
];

export default defineStill({
  title: 'The right-hand rule for the moments',
  lesson: 'spin-hall-effect',
  caption:
    '**σ** = **j** × **n**, twice. With the current **j** to the right and the normal **n** up, the moments **σ** that gather at the top point towards you. Where the spin Hall angle is negative, they point away.',
  alt: 'Three arrows at right angles: the current j to the right, the normal n up, sigma towards the reader. A right-handed screw turned from j to n advances along sigma. Beside it a right hand, palm up: the fingers lie along j and bend to n, and the thumb points along sigma.',
  panels: [
    panel(
      310,
      262,
      [
        band(arrows.at([0, 0, 0]), arrows.at([1.3, 0, 0]), 7),
        text('**j**', arrows.at([1.47, 0, 0]), { ink: 'current', size: 19 }),
        arrow(arrows, [0, 0, 1.12], undefined, { label: '**n**', width: 2 }),
        path(bent(thread(0.42, 0.86)), { ink: 'spin', fade: 0.55 }),
        arrow(arrows, axpy(1.15, sigma, [0, 0, 0]), 'spin', {
          label: '**σ**',
          name: 'sigma',
          size: 20,
        }),
        way(sweep(arrows, [0.8, 0, 0.04], [0.06, 0, 0.8]), { ink: 'ink', width: 1.7 }),
        text('turn **j** to **n**', [222, 78]),
      ],
      'a screw turned like this moves along **σ**',
    ),
    panel(
      310,
      262,
      [
        arrow(hand, [0, 0, 0.8], undefined, { from: [1.05, 0.1, -0.2], label: '**n**', width: 2 }),
        limb(finger(0.33, 0.82), 17),
        limb(finger(0.11, 0.98), 18),
        limb(finger(-0.11, 1.02), 18),
        limb(finger(-0.33, 0.94), 18),
        path(bent(palm.map(hand.at)), { fill: 'paper' }),
        path(bent(crease.map(hand.at)), { fade: 0.5, width: 1.1 }),
        limb(
          [
            [-0.85, -0.3, 0.02],
            [-0.62, -0.62, 0.05],
            [-0.5, -0.95, 0.04],
            [-0.47, -1.3, 0],
          ],
          20,
        ),
        arrow(hand, [0, -0.42, 0], 'spin', {
          from: [-0.46, -1.48, 0],
          label: '**σ**',
          name: 'sigma',
          size: 20,
        }),
        band(hand.at([0.35, -0.6, -0.1]), hand.at([1.0, -0.6, -0.1]), 5),
        text('**j**', hand.at([1.14, -0.6, -0.1]), { ink: 'current', size: 19 }),
      ],
      'fingers along **j**, bent to **n**: the thumb is **σ**',
    ),
  ],
});
