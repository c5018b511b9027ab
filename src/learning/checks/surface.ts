import {
  formulas,
  hallEnergy,
  hallFieldOn,
  meanTilt,
  stiffness,
  tiltProfile,
  fromAngles,
  trials,
  type SurfaceTorqueFilm,
} from '@physics';
import type { Section } from './check';

const film: SurfaceTorqueFilm = {
  ...{ thickness: 32e-9, Aex: 1.04e-11, Msat: 8e5, mu0Meff: 0.9, Bext: 0.1, mx: 1 },
  ...{ tauTop: -0.86e-6, tauBottom: 0.5e-6 },
};

export const surface: Section = {
  title: 'Torques of a single film',
  checks: {
    tilt: {
      law: 'Torques on its two surfaces tilt a film over its exchange length.',
      tex: 'm_z = m_x\\,\\frac{\\tau_\\mathrm{T}\\cosh(z/l) + \\tau_\\mathrm{B}\\cosh((d-z)/l)}{M_\\mathrm{s}lB\\sinh(d/l)}',
      how: 'Tilt at the top, against finite differences on grids of 2000 and 4000 cells, extrapolated.',
      quantity: 'mz',
      allowed: 1e-7,
      run() {
        const coarse = differences(2000);
        const fine = differences(4000);
        return { expected: tiltProfile(film, 2)[1]!, found: (4 * fine - coarse) / 3 };
      },
    },
    tiltMean: {
      law: 'On average only the sum of the two counts.',
      tex: '\\langle m_z\\rangle = m_x(\\tau_\\mathrm{T} + \\tau_\\mathrm{B})/M_\\mathrm{s}dB',
      how: 'Mean of the profile by Simpson’s rule, against the formula.',
      quantity: 'mz',
      allowed: 1e-8,
      run() {
        const profile = tiltProfile(film, 2001);
        const found = profile.reduce(
          (sum, m, i) => sum + m * (i === 0 || i === 2000 ? 1 : i % 2 ? 4 : 2),
          0,
        );
        return { expected: meanTilt(film), found: found / 6000 };
      },
    },
    hallAxis: {
      law: 'The torque of the anomalous Hall current makes the current a hard axis.',
      tex: 'w = -\\tfrac12M_\\mathrm{s}h\\sin^2\\varphi,\\allowbreak\\; \\text{torque} \\propto \\sin2\\varphi',
      how: 'Torque at 30° to the current by its field, over the slope of the energy there.',
      allowed: 1e-9,
      run() {
        const [phi, d, h, Msat] = [Math.PI / 6, 1e-4, 0.1, 8e5];
        const m = (angle: number) => fromAngles(Math.PI / 2, angle);
        const energy = (angle: number) => hallEnergy(m(angle), [1, 0, 0], h, Msat);
        // Order 4 in d.
        const slope =
          (8 * (energy(phi + d) - energy(phi - d)) - energy(phi + 2 * d) + energy(phi - 2 * d)) /
          (12 * d);
        const [mx, my] = m(phi);
        const [Bx, By] = hallFieldOn(m(phi), [1, 0, 0], h);
        return { expected: -1, found: (Msat * (mx * By - my * Bx)) / slope };
      },
    },
    hallKappa: {
      law: 'The field of the Hall current over that which drives the current is a pure number.',
      tex: '\\kappa = B_\\mathrm{SO}/\\mu_0H,\\allowbreak\\; J = H/\\lambda',
      how: 'Ratio of the two fields for iron and a screening depth of 20\u202fnm, against the formula.',
      quantity: 'kappa',
      allowed: 1e-12,
      run() {
        const iron = { Jsd: 0.7 * 1.602176634e-19, Sloc: 1, Pol: 0.4, vF: 5e5, tanHall: 0.01 };
        const args = { ...iron, mu0Ms: 2.2, screening: 20e-9, Bext: 0.5 };
        const J = formulas.screeningCurrent(args);
        return {
          expected: formulas.hallKappa(args),
          found: formulas.hallField({ ...args, J }) / args.Bext,
        };
      },
    },
    pulse: {
      law: 'After a pulse of many cycles an axis that goes with the square of the current has turned m about it.',
      tex: '\\Delta = \\tfrac12\\gamma h_0\\cos\\varphi\\,\\sigma\\sqrt\\pi',
      how: 'Lift of the tip at 60° by the equation of motion through the pulse, against the angle of the formula.',
      quantity: 'mz',
      allowed: 1e-6,
      run() {
        const pulse = { h0: 0.3, tSigma: 50e-15, phiJ: Math.PI / 3 };
        const turned = formulas.pulseTurnLeft(pulse);
        return {
          expected: Math.sin(pulse.phiJ) * Math.sin(turned),
          found: trials.pulseLift({ ...pulse, Bext: 1 })['mz']!,
        };
      },
    },
    kerrWeight: {
      law: 'Light that fades sees an odd tilt, in part.',
      tex: 'w = \\left\\lvert\\int_0^d\\frac{\\sinh[(d/2-s)/l]}{\\cosh(d/2l)}e^{-\\kappa s}\\dd s\\right\\rvert\\Big/\\left\\lvert\\int_0^d e^{-\\kappa s}\\dd s\\right\\rvert',
      how: 'Both integrals for 32\u202fnm by Simpson’s rule, against the formula.',
      quantity: 'kerrRatio',
      allowed: 1e-8,
      run() {
        const [d, l, delta, n, lambda0] = [32e-9, 5.1e-9, 14e-9, 2.4, 780e-9];
        const profile = (s: number) => Math.sinh((d / 2 - s) / l) / Math.cosh(d / 2 / l);
        const found = seen(profile, d, delta, n, lambda0) / seen(() => 1, d, delta, n, lambda0);
        const light = { penetration: delta, refraction: n, lambda0 };
        return {
          expected: formulas.kerrRatioSize({ ...light, FilmThickness: d, lExch: l }),
          found,
        };
      },
    },
  },
};

/** Size of the Kerr signal of a tilt, over its constant, by Simpson's rule. */
function seen(tilt: (s: number) => number, d: number, delta: number, n: number, lambda0: number) {
  const steps = 2000;
  let [re, im] = [0, 0];
  for (let i = 0; i <= steps; i++) {
    const s = (i * d) / steps;
    const part = (i % steps === 0 ? 1 : i % 2 ? 4 : 2) * tilt(s) * Math.exp(-s / delta);
    const phase = (4 * Math.PI * n * s) / lambda0;
    re += part * Math.cos(phase);
    im += part * Math.sin(phase);
  }
  return Math.hypot(re, im);
}

/** m_z at the top from m″ = m/l² with the slopes of the surface torques at the ends, by elimination. */
function differences(cells: number): number {
  const { B, l } = stiffness(film);
  const h = film.thickness / cells;
  const k = 2 + (h / l) ** 2;
  // 2A m′ = τ at the top, −2A m′ = τ at the bottom, with 2A = M_s B l².
  const slope = (tau: number) => (film.mx * tau) / (film.Msat * B * l * l);
  // Row by row m[i] = c m[i+1] + g; the node beyond an end mirrors the one before it, and the slope.
  let [c, g] = [2 / k, (2 * h * slope(film.tauBottom)) / k];
  for (let i = 1; i < cells; i++) [c, g] = [1 / (k - c), g / (k - c)];
  return (2 * g + 2 * h * slope(film.tauTop)) / (k - 2 * c);
}
