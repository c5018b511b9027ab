/** Moments that enter a magnet turn about it, each at its own rate by depth: their sum across it vanishes. */
import type { Point } from '@drawing/path';
import { arrow, endOn, line, rect, text, way, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

/** Depth in which a moment that flies straight in turns once; its unit here. */
const turn = (depth: number, cosine: number) => (2 * Math.PI * depth) / cosine;

/**
 * Mean of the moments at a depth, over the directions of a flow that enters evenly: complex, along σ and across σ
 * and m. A moment turns about +m, that is, counter-clockwise where m points at the reader.
 */
export function meanMoment(depth: number): readonly [number, number] {
  const count = 400;
  let [c, s] = [0, 0];
  for (let i = 0; i < count; i++) {
    const mu = (i + 0.5) / count;
    c += (2 * mu * Math.cos(turn(depth, mu))) / count;
    s += (2 * mu * Math.sin(turn(depth, mu))) / count;
  }
  return [c, s];
}

const depths = Array.from({ length: 9 }, (_, i) => 0.2 * i);
const x = (depth: number) => 112 + depth * 166;
const rows = [1, 0.8, 0.6];
const y = [66, 108, 150] as const;
const sumY = 212;
const at = (p: Point) => flat(p, 19);
/** σ is up in the picture, before it turns. */
const moment = (p: Point, angle: number, size = 1): Marks => {
  const v = [-size * Math.sin(angle), size * Math.cos(angle), 0] as const;
  return arrow(at(p), v, 'spin', { from: [-v[0] / 2, -v[1] / 2, 0], width: 1.8 });
};

export default defineStill({
  title: 'Across the magnet, nothing is left',
  lesson: 'spin-hall-effect',
  caption:
    'Electrons enter a magnet with their moments along **σ**, at right angles to **m**; the deeper, the farther to the right. Each turns about **m**, but the more slanted it flies in, the farther it has turned by the time it reaches the same depth. Soon they are out of step, and their sum is gone. What is lost here, **m** has gained.',
  alt: 'Three rows of small arrows inside a magnet whose m points at the reader. All arrows point up where they enter. In each row they turn as they go deeper, to the right, in the lower rows faster. Below, the sum of many such electrons: an arrow that shrinks to nothing within about one turn.',
  panels: [
    panel(400, 270, [
      rect(98, 14, 294, 224, { ink: 'm', fill: 0.07, width: 1.2 }),
      endOn([370, 34], true, 'm', 8),
      text('**σ**', [x(0), 36], { ink: 'spin', size: 19 }),
      text('**m**', [348, 33], { ink: 'm', size: 19 }),
      rows.map((cosine, row) => [
        text(['head-on', 'at a slant', 'more slanted'][row]!, [90, y[row]!], { anchor: 'end' }),
        line(
          [
            [99, y[row]!],
            [390, y[row]!],
          ],
          { fade: 0.3 },
        ),
        depths.map((depth) => moment([x(depth), y[row]!], turn(depth, cosine))),
      ]),
      way(
        [
          [112, 256],
          [186, 256],
        ],
        { width: 1.6 },
      ),
      text('depth in the magnet', [194, 256], { anchor: 'start' }),
      line(
        [
          [98, 180],
          [390, 180],
        ],
        { dash: '2 4' },
      ),
      text('sum', [90, sumY], { anchor: 'end', ink: 'spin', bold: true }),
      depths.map((depth) => {
        const [c, s] = meanMoment(depth);
        return moment([x(depth), sumY], Math.atan2(s, c), Math.max(0.05, 1.6 * Math.hypot(c, s)));
      }),
    ]),
  ],
});
