import {
  e,
  fromAngles,
  formulas,
  gammaLL,
  hallEnergy,
  hallStrength,
  mu0,
  pointGroup,
  torqueCounts,
} from '@physics';
import type { Demonstrations } from './demonstration';

/** The numbers of the source for iron. */
const iron = { Jsd: 0.7 * e, Sloc: 1, Pol: 0.4, vF: 5e5, tanHall: 0.01 };
const Msat = 2.2 / mu0;
const kappa = (Pol: number, tanHall: number) =>
  formulas.hallKappa({ ...iron, Pol, tanHall, mu0Ms: 2.2, screening: 20e-9 });
/** κ with a share of the cold magnetization, and of the cold spin of an atom. */
const ofMagnet = (share: number, spin = share) =>
  formulas.hallKappa({ ...iron, Sloc: spin, mu0Ms: 2.2 * share, screening: 20e-9 });
const pulse = { h0: 0.3, tSigma: 50e-15, fCarrier: 20e12, carrierPhase: 0, phiJ: Math.PI / 4 };
const phase = 2 * Math.PI * pulse.fCarrier * pulse.tSigma;
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

export const hall: Demonstrations = {
  'E002-1': () => ({
    what: 'κ for the numbers of the source.',
    rows: [
      { label: 'with μ₀M_s = 2.2 T', value: kappa(0.4, 0.01), digits: 3 },
      {
        label: 'with M_s = 1.75 MA/m in its place, T m/A',
        value: kappa(0.4, 0.01) * (2.2 / Msat),
        digits: 2,
      },
      { label: 'quoted', value: 0.4, digits: 1 },
    ],
  }),
  'E002-2': () => ({
    what: 'Volume of one atom that the density has to be multiplied with, iron, S = 1.',
    rows: [
      {
        label: 'gμ_BS/M_s',
        value: (2 * 9.2740100783e-24) / Msat,
        quantity: 'V',
        show: 'nm³',
        digits: 3,
      },
    ],
  }),
  'E002-4': () => {
    const along = hallStrength({ ...iron, Msat }, 1e13);
    const back = hallStrength({ ...iron, Msat }, -1e13);
    return {
      what: 'Field of the formula at ± 10¹³ A/m².',
      rows: [
        { label: 'current forward', value: along, quantity: 'Bext', digits: 3 },
        { label: 'current backward', value: back, quantity: 'Bext', digits: 3 },
        { label: 'mean over an alternating current', value: (along + back) / 2, quantity: 'Bext' },
      ],
    };
  },
  'E002-5': () => ({
    what: 'Independent torques linear in the current, up to third order in m.',
    rows: [
      { label: 'bulk of iron (Oh)', value: sum(torqueCounts(pointGroup('Oh'), 'any')) },
      {
        label: 'any crystal with an inversion alone (Ci)',
        value: sum(torqueCounts(pointGroup('Ci'), 'any')),
      },
      {
        label: 'one of its surfaces (C4v), odd and even',
        value: sum(torqueCounts(pointGroup('C4v')).slice(2)),
      },
    ],
  }),
  'E002-6': () => ({
    what: 'κ when the polarization falls from 0.4 to 0.1.',
    rows: [
      { label: 'P = 0.4', value: kappa(0.4, 0.01), digits: 3 },
      { label: 'P = 0.1, σ⊥ held', value: kappa(0.1, 0.01), digits: 3 },
      { label: 'P = 0.1, σ⊥ ∝ P', value: kappa(0.1, 0.0025), digits: 3 },
    ],
  }),
  'E002-7': () => ({
    what: 'Energy density for a positive strength of 100 mT, iron.',
    rows: [
      {
        label: 'm along the current',
        value: hallEnergy([1, 0, 0], [1, 0, 0], 0.1, Msat) + 0,
        quantity: 'Edens',
      },
      {
        label: 'm at 45°',
        value: hallEnergy(fromAngles(Math.PI / 2, Math.PI / 4), [1, 0, 0], 0.1, Msat),
        quantity: 'Edens',
      },
      { label: 'm across', value: hallEnergy([0, 1, 0], [1, 0, 0], 0.1, Msat), quantity: 'Edens' },
    ],
  }),
  'E002-10': () => ({
    what: 'κ when heat has halved the magnetization.',
    rows: [
      { label: 'cold', value: ofMagnet(1), digits: 3 },
      { label: 'M_s halved, S held, as the source infers', value: ofMagnet(0.5, 1), digits: 3 },
      { label: 'M_s and S halved', value: ofMagnet(0.5), digits: 3 },
    ],
  }),
  'E002-11': () => ({
    what: 'Angle about the current after a pulse of 50 fs at 20 THz, 0.3 T at its peak, at 45°.',
    rows: [
      {
        label: 'field of fixed direction',
        value: gammaLL * 0.3 * pulse.tSigma * Math.sqrt(2 * Math.PI) * Math.exp(-0.5 * phase ** 2),
        quantity: 'turnJ',
        digits: 2,
      },
      {
        label: 'torque linear in the current',
        value: Math.abs(formulas.pulseTurnOdd(pulse)),
        quantity: 'turnJ',
        digits: 2,
      },
      {
        label: 'torque with the square of the current',
        value: Math.abs(formulas.pulseTurnEven(pulse)),
        quantity: 'turnJ',
        digits: 3,
      },
    ],
  }),
  'E002-9': () => ({
    what: 'Mean screening current B/(μ₀λ).',
    rows: [
      [0.1, 100],
      [0.1, 10],
      [1, 100],
      [1, 10],
    ].map(([B, nm]) => ({
      label: `${B} T over ${nm} nm, A/cm²`,
      value: formulas.screeningCurrent({ Bext: B!, screening: nm! * 1e-9 }) / 1e4,
      digits: 2,
    })),
  }),
};
