import { describe, expect, it } from 'vitest';
import {
  e,
  filmCoefficients,
  filmDrive,
  filmSpin,
  filmTorque,
  formulas,
  wireProfile,
  type RashbaFilm,
  type Vec3,
} from '@physics';
import reference from './reference/vectors.json';
import { film } from './rashba-samples';
import { exactWire } from './wire-exact';

type Inputs = Record<string, number>;

describe('against the values of another program', () => {
  const named: Record<string, (x: Inputs) => number | number[]> = {
    rashba_kpm: ({ EF, alpha }) => [
      formulas.fermiPlus({ EF: EF!, alphaR: alpha! }),
      formulas.fermiMinus({ EF: EF!, alphaR: alpha! }),
    ],
    edelstein_S: ({ alpha, tau, E }) =>
      formulas.edelsteinDensity({ alphaR: alpha!, tauMom: tau!, Efield: E! }),
    rashba_field: ({ alpha, P, J, Ms }) =>
      formulas.rashbaField({ alphaR: alpha!, Pol: P!, J: J!, Msat: Ms! }),
    ahe_kappa: ({ JsdeV, S, P, vF, tanH, mu0Ms, lam }) =>
      formulas.hallKappa({
        ...{ Jsd: JsdeV! * e, Sloc: S!, Pol: P!, vF: vF! },
        ...{ tanHall: tanH!, mu0Ms: mu0Ms!, screening: lam! },
      }),
    ahe_field: ({ JsdeV, S, P, vF, tanH, mu0Ms, J }) =>
      formulas.hallField({
        ...{ Jsd: JsdeV! * e, Sloc: S!, Pol: P!, vF: vF! },
        ...{ tanHall: tanH!, mu0Ms: mu0Ms!, J: J! },
      }),
    asot_l: ({ A, Ms, Btot }) => formulas.asotLength({ Aex: A!, Msat: Ms!, Bstiff: Btot! }),
    asot_xi: ({ tau, J }) => formulas.asotEfficiency({ tauSurface: tau!, J: J! }),
    asot_sigma: ({ tau, E }) => formulas.asotConductivity({ tauSurface: tau!, Efield: E! }),
  };
  const known = reference.scalars.filter(({ formula }) => formula in named);

  it('every closed form of these subjects is compared', () => {
    expect(new Set(known.map(({ formula }) => formula)).size).toBe(Object.keys(named).length);
  });
  it.each(known)('the closed form $id is the same: $formula', ({ formula, inputs, ...known }) => {
    const found = [named[formula]!(inputs as unknown as Inputs)].flat();
    [known.value].flat().forEach((value, i) => {
      expect(Math.abs(found[i]! / Number(value) - 1)).toBeLessThan(known.tol_rel);
    });
  });

  it.each(reference.asot)('the tilt of a film of $inputs.d m is the same', (run) => {
    const { d, l, Ms, B_total, tau_T, tau_B, m_x } = run.inputs;
    const most = Math.max(...run.m_z.map(Math.abs));
    run.z_m.forEach((z, i) => {
      const mz = formulas.asotTilt({
        ...{ z, tauTop: tau_T, tauBottom: tau_B, FilmThickness: d },
        ...{ lExch: l, Msat: Ms, Bstiff: B_total },
      });
      expect(Math.abs(m_x * mz - run.m_z[i]!) / most).toBeLessThan(run.tol_rel);
    });
  });

  const { l, delta, n, lambda0 } = reference.moke.inputs;
  it.each(reference.moke.points)('the Kerr weights at d = $d_m m are the same', (point) => {
    const args = {
      ...{ FilmThickness: point.d_m, lExch: l, penetration: delta },
      ...{ refraction: n, lambda0 },
    };
    const pairs: [number, number][] = [
      [formulas.kerrOdd(args), point.I_asot_real],
      [formulas.kerrCalibration(args), point.I_cal_real],
      [formulas.kerrOddRe(args), point.I_asot_complex[0]!],
      [formulas.kerrOddIm(args), point.I_asot_complex[1]!],
      [formulas.kerrCalibrationRe(args), point.I_cal_complex[0]!],
      [formulas.kerrCalibrationIm(args), point.I_cal_complex[1]!],
    ];
    for (const [found, value] of pairs)
      expect(Math.abs(found / value - 1)).toBeLessThan(reference.moke.tol_rel);
  });

  interface FilmInputs {
    readonly alpha_eVnm: number;
    readonly tau: number;
    readonly tau_Delta: number;
    readonly tau_sf: number;
    readonly kF_per_nm: number;
  }
  const filmOf = (inputs: FilmInputs, more: Partial<RashbaFilm> = {}) =>
    film(inputs.alpha_eVnm, {
      ...{ tauMom: inputs.tau, tauDelta: inputs.tau_Delta, tauSf: inputs.tau_sf },
      ...{ kF: inputs.kF_per_nm * 1e9, ...more },
    });
  /** Lengths are in nm there. */
  const same = (found: readonly number[], values: readonly number[], tolerance: number) => {
    const most = Math.max(...values.map(Math.abs));
    values.forEach((value, i) =>
      expect(Math.abs(found[i]! * 1e9 - value)).toBeLessThan(tolerance * most),
    );
  };
  it.each(reference.rashba.bulk)(
    'the infinite film at $inputs.alpha_eVnm eV nm is the same',
    (run) => {
      const c = filmCoefficients(filmOf(run.inputs));
      const { C, G, B, R, D, idp, iphi, PF, n, vF, eF, zeta2 } = run.coefficients;
      const pairs: [number, number][] = [
        ...([
          [c.C * 1e9, C],
          [c.Gamma * 1e9, G],
          [c.B * 1e9, B],
          [c.R * 1e9, R],
        ] as const),
        ...([
          [c.D * 1e18, D],
          [c.dpRate, idp],
          [c.dephasingRate, iphi],
          [c.PF, PF],
        ] as const),
        ...([
          [c.n * 1e-18, n],
          [c.vF * 1e9, vF],
          [c.EF / e, eF],
          [c.varsigma2, zeta2],
        ] as const),
      ].map(([found, value]) => [found, value]);
      for (const [found, value] of pairs)
        expect(Math.abs(found / value - 1)).toBeLessThan(run.tol_rel);
      // m is printed with 12 digits, so it is a unit vector to 1e-12.
      const [x, y, z] = run.inputs.m;
      const m: Vec3 = [x!, y!, z!];
      const X = filmDrive(c, m);
      same(X, run.X_nm_per_s, run.tol_rel);
      same(filmSpin(c, m, X), run.S_nm, run.tol_rel);
      same(filmTorque(c, m), run.T_nm_per_s, run.tol_rel);
      same(filmTorque(c, m, 'full', 'corrected'), run.T_nm_per_s, run.tol_rel);
    },
  );

  it.each(reference.rashba.wire)(
    'the wire of $inputs.L_nm nm is the same, source $inputs.source',
    (run) => {
      const { dephasing, renormalised, source, L_nm } = run.inputs;
      const wire = {
        film: filmOf(run.inputs, { dephasing, renormalised }),
        width: L_nm * 1e-9,
        source: source === 'full' ? ('full' as const) : ('B' as const),
      };
      const every = 80;
      const points = (run.y_nm.length - 1) * every + 1;
      const { Sy, Sz } = wireProfile(wire, points);
      const at = (values: Float64Array) => run.y_nm.map((_, i) => values[i * every]!);
      same(at(Sy), run.Sy_nm, run.tol_rel_of_max);
      same(at(Sz), run.Sz_nm, run.tol_rel_of_max);
      const exact = run.y_nm.map((y) => exactWire(wire)(y * 1e-9));
      const [ey, ez] = [exact.map(([y]) => y), exact.map(([, z]) => z)];
      same(ey, run.Sy_nm, 2e-12);
      same(ez, run.Sz_nm, 1e-11);
    },
  );
});
