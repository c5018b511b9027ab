import { describe, expect, test } from 'vitest';
import {
  angularCoefficients,
  angularTorque,
  cross,
  evenShare,
  filmCoefficients,
  filmDrive,
  filmRelaxation,
  filmSpin,
  filmTorque,
  filmTorqueParts,
  formulas,
  fromAngles,
  hbar,
  meanSpin,
  norm,
  scale,
  axpy,
  spinWalk,
  spinWalkStep,
  wireProfile,
  type Vec3,
} from '@physics';

const eVA = 1.602176634e-29;
const film = { alphaR: 0.1 * eVA, kF: 4.3e9, tauMom: 2e-15 };
const omega = (alphaR: number) => (2 * alphaR * film.kF) / hbar;

describe('spinLeft', () => {
  test.each([0.1, 0.4, 1.5])(
    'solves s″ + s′/τ + Ω²s = 0 from rest, at a constant of %f eV Å',
    (size) => {
      const args = { ...film, alphaR: size * eVA };
      const s = (t: number) => formulas.spinLeft({ ...args, t });
      const w = omega(args.alphaR);
      expect(s(0)).toBe(1);
      const h = 0.02 / w;
      for (const t of [3, 8, 20].map((x) => x / w)) {
        const [a, b, c] = [s(t - h), s(t), s(t + h)];
        const rest = (a - 2 * b + c) / h ** 2 + (c - a) / (2 * h * film.tauMom) + w * w * b;
        expect(Math.abs(rest) / (w * w)).toBeLessThan(2e-3 / (w * film.tauMom));
      }
    },
  );
  test('falls by a factor e in half of the forgetting time where the flights are short', () => {
    const short = { ...film, tauMom: 1e-17 };
    const t = formulas.forgettingTime(short) / 2;
    expect(formulas.spinLeft({ ...short, t })).toBeCloseTo(Math.exp(-1), 4);
    expect(t).toBeCloseTo(formulas.spinLifetimeZ({ ...short, tauSf: 1e6 }), 20);
  });
  test('is the same from both sides of the change from falling to swinging', () => {
    const at = (tauMom: number) => formulas.spinLeft({ ...film, tauMom, t: 30e-15 });
    const tau = 1 / (2 * omega(film.alphaR));
    expect(at(tau * (1 + 1e-9)) / at(tau * (1 - 1e-9))).toBeCloseTo(1, 7);
  });
});

describe('spins on a random walk', () => {
  const after = (tauMom: number, t: number, erase = false) => {
    let walk = spinWalk(2000);
    for (let i = 0; i < 20; i++) walk = spinWalkStep(walk, { ...film, tauMom }, t / 20, erase);
    return walk;
  };
  test.each([0.5e-15, 2e-15, 20e-15])('follow the exact mean, at flights of %f s', (tauMom) => {
    for (const t of [10e-15, 40e-15]) {
      const mean = meanSpin(after(tauMom, t));
      expect(Math.abs(mean[2] - formulas.spinLeft({ ...film, tauMom, t }))).toBeLessThan(0.03);
      expect(Math.hypot(mean[0], mean[1])).toBeLessThan(0.05);
    }
  });
  test('keep their length, and do not know how the time was cut', () => {
    const walk = after(2e-15, 40e-15);
    for (const s of walk.spins) expect(norm(s)).toBeCloseTo(1, 12);
    const once = spinWalkStep(spinWalk(2000), film, 40e-15);
    walk.spins.forEach((s, k) => expect(norm(axpy(-1, s, once.spins[k]!))).toBeLessThan(1e-11));
  });
  test('fall as exp(−t/τ) if a collision erases them, and then shorter flights forget sooner', () => {
    const slow = meanSpin(spinWalkStep(spinWalk(2000), { ...film, alphaR: 0 }, 2e-15, true))[2];
    expect(Math.abs(slow - Math.exp(-1))).toBeLessThan(0.04);
    expect(meanSpin(after(1e-15, 5e-15, true))[2]).toBeLessThan(
      meanSpin(after(2e-15, 5e-15, true))[2],
    );
  });
  test.each([
    ['count', () => spinWalk(0)],
    ['kF', () => spinWalkStep(spinWalk(1), { ...film, kF: 0 }, 1e-15)],
    ['tauMom', () => spinWalkStep(spinWalk(1), { ...film, tauMom: NaN }, 1e-15)],
  ])('refuse a %s that cannot be, by its name', (name, call) => expect(call).toThrow(name));
});

describe('the edges of a wire', () => {
  const of = (alphaR: number, tauDelta: number, source: 'full' | 'consistent' = 'consistent') => ({
    ...{ alphaR, tauDelta, kF: 4.3e9, tauMom: 1e-15, tauSf: 1e-12, dephasing: source === 'full' },
  });
  const wire = (alphaR: number, tauDelta: number, source: 'full' | 'consistent' = 'consistent') =>
    wireProfile({ film: of(alphaR, tauDelta, source), width: 50e-9, source }, 401);
  /** The peak nearest to the lower edge. */
  const first = (Sz: Float64Array) =>
    Sz.slice(0, 30).reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));

  test('reach as far as √(Dτ_dp), whatever the flights and the Fermi circle', () => {
    for (const [tauMom, kF] of [
      [1e-15, 4.3e9],
      [3e-16, 6e9],
    ] as const) {
      const c = filmCoefficients({ ...film, tauMom, kF, tauDelta: Infinity, tauSf: 1e-12 });
      expect(Math.sqrt(c.D / c.dpRate) / formulas.edgeDepth(film)).toBeCloseTo(1, 12);
    }
    expect(formulas.edgeDepth(film) * formulas.rashbaSplitting(film)).toBeCloseTo(1, 12);
  });
  test('are opposite without exchange, and as the direction of the formula says', () => {
    for (const alphaSign of ['positive', 'negative']) {
      const sign = alphaSign === 'positive' ? 1 : -1;
      const { Sy, Sz } = wire(sign * 0.3 * eVA, Infinity);
      expect(evenShare(Sz)).toBeLessThan(1e-12);
      expect(Math.sign(Sy[200]!)).toBe(-sign);
      const at = (edge: string) =>
        formulas.edgeSpinDirection({ JAxis: '+x', nAxis: '+z', alphaSign, edge });
      // Against the current y runs to the right.
      expect(at('left')).toEqual([0, 0, Math.sign(first(Sz))].map((x) => expect.closeTo(x, 12)));
      expect(at('right')).toEqual([0, 0, -Math.sign(first(Sz))].map((x) => expect.closeTo(x, 12)));
      expect(() => at('middle')).toThrow(/'left' or 'right', got 'middle'/);
    }
  });
  test('in the bulk the spin is that of Edelstein, α_R τ/2ħ per nκ', () => {
    const { Sy } = wire(0.3 * eVA, Infinity);
    expect(Sy[200]! / ((-0.3 * eVA * 1e-15) / (2 * hbar))).toBeCloseTo(1, 1);
    const c = filmCoefficients(of(0.3 * eVA, Infinity));
    const S = filmSpin(c, [1, 0, 0], filmDrive(c, [1, 0, 0], 'consistent'));
    expect(S[1] / ((-0.3 * eVA * 1e-15) / (2 * hbar))).toBeCloseTo(1, 1);
  });
  test('with exchange the spin along z goes from even to odd as the coupling grows, in the consistent equations', () => {
    const share = [0.02, 0.15, 0.5].map((size) => evenShare(wire(size * eVA, 1e-14).Sz));
    expect(share[0]).toBeGreaterThan(0.98);
    expect(share[1]).toBeGreaterThan(0.6);
    expect(share[1]).toBeLessThan(0.9);
    expect(share[2]).toBeLessThan(0.2);
    expect(evenShare(wire(0.5 * eVA, 1e-14, 'full').Sz)).toBeGreaterThan(0.95);
  });
});

describe('the torque of the film', () => {
  const at = (size: number, dephasing = true) =>
    filmCoefficients({
      alphaR: size * eVA,
      kF: 4.3e9,
      tauMom: 1e-15,
      tauDelta: 1e-14,
      tauSf: 1e-12,
      dephasing,
    });
  test('as printed it is four times steeper at weak coupling than at strong, and equally steep if consistent', () => {
    const slope = (source: 'full' | 'consistent', size: number) =>
      filmTorqueParts(at(size, false), source).perp / size;
    expect(slope('full', 0.005) / slope('full', 3)).toBeCloseTo(4, 1);
    expect(slope('consistent', 0.005) / slope('consistent', 3)).toBeCloseTo(1, 2);
    expect(slope('full', 0.005) / slope('consistent', 0.005)).toBeCloseTo(-8, 1);
  });
  test('vanishes with m along the spins of the current', () => {
    expect(norm(filmTorque(at(0.2), [0, 1, 0]))).toBeLessThan(
      1e-9 * norm(filmTorque(at(0.2), [1, 0, 0])),
    );
  });
  test('its odd part is that of ŷ×m, m_y m_z ẑ×m and m_x m×(ẑ×m), its even part the other three', () => {
    const c = at(0.2);
    const m = fromAngles(1.1, 0.6);
    const [T, R] = [filmTorque(c, m), filmTorque(c, scale(-1, m))];
    expect(norm(axpy(-1, T, angularTorque(c, m)))).toBeLessThan(1e-9 * norm(T));
    const odd = scale(0.5, axpy(-1, R, T));
    const even = scale(0.5, axpy(1, R, T));
    expect(oddTerms(c, m)).toEqual(odd.map((x) => expect.closeTo(x, 3)));
    expect(axpy(-1, oddTerms(c, m), T)).toEqual(even.map((x) => expect.closeTo(x, 3)));
  });
});

/** The terms that the lesson calls odd, one by one. */
function oddTerms(c: ReturnType<typeof filmCoefficients>, m: Vec3): Vec3 {
  const a = angularCoefficients(c);
  const { xi, betaT } = filmRelaxation(c);
  const chi = c.dpRate / (c.dpRate + c.spinFlipRate);
  const chiT = chi / (1 + chi * m[2] ** 2);
  const gammaT = 1 / (1 + xi * betaT * chiT * (1 - m[2] ** 2));
  const [yxm, zxm] = [cross([0, 1, 0], m), cross([0, 0, 1], m)];
  const plain = axpy(chiT * a.perpYZ * m[1] * m[2], zxm, scale(a.perp0, yxm));
  return scale(gammaT, axpy(chiT * a.parX * m[0], cross(m, zxm), plain));
}
