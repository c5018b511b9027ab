import { formulas, gammaLL, wallRun, type Wall } from '@physics';
import type { Section } from './check';
import { ps } from './runs';

const given = { alpha: 0.02, xi: 0.05, u: 40, wallWidth: 8e-9, Bz: 3e-3, Bperp: 0.05 };

export const walls: Section = {
  title: 'Domain walls',
  checks: {
    wallSteady: {
      law: 'Below its breakdown a wall moves at the speed at which damping takes what field and current give.',
      tex: 'v = (\\beta u + \\gamma\\Delta B_z)/\\alpha',
      how: 'Velocity after 60\u202fns in a field of a tenth of a millitesla and a current, against the formula.',
      quantity: 'wallVelocity',
      allowed: 1e-8,
      run() {
        const args = { ...given, alpha: 0.1, u: 4, Bz: 1e-4 };
        return { expected: formulas.wallVelocity(args), found: speed(args, 0, 60e-9) };
      },
    },
    walker: {
      law: 'Above it the wall turns as it goes, and is slower.',
      tex: '\\bar v = (\\beta u + \\gamma\\Delta B_z)/\\alpha - \\tfrac{\\Delta}{\\alpha}\\sqrt{\\Omega^2 - \\Omega_\\mathrm{c}^2}/(1+\\alpha^2)',
      how: 'Way over the time of three whole turns, field and current, against the formula.',
      quantity: 'wallVelocity',
      allowed: 1e-8,
      run() {
        const turn = (2 * Math.PI) / Math.abs(formulas.wallTurnRate(given));
        let q = 0;
        for ({ q } of wallRun({ q: 0, psi: 0 }, wallOf(given), 3 * turn, 2 * ps));
        return { expected: formulas.wallVelocity(given), found: q / (3 * turn) };
      },
    },
    pinned: {
      law: 'Without a non-adiabatic torque a wall stands still in a current below a threshold.',
      tex: 'v = 0 \\text{ for } \\beta = 0,\\allowbreak\\; u < \\gamma\\Delta B_\\perp/2',
      how: 'Velocity after 60\u202fns at 0.9 of the threshold, in widths of the wall per nanosecond.',
      allowed: 1e-8,
      run() {
        const u = 0.45 * gammaLL * given.wallWidth * given.Bperp;
        const args = { ...given, alpha: 0.1, xi: 0, Bz: 0, u };
        const v = speed(args, 0, 60e-9);
        return { expected: 0, found: (v * 1e-9) / given.wallWidth };
      },
    },
    sotWall: {
      law: 'A spin-orbit torque drives a wall that its Dzyaloshinskii-Moriya field holds upright.',
      tex: 'v = -\\tfrac{\\pi}{2}\\gamma\\Delta\\,a_\\mathrm{DL}B_D/\\sqrt{(\\alpha B_D)^2 + a_\\mathrm{DL}^2}',
      how: 'Velocity after 10\u202fns, against the formula.',
      quantity: 'wallVelocity',
      allowed: 1e-8,
      run() {
        const args = { alpha: 0.1, wallWidth: 6e-9, aDL: 0.02, BD: 0.08 };
        let last = { q: 0, psi: Math.PI };
        let [before, found] = [last.q, 0];
        for (last of wallRun(last, args, 10e-9, ps)) {
          [before, found] = [last.q, (last.q - before) / ps];
        }
        return { expected: formulas.sotWallVelocity(args), found };
      },
    },
  },
};

const wallOf = ({ alpha, xi, u, wallWidth, Bz, Bperp }: typeof given): Wall => ({
  ...{ alpha, xi, u, wallWidth, Bperp, Bext: [0, 0, Bz] },
});
/** Velocity in the last step of a run. */
function speed(args: typeof given, psi: number, duration: number) {
  const dt = 10 * ps;
  let [before, found] = [0, 0];
  for (const { q } of wallRun({ q: 0, psi }, wallOf(args), duration, dt)) {
    [before, found] = [q, (q - before) / dt];
  }
  return found;
}
