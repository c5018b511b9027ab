import { expect, test } from 'vitest';
import { formulas, macrospinStep, type Vec3 } from '@physics';

const sigma = (phiE: number, magnetIs = 'above') =>
  formulas.sigmaDirectionOfAngle({ phiE, magnetIs });
const near = (v: Vec3, w: Vec3) => v.forEach((x, i) => expect(x).toBeCloseTo(w[i]!, 12));

test('a current along +x in the heavy metal below polarizes along −y, above along +y', () => {
  near(sigma(0), [0, -1, 0]);
  near(sigma(0, 'below'), [0, 1, 0]);
  near(sigma(Math.PI / 2), [1, 0, 0]);
  for (const magnetIs of ['above', 'below'])
    near(formulas.sigmaDirection({ JAxis: '-y', magnetIs }), sigma(-Math.PI / 2, magnetIs));
  expect(() => sigma(0, 'beside')).toThrow(/magnetIs must be/);
});

test.each([0.1, -0.3])(
  'with ξ = %d the direction of the damping-like torque is that of a short step of the equation of motion',
  (xiDL) => {
    for (const phiE of [0, 1, -2.5])
      for (const [theta, phi] of [
        [0.3, 1],
        [1.2, -2],
        [2.8, 0.4],
      ] as const) {
        const m = formulas.mDirectionOfAngles({ theta, phi });
        const torques = [{ p: sigma(phiE), aDL: 0.1 * xiDL }];
        const next = macrospinStep(m, { torques }, 1e-13);
        const moved = next.map((x, i) => x - m[i]!);
        const length = Math.hypot(...moved);
        const way = formulas.dampingLikeDirection({ theta, phi, phiE, xiDL });
        way.forEach((x, i) => expect(moved[i]! / length).toBeCloseTo(x, 3));
        const round = macrospinStep(m, { torques: [{ p: sigma(phiE), aDL: 0, aFL: 0.1 }] }, 1e-14);
        const step = round.map((x, i) => x - m[i]!);
        formulas
          .fieldLikeDirection({ theta, phi, phiE })
          .forEach((x, i) => expect(step[i]! / Math.hypot(...step)).toBeCloseTo(x, 3));
      }
  },
);

test('along σ there is no direction', () => {
  const args = { theta: Math.PI / 2, phi: -Math.PI / 2, phiE: 0, xiDL: 0.1 };
  near(formulas.dampingLikeDirection(args), [0, 0, 0]);
  near(formulas.fieldLikeDirection(args), [0, 0, 0]);
});
