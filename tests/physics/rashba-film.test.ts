import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angularCoefficients,
  angularTorque,
  axpy,
  closedFilmTorque,
  dot,
  e,
  edelsteinSpin,
  filmCoefficients,
  filmDrive,
  filmSpin,
  filmTorque,
  filmTorqueParts,
  formulas,
  fromAngles,
  norm,
  rotate,
  torqueOfSpin,
  weakTorqueParts,
  type RashbaFilm,
  type Vec3,
} from '@physics';
import { eVnm, film } from './rashba-samples';
import { decade, direction, between } from './spread';

const vector = fc
  .record({ n: direction, size: between(0.1, 10) })
  .map(({ n, size }): Vec3 => axpy(size, n, [0, 0, 0]));
const anyFilm: fc.Arbitrary<RashbaFilm> = fc.record({
  alphaR: decade(1e-4 * eVnm, 0.1 * eVnm),
  kF: decade(2e9, 1e10),
  tauMom: decade(2e-16, 4e-15),
  tauDelta: decade(2e-15, 1e-13),
  tauSf: decade(1e-14, 1e-11),
  renormalised: fc.boolean(),
  dephasing: fc.boolean(),
});
const times = ({ alphaR, kF, tauMom, tauDelta, tauSf }: RashbaFilm) => ({
  ...{ alphaR, kF, tauMom, tauDelta, tauSf },
});
const away = (a: Vec3, b: Vec3) => norm(axpy(-1, a, b));

describe('an infinite Rashba film', () => {
  it('has the closed form of its torque, with the corrected sign, to rounding', () => {
    fc.assert(
      fc.property(anyFilm, direction, vector, (film, m, X) => {
        const c = filmCoefficients(film);
        const solved = torqueOfSpin(c, m, filmSpin(c, m, X));
        expect(away(closedFilmTorque(c, m, X), solved)).toBeLessThan(1e-11 * norm(X));
      }),
      { numRuns: 2000 },
    );
  });
  it('agrees to 5e-16 in the root mean square where all rates are alike', () => {
    let [sum, count] = [0, 0];
    fc.assert(
      fc.property(direction, vector, (m, X) => {
        const c = filmCoefficients(film(0.03, { tauSf: 1e-14 }));
        const solved = torqueOfSpin(c, m, filmSpin(c, m, X));
        sum += (away(closedFilmTorque(c, m, X), solved) / norm(X)) ** 2;
        count++;
      }),
      { numRuns: 1000 },
    );
    expect(Math.sqrt(sum / count)).toBeLessThan(5e-16);
  });
  it('has a printed form that is wrong by the sign of one term, and by missing rates', () => {
    const c = filmCoefficients(film(0.03));
    const m = fromAngles(1.1, 0.4);
    const X: Vec3 = [0.3, -1, 0.5];
    const right = closedFilmTorque(c, m, X);
    expect(away(closedFilmTorque(c, m, X, 'printed sign'), right)).toBeGreaterThan(
      0.5 * norm(right),
    );
    expect(away(closedFilmTorque(c, m, X, 'printed'), right)).toBeGreaterThan(0.5 * norm(right));
    // Where spin flips outpace D’yakonov and Perel, the rates do not matter, but the sign does.
    const slow = filmCoefficients(film(1e-6));
    const [sign, all] = (['printed sign', 'printed'] as const).map((form) =>
      closedFilmTorque(slow, m, X, form),
    );
    expect(away(sign!, all!)).toBeLessThan(1e-6);
  });
  it('has angular terms that are its torque as corrected, and not as printed', () => {
    fc.assert(
      fc.property(anyFilm, direction, (film, m) => {
        const c = filmCoefficients(film);
        const T = filmTorque(c, m);
        // The largest drive sets the scale: terms cancel where T is small.
        const scale = norm(filmDrive(c, m)) + c.B + 2 * c.R;
        expect(away(angularTorque(c, m), T)).toBeLessThan(1e-10 * scale);
      }),
      { numRuns: 1000 },
    );
    const c = filmCoefficients(film(0.03));
    const T = filmTorque(c, [1, 0, 0]);
    expect(away(angularTorque(c, [1, 0, 0], 'printed'), T)).toBeGreaterThan(0.3 * norm(T));
    // The labels of the first two are exchanged.
    const [right, printed] = [angularCoefficients(c), angularCoefficients(c, 'printed')];
    expect([printed.perp0, printed.par0]).toEqual([right.par0, right.perp0]);
  });
  it('hands to m the spin that it is driven with, less what relaxes', () => {
    fc.assert(
      fc.property(anyFilm, direction, vector, (film, m, X) => {
        const c = filmCoefficients(film);
        const S = filmSpin(c, m, X);
        const relaxed: Vec3 = axpy(c.spinFlipRate + c.dpRate, S, [0, 0, c.dpRate * S[2]]);
        expect(away(torqueOfSpin(c, m, S), axpy(-1, relaxed, X))).toBeLessThan(1e-10 * norm(X));
      }),
    );
  });
  it('has a torque across m', () => {
    fc.assert(
      fc.property(anyFilm, direction, (film, m) => {
        const T = filmTorque(filmCoefficients(film), m);
        expect(Math.abs(dot(T, m))).toBeLessThan(1e-12 * norm(T));
      }),
    );
  });
  it('reverses its torque with the Rashba constant, when the stack is grown in reverse', () => {
    fc.assert(
      fc.property(anyFilm, direction, (film, m) => {
        const T = filmTorque(filmCoefficients(film), m);
        const back = filmTorque(filmCoefficients({ ...film, alphaR: -film.alphaR }), m);
        expect(away(T, axpy(-1, back, [0, 0, 0]))).toBeLessThan(1e-12 * norm(T));
      }),
    );
  });
  it('keeps its torque, an axial vector, under the mirror across x and under a half turn about z', () => {
    const c = filmCoefficients(film(0.02));
    fc.assert(
      fc.property(direction, (m) => {
        // The mirror x → −x turns axial vectors about x by π and reverses E: T(Mm, −E) = M T(m, E).
        const about = (n: Vec3, v: Vec3) => rotate(v, axpy(Math.PI, n, [0, 0, 0]));
        for (const n of [
          [1, 0, 0],
          [0, 0, 1],
        ] as const) {
          const turned = about(n, filmTorque(c, m));
          const T = filmTorque(c, about(n, m));
          expect(away(turned, axpy(-1, T, [0, 0, 0]))).toBeLessThan(1e-12 * norm(T));
        }
      }),
    );
  });
  it('without exchange has the spin S_y = nκ α_Rτ/ħ, twice that of the kinetic equation', () => {
    const sample = film(0.01, { tauDelta: Infinity, tauSf: 1e3 });
    const c = filmCoefficients(sample);
    const S = filmSpin(c, [1, 0, 0], filmDrive(c, [1, 0, 0]));
    const E = 1e5;
    const density = (S[1] * c.n * e * E) / c.EF;
    const kinetic = formulas.edelsteinDensity({
      ...{ alphaR: sample.alphaR, tauMom: sample.tauMom, Efield: E },
    });
    expect(density / kinetic).toBeCloseTo(2, 9);
    expect(Math.abs(S[2]) / S[1]).toBeLessThan(1e-12);
  });
  it('relaxes a spin along z twice as fast as one in the plane, with the lifetime of the closed form', () => {
    const sample = film(0.017, { tauDelta: Infinity });
    const c = filmCoefficients(sample);
    const lifetime = filmSpin(c, [1, 0, 0], [0, 0, 1])[2];
    expect(lifetime / formulas.spinLifetimeZ(times(sample))).toBeCloseTo(1, 12);
    expect(2 / filmSpin(c, [1, 0, 0], [0, 1, 0])[1] - 1 / lifetime).toBeCloseTo(c.spinFlipRate, -4);
  });
});

describe('a Rashba film with the coefficients of its kinetic equation, undephased', () => {
  const exact = (alpha: number, more: Partial<RashbaFilm> = {}) =>
    film(alpha, { tauSf: 1e6, dephasing: false, ...more });

  it('has the Edelstein spin density of both bands, whatever its exchange and magnetization', () => {
    fc.assert(
      fc.property(direction, decade(1e-4, 0.1), decade(1e-16, 1e-12), (m, alpha, tauDelta) => {
        const sample = exact(alpha, { tauDelta });
        const c = filmCoefficients(sample);
        const S = filmSpin(c, m, filmDrive(c, m, 'consistent'));
        const E = 1e5;
        const law = edelsteinSpin(sample, c.EF, sample.tauMom, [E, 0, 0]);
        const density = axpy((c.n * e * E) / c.EF, S, [0, 0, 0]);
        // Rates that differ by 10⁷ leave rounding of 2e-9.
        expect(away(density, law)).toBeLessThan(1e-8 * norm(law));
      }),
      { numRuns: 300 },
    );
  });
  it('has no damping-like torque, and a field-like one without plateau', () => {
    const parts = (alpha: number) => filmTorqueParts(filmCoefficients(exact(alpha)), 'consistent');
    const unit = parts(1e-4).perp / 1e-4;
    for (const alpha of [1e-3, 1e-2, 3e-2, 0.1]) {
      expect(parts(alpha).perp / alpha / unit).toBeCloseTo(1, 9);
      expect(Math.abs(parts(alpha).par / parts(alpha).perp)).toBeLessThan(1e-9);
    }
  });
});

describe('the torque of a Rashba film, with m and E along x', () => {
  const parts = (alpha: number, more: Partial<RashbaFilm> = {}) =>
    filmTorqueParts(filmCoefficients(film(alpha, more)));
  const slope = (of: (alpha: number) => number, alpha: number) =>
    Math.log(of(alpha * 1.001) / of(alpha / 1.001)) / (2 * Math.log(1.001));

  it('for weak coupling is that of the first order in α_R', () => {
    const c = filmCoefficients(film(1e-6));
    const [weak, whole] = [weakTorqueParts(c), filmTorqueParts(c)];
    expect(weak.perp / whole.perp).toBeCloseTo(1, 6);
    expect(weak.par / whole.par).toBeCloseTo(1, 4);
    expect(formulas.transverseRelaxation(times(film(1e-6)))).toBeCloseTo(0.11, 12);
  });
  it('for weak coupling is field-like and damping-like alone, for any direction of m', () => {
    fc.assert(
      fc.property(direction, (m) => {
        const c = filmCoefficients(film(1e-6));
        const T = filmTorque(c, m);
        const yxm: Vec3 = [m[2], 0, -m[0]];
        const { perp, par } = weakTorqueParts(c);
        const mxyxm: Vec3 = axpy(-m[1], m, [0, 1, 0]);
        const law = axpy(perp, yxm, axpy(par, mxyxm, [0, 0, 0]));
        expect(away(T, law)).toBeLessThan(1e-5 * perp);
      }),
    );
  });
  it('grows in proportion to α_R, has a plateau, and grows again with a quarter of the slope', () => {
    const perp = (alpha: number) => parts(alpha).perp;
    expect(slope(perp, 1e-4)).toBeCloseTo(1, 3);
    expect(Math.abs(perp(0.04) / perp(0.02) - 1)).toBeLessThan(0.1);
    expect(slope(perp, 5)).toBeCloseTo(1, 3);
    expect((perp(1e-5) / 1e-5 / perp(5)) * 5).toBeCloseTo(4, 1);
  });
  it('driven by B alone grows faster than α_R³ at first, which is not what the source describes', () => {
    const perp = (alpha: number) => filmTorqueParts(filmCoefficients(film(alpha)), 'B').perp;
    expect(slope(perp, 1e-5)).toBeCloseTo(3, 2);
    for (const alpha of [1e-3, 5e-3, 1e-2]) expect(slope(perp, alpha)).toBeGreaterThan(3);
    for (const alpha of [1e-3, 5e-3, 1e-2]) expect(slope(perp, alpha)).toBeLessThan(5);
  });
  it('has a damping-like part that falls as 1/α_R without dephasing, and with it grows as α_R', () => {
    const par = (more: Partial<RashbaFilm>) => (alpha: number) => parts(alpha, more).par;
    expect(slope(par({ dephasing: false }), 1)).toBeCloseTo(-1, 2);
    expect(slope(par({}), 5)).toBeCloseTo(1, 2);
    expect(slope(par({ renormalised: true }), 5)).toBeCloseTo(1, 2);
    expect(slope(par({ renormalised: true, dephasing: false }), 5)).toBeCloseTo(1, 2);
  });
  it('has a damping-like part that changes sign at 4.91 meV nm and at 0.132 eV nm', () => {
    for (const [alpha, change] of [
      [4.91e-3, -1],
      [0.132, 1],
    ] as const) {
      expect(Math.sign(parts(alpha * 0.998).par)).toBe(-change);
      expect(Math.sign(parts(alpha * 1.002).par)).toBe(change);
    }
    // The second comes from dephasing.
    expect(parts(0.2, { dephasing: false }).par).toBeLessThan(0);
  });
  it('has its largest damping-like part where α_R k_F is one to eight times the exchange', () => {
    for (const tauDelta of [3e-15, 1e-14, 3e-14]) {
      const unit = formulas.rashbaAtExchange({ kF: 4.3e9, tauDelta }) / eVnm;
      const at = (times: number) =>
        Math.abs(parts(times * unit, { tauDelta, dephasing: false }).par);
      const scan = Array.from({ length: 400 }, (_, i) => 0.1 * 1.02 ** i);
      const best = scan.reduce((most, times) => (at(times) > at(most) ? times : most));
      expect(best).toBeGreaterThan(1.2);
      expect(best).toBeLessThan(8);
    }
  });
});

describe('a Rashba film refuses', () => {
  it.each<[Partial<RashbaFilm>, string]>([
    [{ kF: 0 }, 'kF must be > 0 1/m, got 0'],
    [{ tauMom: -1 }, 'tauMom must be > 0 s, got -1'],
    [{ tauSf: Infinity }, 'tauSf must be > 0 s, got Infinity'],
    [{ tauDelta: NaN }, 'tauDelta must be > 0 s, got NaN'],
    [{ alphaR: NaN }, 'alphaR must be finite J m, got NaN'],
    [{ mass: 0 }, 'mass must be > 0 kg, got 0'],
  ])('%j', (more, message) => {
    expect(() => filmCoefficients(film(0.01, more))).toThrow(message);
  });
  it('a word that it does not know', () => {
    const c = filmCoefficients(film(0.01));
    expect(() => filmDrive(c, [1, 0, 0], 'b' as 'B')).toThrow('source must be one of full, B');
    expect(() => closedFilmTorque(c, [1, 0, 0], [0, 1, 0], 'right' as 'printed')).toThrow(
      'form must be one of corrected, printed sign, printed, got right',
    );
    expect(() => angularCoefficients(c, '' as 'printed')).toThrow('form must be one of corrected');
  });
  it('a direction that is none, and a closed form without exchange', () => {
    const c = filmCoefficients(film(0.01, { tauDelta: Infinity }));
    expect(() => filmTorque(c, [1, 1, 0])).toThrow('m must be a unit vector, got (1, 1, 0)');
    expect(() => filmTorque(c, [1, 0, 0], 'full', 'corrected')).toThrow('exchangeRate must be > 0');
    expect(() => weakTorqueParts(c)).toThrow('exchangeRate must be > 0');
  });
});
