import { formulas, noisy, lineThrough, places, trials } from '@physics';
import { expect, test } from 'vitest';

const plan = {
  ...{ I0: 2e-3, Bmost: 3.1, xiDL: 0.12, RAHE: 2, mu0Meff: 0.9, Msat: 1e6, wStrip: 5e-6 },
  ...{ HMThickness: 5e-9, rho: 4e-7, FreeLayerThickness: 3e-9, rhoF: 4e-7 },
  ...{ tOxide: 3e-7, kappaHeat: 1.4 },
};
const of = (change: Partial<typeof plan>) => trials.hallScan({ ...plan, ...change });

test('a plan is as sure as the scatter of many repetitions says', () => {
  const J = plan.I0 / (plan.wStrip * 8e-9);
  const aDL = formulas.aDLOfSOT({ xiDL: 0.12, J, Msat: 1e6, FreeLayerThickness: 3e-9 });
  const slope = (plan.I0 * plan.RAHE * aDL) / 2;
  const x = places(1 / 1, 1 / 4, 7);
  const slopes = Array.from(
    { length: 400 },
    (_, seed) =>
      lineThrough(
        x,
        noisy((at) => slope * at, x, 2.5e-8, seed),
        2.5e-8,
      ).values[1]! / slope,
  );
  const spread = Math.sqrt(slopes.reduce((sum, one) => sum + (one - 1) ** 2, 0) / 400);
  expect(of({})['aDLError']! / spread).toBeCloseTo(1, 1);
});

test('twice the current is four times as sure and four times as warm; a larger field helps less and less', () => {
  const [one, two] = [of({}), of({ I0: 4e-3 })];
  expect(two['aDLError']! / one['aDLError']!).toBeCloseTo(1 / 4, 12);
  expect(two['dTemp']! / one['dTemp']!).toBeCloseTo(4, 12);
  const error = (Bmost: number) => of({ Bmost })['aDLError']!;
  expect(error(0.4) / error(1)).toBeGreaterThan(1.5);
  expect(error(2) / error(3)).toBeLessThan(1.2);
});
