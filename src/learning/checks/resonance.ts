import {
  formulas,
  resonanceAt,
  toAngles,
  fromAngles,
  macrospinRun,
  type Macrospin,
} from '@physics';
import type { Section } from './check';
import { degrees, ps } from './runs';

/** A film in its plane, field and easy axis along x: its stiffness fields are 80 mT and 980 mT. */
const film: Macrospin = {
  ...{ alpha: 0.02, Bext: [0.05, 0, 0], BK: 0.03, anisU: [1, 0, 0], mu0Ms: 0.9, N: [0, 0, 1] },
};
const stiff = { B1: 0.08, B2: 0.98, alpha: 0.02 };

export const resonance: Section = {
  title: 'Resonance',
  checks: {
    freeOmega: {
      law: 'A film swings at the rate of the geometric mean of its two stiffness fields, slowed a little by damping.',
      tex: '\\omega = \\sqrt{\\omega_0^2 - \\Gamma^2},\\allowbreak\\; \\omega_0^2 = \\gamma^2B_1B_2/(1+\\alpha^2)',
      how: 'Imaginary part of the eigenvalues of the linear map about the film’s easy axis, against the formula.',
      quantity: 'omega',
      allowed: 1e-10,
      run() {
        return {
          expected: formulas.freeOmega(stiff),
          found: resonanceAt([1, 0, 0], film).omegaFree,
        };
      },
    },
    resonanceDecay: {
      law: 'It comes to rest at a rate set by their sum.',
      tex: '\\Gamma = \\alpha\\gamma(B_1 + B_2)/2(1+\\alpha^2)',
      how: 'Real part of the same eigenvalues, against the formula.',
      quantity: 'rate',
      allowed: 1e-10,
      run() {
        return {
          expected: formulas.resonanceDecay(stiff),
          found: resonanceAt([1, 0, 0], film).decay,
        };
      },
    },
    smallSwing: {
      law: 'The moment itself swings so when it is let go close to its axis.',
      tex: '\\varphi(t) = 0 \\;\\text{after every half period } \\pi/\\omega',
      how: 'Ten half periods counted on a run that begins 0.01° off the axis, against the formula.',
      quantity: 'omega',
      allowed: 1e-6,
      run() {
        const dt = ps / 4;
        let [last, half, first, end, t] = [0, 0, 0, 0, 0];
        for (const m of macrospinRun(fromAngles(90 * degrees, 0.01 * degrees), film, 1.5e-9, dt)) {
          const { phi } = toAngles(m);
          t += dt;
          if (last * phi < 0 && half <= 10) {
            // Straight between two steps, a hundredth of a radian apart.
            const at = t - (dt * phi) / (phi - last);
            if (half++ === 0) first = at;
            end = at;
          }
          last = phi;
        }
        const found = (10 * Math.PI) / (end - first);
        return { expected: formulas.freeOmega(stiff), found };
      },
    },
  },
};
