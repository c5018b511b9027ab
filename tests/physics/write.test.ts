import { describe, expect, it } from 'vitest';
import {
  boltzmannStart,
  evenly,
  formulas,
  gammaLL,
  kB,
  meanOf,
  normalSource,
  proportion,
  sfc32,
  switchingTimes,
  writeErrors,
  type WriteRequest,
} from '@physics';

// Many random paths: on a busy machine they take their time.
/** A perpendicular layer with p = −z, at `overdrive` times its threshold αB_K. */
function layer(overdrive: number, alpha: number, BK: number, stability: number): WriteRequest {
  const Msat = 1e6;
  const rest = { alpha, BK };
  return {
    ...{ rest, pulse: { ...rest, torques: [{ aDL: overdrive * alpha * BK, p: [0, 0, -1] }] } },
    bath: { Temp: 300, Msat, V: (2 * stability * kB * 300) / (Msat * BK) },
    // Equilibrium comes with the rate 2αγB_K/(1+α²): e⁻⁶ is left.
    before: (3 * (1 + alpha * alpha)) / (alpha * gammaLL * BK),
    ...{ start: [0, 0, 1], after: 0, lengths: [], dt: 2e-12, seed: 1 },
  };
}

describe('a start drawn from the well', () => {
  it.each([1, 8, 60])('has the moments of Boltzmann at Δ = %s, and any azimuth', (stability) => {
    const normal = normalSource(sfc32(3));
    const starts = Array.from({ length: 40_000 }, () => boltzmannStart(stability, normal));
    let [norm, z1, z2] = [0, 0, 0];
    for (let i = 0; i < 100_000; i++) {
      const u = (i + 0.5) / 100_000;
      const weight = Math.exp(stability * (u * u - 1));
      norm += weight;
      z1 += weight * u;
      z2 += weight * u * u;
    }
    const agree = (values: number[], exact: number) => {
      const { mean, error } = meanOf(values);
      expect(Math.abs(mean - exact)).toBeLessThan(4 * error);
    };
    agree(
      starts.map(([, , z]) => z),
      z1 / norm,
    );
    agree(
      starts.map(([, , z]) => z * z),
      z2 / norm,
    );
    agree(
      starts.map(([x]) => x),
      0,
    );
    agree(
      starts.map(([x, y]) => x * y),
      0,
    );
    agree(
      starts.map(([x]) => x * x),
      (1 - z2 / norm) / 2,
    );
    for (const [x, y, z] of starts.slice(0, 1000))
      expect(Math.abs(Math.hypot(x, y, z) - 1)).toBeLessThan(1e-15);
  });
});

describe('writing a perpendicular layer by spin transfer', () => {
  // Conditions of the closed form: Δ ≫ 1 and a clear overdrive; its error is of the order 1/Δ.
  it.each([
    [2, 0.05, 0.3, 60],
    [4, 0.05, 0.3, 40],
    [10, 0.03, 0.2, 80],
  ])(
    'fails as often as the closed form says, a_DL = %s αB_K, α = %s, B_K = %s T, Δ = %s',
    (overdrive, alpha, BK, stability) => {
      const request = layer(overdrive, alpha, BK, stability);
      const mean = Number(formulas.switchingTimeMean({ overdrive, alpha, BK, stability }));
      const spread = Number(formulas.switchingTimeSpread({ overdrive, alpha, BK }));
      const lengths = [-1, 0, 1, 2.5, 4].map((k) => mean + k * spread);
      const trials = 2000;
      const failed = writeErrors({ ...request, lengths }, 0, trials);
      lengths.forEach((length, k) => {
        const t = request.dt * Math.round(length / request.dt);
        const exact = Number(formulas.writeErrorRate({ t, overdrive, alpha, BK, stability }));
        const { low, high } = proportion(failed[k]!, trials, 3.5);
        expect(exact).toBeGreaterThan(low * (1 - 2 / stability));
        expect(exact).toBeLessThan(high * (1 + 2 / stability));
      });
    },
  );

  it('takes the mean time, with the spread, of the closed form', () => {
    const given = { overdrive: 3, alpha: 0.05, BK: 0.3, stability: 60 };
    const request = { ...layer(3, 0.05, 0.3, 60), lengths: [2e-8] };
    const times = switchingTimes(request, 0, 2500);
    expect(times.every((t) => t > 0)).toBe(true);
    const { mean, deviation, error } = meanOf(times);
    const exact = Number(formulas.switchingTimeMean(given));
    const spread = Number(formulas.switchingTimeSpread(given));
    expect(Math.abs(mean - exact)).toBeLessThan(3.5 * error + exact / 60);
    // The fourth moment of Gumbel's distribution is 5.4 σ⁴: σ is known to √(4.4/4n).
    expect(Math.abs(deviation / spread - 1)).toBeLessThan(3.5 * Math.sqrt(1.1 / 2500) + 1 / 60);
  });

  it('fails less with noise in the pulse than the starting angle alone would have it', () => {
    const given = { overdrive: 2, alpha: 0.05, BK: 0.3, stability: 60 };
    const t = 2e-12 * Math.round(Number(formulas.switchingTimeMean(given)) / 2e-12);
    const failed = writeErrors({ ...layer(2, 0.05, 0.3, 60), lengths: [t] }, 0, 2500);
    const { high } = proportion(failed[0]!, 2500, 3.5);
    expect(Number(formulas.writeErrorRateCold({ ...given, t }))).toBeGreaterThan(high);
  });

  it('counts the same whoever computes which trials', () => {
    const request = { ...layer(3, 0.05, 0.3, 40), lengths: evenly(2e-10, 8e-10, 4), after: 1e-10 };
    const whole = writeErrors(request, 0, 30);
    const parts = [
      [0, 7],
      [7, 8],
      [8, 30],
    ].map(([a, b]) => writeErrors(request, a!, b!));
    expect([...whole]).toEqual([0, 1, 2, 3].map((k) => parts.reduce((n, part) => n + part[k]!, 0)));
    const times = switchingTimes(request, 0, 20);
    expect([...switchingTimes(request, 0, 9), ...switchingTimes(request, 9, 20)]).toEqual([
      ...times,
    ]);
    expect(writeErrors({ ...request, seed: 2 }, 0, 30)).not.toEqual(whole);
  });

  it('never succeeds without a pulse, and says −1 where the time was not enough', () => {
    const request = { ...layer(3, 0.05, 0.3, 60), lengths: [0, 1e-11] };
    expect([...writeErrors(request, 0, 20)]).toEqual([20, 20]);
    expect([...switchingTimes(request, 0, 3)]).toEqual([-1, -1, -1]);
  });

  it('refuses a request that makes no sense', () => {
    const request = layer(3, 0.05, 0.3, 60);
    const bad = (part: Partial<WriteRequest>) => () => writeErrors({ ...request, ...part }, 0, 1);
    expect(bad({ lengths: [1e-9, 0] })).toThrow('lengths must rise');
    expect(bad({ dt: 0 })).toThrow('dt must be > 0 s');
    expect(bad({ rest: { alpha: 0.1, BK: 0.3 } })).toThrow('must be the same');
    expect(() => writeErrors(request, 3, 2)).toThrow('last must be an integer >= 3');
  });
});

describe('statistics', () => {
  it('of 1, 2, 3: mean 2, deviation 1, standard error 1/√3', () => {
    expect(meanOf([1, 2, 3])).toEqual({ mean: 2, deviation: 1, error: 1 / Math.sqrt(3) });
  });

  it('the mean of normal numbers lies within its error, 95 times in 100 within two', () => {
    const normal = normalSource(sfc32(8));
    let within = 0;
    for (let k = 0; k < 1000; k++) {
      const { mean, error } = meanOf(Array.from({ length: 50 }, normal));
      within += +(Math.abs(mean) < 2 * error);
    }
    // Student's distribution with 49 degrees: 94.9 %; the deviation of the count is 7.
    expect(Math.abs(within - 949)).toBeLessThan(28);
    expect(() => meanOf([1])).toThrow('samples must be 2 at least');
  });

  it("Wilson's interval ends where the rate is z deviations off, and holds for no event at all", () => {
    for (const [count, n, z] of [
      [3, 40, 1],
      [20, 40, 2],
      [39, 40, 3.5],
    ] as const) {
      const { rate, low, high } = proportion(count, n, z);
      for (const q of [low, high])
        expect(Math.abs(Math.abs(rate - q) - z * Math.sqrt((q * (1 - q)) / n))).toBeLessThan(1e-14);
    }
    expect(proportion(0, 99)).toEqual({ rate: 0, low: 0, high: 0.01 });
    expect(proportion(5, 5).high).toBe(1);
    expect(() => proportion(3, 2)).toThrow('count must be at most 2');
  });
});
