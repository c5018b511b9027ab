import { describe, expect, test } from 'vitest';
import { formulas, trials } from '@physics';

const layer = {
  BK: 0.35,
  alpha: 0.3,
  Msat: 1e6,
  FreeLayerThickness: 1e-9,
  rho: 2e-6,
  HMThickness: 4e-9,
  cellLength: 50e-9,
};
const strip = { ...layer, xiDL: 0.3, Bx: 0.035 };
const Jc = formulas.JcSOT({ ...strip });
const t = 1e-9;

describe('the trial writeSOT', () => {
  test('writes down above the fold and not well below it', () => {
    expect(trials.writeSOT({ ...strip, J: 1.05 * Jc, t })['mz']).toBeLessThan(-0.9);
    expect(trials.writeSOT({ ...strip, J: 0.8 * Jc, t })['mz']).toBeGreaterThan(0.9);
  });
  test.each([1, -1])('ends where writtenState says, whatever the signs, ξ %d', (sign) => {
    for (const J of [1, -1])
      for (const B of [1, -1]) {
        const JAxis = J > 0 ? '+x' : '-x';
        const BAxis = B > 0 ? '+x' : '-x';
        const xiDL = sign * strip.xiDL;
        const state = formulas.writtenState({ JAxis, BAxis, magnetIs: 'above', xiDL });
        const { mz } = trials.writeSOT({ ...strip, xiDL, J: 1.3 * J * Jc, Bx: B * strip.Bx, t });
        expect(Math.sign(mz!)).toBe(state[2]);
      }
  });
  test('its heat is that of the closed form, and grows with the square of the current', () => {
    const { Ewrite } = trials.writeSOT({ ...strip, J: Jc, t });
    expect(Ewrite).toBe(formulas.writeEnergySOT({ ...strip, J: Jc, t }));
    expect(trials.writeSOT({ ...strip, J: 2 * Jc, t })['Ewrite']! / Ewrite!).toBeCloseTo(4, 12);
  });
  test('refuses a field that leaves one state, and a pulse that is too long to run', () => {
    expect(() => trials.writeSOT({ ...strip, J: Jc, Bx: 0.4, t })).toThrow('Bx must be');
    expect(() => trials.writeSOT({ ...strip, J: Jc, t: 1 })).toThrow('t must be');
  });
});

test('a strong torque holds m along σ for platinum and against it for tungsten', () => {
  const rest = (xiDL: number) =>
    formulas.strongTorqueState({ JAxis: '+x', magnetIs: 'above', xiDL });
  expect(rest(0.1)).toEqual([0, -1, 0]);
  expect(rest(-0.3)).toEqual([-0, 1, -0]);
  expect(() => rest(0)).toThrow('xiDL');
  const { aDL, BK, Bx } = { aDL: 5, BK: 0.3, Bx: 0.03 };
  expect(formulas.fieldFreeState({ aDL, BK, Bx })[1]).toBeCloseTo(-1, 3);
});

test('one errorDecade more leaves a tenth of the errors, and too weak a pulse none', () => {
  const at = { overdrive: 2, alpha: 0.02, BK: 0.3 };
  const more = formulas.errorDecade(at);
  const rate = (t: number) => formulas.writeErrorRate({ ...at, t, stability: 1e6 });
  expect(rate(12e-9 + more) / rate(12e-9)).toBeCloseTo(0.1, 4);
  expect(() => formulas.errorDecade({ ...at, overdrive: 1 })).toThrow('overdrive must be > 1');
});

test('a field across the current writes nothing', () =>
  expect(
    formulas.writtenState({ JAxis: '+x', BAxis: '+y', magnetIs: 'above', xiDL: 0.1 }).map(Math.abs),
  ).toEqual([0, 0, 0]));
