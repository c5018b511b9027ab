import { expect, test } from 'vitest';
import { coneRate, formulas, gammaLL } from '@physics';

test.each([10, 50, 90, 130, 170])(
  'coneRate at %d° is the closed form, whose sense it adds',
  (angle) => {
    const theta = (angle * Math.PI) / 180;
    for (const [Bext, BK] of [
      [0.1, 0],
      [0.05, 0.1],
      [-0.1, 0.2],
      [0.05, -0.2],
    ] as const) {
      const f = coneRate({ Bext: [0, 0, Bext], BK }, theta);
      const expected = formulas.coneFrequency({ Bext, BK, theta });
      expect(Math.abs(f) / expected).toBeCloseTo(1, 8);
      expect(Math.sign(f)).toBe(Math.sign(Bext + BK * Math.cos(theta)));
    }
  },
);

test('coneRate is 0 on the axis and without a field', () => {
  expect(coneRate({ Bext: [0, 0, 0.1] }, 0)).toBe(0);
  expect(coneRate({ Bext: [0, 0, 0] }, 1)).toBe(0);
});

test.each([1, 17, 18, 100, 1000])(
  'coneRate in %d T is γB/2π: no step turns m by half a turn',
  (B) => {
    for (const sign of [1, -1]) {
      const f = coneRate({ Bext: [0, 0, sign * B] }, 0.7);
      expect(f / ((sign * B * gammaLL) / (2 * Math.PI))).toBeCloseTo(1, 7);
    }
  },
);
