import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrationTilt,
  calibrationWeight,
  cross,
  dot,
  e,
  formulas,
  fromAngles,
  hallEnergy,
  hallFieldOn,
  hallStrength,
  meanTilt,
  norm,
  oddTiltWeight,
  rotate,
  stiffness,
  tiltProfile,
  tiltSlices,
  tiltWeight,
  type Complex,
  type HallMagnet,
  type SurfaceTorqueFilm,
  type Vec3,
} from '@physics';
import { direction, between } from './spread';
import { close } from './close';

const iron: HallMagnet = {
  ...{ Jsd: 0.7 * e, Sloc: 1, Pol: 0.4, vF: 5e5, tanHall: 0.01 },
  Msat: 2.2 / 1.25663706212e-6,
};
const x: Vec3 = [1, 0, 0];
describe('the anomalous-Hall torque', () => {
  it('has the spin-orbit field of its closed form: 0.1 T in iron at 1e13 A/m²', () => {
    close(hallStrength(iron, 1e13), formulas.hallField({ ...iron, mu0Ms: 2.2, J: 1e13 }));
    expect(hallStrength(iron, 1e13)).toBeCloseTo(0.09996, 5);
  });
  it('has κ = 0.398 in iron for a pulse that is screened in 20 nm, the ratio of the two fields', () => {
    const J = formulas.screeningCurrent({ Bext: 0.3, screening: 2e-8 });
    const kappa = formulas.hallKappa({ ...iron, mu0Ms: 2.2, screening: 2e-8 });
    close(kappa, hallStrength(iron, J) / 0.3);
    expect(kappa).toBeCloseTo(0.3977, 4);
  });
  it('needs 8e9 A/cm² to screen 1 T within 10 nm', () => {
    expect(formulas.screeningCurrent({ Bext: 1, screening: 1e-8 }) / 1e13).toBeCloseTo(7.96, 2);
  });
  it('is strongest at 45° to the current and follows sin2φ, whatever the plane that m lies in', () => {
    const h = 0.1;
    const most = norm(
      cross(
        fromAngles(Math.PI / 2, Math.PI / 4),
        hallFieldOn(fromAngles(Math.PI / 2, Math.PI / 4), x, h),
      ),
    );
    for (const phi of [0.1, 0.8, 1.2, 2.5])
      for (const roll of [0, 0.9, 2]) {
        const m = rotate(fromAngles(Math.PI / 2, phi), [roll, 0, 0]);
        const size = norm(cross(m, hallFieldOn(m, x, h)));
        close(size / most, Math.abs(formulas.hallTorqueShare({ phiJ: phi })), 1e-10);
      }
  });
  it('derives from an energy that makes the current a hard axis', () => {
    const [h, Msat, d] = [0.1, 1.7e6, 1e-5];
    fc.assert(
      fc.property(direction, direction, (m, w) => {
        // Work along a small turn against the torque M_s m × B.
        const energy = (angle: number) =>
          hallEnergy(rotate(m, [angle * w[0], angle * w[1], angle * w[2]]), x, h, Msat);
        const slope = (energy(d) - energy(-d)) / (2 * d);
        const torque = dot(w, cross(m, hallFieldOn(m, x, h)));
        expect(Math.abs(slope + Msat * torque)).toBeLessThan(1e-5 * Msat * h);
      }),
    );
    expect(hallEnergy(x, x, h, Msat)).toBeGreaterThan(hallEnergy([0, 1, 0], x, h, Msat));
  });
  it('averages to nothing over an alternating current, unless it is even in the current', () => {
    const wave = Array.from(
      { length: 100 },
      (_, i) => 1e13 * Math.sin((2 * Math.PI * (i + 0.5)) / 100),
    );
    const mean = (law: 'linear' | 'even') =>
      wave.reduce((sum, J) => sum + hallStrength(iron, J, law), 0) / wave.length;
    expect(Math.abs(mean('linear'))).toBeLessThan(1e-16);
    close(mean('even'), (2 / Math.PI) * hallStrength(iron, 1e13), 1e-3);
  });
  it('takes its spin from the Hall current: ħ/2eP for each deflected charge', () => {
    const flow = formulas.hallSpinCurrent({ ...iron, J: 1e13, phiJ: Math.PI / 2 });
    const share = formulas.hallSpinCurrent({ ...iron, J: 1e13, phiJ: 0.4 }) / flow;
    close(share, Math.sin(0.4));
    // All of it, absorbed within a step at the speed v_F, turns M_s as the field B_SO does.
    const hbar = 1.054571817e-34;
    close(
      ((flow / iron.vF) * (iron.Jsd * iron.Sloc)) / iron.Msat / hbar,
      hallStrength(iron, 1e13),
      1e-9,
    );
  });
});

const film: SurfaceTorqueFilm = {
  ...{ thickness: 3.2e-8, Msat: 8e5, mu0Meff: 1, mx: 1 },
  Aex: (8e5 * 5.1e-9 ** 2) / 2,
  ...{ tauTop: -8.6e-7, tauBottom: 8.6e-7 },
};

/** Tilt by second-order finite differences: 2A m″ = M_s B m with a slope given at both ends. */
function bySolving(film: SurfaceTorqueFilm, count: number): Float64Array {
  const { B } = stiffness(film);
  const last = count - 1;
  const h = film.thickness / last;
  const k = (film.Msat * B * h * h) / (2 * film.Aex);
  const load = (film.mx * h) / film.Aex;
  const m = new Float64Array(count);
  const off = new Float64Array(count);
  // Half cells at the ends: the slope enters through the point beyond them.
  for (let i = 0; i < count; i++) {
    const below = i === 0 ? 0 : i === last ? 2 : 1;
    const rhs = i === 0 ? load * film.tauBottom : i === last ? load * film.tauTop : 0;
    const pivot = 2 + k - below * (i === 0 ? 0 : off[i - 1]!);
    off[i] = (i === 0 ? 2 : 1) / pivot;
    m[i] = (rhs + below * (i === 0 ? 0 : m[i - 1]!)) / pivot;
  }
  for (let i = last - 1; i >= 0; i--) m[i]! += off[i]! * m[i + 1]!;
  return m;
}

describe('the tilt that surface torques make', () => {
  it('is that of finite differences, to 5e-8', () => {
    for (const other of [
      {},
      { thickness: 8e-9, tauTop: 8e-7, tauBottom: -5e-7, mx: -1, Bext: -0.2 } as const,
      { thickness: 1e-9, tauBottom: 0 },
    ]) {
      const sample = { ...film, ...other };
      // Spacing l/2000: coarser grids miss 5e-8, much finer ones drown in rounding.
      const count = Math.round((2000 * sample.thickness) / stiffness(sample).l) + 1;
      const [found, solved] = [tiltProfile(sample, count), bySolving(sample, count)];
      const most = Math.max(...found.map(Math.abs));
      found.forEach((m, i) => expect(Math.abs(m - solved[i]!) / most < 5e-8).toBe(true));
    }
  });
  it('is odd about mid-film for opposite torques, without a mean', () => {
    const found = tiltProfile(film, 101);
    found.forEach((m, i) => expect(m).toBeCloseTo(-found[100 - i]!, 18));
    expect(found[50]).toBe(0);
    expect(meanTilt(film)).toBe(0);
  });
  it('has the mean of the closed form', () => {
    const sample = { ...film, tauTop: 3e-7, tauBottom: 8e-7, mx: -1 } as const;
    const slices = tiltSlices(sample, 4000);
    close(slices.reduce((sum, m) => sum + m, 0) / 4000, meanTilt(sample), 1e-6);
    const { B } = stiffness(sample);
    const closed = formulas.asotMeanTilt({
      ...{ tauTop: 3e-7, tauBottom: 8e-7, FilmThickness: film.thickness },
      ...{ Msat: film.Msat, Bstiff: B },
    });
    close(meanTilt(sample), -closed);
  });
  it('is 2.1e-4 at the faces of 32 nm of permalloy, and half of that 3.5 nm inside', () => {
    const found = tiltProfile(film, 33);
    expect(Math.abs(found[32]!)).toBeCloseTo(2.1e-4, 6);
    const { l, B } = stiffness(film);
    close(l, 5.1e-9);
    const closed = formulas.asotSurfaceTilt({
      ...{ tauSurface: film.tauTop, FilmThickness: film.thickness, lExch: l },
      ...{ Msat: film.Msat, Bstiff: B },
    });
    close(Math.abs(found[32]!), closed);
    close(l, formulas.asotLength({ Aex: film.Aex, Msat: film.Msat, Bstiff: B }));
    const inside = tiltProfile({ ...film, thickness: 3.5e-8 }, 351);
    expect(inside[350 - 35]! / inside[350]!).toBeCloseTo(0.5, 2);
  });
  it('vanishes as d/4A in a thin film with opposite torques', () => {
    const thin = { ...film, thickness: 1e-11 };
    close(tiltProfile(thin, 2)[1]!, (film.tauTop * 1e-11) / (4 * film.Aex), 1e-5);
  });
  it('reverses with m_x, while a calibration field tilts alike for both', () => {
    const back = { ...film, mx: -1 } as const;
    tiltProfile(film, 11).forEach((m, i) => expect(tiltProfile(back, 11)[i]).toBe(-m));
    expect(calibrationTilt(film, 8.5e-4)).toBe(calibrationTilt(back, 8.5e-4));
    close(calibrationTilt(film, 8.5e-4), 8.5e-4);
  });
  it('gives 0.0523 for the efficiency of 0.86 μJ/m² at 5e10 A/m²', () => {
    expect(formulas.asotEfficiency({ tauSurface: 8.6e-7, J: 5e10 })).toBeCloseTo(0.05226, 5);
  });
  it('stays finite in a film of a metre', () => {
    const thick = tiltProfile({ ...film, thickness: 1 }, 3);
    expect(thick.every(Number.isFinite)).toBe(true);
    close(thick[2]!, film.tauTop / (film.Msat * 5.1e-9), 1e-9);
  });
});

describe('the Kerr weight of a tilt', () => {
  const kappa: Complex = [1 / 1.4e-8, (-4 * Math.PI * 2.4) / 7.8e-7];
  /** ∫ f e^{−κs} ds by Simpson's rule. */
  const integral = (f: (s: number) => number, d: number, [decay, turn]: Complex): Complex => {
    const n = 2000;
    let [re, im] = [0, 0];
    for (let i = 0; i <= n; i++) {
      const s = (d * i) / n;
      const w = ((i === 0 || i === n ? 1 : 2 + 2 * (i % 2)) * d) / (3 * n);
      re += w * f(s) * Math.exp(-decay * s) * Math.cos(turn * s);
      im -= w * f(s) * Math.exp(-decay * s) * Math.sin(turn * s);
    }
    return [re, im];
  };
  const same = (found: Complex, expected: Complex, tolerance = 1e-9) =>
    expect(Math.hypot(found[0] - expected[0], found[1] - expected[1])).toBeLessThan(
      tolerance * Math.hypot(...expected),
    );

  it('is its integral with the decaying light', () => {
    fc.assert(
      fc.property(
        between(0.5, 60),
        between(1, 50),
        between(5, 50),
        between(0, 4),
        (nm, length, delta, n) => {
          const [d, l] = [nm * 1e-9, length * 1e-9];
          const k: Complex = [1e9 / delta, (-4 * Math.PI * n) / 7.8e-7];
          same(
            calibrationWeight(d, k),
            integral(() => 1, d, k),
            1e-8,
          );
          const odd = (s: number) => Math.sinh((d / 2 - s) / l) / Math.cosh(d / (2 * l));
          same(oddTiltWeight(d, l, k), integral(odd, d, k), 1e-6);
        },
      ),
      { numRuns: 300 },
    );
  });
  it('has no gap where the light decays as the tilt does', () => {
    const at = (l: number) => oddTiltWeight(2e-8, l, [1 / 1.4e-8, 0])[0];
    close(at(1.4e-8), (at(1.4e-8 * (1 + 1e-6)) + at(1.4e-8 * (1 - 1e-6))) / 2, 1e-10);
  });
  it('goes to lδ/(l+δ) in a thick film and to d³/12lδ in a thin one, which shows nothing', () => {
    const args = { lExch: 5e-9, penetration: 1.4e-8 };
    close(formulas.kerrOdd({ ...args, FilmThickness: 1e-5 }), (5 * 14e-9) / 19, 1e-9);
    const d = 1e-11;
    close(formulas.kerrOdd({ ...args, FilmThickness: d }), d ** 3 / (12 * 5e-9 * 1.4e-8), 2e-3);
    close(formulas.kerrCalibration({ ...args, FilmThickness: d }), d, 1e-3);
  });
  it('of opposite torques is that of the odd tilt, and of any torques its integral', () => {
    const { B, l } = stiffness(film);
    const size = film.tauTop / (film.Msat * l * B);
    const odd = oddTiltWeight(film.thickness, l, kappa);
    same(tiltWeight(film, kappa), [size * odd[0], size * odd[1]], 1e-12);
    const any = { ...film, mu0Meff: 0.6, tauTop: 2e-7, tauBottom: 9e-7, mx: -1 } as const;
    for (const lit of ['top', 'bottom'] as const) {
      const slices = tiltSlices(any, 20_000, lit);
      const f = (s: number) => slices[Math.min(19_999, Math.floor((s / any.thickness) * 20_000))]!;
      same(tiltWeight(any, kappa, lit), integral(f, any.thickness, kappa), 1e-3);
    }
  });
  it('is the same from either side for opposite torques, and changes sign for a uniform tilt', () => {
    same(tiltWeight(film, kappa, 'bottom'), tiltWeight(film, kappa, 'top'), 1e-12);
    // Long exchange length: torques that add up tilt the film as a whole.
    const stiff = { ...film, Aex: 1e-3, tauTop: 1e-7, tauBottom: 1e-7 };
    const top = tiltWeight(stiff, kappa, 'top');
    same(tiltWeight(stiff, kappa, 'bottom'), [-top[0], -top[1]], 1e-12);
  });
  it('comes from the lit half by 1/(1 + e^{−d/2δ})', () => {
    const half = calibrationWeight(1.45e-8, [1 / 1.7e-8, 0])[0];
    const whole = calibrationWeight(2.9e-8, [1 / 1.7e-8, 0])[0];
    close(formulas.litHalfShare({ FilmThickness: 2.9e-8, penetration: 1.7e-8 }), half / whole);
  });
});

describe('these models refuse', () => {
  it('what is out of range, by name', () => {
    expect(() => hallStrength({ ...iron, Pol: 0 }, 1)).toThrow('Pol must be > 0, got 0');
    expect(() => hallFieldOn([1, 1, 0], x, 1)).toThrow('m must be a unit vector');
    expect(() => tiltProfile({ ...film, Bext: -2 }, 3)).toThrow('mu0Meff + mx Bext must be > 0 T');
    expect(() => tiltProfile({ ...film, mx: 0 as 1 }, 3)).toThrow('mx must be 1 or -1, got 0');
    expect(() => tiltProfile(film, 1)).toThrow('count must be an integer >= 2, got 1');
    expect(() => formulas.hallKappa({ ...iron, mu0Ms: -1, screening: 1 })).toThrow('mu0Ms must be');
    expect(() => formulas.hallField({ ...iron, mu0Ms: 0, J: 1 })).toThrow('mu0Ms must be > 0 T');
    expect(() => formulas.asotEfficiency({ tauSurface: 1, J: 0 })).toThrow(
      'J must be other than zero',
    );
    expect(() => formulas.asotConductivity({ tauSurface: 1, Efield: 0 })).toThrow('Efield must be');
  });
});
