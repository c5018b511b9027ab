/** m along, half-way and across the current: which spins are deflected, and how they stand to m. */
import { hallFieldOn, llg, norm, scale, type Vec3 } from '@physics';
import { arrow, band, circle, endOn, line, text, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [206, 178];
const view = flat([100, 100], 74);
const j: Vec3 = [1, 0, 0];
const most = norm(
  llg([Math.SQRT1_2, Math.SQRT1_2, 0], hallFieldOn([Math.SQRT1_2, Math.SQRT1_2, 0], j, 1), 0),
);

/** m at an angle to the current, the moment that is stored, and the velocity of the tip over its largest. */
export function at(degrees: number) {
  const phi = (degrees * Math.PI) / 180;
  const m: Vec3 = [Math.cos(phi), Math.sin(phi), 0];
  const stored: Vec3 = [0, Math.sin(phi), 0];
  return { m, stored, rate: scale(1 / most, llg(m, hallFieldOn(m, j, 1), 0)) };
}

function drawn(degrees: number): Marks {
  const { m, stored, rate } = at(degrees);
  const tip = view.at(m);
  const size = norm(rate);
  return [
    circle(view.at([0, 0, 0]), view.unit, { fade: 0.35 }),
    band(view.at([-1.25, 0, 0]), view.at([1.25, 0, 0]), 5),
    text('**J**', [190, 122], { ink: 'current', size: 17 }),
    line([view.at([0, 0, 0]), view.at([0, 1, 0])], { dash: '2 4', fade: 0.6 }),
    arrow(view, m, 'm', {
      name: 'm',
      label: '**m**',
      size: 17,
      shift: degrees < 20 ? [-26, 22] : degrees > 70 ? [18, 22] : [26, -2],
    }),
    norm(stored) > 0.05 &&
      arrow(view, scale(0.72, stored), 'spin', {
        name: 'stored',
        label: 'Δ**m**',
        size: 16,
        shift: [-24, 6],
        width: 3,
      }),
    size > 0.05 && [
      endOn(tip, rate[2] > 0, 'dl', 11),
      text('torque', [tip[0] + 4, tip[1] - 24], { ink: 'dl' }),
    ],
  ].filter((mark): mark is Exclude<typeof mark, false> => mark !== false);
}

export default defineStill({
  title: 'Along, half-way, across',
  lesson: 'current-made-axis',
  caption:
    'A film from above, with the current **J** to the right. Only the part of the spins across the current is sorted, so the stored moment Δ**m** stands across and grows with the sine of the angle. Along the current there is none. Across, it lies along **m** and has no lever. In between it moves the tip, here away from you.',
  alt: 'Three films seen from above with a current to the right. With m along the current there is no stored moment. With m at 45 degrees the stored moment points across the current, and a cross at the tip of m is the torque. With m across, the stored moment is longest, lies along m, and there is no torque.',
  panels: [
    panel(w, h, [drawn(0)], 'along: nothing is stored'),
    panel(w, h, [drawn(45)], 'half-way: a moment, and a lever'),
    panel(w, h, [drawn(90)], 'across: no lever'),
  ],
});
