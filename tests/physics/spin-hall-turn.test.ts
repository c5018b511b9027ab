import { expect, test } from 'vitest';
import { formulas, gammaLL, trials } from '@physics';

const set = {
  thetaSH: -0.3,
  lambdaSF: 2e-9,
  HMThickness: 3e-9,
  J: 4e11,
  Msat: 8e5,
  FreeLayerThickness: 2e-9,
  alpha: 0.02,
  Bext: 0.05,
  theta0: 0.0872664626,
  theta: Math.PI / 2,
};
/** Damping-like field of the film into a perfect sink, T. */
const aDL = (J: number) => {
  const share = formulas.sinkTransmission(set);
  const { Msat, FreeLayerThickness } = set;
  return formulas.aDLOfSOT({ xiDL: 0.3 * share, J, Msat, FreeLayerThickness });
};

test('spinHallTurn takes the time of the exact law, ln[tan(θ/2)/tan(θ0/2)] (1+α²)/γ(a − αB)', () => {
  for (const J of [2e11, 4e11, 1e12]) {
    const rate = (gammaLL * (aDL(J) - set.alpha * set.Bext)) / (1 + set.alpha ** 2);
    const t = Math.log(Math.tan(set.theta / 2) / Math.tan(set.theta0 / 2)) / rate;
    expect(trials.spinHallTurn({ ...set, J })['t']! / t).toBeCloseTo(1, 5);
  }
});

test('below the current at which a = αB it never turns, and what counts is the current per width', () => {
  const J = (set.alpha * set.Bext * 1e11) / aDL(1e11);
  expect(trials.spinHallTurn({ ...set, J: 0.98 * J })['t']).toBe(Infinity);
  expect(trials.spinHallTurn({ ...set, J: 1.5 * J })['t']).toBeLessThan(40e-9);
  expect(trials.spinHallTurn(set)['sheetCurrent']).toBeCloseTo(1200, 9);
});

const near = (v: unknown) => (v as number[]).map((x) => Math.round(x) + 0);

test('a current along x in platinum brings moments along −y to the upper face, in tantalum along y', () => {
  const moments = (JAxis: string, nAxis: string, metal = 'platinum') =>
    near(formulas.spinHallMoments({ JAxis, nAxis, metal }));
  expect(moments('+x', '+z')).toEqual([0, -1, 0]);
  expect(moments('+x', '-z')).toEqual([0, 1, 0]);
  expect(moments('-x', '+z')).toEqual([0, 1, 0]);
  expect(moments('+y', '+z')).toEqual([1, 0, 0]);
  expect(moments('+x', '+z', 'tantalum')).toEqual([0, 1, 0]);
  expect(moments('+x', '+z', 'tungsten')).toEqual([0, 1, 0]);
  expect(() => moments('+x', '+z', 'lead')).toThrow(/metal/);
});

test('an electron goes to the face where its moment gathers; its moment is against its spin', () => {
  for (const JAxis of ['+x', '-x', '+y'])
    for (const nAxis of ['+z', '-z']) {
      const [x, y] = formulas.spinHallMoments({ JAxis, nAxis, metal: 'platinum' });
      const pAxis = x ? (x > 0 ? '-x' : '+x') : y > 0 ? '-y' : '+y';
      expect(near(formulas.spinHallDeflection({ pAxis, JAxis }))).toEqual(
        near(formulas.nDirection({ nAxis })),
      );
    }
  expect(near(formulas.spinHallDeflection({ pAxis: '+x', JAxis: '-x' }))).toEqual([0, 0, 0]);
});
