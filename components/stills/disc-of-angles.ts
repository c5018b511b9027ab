/** A disc whose current flows from the middle to the rim: every angle to m at once, and what a reversal does. */
import { hallFieldOn, llg, norm, type Vec3 } from '@physics';
import { arrow, circle, endOn, text, way, type Marks } from './pen/marks';
import { flat } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [206, 206];
const view = flat([103, 103], 92);
const m: Vec3 = [1, 0, 0];
const places = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);

/** Velocity of the tip of m at an angle of the disc, for a strength of the axis there; over its largest. */
export function tipAt(angle: number, strength: number): number {
  const rate = (a: number) => llg(m, hallFieldOn(m, [Math.cos(a), Math.sin(a), 0], strength), 0);
  return rate(angle)[2] / norm(llg(m, hallFieldOn(m, [Math.SQRT1_2, Math.SQRT1_2, 0], 1), 0));
}

function disc(outwards: boolean, strength: number): Marks {
  const marks: Marks[] = places.flatMap((angle): Marks[] => {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const rate = tipAt(angle, strength);
    if (Math.abs(rate) < 0.1) return [];
    const at = view.at([0.72 * c, 0.72 * s, 0]);
    return [endOn(at, rate > 0, 'dl', 4 + 6 * Math.abs(rate))];
  });
  const flow: Marks[] = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => {
    const angle = (i * Math.PI) / 4;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const ends = [view.at([0.17 * c, 0.17 * s, 0]), view.at([0.5 * c, 0.5 * s, 0])] as const;
    return way(outwards ? [...ends] : [ends[1], ends[0]], { ink: 'current', width: 2 });
  });
  return [
    circle([103, 103], 92, { ink: 'm', fill: 0.06, width: 1.2 }),
    circle([103, 103], 10, { ink: 'current', fill: 0.3 }),
    flow,
    marks,
  ];
}

export default defineStill({
  title: 'All angles at once',
  lesson: 'current-made-axis',
  caption:
    'A disc from above: **m** points to the right everywhere, and the current flows between the middle and the rim, so that every angle between them occurs. A dot is a torque towards you, a cross one away from you: four lobes, as sin 2φ has. After a reversal an even law shows the same lobes. A strength linear in *J*, which symmetry forbids in an ordinary film, would show the opposite ones.',
  alt: 'Three discs seen from above with a radial current. In the first the current flows outwards, and dots and crosses of the torque form four lobes, largest at 45 degrees to m. In the second the current flows inwards and the lobes are the same. In the third it flows inwards and dots and crosses are exchanged.',
  panels: [
    panel(
      w,
      h + 26,
      [
        disc(true, 1),
        arrow(flat([60, 218], 60), [1, 0, 0], 'm', { name: 'm', width: 3 }),
        text('**m**', [140, 217], { ink: 'm', size: 17 }),
      ],
      'current outwards',
    ),
    panel(w, h + 26, [disc(false, 1)], 'inwards, an even law'),
    panel(w, h + 26, [disc(false, -1)], 'inwards, if *h* followed *J*'),
  ],
});
