import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  axpy,
  cross,
  dot,
  evolveTwoHalves,
  exchangeRates,
  exchangeTurn,
  exchangeTurnHeld,
  formulas,
  hbar,
  norm,
  productState,
  quantumExchangeRate,
  scale,
  spinsOf,
  type TwoSpins,
  type Vec3,
} from '@physics';
import { between } from './spread';

const eV = 1.602176634e-19;
const number = between(-2, 2);
const vector = fc.tuple(number, number, number).filter((v) => norm(v) > 0.05);
const exchange = fc.integer({ min: -1000, max: 1000 }).map((meV) => (meV * eV) / 1000);
const off = (a: Vec3, b: Vec3) => norm(axpy(-1, a, b));

describe('two spins under exchange', () => {
  it('with S ∥ z, s ∥ x and J > 0 turn S towards +y, with J < 0 towards −y', () => {
    const spins: TwoSpins = { S: [0, 0, 2.2], s: [0.057, 0, 0] };
    for (const sign of [1, -1]) {
      const { S } = exchangeRates(spins, sign * 0.11 * eV);
      expect(Math.sign(S[1])).toBe(sign);
      expect(Math.abs(S[0]) + Math.abs(S[2])).toBe(0);
      expect(S[1]).toBeCloseTo(
        formulas.exchangeTorque({ Jsd: sign * 0.11 * eV, Sloc: 2.2, sEl: 0.057 }),
        -2,
      );
    }
  });

  it('keep their total to 1e-12 over 10⁶ steps, and their lengths', () => {
    let spins: TwoSpins = { S: [0.1, 0.7, 2], s: [0.3, -0.2, 0.1] };
    const [total, S, s] = [axpy(1, spins.S, spins.s), norm(spins.S), norm(spins.s)];
    for (let i = 0; i < 1_000_000; i++) spins = exchangeTurn(spins, 0.3 * eV, 1e-16);
    expect(off(axpy(1, spins.S, spins.s), total)).toBeLessThan(1e-12);
    expect(norm(spins.S)).toBeCloseTo(S, 11);
    expect(norm(spins.s)).toBeCloseTo(s, 11);
  });

  it('move as a fourth-order Runge-Kutta integration of their torques says', () => {
    fc.assert(
      fc.property(vector, vector, exchange, (S, s, Jsd) => {
        let now: TwoSpins = { S, s };
        const t = (0.5 * hbar) / (Math.abs(Jsd) + 1e-25);
        const dt = t / 400;
        const step = (from: TwoSpins, rate: TwoSpins, h: number): TwoSpins => ({
          S: axpy(h, rate.S, from.S),
          s: axpy(h, rate.s, from.s),
        });
        for (let i = 0; i < 400; i++) {
          const k1 = exchangeRates(now, Jsd);
          const k2 = exchangeRates(step(now, k1, dt / 2), Jsd);
          const k3 = exchangeRates(step(now, k2, dt / 2), Jsd);
          const k4 = exchangeRates(step(now, k3, dt), Jsd);
          now = step(step(step(step(now, k1, dt / 6), k2, dt / 3), k3, dt / 3), k4, dt / 6);
        }
        const exact = exchangeTurn({ S, s }, Jsd, t);
        expect(off(now.S, exact.S) + off(now.s, exact.s)).toBeLessThan(1e-8);
      }),
      { numRuns: 30 },
    );
  });

  it('come back after one period of the frequency |J||s+S|/2πħ, and not after half of it', () => {
    const spins: TwoSpins = { S: [0, 0, 1.5], s: [0.4, 0, 0.3] };
    const Jsd = -0.2 * eV;
    const f = formulas.exchangeFrequencyFree({
      Jsd,
      Sloc: norm(spins.S),
      sEl: norm(spins.s),
      angleSs: angleBetween(spins.S, spins.s),
    });
    expect(off(exchangeTurn(spins, Jsd, 1 / f).S, spins.S)).toBeLessThan(1e-12);
    expect(off(exchangeTurn(spins, Jsd, 0.5 / f).S, spins.S)).toBeGreaterThan(0.1);
  });

  it('of which one is held turn the other about it at J s/2πħ', () => {
    const spins: TwoSpins = { S: [0, 0, 1], s: [0.0131, 0, 0] };
    const Jsd = 0.583 * eV;
    const f = formulas.exchangeFrequency({ Jsd, sEl: 0.0131 });
    expect(off(exchangeTurnHeld(spins, Jsd, 1 / f), spins.S)).toBeLessThan(1e-12);
    const dt = 1e-20;
    const rate = scale(1 / dt, axpy(-1, spins.S, exchangeTurnHeld(spins, Jsd, dt)));
    expect(off(rate, exchangeRates(spins, Jsd).S) / norm(rate)).toBeLessThan(1e-6);
  });

  it('have a torque that grows as the sine of the angle between them', () => {
    const args = { Jsd: 0.1 * eV, Sloc: 1, sEl: 0.2 };
    for (const angleSs of [0.3, 1, 2.5]) {
      const { S } = exchangeRates(
        { S: [0, 0, 1], s: [0.2 * Math.sin(angleSs), 0, 0.2 * Math.cos(angleSs)] },
        args.Jsd,
      );
      expect(formulas.exchangeTorqueAt({ ...args, angleSs }) / norm(S)).toBeCloseTo(1, 12);
    }
  });
});

describe('two spins ½ in a product state', () => {
  it('have d⟨S⟩/dt = (0, +J/4, 0) for S ∥ z and s ∥ x, sign included', () => {
    for (const Jsd of [0.7 * eV, -0.7 * eV]) {
      const rate = scale(hbar / Jsd, quantumExchangeRate(productState([0, 0, 1], [1, 0, 0]), Jsd));
      expect(off(rate, [0, 0.25, 0])).toBeLessThan(1e-15);
    }
  });

  it('have the classical torque (J/ħ) S×s in every direction, and not s×S', () => {
    fc.assert(
      fc.property(vector, vector, exchange, (nS, ns, Jsd) => {
        const state = productState(nS, ns);
        const { S, s } = spinsOf(state);
        expect(off(S, scale(0.5 / norm(nS), nS)) + off(s, scale(0.5 / norm(ns), ns))).toBeLessThan(
          1e-14,
        );
        const unit = eV / hbar;
        expect(
          off(quantumExchangeRate(state, Jsd), exchangeRates({ S, s }, Jsd).S) / unit,
        ).toBeLessThan(1e-14);
      }),
      { numRuns: 200 },
    );
    const state = productState([0, 0, 1], [1, 0, 0]);
    const { S, s } = spinsOf(state);
    expect(dot(quantumExchangeRate(state, eV), cross(s, S))).toBeLessThan(0);
  });

  it('evolve with the rate of Heisenberg’s equation, keep their total and their norm', () => {
    fc.assert(
      fc.property(vector, vector, between(0, 20), (nS, ns, phase) => {
        const Jsd = 0.4 * eV;
        const first = productState(nS, ns);
        const t = (phase * hbar) / Jsd;
        const now = evolveTwoHalves(first, Jsd, t);
        const dt = (1e-5 * hbar) / Jsd;
        const [a, b] = [-dt, dt].map((h) => spinsOf(evolveTwoHalves(first, Jsd, t + h)).S);
        const slope = scale(hbar / Jsd / (2 * dt), axpy(-1, a!, b!));
        expect(off(slope, scale(hbar / Jsd, quantumExchangeRate(now, Jsd)))).toBeLessThan(1e-9);
        const [before, after] = [spinsOf(first), spinsOf(now)];
        expect(off(axpy(1, before.S, before.s), axpy(1, after.S, after.s))).toBeLessThan(1e-13);
        expect(now.reduce((sum, [re, im]) => sum + re * re + im * im, 0)).toBeCloseTo(1, 13);
      }),
      { numRuns: 200 },
    );
  });

  it('entangle, as classical spins cannot: ⟨S⟩ becomes shorter, and they have changed places after πħ/J', () => {
    const first = productState([0, 0, 1], [1, 0, 0]);
    const at = (phase: number) => spinsOf(evolveTwoHalves(first, eV, (phase * hbar) / eV));
    expect(norm(at(Math.PI / 2).S)).toBeLessThan(0.45);
    expect(off(at(Math.PI).S, [0.5, 0, 0]) + off(at(Math.PI).s, [0, 0, 0.5])).toBeLessThan(1e-14);
    expect(norm(exchangeTurn({ S: [0, 0, 0.5], s: [0.5, 0, 0] }, eV, hbar / eV).S)).toBeCloseTo(
      0.5,
      14,
    );
  });
});
