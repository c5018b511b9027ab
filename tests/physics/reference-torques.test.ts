import { describe, expect, it } from 'vitest';
import { formulas } from '@physics';
import reference from './reference/vectors.json';

type Inputs = Readonly<Record<string, number>>;

/** The closed forms of the table under their names there. */
const named: Record<string, (x: Inputs) => number> = {
  t_axi: ({ theta0, theta1, alpha, B, BK, sa }) =>
    formulas.axialTime({
      ...{ theta0: theta0!, theta: theta1!, alpha: alpha! },
      ...{ Bext: B!, BK: BK!, aDL: sa!, aFL: 0 },
    }),
  kittel_inplane: ({ B, BK, BM }) => formulas.fmrInPlane({ Bext: B!, BK: BK!, mu0Meff: BM! }),
  kittel_perp: ({ B, BM }) => formulas.fmrNormal({ Bext: B!, mu0Meff: BM! }),
  kittel_general: ({ B, Nx, Ny, Nz, M }) =>
    formulas.fmrEllipsoid({ Bext: B!, Nx: Nx!, Ny: Ny!, Nz: Nz!, mu0Ms: M! }),
  linewidth_field_fwhm: ({ alpha, f }) => formulas.linewidthField({ alpha: alpha!, f: f! }),
  linewidth_field_pp: ({ alpha, f }) => formulas.linewidthPeakToPeak({ alpha: alpha!, f: f! }),
  linewidth_freq_fwhm: ({ alpha, B, BK, BM }) =>
    formulas.linewidthFrequencyInPlane({ alpha: alpha!, Bext: B!, BK: BK!, mu0Meff: BM! }),
  astroid: ({ psi }) => formulas.astroidReduced({ angleB: psi! }),
  a_field: ({ J, eff, Ms, t }) =>
    formulas.aDLOfJ({ J: J!, eta: eff!, Msat: Ms!, FreeLayerThickness: t! }),
  J_of_a: ({ a, eff, Ms, t }) =>
    formulas.JOfaDL({ aDL: a!, eta: eff!, Msat: Ms!, FreeLayerThickness: t! }),
  eta_asym: ({ P, L, c }) => formulas.efficiencyAsymmetric({ Pol: P!, Lambda: L!, mp: c! }),
  eta_1996: ({ P, c }) => formulas.efficiencyBallistic({ Pol: P!, mp: c! }),
  ac_inplane: ({ alpha, B, BK, BM }) =>
    formulas.thresholdInPlane({ alpha: alpha!, Bext: B!, BK: BK!, mu0Meff: BM! }),
  ac_perp: ({ alpha, B, BK }) =>
    formulas.thresholdPerpendicular({ alpha: alpha!, Bext: B!, BK: BK! }),
  lee_exact: ({ BK, Bx }) => formulas.foldTorque({ BK: BK!, Bx: Bx! }),
  lee_linear: ({ BK, Bx }) => formulas.foldTorqueLinear({ BK: BK!, Bx: Bx! }),
  stno_f: ({ a, alpha }) => formulas.oscillatorFrequency({ aDL: a!, alpha: alpha! }),
  stno_mz: ({ a, alpha, BM }) =>
    formulas.oscillatorMz({ aDL: a!, alpha: alpha!, mu0Meff: BM!, Bext: 0, aFL: 0 }),
  stt_incubation: ({ a, alpha, BK, theta0 }) =>
    formulas.incubation({ aDL: a!, alpha: alpha!, BK: BK!, theta0: theta0! }),
  thermal_angle: ({ Delta }) => formulas.thermalAngle({ stability: Delta! }),
};

describe('the values of another program', () => {
  const known = reference.scalars.filter(({ formula }) => formula in named);
  it('are all there, S06, S07 and S09 to S31', () => expect(known).toHaveLength(25));
  it.each(known)('has the closed form $id: $formula', ({ formula, inputs, value, tol_rel }) => {
    const found = named[formula]!(inputs);
    expect(Math.abs(found / Number(value) - 1)).toBeLessThan(tol_rel);
  });
});

const degree = Math.PI / 180;
const nm = 1e-9;
const mT = 1e-3;
const kA = 1e3;

/** Worked problems: what, found, printed result in the unit of the problem, five digits. */
const worked: readonly [string, () => number, number, number][] = [
  [
    'time of a ring-down',
    () =>
      formulas.ringdownTime({
        ...{ theta0: 119 * degree, theta: 12 * degree },
        ...{ Bext: 0.48, alpha: 0.047 },
      }),
    0.70188,
    1e-9,
  ],
  [
    'dissipated power',
    () => formulas.energyLoss({ Msat: 1011e3, alpha: 0.042, Bext: 0.121, theta: 62 * degree }),
    85192,
    1e9,
  ],
  [
    'damping from a linewidth',
    () => formulas.alphaFromPeakToPeak({ f: 19.5e9, linewidthPP: 9.04 * mT }),
    0.011251,
    1,
  ],
  ['resonance of a film', () => formulas.fmrFilm({ mu0Meff: 1.65, Bext: 149 * mT }), 14.51, 1e9],
  [
    'first speed across p',
    () => formulas.speedAcross({ aDL: 12 * mT, aFL: 94 * mT, alpha: 0.49 }),
    14.984,
    1e9,
  ],
  [
    'growth of a cone',
    () => formulas.coneGrowth({ Bext: 116 * mT, aDL: 2.9 * mT, alpha: 0.033 }),
    -0.16323,
    1e9,
  ],
  [
    'field of a current through a pillar',
    () => formulas.aDLOfSTT({ J: 32.6e10, Pol: 0.36, Msat: 844 * kA, FreeLayerThickness: nm }),
    45.763,
    mT,
  ],
  [
    'critical current of an in-plane layer',
    () =>
      formulas.JcInPlane({
        ...{ alpha: 0.012, Msat: 876 * kA, FreeLayerThickness: 3.6 * nm },
        ...{ BK: 9 * mT, Pol: 0.61 },
      }),
    10.545,
    1e10,
  ],
  [
    'ratio of critical currents',
    () => formulas.JcRatio({ BK: 267 * mT, Msat: 1229 * kA }),
    0.25693,
    1,
  ],
  [
    'field of a current in a heavy metal',
    () => formulas.aDLOfSOT({ xiDL: -0.24, J: 12e10, Msat: 1349 * kA, FreeLayerThickness: nm }),
    -7.0261,
    mT,
  ],
  [
    'size of the damping-like torque',
    () => formulas.dampingLikeSize({ angleP: 38 * degree, aDL: 16.3 * mT }),
    10.035,
    mT,
  ],
  ['tilt without field', () => formulas.tiltSOTReduced({ overdrive: 0.55 }), 16.684, degree],
  [
    'critical current of a spin-orbit torque',
    () =>
      formulas.JcSOTReduced({
        ...{ BK: 509 * mT, assist: 0.13, Msat: 1234 * kA },
        ...{ FreeLayerThickness: 1.1 * nm, xiDL: 0.15 },
      }),
    57.424,
    1e11,
  ],
  [
    'incubation from a thermal angle',
    () => formulas.incubationThermal({ overdrive: 2.1, alpha: 0.015, BK: 0.18, stability: 74 }),
    4.9796,
    1e-9,
  ],
  [
    'angular momentum per current',
    () =>
      formulas.spinPerCurrentRatio({
        ...{ HMThickness: 5.8 * nm, cellLength: 33 * nm },
        ...{ xiDL: 0.25, Pol: 0.74 },
      }),
    1.9222,
    1,
  ],
  [
    'second harmonic of an efficiency',
    () => formulas.efficiencySecondHarmonic({ A0: 0.15, A2: 0.076 }),
    0.038,
    1,
  ],
  [
    'efficiency at an angle',
    () => formulas.efficiencyBetween({ xi0: 0.086, xi90: 0.209, theta: 59 * degree }),
    0.17637,
    1,
  ],
  [
    'growth with the angle by anisotropic relaxation',
    () => formulas.relaxationGrowth({ tauSf: 199e-15, tauDp: 956e-15 }),
    1.1723,
    1,
  ],
];

describe('a worked problem has its printed result', () => {
  it.each(worked)('%s', (_, find, printed, unit) => {
    expect(Math.abs(find() / unit / printed - 1)).toBeLessThan(5e-5);
  });
});
