/** A resonance line and its two parts: the symmetric one of a torque, the antisymmetric one of a field. */
import { resonanceLine } from '@physics';
import type { Point } from '@drawing/path';
import { curve, line, text, type Marks } from './pen/marks';
import { defineStill, panel } from './pen/still';

const [w, h] = [208, 176];
const [left, right, middle, high] = [10, 198, 92, 58];
const reach = 5;
/** Heights of the two parts. */
export const [S, A] = [1, 0.9];
const trace = (s: number, a: number, ink: 'dl' | 'field' | 'ink'): Marks =>
  curve(
    Array.from({ length: 61 }, (_, i): Point => {
      const x = -reach + (2 * reach * i) / 60;
      return [left + (i / 60) * (right - left), middle - high * resonanceLine(x, [s, a, 0, 1])];
    }),
    { ink, width: 2.4 },
  );
const drawn = (s: number, a: number, ink: 'dl' | 'field' | 'ink', name: string, says: string) =>
  panel(
    w,
    h,
    [
      line(
        [
          [left, middle],
          [right, middle],
        ],
        { fade: 0.6 },
      ),
      line(
        [
          [(left + right) / 2, 22],
          [(left + right) / 2, 150],
        ],
        { dash: '3 4', fade: 0.6 },
      ),
      trace(s, a, ink),
      text(name, [38, 28], { ink, size: 17 }),
      text('*B*_{0}', [(left + right) / 2, 163]),
    ],
    says,
  );

export default defineStill({
  title: 'Two parts of a line',
  lesson: 'how-torques-are-measured',
  caption:
    'A hump, *S*, from the damping-like torque, and a wave, *A*, from what acts as a field: their sum is what is measured. At the resonance field *B*_{0} the wave passes through zero, and far away it outlives the hump.',
  alt: 'Three panels over the field. The first has a hump about the resonance field, the second a wave that passes through zero there, the third the sum of both: a dip before the resonance and a higher peak close to it.',
  panels: [
    drawn(S, 0, 'dl', '*S*', 'from the torque'),
    drawn(0, A, 'field', '*A*', 'from a field'),
    drawn(S, A, 'ink', '*S* + *A*', 'what is measured'),
  ],
});
