import {
  angleBetween,
  criticalPoint,
  formulas,
  gammaLL,
  linearMap,
  macrospinAfter,
  type Macrospin,
  type Vec3,
} from '@physics';
import type { Section } from './check';
import { ps, z } from './runs';

/** Perpendicular layer, current along x: the electrons' moments point along −y. */
const given = { BK: 0.4, Bx: 0.05 };
const layer = (aDL: number, alpha = 0.1): Macrospin => ({
  ...{ BK: given.BK, Bext: [given.Bx, 0, 0], alpha, torques: [{ aDL, p: [0, -1, 0] }] },
});
/** Energy's tilt in the assist field alone. */
const start: Vec3 = [given.Bx / given.BK, 0, Math.sqrt(1 - (given.Bx / given.BK) ** 2)];

export const spinOrbit: Section = {
  title: 'Spin-orbit torque',
  checks: {
    fold: {
      law: 'A spin-orbit torque tips a perpendicular layer until its state vanishes, at a current that knows no damping.',
      tex: 'a_\\mathrm{c} = B_K\\sqrt{[8 + 20b^2 - b^4 - b(8+b^2)^{3/2}]/32},\\allowbreak\\; b = B_x/B_K',
      how: 'Torque at which the equilibrium, followed from zero, meets another one and ends, against the formula.',
      quantity: 'aDL',
      allowed: 1e-9,
      run() {
        const { x } = criticalPoint((aDL) => layer(aDL), start, 0, 0.25, 10);
        return { expected: formulas.foldTorque(given), found: x };
      },
    },
    foldRamp: {
      law: 'So the moment itself finds, when the current grows slowly.',
      tex: 'm_z \\text{ leaves its branch at } a_\\mathrm{DL} = a_\\mathrm{c}',
      how: 'Torque at which m_z falls below half its height on a ramp of 20\u202fns, damping 0.5; it lags a little.',
      quantity: 'aDL',
      allowed: 0.01,
      run() {
        const expected = formulas.foldTorque(given);
        const [duration, dt, from] = [20e-9, 2 * ps, 0.9 * expected];
        const slope = (0.2 * expected) / duration;
        let m = start;
        m = macrospinAfter(m, layer(from, 0.5), 1e-9, dt);
        for (let t = 0; t < duration; t += dt) {
          m = macrospinAfter(m, layer(from + slope * t, 0.5), dt, dt);
          if (m[2] < 0.3) return { expected, found: from + slope * t };
        }
        return { expected, found: NaN };
      },
    },
    fieldFreeState: {
      law: 'Above it a layer may come to rest near the equator, where all fields cancel.',
      tex: 'm_z = -B_x/a_\\mathrm{DL},\\allowbreak\\; m_x = -B_KB_x/a_\\mathrm{DL}^2',
      how: 'Angle between the end of a run under an abrupt current and the formula.',
      quantity: 'coneDrift',
      allowed: 1e-9,
      run() {
        const m = macrospinAfter(start, layer(0.2), 2.5e-9, ps);
        const state = formulas.fieldFreeState({ ...given, aDL: 0.2 });
        return { expected: 0, found: angleBetween(m, state) };
      },
    },
    noAntiDamping: {
      law: 'A torque whose polarization lies across the moment does not undo damping.',
      tex: '\\operatorname{tr} = -\\alpha\\gamma(B_1 + B_2)/(1+\\alpha^2) \\text{ for } \\mathbf{p}\\perp\\mathbf{m}',
      how: 'Trace of the linear map in the state tilted by 0.9 of the critical torque, against that of the fields alone in the same direction.',
      quantity: 'rate',
      allowed: 1e-9,
      run() {
        const [alpha, aDL] = [0.1, 0.9 * formulas.foldTorque(given)];
        const { m } = criticalPoint((a) => layer(a, alpha), start, 0, aDL, 10);
        const { BK, Bx } = given;
        // Twice the field along m, and what the anisotropy field changes with m.
        const sum = 2 * (Bx * m[0] + BK * m[2] ** 2) - BK * (1 - m[2] ** 2);
        const expected = (-alpha * gammaLL * sum) / (1 + alpha * alpha);
        return { expected, found: linearMap(m, layer(aDL, alpha)).trace };
      },
    },
    along: {
      law: 'Along the moment, it does.',
      tex: '\\operatorname{tr} = -\\gamma[\\alpha(B_1 + B_2) + 2a_\\mathrm{DL}\\,\\mathbf{p}\\cdot\\mathbf{m}]/(1+\\alpha^2)',
      how: 'Trace of the linear map of a layer magnetized along z with a polarization at 60° to it, its field along the moment, against the formula.',
      quantity: 'rate',
      allowed: 1e-9,
      run() {
        const [alpha, aDL, aFL] = [0.1, 0.02, 0];
        const p: Vec3 = [Math.sqrt(3) / 2, 0, 0.5];
        // The torque on m = z is cancelled by a field along y, so that m stays.
        const magnet: Macrospin = {
          ...{ alpha, BK: 0.4, Bext: [0, -aDL * p[0], 0], torques: [{ aDL, aFL, p }] },
        };
        const expected = (-gammaLL * (alpha * 2 * 0.4 + 2 * aDL * p[2])) / (1 + alpha * alpha);
        return { expected, found: linearMap(z, magnet).trace };
      },
    },
  },
};
