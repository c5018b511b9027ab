import {
  axpy,
  e,
  exchangeRates,
  exchangeTurn,
  norm,
  productState,
  quantumExchangeRate,
  type TwoSpins,
  type Vec3,
} from '@physics';
import type { Section } from './check';

const Jsd = 0.7 * e;
const pair: TwoSpins = { S: [0.3, 0.2, 0.8], s: [0.4, -0.1, 0.2] };

export const exchange: Section = {
  title: 'Two spins',
  checks: {
    exchangeTotal: {
      law: 'Exchange passes angular momentum from one spin to the other and makes none.',
      tex: '\\mathbf{S} + \\mathbf{s} = \\text{const}',
      how: 'Largest change of the total in 10\u202f000 steps of 1\u202ffs of the equations of both, in units of ħ.',
      allowed: 1e-11,
      run() {
        const total = axpy(1, pair.s, pair.S);
        let [now, found] = [pair, 0];
        for (let i = 0; i < 10_000; i++) {
          now = step(now, 1e-15);
          found = Math.max(found, norm(axpy(-1, total, axpy(1, now.s, now.S))));
        }
        return { expected: 0, found };
      },
    },
    exchangeTurn: {
      law: 'Both go round their sum.',
      tex: '\\omega = -J\\lvert\\mathbf{S} + \\mathbf{s}\\rvert/\\hbar',
      how: 'Distance after 50\u202ffs between the equations in steps of 0.01\u202ffs and the turn about the sum.',
      allowed: 1e-8,
      run() {
        let now = pair;
        for (let i = 0; i < 5000; i++) now = step(now, 1e-17);
        const exact = exchangeTurn(pair, Jsd, 5e-14);
        return { expected: 0, found: norm(axpy(-1, exact.S, now.S)) };
      },
    },
    exchangeSign: {
      law: 'Quantum mechanics fixes the sense: a spin along z beside one along x begins to turn towards y.',
      tex: '\\dot{\\mathbf{S}} = (J/\\hbar)\\,\\mathbf{S}\\times\\mathbf{s} \\text{ for } H = -J\\,\\mathbf{s}\\cdot\\mathbf{S}',
      how: 'Heisenberg’s equation for two spins ½ from their four amplitudes (found) and the cross product (expected), along y, over J/ħ.',
      allowed: 1e-13,
      run() {
        const [z, x]: Vec3[] = [
          [0, 0, 1],
          [1, 0, 0],
        ];
        const halves: TwoSpins = { S: [0, 0, 0.5], s: [0.5, 0, 0] };
        const unit = exchangeRates({ S: [0, 0, 1], s: [1, 0, 0] }, Jsd).S[1];
        const found = quantumExchangeRate(productState(z!, x!), Jsd)[1] / unit;
        return { expected: exchangeRates(halves, Jsd).S[1] / unit, found };
      },
    },
  },
};

/** A step of the classical method of Runge and Kutta. */
function step(at: TwoSpins, dt: number): TwoSpins {
  const move = (k: number, by: TwoSpins): TwoSpins => ({
    S: axpy(k, by.S, at.S),
    s: axpy(k, by.s, at.s),
  });
  const a = exchangeRates(at, Jsd);
  const b = exchangeRates(move(dt / 2, a), Jsd);
  const c = exchangeRates(move(dt / 2, b), Jsd);
  const d = exchangeRates(move(dt, c), Jsd);
  const mean = (w: 'S' | 's') => axpy(2, b[w], axpy(2, c[w], axpy(1, a[w], d[w])));
  return move(dt / 6, { S: mean('S'), s: mean('s') });
}
