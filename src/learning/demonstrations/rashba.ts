import {
  chiralPower,
  e,
  edelsteinSpin,
  evenShare,
  filmCoefficients,
  filmTorqueParts,
  formulas,
  hbar,
  me,
  norm,
  wireProfile,
  type RashbaFilm,
} from '@physics';
import { largestDifference } from '@learning/checks/rashba';
import type { Demonstrations } from './demonstration';

const eVnm = e * 1e-9;
/** The film of the source, with the mass of the free electron. */
const film = (alpha: number, more: Partial<RashbaFilm> = {}): RashbaFilm => ({
  ...{ alphaR: alpha * eVnm, kF: 4.3e9, tauMom: 1e-15, tauDelta: 1e-14, tauSf: 1e-12 },
  ...more,
});
const parts = (alpha: number, more: Partial<RashbaFilm> = {}, source: 'full' | 'B' = 'full') =>
  filmTorqueParts(filmCoefficients(film(alpha, more)), source);
/** d ln|T|/d ln α. */
const slope = (of: (alpha: number) => number, alpha: number) =>
  Math.log(Math.abs(of(alpha * 1.01) / of(alpha / 1.01))) / Math.log(1.01 ** 2);
const wire = (alpha: number, source: 'full' | 'B') =>
  wireProfile({ film: film(alpha), width: 50e-9, source }, 1001);

export const rashba: Demonstrations = {
  'E003-2': () => ({
    what: 'Largest difference from the solution of the three equations, relative to it: 300 films, drives and directions at random.',
    rows: [
      { label: 'with −β̃ m×X', value: largestDifference('corrected'), digits: 1 },
      {
        label: 'with the sign as printed',
        value: largestDifference('printed sign'),
        digits: 2,
      },
    ],
  }),
  'E003-3': () => {
    const c = filmCoefficients(film(0.02));
    const ratio = (rate: number) => rate / c.exchangeRate;
    return {
      what: 'The film of the source at α = 0.02 eV nm.',
      rows: [
        { label: 'β as defined in its section III', value: ratio(c.spinFlipRate) },
        { label: 'β that solves its equations', value: ratio(c.spinFlipRate + c.dpRate) },
        {
          label: 'largest error of eq. (32), definitions and sign as printed',
          value: largestDifference('printed'),
          digits: 2,
        },
      ],
    };
  },
  'E003-5': () => {
    const { PF } = filmCoefficients(film(0.02));
    return {
      what: 'The exchange of 66 meV of the source and its Fermi energy.',
      rows: [
        { label: 'Δ/ε_F, as printed', value: PF, digits: 3 },
        { label: 'polarization, −Δ/2ε_F', value: -PF / 2, digits: 3 },
        { label: 'spin per electron, −Δ/4ε_F', value: -PF / 4, digits: 3 },
      ],
    };
  },
  'E003-6': () => {
    const given = { alphaR: 0.1 * eVnm * 0.1, Pol: 0.5, J: 1e12, Msat: 1e6 };
    const field = formulas.rashbaField(given);
    return {
      what: 'Field on m at 0.1 eV Å, P = 0.5, 10¹² A/m², 1 MA/m.',
      rows: [
        { label: 'first-order perturbation', value: field, quantity: 'Bext', show: 'mT' },
        { label: 'common literature form', value: 2 * field, quantity: 'Bext', show: 'mT' },
      ],
    };
  },
  'E003-7': () => {
    const [alphaR, tau, E] = [0.02 * eVnm, 1e-15, 1e4];
    const printed = (me * alphaR * e * E * tau) / (Math.PI * hbar ** 3);
    const kinetic = norm(edelsteinSpin({ alphaR }, 0.7 * e, tau, [E, 0, 0]));
    return {
      what: 'Spin density of the isotropic film over that of eq. (19).',
      rows: [
        { label: 'Boltzmann equation of both bands', value: kinetic / printed },
        {
          label: 'circles shifted alone',
          value: norm(edelsteinSpin({ alphaR }, 0.7 * e, tau, [E, 0, 0], 'lifetime')) / printed,
        },
      ],
    };
  },
  'E003-17': () => ({
    what: 'Slope d ln|T⊥|/d ln α at α = 10⁻³ eV nm.',
    rows: [
      {
        label: 'full source term, as Fig. 3 shows it',
        value: slope((a) => parts(a).perp, 1e-3),
        digits: 3,
      },
      {
        label: 'what eq. (17) alone contains',
        value: slope((a) => parts(a, {}, 'B').perp, 1e-3),
        digits: 3,
      },
    ],
  }),
  'E003-18': () => ({
    what: 'Slope d ln|T∥|/d ln α for strong coupling, α = 1 eV nm.',
    rows: [
      {
        label: 'without dephasing',
        value: slope((a) => parts(a, { dephasing: false }).par, 1),
        digits: 3,
      },
      { label: 'with dephasing, as defined', value: slope((a) => parts(a).par, 1), digits: 3 },
    ],
  }),
  'E003-19': () => ({
    what: 'Share of the part of S_z that is even about the middle of the wire, of the power.',
    rows: [0.0005, 0.05, 0.1, 0.2].flatMap((alpha) =>
      (['full', 'B'] as const).map((source) => ({
        label: `${alpha} eV nm, ${source === 'full' ? 'full source term' : 'B alone'}`,
        value: evenShare(wire(alpha, source).Sz),
        digits: 3,
      })),
    ),
  }),
  'E003-21': () => {
    const wall = { wallWidth: 5e-9, etaChiral: 4e-10, psi: 0.7 };
    const turning = chiralPower(wall, { v: 0, omega: 1e9 });
    const law = (Math.PI / 2) * wall.etaChiral * Math.cos(wall.psi) * 1e18;
    const gilbert = (2 * 5 * 5) / wall.wallWidth;
    return {
      what: 'Power of equation 47 in an up–down wall, ψ = 0.7, integrated over the texture.',
      rows: [
        {
          label: 'moving at 5 m/s, over Gilbert’s power of α = 1',
          // What only rounding keeps from zero.
          value: Math.round((1e9 * chiralPower(wall, { v: 5, omega: 0 })) / gilbert) / 1e9 + 0,
          digits: 2,
        },
        { label: 'turning, over (π/2)η cosψ ψ̇²', value: turning / law, digits: 6 },
        {
          label: 'both at once, over turning alone',
          value: chiralPower(wall, { v: 5, omega: 1e9 }) / turning,
          digits: 6,
        },
      ],
    };
  },
};
