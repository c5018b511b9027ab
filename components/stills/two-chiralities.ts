/** The two edges of a domain in a field along the track: one wall turns clockwise, the other anticlockwise. */
import { momentInWall, scale } from '@physics';
import { arrow, band, rect, text, way, type Marks } from './pen/marks';
import { section } from './pen/view';
import { defineStill, panel } from './pen/still';

const size = 27;
/** Places across a wall, in widths, and px between them. */
const places = [-2.6, -1.1, 0, 1.1, 2.6];
const step = 48;
/** m at a place of an up-down wall (s = 1) or a down-up one (s = −1), its moment along the track. */
export const inEdge = (s: 1 | -1, x: number) => momentInWall(s * x, 0);

const edge = (s: 1 | -1): Marks[] => {
  const middle = 150;
  const inside = s > 0 ? 30 : middle;
  return [
    rect(inside, 44, middle - 30, 72, { ink: 'm', fill: 0.12, bare: true }),
    rect(30, 44, 240, 72, { width: 1 }),
    places.map((x, i) => {
      const m = inEdge(s, x);
      const view = section([middle + step * (i - 2), 80], 1);
      return arrow(view, scale(2 * size, m), 'm', {
        ...{ from: scale(-size, m), name: `m ${i}`, width: x === 0 ? 3.2 : 2.2 },
      });
    }),
    text('up', [s > 0 ? 50 : 250, 132], { ink: 'm' }),
    text('down', [s > 0 ? 250 : 50, 132], { ink: 'm' }),
    way(
      s > 0
        ? [
            [104, 26],
            [150, 12],
            [196, 26],
          ]
        : [
            [104, 12],
            [150, 26],
            [196, 12],
          ],
      { ink: 'ink', width: 1.7 },
    ),
    text(s > 0 ? 'clockwise' : 'anticlockwise', [250, 18], { ink: 'ink' }),
    band([s > 0 ? 150 : 150, 158], [s > 0 ? 220 : 80, 158], 5, { ink: 'field' }),
    text('*B*_{z} pushes it', [s > 0 ? 185 : 115, 184]),
  ];
};

export default defineStill({
  title: 'Two edges, two senses of turning',
  lesson: 'spin-pumping',
  caption:
    'The edges of a domain that points up, from the side, in a field along the track that holds the moment of either wall to the right. Go from left to right: at the right edge **m** turns clockwise, at the left edge anticlockwise. A field up pushes both outwards with the same force.',
  alt: 'Two sections of a film. At the right edge of a domain the arrows of m go from up through right to down, clockwise. At the left edge they go from down through right to up, anticlockwise. An arrow under each shows that a field up pushes the right edge to the right and the left edge to the left.',
  panels: [
    panel(300, 200, edge(-1), 'left edge: down, right, up'),
    panel(300, 200, edge(1), 'right edge: up, right, down'),
  ],
});
