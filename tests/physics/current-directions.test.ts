import { expect, test } from 'vitest';
import { formulas, macrospinStep, type Vec3 } from '@physics';

const sigma = (JAxis: string, magnetIs = 'above') =>
  formulas.sigmaDirection({ JAxis, magnetIs }) as Vec3;

test('a current along +x in the heavy metal below polarizes along −y, above along +y', () => {
  expect(sigma('+x')).toEqual([0, -1, 0]);
  expect(sigma('+x', 'below').map((x) => x + 0)).toEqual([0, 1, 0]);
  expect(sigma('+y')).toEqual([1, 0, 0]);
  expect(formulas.JDirection({ JAxis: '-y' })).toEqual([0, -1, 0]);
  expect(() => sigma('+x', 'beside')).toThrow(/magnetIs must be/);
});

test.each([0.1, -0.3])(
  'with ξ = %d the direction of the damping-like torque is that of a short step of the equation of motion',
  (xiDL) => {
    for (const JAxis of ['+x', '-x', '+y', '-y'])
      for (const [theta, phi] of [
        [0.3, 1],
        [1.2, -2],
        [2.8, 0.4],
      ] as const) {
        const m = formulas.mDirectionOfAngles({ theta, phi }) as Vec3;
        const torques = [{ p: sigma(JAxis), aDL: 0.1 * xiDL }];
        const next = macrospinStep(m, { torques }, 1e-13);
        const moved = next.map((x, i) => x - m[i]!);
        const length = Math.hypot(...moved);
        const way = formulas.dampingLikeDirection({ theta, phi, JAxis, xiDL }) as Vec3;
        way.forEach((x, i) => expect(moved[i]! / length).toBeCloseTo(x, 3));
      }
  },
);

test('along σ there is no direction', () => {
  const args = { theta: Math.PI / 2, phi: -Math.PI / 2, JAxis: '+x', xiDL: 0.1 };
  expect((formulas.dampingLikeDirection(args) as Vec3).map((x) => x + 0)).toEqual([0, 0, 0]);
});
