import {
  closedFilmTorque,
  e,
  edelsteinSpin,
  filmCoefficients,
  filmSpin,
  filmTorqueParts,
  hbar,
  me,
  norm,
  normalize,
  scatteringGenerations,
  sfc32,
  torqueOfSpin,
  weakTorqueParts,
  type FilmCoefficients,
  type TorqueForm,
  type Vec3,
} from '@physics';
import type { Section } from './check';

const eVnm = e * 1e-9;
const film = { kF: 4.3e9, tauMom: 1e-15, tauDelta: 1e-14, tauSf: 1e-12 };
const gas = { alphaR: 0.05 * eVnm };
const [EF, tau, field] = [0.5 * e, 1e-14, 1e4];

export const rashba: Section = {
  title: 'Electrons with Rashba coupling',
  checks: {
    edelstein: {
      law: 'The spin density of a shifted Rashba gas does not depend on its Fermi energy.',
      tex: '\\lvert S\\rvert/\\hbar = m\\,\\alpha_\\mathrm{R}\\,eE\\tau/2\\pi\\hbar^3',
      how: 'Boltzmann equation of both bands on a grid of angles, after 40 generations of scattering, against the formula.',
      allowed: 1e-10,
      run() {
        const expected = (me * gas.alphaR * e * field * tau) / (2 * Math.PI * hbar ** 3);
        const found = Math.abs(scatteringGenerations(gas, EF, tau, field, 40, 8).at(-1)!);
        return { expected, found };
      },
    },
    rigidShift: {
      law: 'Fermi circles that are only shifted, as in most drawings, hold half of it.',
      tex: 'S_\\text{rigid}/S = \\tfrac12',
      how: 'Ratio of the spin densities without and with what scatters from one circle to the other.',
      allowed: 1e-12,
      run() {
        const [rigid, full] = (['lifetime', 'scattering'] as const).map((model) =>
          norm(edelsteinSpin(gas, EF, tau, [field, 0, 0], model)),
        );
        return { expected: 0.5, found: rigid! / full! };
      },
    },
    filmTorque: {
      law: 'The torque of a Rashba film has a closed form for any drive and any direction of m.',
      tex: '\\mathbf{T} = \\gamma_\\theta\\{(1-\\xi\\tilde\\beta)\\,\\mathbf{m}\\times(\\mathbf{X}\\times\\mathbf{m}) - \\tilde\\beta\\,\\mathbf{m}\\times\\mathbf{X} + \\dots\\}',
      how: 'Largest difference from the solution of the three equations for the spin, relative to it: 300 films, drives and directions drawn at random.',
      allowed: 1e-12,
      run() {
        return { expected: 0, found: largestDifference('corrected') };
      },
    },
    weakCoupling: {
      law: 'For weak coupling both parts of the torque are linear in it.',
      tex: 'T_\\perp = n\\kappa P_\\mathrm{F}[2(1-\\xi\\tilde\\beta)C + \\tilde\\beta\\Gamma]',
      how: 'Field-like part at 10⁻⁷\u202feV\u202fnm, solved, against the formula.',
      allowed: 1e-8,
      run() {
        const c = filmCoefficients({ ...film, alphaR: 1e-7 * eVnm });
        return { expected: weakTorqueParts(c).perp, found: filmTorqueParts(c).perp };
      },
    },
  },
};

/** Of random films, drives and directions, relative to the torque. */
export function largestDifference(form: Exclude<TorqueForm, 'solved'>) {
  const random = sfc32(1);
  const between = (a: number, b: number) => a * (b / a) ** random();
  const direction = (): Vec3 => normalize([random() - 0.5, random() - 0.5, random() - 0.5]);
  let found = 0;
  for (let i = 0; i < 300; i++) {
    const c: FilmCoefficients = filmCoefficients({
      alphaR: between(1e-3, 0.1) * eVnm,
      kF: between(2e9, 8e9),
      tauMom: between(3e-16, 3e-15),
      tauDelta: between(3e-15, 1e-13),
      tauSf: between(1e-14, 1e-11),
    });
    const [m, X] = [direction(), direction()];
    const solved = torqueOfSpin(c, m, filmSpin(c, m, X));
    const closed = closedFilmTorque(c, m, X, form);
    const apart = norm([closed[0] - solved[0], closed[1] - solved[1], closed[2] - solved[2]]);
    found = Math.max(found, apart / norm(solved));
  }
  return found;
}
