import {
  criticalPoint,
  dampingLike,
  e,
  exchangeRates,
  fieldLike,
  formulas,
  gammaLL,
  h,
  hbar,
  linearMap,
  mu0,
  pointGroup,
  productState,
  quantumExchangeRate,
  scale,
  signUnderStackInversion,
  spinTorqueEfficiency,
  torqueCounts,
  type Macrospin,
  type Matrix3,
  type Vec3,
} from '@physics';
import type { Demonstrations } from './demonstration';

const [x, z]: [Vec3, Vec3] = [
  [1, 0, 0],
  [0, 0, 1],
];
const Jsd = 0.7 * e;
/** Perpendicular layer with an assist field, polarization −y. */
const given = { BK: 0.4, Bx: 0.05 };
const across = (aDL: number, alpha: number): Macrospin => ({
  ...{ BK: given.BK, Bext: [given.Bx, 0, 0], alpha, torques: [{ aDL, p: [0, -1, 0] }] },
});
const against = (aDL: number, alpha: number): Macrospin => ({
  ...{ BK: given.BK, alpha, torques: [{ aDL, p: [0, 0, -1] }] },
});
const tilted: Vec3 = [given.Bx / given.BK, 0, Math.sqrt(1 - (given.Bx / given.BK) ** 2)];
/** The Rashba–Edelstein response S = ẑ×E. */
const edelstein: Matrix3 = [
  [0, -1, 0],
  [1, 0, 0],
  [0, 0, 0],
];

export const torques: Demonstrations = {
  'E001-1': () => {
    const halves = exchangeRates({ S: scale(0.5, z), s: scale(0.5, x) }, Jsd);
    const unit = Jsd / hbar;
    return {
      what: 'Rate of change of S along y, in units of J: S along z, s along x, both of length ½, J > 0.',
      rows: [
        {
          label: 'Heisenberg’s equation, two spins ½',
          value: quantumExchangeRate(productState(z, x), Jsd)[1] / unit,
          digits: 2,
        },
        { label: 'J S×s', value: halves.S[1] / unit, digits: 2 },
        { label: 'J s×S, as printed', value: -halves.S[1] / unit, digits: 2 },
      ],
    };
  },
  'E001-5': () => {
    const aDL = 0.9 * formulas.foldTorque(given);
    const { m } = criticalPoint((a) => across(a, 0.1), tilted, 0, aDL, 10);
    const sum = 2 * (given.Bx * m[0] + given.BK * m[2] ** 2) - given.BK * (1 - m[2] ** 2);
    const onset = (family: typeof across, m0: Vec3, alpha: number) =>
      criticalPoint((a) => family(a, alpha), m0, 0, 0.25, 20).x;
    return {
      what: 'Perpendicular layer, anisotropy field 400 mT, assist field 50 mT.',
      rows: [
        {
          label: '−αγ(B₁+B₂)/(1+α²), α = 0.1, in the tilted state',
          value: (-0.1 * gammaLL * sum) / 1.01,
          quantity: 'rate',
        },
        {
          label: 'trace of the linear map there, with the torque, p ⟂ m',
          value: linearMap(m, across(aDL, 0.1)).trace,
          quantity: 'rate',
        },
        {
          label: 'threshold, p ⟂ m, α = 0.01',
          value: onset(across, tilted, 0.01),
          quantity: 'aDL',
        },
        { label: 'threshold, p ⟂ m, α = 0.1', value: onset(across, tilted, 0.1), quantity: 'aDL' },
        {
          label: 'threshold, p against m, α = 0.01',
          value: onset(against, z, 0.01),
          quantity: 'aDL',
        },
        {
          label: 'threshold, p against m, α = 0.1',
          value: onset(against, z, 0.1),
          quantity: 'aDL',
        },
      ],
    };
  },
  'E001-6': () => {
    const [first, even, odd] = torqueCounts(pointGroup('C∞v'));
    return {
      what: 'Independent torques of an isotropic film, current in its plane.',
      rows: [
        { label: 'linear in m', value: first },
        { label: 'of second order in m, even', value: even },
        { label: 'of first and third order in m, odd', value: odd },
      ],
    };
  },
  'E001-7': () => {
    const film = { thetaSH: 0.1, lambdaSF: 1.4e-9, rho: 3e-7, HMThickness: 5e-9, J: 1e12 };
    const [along, side] = spinTorqueEfficiency(film, { Gr: 6e14, Gi: 6e13 });
    return {
      what: 'Spin Hall effect alone: spin Hall angle 0.1, Im G = 0.1 Re G.',
      rows: [
        { label: 'damping-like efficiency', value: along },
        { label: 'field-like efficiency', value: side },
      ],
    };
  },
  'E001-8': () => ({
    what: 'The same interface with 20 channels per square nanometre.',
    rows: [
      {
        label: 'G = (e²/h) g, SI units 1/(Ω m²)',
        value: formulas.mixingConductance({ gMix: 2e19 }),
      },
      { label: '(ħ/2e²)(e²/h)', value: (hbar / (2 * e * e)) * ((e * e) / h) },
      { label: '1/4π', value: 1 / (4 * Math.PI) },
    ],
  }),
  'E001-9': () => ({
    what: 'The two constants that share a letter.',
    rows: [
      { label: 'γ, rad/(s T): for fields in tesla', value: gammaLL, digits: 6 },
      { label: 'γ₀ = μ₀γ, m/(A s): for fields in A/m', value: mu0 * gammaLL, digits: 6 },
    ],
  }),
  'E000-1': () => ({
    what: 'Sign of each torque when the order of the layers is turned round, current kept.',
    rows: [
      { label: 'field-like', value: signUnderStackInversion(fieldLike(edelstein)) },
      { label: 'damping-like', value: signUnderStackInversion(dampingLike(edelstein)) },
      {
        label: 'D of a stack with 1 mJ/m², reversed',
        value: formulas.dmiFromRashba({ alphaR: -0.00144 * e * 1e-9, Aex: 1.323e-11 }),
        quantity: 'Dind',
        digits: 2,
      },
    ],
  }),
  'E000-2': () => ({
    what: 'Independent constants of the spin density S = χE.',
    rows: [
      ...(['C∞v', 'C2v', 'C2v(x)', 'Cs', 'C1'] as const).map((group) => ({
        label:
          { 'C2v(x)': 'C2v, axis in the plane', C2v: 'C2v, axis along the normal' }[
            group as 'C2v'
          ] ?? group,
        value: formulas.allowedConstants({ group }),
      })),
    ],
  }),
};
