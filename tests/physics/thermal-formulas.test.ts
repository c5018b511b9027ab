import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulas, gammaLL } from '@physics';
import { between } from './spread';
import { close } from './close';
import { fuzz } from '../fuzz';

const write = fc.record({
  overdrive: between(1.05, 50),
  alpha: between(1e-3, 1),
  BK: between(0.01, 1),
  stability: between(20, 200),
});
const growth = ({ overdrive, alpha, BK }: { overdrive: number; alpha: number; BK: number }) =>
  (gammaLL * alpha * BK * (overdrive - 1)) / (1 + alpha * alpha);

describe('thermal closed forms', () => {
  it('the Langevin function is x/3 for small x, 1 − 1/x for large, odd, and smooth between its branches', () => {
    const L = (x: number) =>
      Number(formulas.langevin({ Msat: 1e6, V: 1e-24, Bext: x, Temp: 1e-18 / 1.380649e-23 }));
    close(L(1e-6), 1e-6 / 3, 1e-12);
    close(L(50), 1 - 1 / 50, 1e-14);
    expect(L(-0.7)).toBe(-L(0.7));
    close(L(0.1 * (1 + 1e-12)), L(0.1), 1e-11);
    expect(L(0)).toBe(0);
  });

  it('angle θ* of writeErrorRate turns exponential growth into the exact time to the equator', () => {
    fc.assert(
      fc.property(write, between(1e-5, 1e-4), (given, theta0) => {
        const { overdrive, alpha, BK } = given;
        const exact = Number(
          formulas.axialTime({
            ...{ theta0, theta: Math.PI / 2, Bext: 0, BK, alpha, aFL: 0 },
            aDL: -overdrive * alpha * BK,
          }),
        );
        // The deterministic law is e^{−Δθ0²} for the angle θ0 that arrives just in time.
        const rate = Number(formulas.writeErrorRateCold({ ...given, t: exact }));
        close(-Math.log1p(-rate), given.stability * theta0 * theta0, 1e-4);
      }),
    );
  });

  it('noise in the pulse lowers the error rate, by (i−1)/i in the tail', () => {
    fc.assert(
      fc.property(write, between(12, 18), (given, gt) => {
        const t = gt / growth(given);
        given = { ...given, stability: 1e7 };
        const [noisy, cold] = [formulas.writeErrorRate, formulas.writeErrorRateCold].map((f) =>
          Number(f({ ...given, t })),
        );
        close(noisy! / cold!, (given.overdrive - 1) / given.overdrive, 0.01);
      }),
    );
  });

  it('the error rate falls with the length of the pulse, and by e^{−2g dt} in the end', () => {
    fc.assert(
      fc.property(write, between(0, 30), between(1e-3, 1), (given, gt, more) => {
        const at = (gt: number) =>
          Number(formulas.writeErrorRate({ ...given, t: gt / growth(given) }));
        expect(at(gt + more)).toBeLessThanOrEqual(at(gt));
        expect(at(0)).toBeGreaterThan(0.85);
      }),
    );
  });

  it('the tail falls as perturbation theory about the linear problem says', () => {
    fc.assert(
      fc.property(write, (given) => {
        const { overdrive: i, stability } = { ...given, stability: 1e6 };
        fc.pre(i > 1.5);
        const at = (gt: number) =>
          Number(formulas.writeErrorRate({ ...given, stability, t: gt / growth(given) }));
        close(Math.log(at(30) / at(31)), 2 + (3 - i) / ((i - 1) ** 2 * stability), 1e-9);
      }),
    );
  });

  // The Fokker-Planck equation in 220 Legendre polynomials, at the times where the leading law gives what heads the
  // columns; agrees with finite volumes.
  it.each([
    [60, 2, [9.59e-3, 9.24e-5, 8.91e-7], 0.01],
    [40, 2, [9.45e-3, 8.94e-5, 8.47e-7], 0.01],
    [80, 2, [9.67e-3, 9.4e-5, 9.14e-7], 0.01],
    [60, 3, [9.97e-3, 9.97e-5, 9.97e-7], 0.002],
    [60, 1.5, [8.34e-3, 6.79e-5, 5.54e-7], 0.06],
  ])('the error rate is that of the Fokker-Planck equation: Δ = %d, i = %d', (D, i, exact, off) => {
    const given = { overdrive: i, alpha: 0.03, BK: 0.3, stability: D };
    const arrival = (2 ** i * ((i - 1) / i)) ** (2 / (i + 1));
    [1e-2, 1e-4, 1e-6].forEach((leading, k) => {
      const gt = Math.log((1 + (D * arrival * (i - 1)) / -Math.log1p(-leading)) / i) / 2;
      const rate = Number(formulas.writeErrorRate({ ...given, t: gt / growth(given) }));
      expect(Math.abs(rate / exact[k]! - 1)).toBeLessThan(off);
    });
  });

  it('the error rate is 1.39e-4 where a layer at twice its threshold has grown by e^{6.334}', () => {
    const given = { overdrive: 2, alpha: 0.03, BK: 0.3, stability: 60 };
    const t = 6.334 / growth(given);
    close(Number(formulas.writeErrorRate({ ...given, t })), 1.39e-4, 0.003);
  });

  it('mean and spread of the switching time are those of the distribution that the error rate is', () => {
    fc.assert(
      fc.property(write, (given) => {
        const { overdrive: i, stability } = given;
        fc.pre((stability * (i - 1)) / i > 10);
        const g = growth(given);
        // ⟨t⟩ = ∫ WER dt; times before 0 do not occur, which limits the agreement.
        const [dt, n] = [0.002 / g, 10_000];
        let [mean, square] = [0, 0];
        for (let k = 0; k < n; k++) {
          const t = (k + 0.5) * dt;
          const rate = Number(formulas.writeErrorRate({ ...given, t }));
          mean += rate * dt;
          square += 2 * t * rate * dt;
        }
        close(mean, Number(formulas.switchingTimeMean(given)), 0.03);
        close(Math.sqrt(square - mean * mean), Number(formulas.switchingTimeSpread(given)), 0.1);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses what does not switch by spin transfer', () => {
    const given = { t: 1e-9, overdrive: 1, alpha: 0.02, BK: 0.2, stability: 60 };
    expect(() => formulas.writeErrorRate(given)).toThrow('overdrive must be > 1, got 1');
    expect(() => formulas.writeErrorRate({ ...given, overdrive: 2, t: -1 })).toThrow(
      't must be >= 0 s',
    );
    expect(() => formulas.switchingTimeMean({ ...given, overdrive: 1.01 })).toThrow('stability');
  });

  it('is finite for random arguments', () => {
    let seed = 5;
    const uniform = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const log = (a: number, b: number) => a * (b / a) ** uniform();
    for (let k = 0; k < fuzz(100_000); k++) {
      const given = {
        ...{ t: log(1e-13, 1e-4), overdrive: 1 + log(1e-6, 1e4), alpha: log(1e-5, 10) },
        ...{ BK: log(1e-4, 10), stability: log(30, 1e3), dt: log(1e-15, 1e-9) },
        ...{ Temp: log(1e-3, 1e4), Msat: log(1e3, 1e7), V: log(1e-28, 1e-15) },
        Bext: (uniform() < 0.5 ? -1 : 1) * log(1e-9, 100),
      };
      const found = [
        ...[formulas.writeErrorRate(given), formulas.writeErrorRateCold(given)],
        ...[formulas.switchingTimeSpread(given), formulas.thermalField(given)],
        ...[formulas.thermalDecay(given), formulas.langevin(given)],
      ];
      if (!found.every(Number.isFinite)) throw new Error(JSON.stringify(given));
      if (!(Number(found[0]) >= 0 && Number(found[0]) <= 1)) throw new Error(JSON.stringify(given));
    }
  });
});
