import { expect, test } from 'vitest';
import { coneRate, formulas } from '@physics';

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
