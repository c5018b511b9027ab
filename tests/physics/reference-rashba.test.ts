import { describe, expect, it } from 'vitest';
import { e, formulas } from '@physics';
import reference from './reference/vectors.json';

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
    run.z_m.forEach((height, i) => {
      const mz = formulas.asotTilt({
        ...{ height, tauTop: tau_T, tauBottom: tau_B, FilmThickness: d },
        ...{ lExch: l, Msat: Ms, Bstiff: B_total },
      });
      expect(Math.abs(m_x * (mz as number) - run.m_z[i]!) / most).toBeLessThan(run.tol_rel);
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
});
