/** The account of a rod that is reversed: what the spins give up, the rod takes. */
import { formulas, scale, type Vec3 } from '@physics';
import { arrow, line, rect, ring, text, way, type Marks } from './pen/marks';
import { section, space } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [300, 250];
const up: Vec3 = [0, 0, 1];
const down = scale(-1, up);
const view = space([64, 142], 1, { yaw: -60, pitch: 18 });
/** Angular momentum of the spins is against m; the rod takes what the reversal leaves, so that the sum stays. */
export const account = {
  before: { spins: -1, rod: 0 },
  after: { spins: 1, rod: 2 * formulas.recoilDirection({ theta: 0, phi: 0, mAxis: '-z' })[2] },
};
const rod = (m: Vec3, turning: boolean): Marks => {
  const r = 20;
  const [a, b] = [view.at([0, 0, 58]), view.at([0, 0, -58])];
  const round = Array.from({ length: 7 }, (_, i) => {
    // About −z, seen from above clockwise: through the front from right to left.
    const phi = (-20 - 22 * i) * (Math.PI / 180);
    return view.at([34 * Math.cos(phi), 34 * Math.sin(phi), -36]);
  });
  return [
    line([[64, 20], a], { width: 1.4 }),
    line(
      [
        [40, 20],
        [88, 20],
      ],
      { width: 2.4 },
    ),
    rect(a[0] - r, a[1], 2 * r, b[1] - a[1], { ink: 'm', fill: 0.1, bare: true }),
    ring(view, [0, 0, -58], up, r, { ink: 'm' }),
    ring(view, [0, 0, 58], up, r, { ink: 'm', fill: 0.12 }),
    line(
      [
        [a[0] - r, a[1]],
        [b[0] - r, b[1]],
      ],
      { ink: 'm' },
    ),
    line(
      [
        [a[0] + r, a[1]],
        [b[0] + r, b[1]],
      ],
      { ink: 'm' },
    ),
    arrow(view, scale(62, m), 'm', {
      from: scale(-30, m),
      label: '**m**',
      shift: [34, m[2] > 0 ? 8 : -8],
    }),
    turning ? way(round, { ink: 'ink', width: 2 }) : [],
  ];
};
const base = 128;
/** A bar of angular momentum as an arrow along the fibre; two units are twice as long. */
const bar = (x: number, value: number, name: string, bold = false): Marks => [
  value === 0
    ? line(
        [
          [x - 9, base],
          [x + 9, base],
        ],
        { ink: 'current', width: 2.4 },
      )
    : arrow(section([x, base], 1), [0, 0, 42 * value], 'L', { name, width: bold ? 3 : 2.4 }),
  text(name, [x, 238], bold ? { bold, ink: 'ink' } : {}),
];
const bars = ({ spins, rod }: { spins: number; rod: number }): Marks => [
  line(
    [
      [128, base],
      [296, base],
    ],
    { fade: 0.5 },
  ),
  bar(154, spins, 'spins'),
  bar(212, rod, 'rod'),
  bar(270, spins + rod, 'sum', true),
];

export default defineStill({
  title: 'The account of the rod',
  lesson: 'einstein-de-haas',
  caption:
    'Angular momentum along the fibre. The spins have theirs against **m**. When **m** is reversed, they go from one unit down to one unit up, and the rod has to take two units down: it turns, clockwise seen from above. The sum is what it was.',
  alt: 'A rod on a fibre, before and after its magnetization m is reversed from up to down. Before, the rod is at rest; the account shows spins one unit down, rod zero, sum one unit down. After, the rod turns clockwise seen from above; the spins have one unit up, the rod two units down, and the sum is still one unit down.',
  panels: [
    panel(w, h, [rod(up, false), bars(account.before)], 'before: the rod is at rest'),
    panel(w, h, [rod(down, true), bars(account.after)], 'reversed: the rod turns'),
  ],
});
