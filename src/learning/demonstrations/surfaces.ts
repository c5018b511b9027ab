import { formulas, meanTilt, tiltProfile, type SurfaceTorqueFilm } from '@physics';
import type { Demonstrations } from './demonstration';

const film: SurfaceTorqueFilm = {
  ...{ thickness: 32e-9, Aex: 1.04e-11, Msat: 8e5, mu0Meff: 1, mx: 1 },
  ...{ tauTop: -0.86e-6, tauBottom: 0.86e-6 },
};

export const surfaces: Demonstrations = {
  'E004-1': () => {
    const profile = tiltProfile(film, 3);
    return {
      what: 'Tilt m_z of a film of 32 nm by the torques of the source, M_s = 0.8 MA/m and 1 T assumed.',
      rows: [
        { label: 'at the top', value: profile[2]! },
        { label: 'at the bottom', value: profile[0]! },
        { label: 'mean', value: meanTilt(film) },
      ],
    };
  },
  'E004-4': () => ({
    what: 'Efficiency 2eτ/ħJ of 0.86 μJ/m² at 5 × 10¹⁰ A/m².',
    rows: [
      {
        label: 'computed',
        value: formulas.asotEfficiency({ tauSurface: 0.86e-6, J: 5e10 }),
      },
      { label: 'quoted, ± 0.003', value: 0.053, digits: 2 },
    ],
  }),
  'E004-5': () => ({
    what: 'Absorption index that belongs to a depth of 14 nm at 780 nm.',
    rows: [
      { label: 'λ₀/4πk, intensity: k', value: 780 / (4 * Math.PI * 14), digits: 3 },
      { label: 'λ₀/2πk, amplitude: k', value: 780 / (2 * Math.PI * 14), digits: 3 },
    ],
  }),
  'E004-6': () => {
    const { Aex, Msat } = film;
    const length = (Bstiff: number) => formulas.asotLength({ Aex, Msat, Bstiff });
    return {
      what: 'Length of 10.4 pJ/m and 0.8 MA/m.',
      rows: [
        {
          label: '√(2A/μ₀M_s²)',
          value: length(4e-7 * Math.PI * Msat),
          quantity: 'lExch',
          digits: 3,
        },
        { label: '√(2A/M_sB), B = 1 T', value: length(1), quantity: 'lExch', digits: 3 },
        { label: '√(2A/M_sB), B = 1.1 T', value: length(1.1), quantity: 'lExch', digits: 3 },
      ],
    };
  },
  'E004-7': () => ({
    what: 'Measured over calculated conductivity of the source’s Table 1: 1 would be agreement.',
    rows: [
      { label: 'nickel', value: 3.5 / 3.92, digits: 2 },
      { label: 'iron', value: -1 / 1.05, digits: 2 },
      { label: 'cobalt', value: 0.8 / -0.24, digits: 2 },
      { label: 'error of cobalt', value: 0.5 / 0.24, digits: 2 },
    ],
  }),
  'E004-8': () => {
    const light = { lExch: 5.1e-9, penetration: 14e-9, refraction: 2.4, lambda0: 780e-9 };
    const weight = (nm: number) => formulas.kerrRatioSize({ ...light, FilmThickness: nm * 1e-9 });
    const loss = (nm: number) =>
      formulas.kerrLossExact({ ...light, FilmThickness: nm * 1e-9, faceLoss: 0.01 });
    return {
      what: 'Weight of the odd tilt over that of a uniform one, and the signal of one hundredth of difference over that of equal faces; 14 nm, 780 nm, index 2.4 assumed, one passage of the light.',
      rows: [
        { label: 'weight at 4 nm', value: weight(4), digits: 2 },
        { label: 'weight at 8 nm', value: weight(8), digits: 2 },
        { label: 'weight at 32 nm', value: weight(32), digits: 2 },
        { label: 'difference at 4 nm', value: loss(4), digits: 2 },
        { label: 'difference at 32 nm', value: loss(32), digits: 2 },
      ],
    };
  },
};
