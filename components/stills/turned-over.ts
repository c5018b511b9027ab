/** A film with its coil before and after a half turn about its current: what is reversed and what is not. */
import type { Vec3 } from '@physics';
import { arrow, band, path, rect, text, type Marks } from './pen/marks';
import { section } from './pen/view';
import { defineStill, panel } from './pen/still';

const [w, h] = [310, 258];
const [left, top, wide, high] = [60, 96, 190, 80];
const view = section([left, top + high], 1);
/** A half turn about x, the way of the current. */
export const turned = ([x, y, z]: Vec3): Vec3 => [x, -y, -z];
/** Torque of a face towards its moments, by the letter of the face, before the turn; and the field of the coil. */
const before = { a: [0, -1, 0] as Vec3, b: [0, 1, 0] as Vec3, coil: [0, 0, 1] as Vec3 };

const sample = (over: boolean): Marks => {
  const now = (v: Vec3) => (over ? turned(v) : v);
  const [upper, lower] = over ? (['b', 'a'] as const) : (['a', 'b'] as const);
  const coil = now(before.coil);
  return [
    path(`M${left + 78},20L${left + 90},${top - 34}M${left + 100},${top - 34}L${left + 112},20`, {
      ink: 'dl',
      width: 1.8,
    }),
    text('light', [left + 58, 28], { ink: 'dl' }),
    rect(left, top, wide, high, { ink: 'm', fill: 0.1 }),
    path(`M${left - 22},${top + 40}a117,22 0 1 0 234,0a117,22 0 1 0 -234,0`, {
      ink: 'current',
      width: 2,
      fade: 0.6,
    }),
    ([upper, lower] as const).map((name, i) => [
      [24, 72].map((x) =>
        arrow(view, now(before[name]), 'spin', {
          from: [x, 0, i ? -16 : high + 16],
          name: `${i ? 'lower' : 'upper'} ${x}`,
        }),
      ),
      text(`face ${name}`, [left + 152, i ? top + high + 16 : top - 16]),
    ]),
    band([left + 16, top + 40], [left + 84, top + 40], 7),
    text('**J**', [left + 100, top + 40], { ink: 'current', size: 19 }),
    arrow(view, [0, 0, 48 * coil[2]], 'field', {
      from: [136, 0, 40 - 24 * coil[2]],
      label: '*B*_{cal}',
      name: 'coil',
      shift: [24, 24 * coil[2]],
    }),
  ];
};

export default defineStill({
  title: 'Turned over about the current',
  lesson: 'two-faces',
  caption:
    'A half turn about **J** takes face a to the bottom and face b to the top. The moments there are turned, too, and so the upper face has the same as before: the film with its current has gone over into itself. The coil has not. Its field *B*_{cal} pointed to the light and now points away.',
  alt: 'Two sections of a film with a coil around it, lit from above. Before the turn, face a is on top with moments towards you and the field of the coil points up to the light. After a half turn about the current, face b is on top, again with moments towards you, and the field of the coil points down.',
  panels: [
    panel(w, h, [sample(false)], 'before'),
    panel(w, h, [sample(true)], 'after a half turn about **J**'),
  ],
});
