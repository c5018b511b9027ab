/** How a moment looks in a mirror, and what a mirror plane of the film leaves of it. */
import { applyMatrix, axial, mirror, type Vec3 } from '@physics';
import type { Point } from '@drawing/path';
import { arrow, band, block, polygon, ring, text, way, type Marks } from './pen/marks';
import { space, type View } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [208, 206];
const eye = { yaw: -64, pitch: 20 };
/** The plane of a mirror across x, seen at a slant. */
const view = space([104, 108], 62, eye);
const x: Vec3 = [1, 0, 0];
const glass = (view: View): Marks =>
  polygon(
    (
      [
        [0, -1, -1.05],
        [0, 1, -1.05],
        [0, 1, 1.05],
        [0, -1, 1.05],
      ] as const
    ).map(view.at),
    { ink: 'ink2', fill: 0.08, width: 1.2 },
  );
/** A current that goes round about v, and the moment that it makes. */
const loop = (centre: Vec3, v: Vec3, name: string): Marks => {
  const r = 0.44;
  const [e1, e2]: [Vec3, Vec3] =
    v[2] === 0
      ? [
          [0, 1, 0],
          [0, 0, 1],
        ]
      : [
          [1, 0, 0],
          [0, 1, 0],
        ];
  const turn = Math.sign(v[0] + v[2]);
  const at = (k: number): Point =>
    view.at(
      [0, 1, 2].map(
        (i) => centre[i]! + r * (Math.cos(k) * e1[i]! + Math.sin(turn * k) * e2[i]!),
      ) as unknown as Vec3,
    );
  const arrowed = Array.from({ length: 5 }, (_, i) => at(-1.9 + i * 0.22));
  return [
    ring(view, centre, v, r, { ink: 'current', width: 2 }),
    way(arrowed, { ink: 'current', width: 2 }),
    arrow(view, v, 'spin', { from: centre, name }),
  ];
};
/** The image of a moment in the mirror across x. */
const image = (v: Vec3) => applyMatrix(axial(mirror(x)), v);
const across: Vec3 = [0.62, 0, 0];
const within: Vec3 = [0, 0, 0.8];

const film = space([36, 138], 1, { yaw: -58, pitch: 28 });
/** What the mirror that holds j and n leaves as it is. */
export const kept = (
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const
).filter((v) =>
  applyMatrix(axial(mirror([0, 1, 0])), v).every((c, i) => Math.abs(c - v[i]!) < 1e-12),
);

export default defineStill({
  title: 'Moments in a mirror',
  lesson: 'spin-orbit-torque',
  caption:
    'A moment is a current that goes round. A mirror across it leaves the current, and so the moment, as it is; a mirror along it turns it over. A film with its current is its own image in the mirror that holds **j** and **n**. So its moments must be, too: only those across this mirror survive.',
  alt: 'Three pictures. A loop of current with its moment across a mirror: the image goes round the same way, and the moment stays. A loop with its moment along a mirror: the image goes round the other way, and the moment is reversed. A film with the current j and a mirror plane that holds j and the normal: the moment sigma stands across that plane.',
  panels: [
    panel(
      w,
      h,
      [
        loop([-1.05, 0, 0], across, 'moment across'),
        glass(view),
        loop([0.75, 0, 0], image(across), 'its image'),
      ],
      'across the mirror: it stays',
    ),
    panel(
      w,
      h,
      [
        loop([-0.85, 0, 0], within, 'moment along'),
        glass(view),
        loop([0.85, 0, 0], image(within), 'its image'),
      ],
      'along the mirror: it turns over',
    ),
    panel(
      w,
      h,
      [
        block(film, [0, 40, -20], [128, 40, 20], { ink: 'current', fill: 0.18 }),
        polygon(
          (
            [
              [-6, 40, -34],
              [136, 40, -34],
              [136, 40, 66],
              [-6, 40, 66],
            ] as const
          ).map(film.at),
          {
            ...{ fill: 0.1, width: 1.2 },
          },
        ),
        block(film, [0, 0, -20], [128, 40, 20], { ink: 'current', fill: 0.18 }),
        band(film.at([10, 0, -10]), film.at([66, 0, -10]), 4),
        text('**j**', film.at([82, 0, -10]), { ink: 'current', size: 18 }),
        arrow(film, [0, 0, 46], undefined, { from: [104, 40, 0], label: '**n**', shift: [-13, 4] }),
        arrow(film, kept[0]!.map((c) => -52 * c) as unknown as Vec3, 'spin', {
          ...{ from: [52, 38, 0], label: '**σ**', name: 'sigma', shift: [-10, 10], size: 20 },
        }),
      ],
      'so **σ** stands across **j** and **n**',
    ),
  ],
});
