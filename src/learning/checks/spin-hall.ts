import { cadd, cdiv, cmul, formulas, spinTorqueEfficiency, type Complex } from '@physics';
import type { Section } from './check';

const film = { thetaSH: 0.1, lambdaSF: 1.4e-9, rho: 3e-7, HMThickness: 4e-9, J: 1e12 };
const contact = { Gr: 6e14, Gi: 1e14 };

export const spinHall: Section = {
  title: 'Spin Hall effect and interface',
  checks: {
    backflowAlong: {
      law: 'Of the spin current of a metal film an interface passes what does not flow back.',
      tex: '\\xi_\\mathrm{DL} + i\\xi_\\mathrm{FL} = \\theta_\\mathrm{SH}\\,\\frac{2\\lambda G\\tanh(d/2\\lambda)}{\\sigma + 2\\lambda G\\coth(d/\\lambda)}',
      how: 'Real part, against the spin diffusion equation integrated through the film.',
      allowed: 1e-9,
      run() {
        return { expected: spinTorqueEfficiency(film, contact)[0], found: diffused()[0] };
      },
    },
    backflowAcross: {
      law: 'A complex conductance turns a part of it into a field-like torque.',
      tex: '\\xi_\\mathrm{FL} = \\operatorname{Im}(\\xi_\\mathrm{DL} + i\\xi_\\mathrm{FL})',
      how: 'Imaginary part, against the same integration.',
      allowed: 1e-9,
      run() {
        return { expected: spinTorqueEfficiency(film, contact)[1], found: diffused()[1] };
      },
    },
    perfectSink: {
      law: 'An interface without resistance takes all that a film of its thickness can deliver.',
      tex: 'G \\to \\infty:\\; \\xi_\\mathrm{DL} \\to \\theta_\\mathrm{SH}[1 - \\operatorname{sech}(d/\\lambda)]',
      how: 'Efficiency at a conductance of 10²⁶\u202fS/m², against the limit.',
      allowed: 1e-9,
      run() {
        const expected = film.thetaSH * (1 - 1 / Math.cosh(film.HMThickness / film.lambdaSF));
        return { expected, found: spinTorqueEfficiency(film, { Gr: 1e26 })[0] };
      },
    },
    thickFilm: {
      law: 'In a thick film the conductance of the metal itself stands against that of the interface.',
      tex: 'd \\gg \\lambda:\\; \\xi_\\mathrm{DL} \\to \\theta_\\mathrm{SH}\\,G/(G + \\sigma/2\\lambda)',
      how: 'Efficiency of a film of 40 diffusion lengths, against the limit.',
      allowed: 1e-12,
      run() {
        const { Gr } = contact;
        const thick = { ...film, HMThickness: 40 * film.lambdaSF };
        const expected = film.thetaSH * (Gr / (Gr + 1 / (2 * film.lambdaSF * film.rho)));
        return { expected, found: spinTorqueEfficiency(thick, { Gr })[0] };
      },
    },
    memoryLoss: {
      law: 'A layer that forgets spin passes an exponential of its thickness to a load like itself.',
      tex: 'r_\\mathrm{F} = r_\\mathrm{I}:\\; T = e^{-\\delta}',
      how: 'Transmission at a loss of 0.9, against the limit.',
      quantity: 'transmission',
      allowed: 1e-14,
      run() {
        const args = { deltaI: 0.9, rI: 1e-15, rF: 1e-15 };
        return { expected: Math.exp(-0.9), found: formulas.spinMemoryLoss(args) };
      },
    },
    memoryLossSink: {
      law: 'To a perfect sink it passes more.',
      tex: 'r_\\mathrm{F} \\to 0:\\; T = \\operatorname{sech}\\delta',
      how: 'Transmission of the same layer, against the limit.',
      quantity: 'transmission',
      allowed: 1e-12,
      run() {
        const args = { deltaI: 0.9, rI: 1e-15, rF: 1e-30 };
        return { expected: 1 / Math.cosh(0.9), found: formulas.spinMemoryLoss(args) };
      },
    },
  },
};

/**
 * Efficiency from μ″ = μ/λ², j = θJ − μ′/2ρ, in units of λ and 2ρλJ: from two solutions of the equation,
 * u with u(0) = 1 and no slope, v with v(0) = 0 and the slope that stops the spin Hall current at z = 0;
 * their mixture c u + v obeys j = Gμ at the top.
 */
function diffused(): Complex {
  const { thetaSH, lambdaSF, rho, HMThickness } = film;
  const steps = 1000;
  const h = HMThickness / lambdaSF / steps;
  let [u, du, v, dv] = [1, 0, 0, thetaSH];
  // The classical method of Runge and Kutta of a linear equation: the first terms of cosh and sinh.
  const [cosh, sinh] = [1 + h ** 2 / 2 + h ** 4 / 24, h + h ** 3 / 6];
  for (let i = 0; i < steps; i++) {
    [u, du] = [cosh * u + sinh * du, sinh * u + cosh * du];
    [v, dv] = [cosh * v + sinh * dv, sinh * v + cosh * dv];
  }
  const g: Complex = [contact.Gr * 2 * rho * lambdaSF, contact.Gi * 2 * rho * lambdaSF];
  const c = cdiv([thetaSH - dv - g[0] * v, -g[1] * v], [du + g[0] * u, g[1] * u]);
  return cmul(g, cadd([c[0] * u, c[1] * u], [v, 0]));
}
