import { describe, expect, test } from 'vitest';
import { axpy, dot, formulas, fromAngles, macrospinAfter, norm, trials, type Vec3 } from '@physics';

const degree = Math.PI / 180;
const nm = 1e-9;
const bit = {
  ...{ BK: 0.3, alpha: 0.02, Pol: 0.55, Msat: 1e6, FreeLayerThickness: 1.2 * nm },
  ...{ cellLength: 40 * nm, RA: 8e-12, Temp: 300 },
};
const Jc = formulas.JcPerpendicular(bit);
const stability = formulas.stabilityFactor({
  ...{ Ku1: (bit.Msat * bit.BK) / 2, Temp: bit.Temp },
  V: bit.cellLength ** 2 * bit.FreeLayerThickness,
});
/** Exact time from the thermal angle to the equator, at r times the threshold. */
const toEquator = (r: number) =>
  formulas.axialTime({
    ...{ theta0: formulas.thermalAngle({ stability }), theta: 90 * degree },
    ...{ Bext: 0, BK: bit.BK, alpha: bit.alpha, aFL: 0, aDL: -r * bit.alpha * bit.BK },
  });

describe('the trial transferWrite', () => {
  test.each([1.3, 2, 5])(
    'at %d times the threshold switches if the pulse ends a hundredth after the exact time to the equator, not as much before',
    (r) => {
      const mz = (share: number) =>
        trials.transferWrite({ ...bit, J: r * Jc, t: share * toEquator(r) }).mz!;
      expect(mz(1.01)).toBeLessThan(-0.99);
      expect(mz(0.99)).toBeGreaterThan(0.99);
    },
  );
  test('below the threshold, and with the current the other way, no pulse is long enough', () => {
    for (const J of [0.99 * Jc, -3 * Jc, 0])
      expect(trials.transferWrite({ ...bit, J, t: 50e-9 }).mz).toBeGreaterThan(0.9);
  });
  test('heats by RA J² times area and time', () => {
    const heat = (J: number, t: number) => trials.transferWrite({ ...bit, J, t }).Ewrite!;
    expect(heat(1e11, 2e-9) / (8e-12 * 1e22 * 1600 * nm ** 2 * 2e-9)).toBeCloseTo(1, 12);
    expect(heat(2e11, 1e-9) / heat(1e11, 1e-9)).toBeCloseTo(4, 12);
  });
  test('of all that switch, the coolest is near twice the threshold', () => {
    const heat = (r: number) => r * r * toEquator(r);
    for (const r of [1.2, 1.4, 2.6, 4]) expect(heat(r)).toBeGreaterThan(heat(1.8));
    expect(heat(2) / heat(1.8)).toBeLessThan(1.03);
  });
  test('refuses a bit without anisotropy or damping, and a pulse of no length', () => {
    const pulse = { ...bit, J: Jc, t: 1e-9 };
    expect(() => trials.transferWrite({ ...pulse, BK: 0 })).toThrow('BK must be > 0');
    expect(() => trials.transferWrite({ ...pulse, alpha: 0 })).toThrow('alpha must be > 0');
    expect(() => trials.transferWrite({ ...pulse, t: 0 })).toThrow('t must be > 0');
  });
});

describe('directions of exchange and of spin transfer', () => {
  test('S along z beside s along x goes to +y for J > 0, to −y for J < 0, nowhere on one line', () => {
    const way = (JSign: string, pAxis = '+x') =>
      formulas.exchangeDirection({ mAxis: '+z', pAxis, JSign }).map((x) => x + 0);
    expect(way('positive')).toEqual([0, 1, 0]);
    expect(way('negative')).toEqual([0, -1, 0]);
    expect(way('positive', '-z')).toEqual([0, 0, 0]);
    expect(formulas.pDirection({ pAxis: '-y' })).toEqual([0, -1, 0]);
  });
  test('electrons out of the polarizer move m as a positive a_DL does, the other flow against it', () => {
    const [theta, phi] = [1.1, -0.4];
    const m = fromAngles(theta, phi);
    const magnet = (aDL: number) => ({ torques: [{ p: [0, 1, 0] as Vec3, aDL }] });
    for (const [flow, aDL] of [
      ['from the free layer to the polarizer', 0.1],
      ['from the polarizer to the free layer', -0.1],
    ] as const) {
      const moved = axpy(-1, m, macrospinAfter(m, magnet(aDL), 1e-14, 1e-14));
      const way = formulas.transferDirection({ theta, phi, pAxis: '+y', flow });
      expect(dot(moved, way) / norm(moved)).toBeCloseTo(1, 6);
    }
  });
});

test('out of the antiparallel state the current is that with the efficiency of that end', () => {
  const Jc = (mp: number) =>
    formulas.JOfaDL({
      ...{ aDL: 0.006, Msat: 1e6, FreeLayerThickness: nm },
      eta: formulas.efficiencyAsymmetric({ Pol: 0.4, Lambda: 1.7, mp }),
    });
  expect(formulas.JcAntiparallel({ J: Jc(1), Lambda: 1.7 }) / Jc(-1)).toBeCloseTo(1, 12);
});
