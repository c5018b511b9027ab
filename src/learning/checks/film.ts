import {
  cross,
  e,
  evenShare,
  filmCoefficients,
  filmDrive,
  filmSpin,
  formulas,
  hbar,
  meanSpin,
  normalize,
  spinWalk,
  spinWalkStep,
  torqueOfSpin,
  wireProfile,
  type Vec3,
} from '@physics';
import type { Section } from './check';

const eVnm = e * 1e-9;
const dirt = { kF: 4.3e9, tauMom: 1e-15, alphaR: 0.01 * eVnm };
/** Without dephasing; flips as rare as one in a microsecond. */
const film = { ...dirt, tauDelta: 1e-14, tauSf: 1e-6, dephasing: false };

export const dirtyFilm: Section = {
  title: 'A dirty film',
  checks: {
    forgetting: {
      law: 'Electrons that only change their direction forget the spin along the normal as a swing with friction comes to rest.',
      tex: '\\ddot s + \\dot s/\\tau + \\Omega^2s = 0,\\allowbreak\\; \\Omega = 2\\alpha_\\mathrm{R}k_\\mathrm{F}/\\hbar',
      how: 'Share that is left after 50\u202ffs: mean of 1000 electrons whose flights are drawn from a seed, against the solution.',
      quantity: 'spinLeft',
      allowed: 0.1,
      run() {
        let walk = spinWalk(1000);
        for (let i = 0; i < 50; i++) {
          walk = spinWalkStep(walk, dirt, 1e-15);
        }
        return { expected: formulas.spinLeft({ ...dirt, t: 5e-14 }), found: meanSpin(walk)[2] };
      },
    },
    reach: {
      law: 'A spin that diffuses gets as far as one that flies, whatever the collisions.',
      tex: '\\sqrt{D\\tau_\\mathrm{dp}} = \\hbar^2/2m\\alpha_\\mathrm{R}',
      how: 'From the coefficients of the diffusion equation, against the formula.',
      quantity: 'edgeDepth',
      allowed: 1e-13,
      run() {
        const { D, dpRate } = filmCoefficients(film);
        return { expected: formulas.edgeDepth(dirt), found: Math.sqrt(D / dpRate) };
      },
    },
    fieldLikeAlone: {
      law: 'With coefficients that fit each other exchange changes nothing, and the torque is field-like for any m.',
      tex: '\\mathbf{T} = \\mathbf{S}_\\mathrm{E}\\times\\mathbf{m}/\\tau_\\Delta',
      how: 'Largest difference between the solved film and S_E × m for three directions, relative to it; no dephasing, next to no flips.',
      allowed: 1e-4,
      run() {
        const c = filmCoefficients(film);
        const edelstein: Vec3 = [0, -(film.alphaR * film.tauMom) / (2 * hbar), 0];
        let found = 0;
        for (const m of [normalize([1, 0, 0]), normalize([1, 1, 1]), normalize([0.2, -1, 2])]) {
          const spin = filmSpin(c, m, filmDrive(c, m, 'consistent'));
          const exact = cross(edelstein, m).map((v) => v * c.exchangeRate);
          const torque = torqueOfSpin(c, m, spin);
          const off = Math.hypot(...torque.map((v, i) => v - exact[i]!));
          found = Math.max(found, off / Math.hypot(...exact));
        }
        return { expected: 0, found };
      },
    },
    oppositeEdges: {
      law: 'Without a magnet the spins at the two edges of a wire are opposite.',
      tex: 'S_z(L-y) = -S_z(y)',
      how: 'Even share of the spin along the normal, solved across 50\u202fnm.',
      allowed: 1e-12,
      run() {
        const bare = { ...film, tauDelta: Infinity };
        const wire = wireProfile({ film: bare, width: 50e-9, source: 'consistent' }, 201);
        return { expected: 0, found: evenShare(wire.Sz) };
      },
    },
    whoIsSooner: {
      law: 'The edges of a magnetized wire change with the times, not with the energies: half the flight and a coupling √2 as large give the same.',
      tex: 'S_z = S_z(\\tau_\\mathrm{dp}/\\tau_\\Delta)',
      how: 'Even share of the spin along the normal where both times are equal, for flights of 0.1\u202ffs (expected) and 0.05\u202ffs.',
      quantity: 'evenShare',
      allowed: 0.02,
      run() {
        const share = (tauMom: number) => {
          const { kF, tauDelta } = film;
          const alphaR = formulas.rashbaAtExchangeTime({ kF, tauMom, tauDelta });
          const wire = { film: { ...film, tauMom, alphaR }, width: 20e-9 };
          return evenShare(wireProfile({ ...wire, source: 'consistent' }, 401).Sz);
        };
        const expected = share(1e-16);
        return { expected, found: share(5e-17) };
      },
    },
  },
};
