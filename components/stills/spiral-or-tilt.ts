/** The way of m in one write, for moments along its easy axis and across it. */
import { fromAngles, macrospinRun, scale, type Macrospin, type Vec3 } from '@physics';
import type { Point } from '@drawing/path';
import { arrow, circle, path, ring, bent } from './pen/marks';
import { space } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [300, 240];
const view = space([150, 122], 96, { yaw: -30, pitch: 18 });
const BK = 0.3;
const magnet = { alpha: 0.08, BK, anisU: [0, 0, 1] as const };
/** Moments along −z, at 1.8 times the threshold αB_K. */
export const through: Macrospin = { ...magnet, torques: [{ aDL: 1.8 * 0.08 * BK, p: [0, 0, -1] }] };
/** Moments along −y, beyond B_K/2. */
export const past: Macrospin = { ...magnet, torques: [{ aDL: 0.85 * BK, p: [0, -1, 0] }] };
const start = fromAngles(0.1, 1.2);

/** The way until an event, as its front and its back parts. */
function way(
  magnet: Macrospin,
  duration: number,
): { front: Point[][]; back: Point[][]; end: Vec3 } {
  const parts = { front: [] as Point[][], back: [] as Point[][], end: start };
  let last: boolean | undefined;
  let i = 0;
  for (const m of macrospinRun(start, magnet, duration, 1e-12)) {
    parts.end = m;
    if (i++ % 9) continue;
    const [, , depth] = view.project(m);
    const list = depth > 0 ? parts.front : parts.back;
    if (last !== depth > 0) list.push([]);
    last = depth > 0;
    list.at(-1)!.push(view.at(m));
  }
  return parts;
}
const drawn = (magnet: Macrospin, duration: number, says: string) => {
  const { front, back, end } = way(magnet, duration);
  const long = (points: Point[][]) =>
    points
      .filter(({ length }) => length > 1)
      .map(bent)
      .join('');
  const { p } = magnet.torques![0]!;
  return panel(
    w,
    h,
    [
      circle([150, 122], 96, { fade: 0.55 }),
      ring(view, [0, 0, 0], [0, 0, 1], 1, { fade: 0.45 }),
      path(long(back), { ink: 'm', width: 1.2, dash: '2 3', fade: 0.7 }),
      arrow(view, scale(1.2, p), 'spin', {
        label: '**σ**',
        name: 'σ',
        shift: p[2] ? [16, -4] : [-8, -14],
      }),
      path(long(front), { ink: 'm', width: 1.8 }),
      arrow(view, start, 'm', { name: 'm before', dash: '2 3', fade: 0.7, width: 2 }),
      arrow(view, end, 'm', { name: 'm after', width: 3 }),
    ],
    says,
  );
};

export default defineStill({
  title: 'A spiral, or straight over',
  lesson: 'switching',
  caption:
    'The same layer, written in two ways. With moments along its axis, the push is nothing at the start: it can only widen the cone, turn after turn. With moments across the axis it is largest at the start, and **m** tips over at once. But it then lies along **σ**, in the plane, and something else has to decide where it goes.',
  alt: 'Two spheres with the path of m. With moments σ along minus z the path is a spiral of several turns from the upper pole over the equator. With σ in the plane the path goes from the upper pole straight to the equator and ends there, along sigma.',
  panels: [
    drawn(through, 1.5e-9, 'through: a spiral, slow at first'),
    drawn(past, 0.8e-9, 'past: straight over, and it stays in the plane'),
  ],
});
