import {
  angleBetween,
  axpy,
  criticalPoint,
  cross,
  effectiveField,
  energyBalance,
  energyField,
  formulas,
  fromAngles,
  gammaLL,
  llg,
  macrospinAfter,
  macrospinRun,
  norm,
  normalize,
  rotate,
  toAngles,
  totalField,
  type Macrospin,
  type Vec3,
} from '@physics';
import type { Section } from './check';
import { degrees, Msat, ps, tilted, turnsOf, z } from './runs';

const down: Vec3 = [0, 0, -1];
/** A magnet without any symmetry, with both torques of a current. */
const driven: Macrospin = {
  ...tilted,
  alpha: 0.05,
  torques: [{ aDL: 0.03, aFL: -0.02, p: normalize([2, -1, 1]) }],
};

/** A film with a polarizer along its normal. */
const oscillating = { Bext: 0.1, aDL: 0.012, aFL: 0.02, alpha: 0.04, mu0Meff: 0.9 };
const oscillator = alongZ(oscillating, { mu0Ms: oscillating.mu0Meff, N: [0, 0, 1] });

interface Axial {
  readonly Bext: number;
  readonly alpha: number;
  readonly aDL: number;
  readonly aFL: number;
}
/** Field and polarization along z, with whatever else. */
function alongZ({ Bext, alpha, aDL, aFL }: Axial, more: Macrospin = {}): Macrospin {
  return { ...more, Bext: [0, 0, Bext], alpha, torques: [{ aDL, aFL, p: z }] };
}

/** What Gilbert's equation, written out, leaves over, relative to the rate. */
function gilbertRest(m: Vec3, magnet: Macrospin): number {
  const { alpha = 0, torques = [] } = magnet;
  const rate = llg(m, totalField(m, magnet), alpha);
  let field = effectiveField(m, magnet);
  for (const { aDL, aFL = 0, p } of torques) field = axpy(aFL, p, axpy(aDL, cross(m, p), field));
  const rest = axpy(gammaLL, cross(m, field), axpy(-alpha, cross(m, rate), rate));
  return norm(rest) / norm(rate);
}

export const torques: Section = {
  title: 'Spin torque',
  checks: {
    collinearTheta: {
      law: 'A damping-like torque along the field damps, or drives, as damping does.',
      tex: '\\tan(\\theta/2) = \\tan(\\theta_0/2)\\,e^{-\\gamma[\\alpha(B+a_\\mathrm{FL})+a_\\mathrm{DL}]t/(1+\\alpha^2)}',
      how: 'Polar angle after 1\u202fns that begin at 20°, 0.2\u202fT, damping 0.05 and a torque that outweighs it, against the formula.',
      quantity: 'theta',
      allowed: 1e-8,
      run() {
        const args = {
          ...{ theta0: 20 * degrees, Bext: 0.2, alpha: 0.05 },
          ...{ aDL: -0.03, aFL: 0.04, t: 1e-9 },
        };
        const m = macrospinAfter(fromAngles(args.theta0, 0), alongZ(args), args.t, ps / 2);
        return { expected: formulas.collinearTheta(args), found: toAngles(m).theta };
      },
    },
    collinearPhi: {
      law: 'Meanwhile the field-like torque turns the moment as a field does, and the damping-like one a little, by way of damping.',
      tex: '\\varphi = \\varphi_0 + \\gamma(B + a_\\mathrm{FL} - \\alpha a_\\mathrm{DL})t/(1+\\alpha^2)',
      how: 'Azimuth turned in 300\u202fps, damping 0.5, against the formula.',
      quantity: 'phi',
      allowed: 1e-8,
      run() {
        const args = { phi0: 0, Bext: 0.2, alpha: 0.5, aDL: -0.08, aFL: 0.04, t: 300 * ps };
        const found = turnsOf(z, fromAngles(1, 0), alongZ(args), args.t, ps / 4);
        return { expected: formulas.collinearPhi(args), found };
      },
    },
    axialTime: {
      law: 'The time in which a perpendicular layer switches has a closed form.',
      tex: '\\mathrm{d}u/\\mathrm{d}t = \\tfrac{\\gamma}{1+\\alpha^2}(1-u^2)(b_1 + b_2 u),\\allowbreak\\; u = \\cos\\theta',
      how: 'Polar angle at the time that the formula gives for the way from 5° to 170°; field, easy axis and polarization along z.',
      quantity: 'theta',
      allowed: 1e-7,
      run() {
        const way = { theta0: 5 * degrees, theta: 170 * degrees };
        const args = { ...way, Bext: -0.02, BK: 0.2, aDL: -0.015, aFL: 0.01, alpha: 0.03 };
        const magnet = alongZ(args, { BK: args.BK });
        const m = macrospinAfter(fromAngles(args.theta0, 0), magnet, formulas.axialTime(args), ps);
        return { expected: args.theta, found: toAngles(m).theta };
      },
    },
    onsetInPlane: {
      law: 'A layer magnetized in its plane becomes unstable when the torque outweighs the damping of both its stiffness fields.',
      tex: 'a_\\mathrm{c} = \\alpha(B + B_K + \\tfrac12\\mu_0M_\\mathrm{eff})',
      how: 'Torque at which the real part of the eigenvalues changes its sign, polarization against the moment, against the formula.',
      quantity: 'aDL',
      allowed: 1e-10,
      run() {
        const args = { alpha: 0.01, Bext: 0.03, BK: 0.02, mu0Meff: 0.9 };
        const { alpha, BK, mu0Meff } = args;
        const family = (aDL: number): Macrospin => ({
          ...{ alpha, BK, anisU: [1, 0, 0], Bext: [args.Bext, 0, 0] },
          ...{ mu0Ms: mu0Meff, N: [0, 0, 1], torques: [{ aDL, p: [-1, 0, 0] }] },
        });
        const { x } = criticalPoint(family, [1, 0, 0], 0, 0.01, 4);
        return { expected: formulas.thresholdInPlane(args), found: x };
      },
    },
    onsetPerpendicular: {
      law: 'A perpendicular layer needs less: only its anisotropy stands against the torque.',
      tex: 'a_\\mathrm{c} = \\alpha(B + B_K - a_\\mathrm{FL})',
      how: 'As above, easy axis and field along z, with a field-like torque.',
      quantity: 'aDL',
      allowed: 1e-10,
      run() {
        const args = { alpha: 0.02, Bext: 0.05, BK: 0.3, aFL: 0.01 };
        const { alpha, BK, aFL } = args;
        const family = (aDL: number): Macrospin => ({
          ...{ alpha, BK, Bext: [0, 0, args.Bext], torques: [{ aDL, aFL, p: down }] },
        });
        const { x } = criticalPoint(family, z, 0, 0.01, 4);
        return { expected: formulas.thresholdPerpendicularFL(args), found: x };
      },
    },
    oscillatorMz: {
      law: 'Under a perpendicular polarizer a film settles on the cone where torque and damping balance.',
      tex: '\\cos\\theta = (B + a_\\mathrm{FL} + a_\\mathrm{DL}/\\alpha)/\\mu_0M_\\mathrm{eff}',
      how: 'Height of the orbit after 4\u202fns that begin in the plane, against the formula.',
      quantity: 'mz',
      allowed: 1e-8,
      run() {
        const m = macrospinAfter([1, 0, 0], oscillator, 4e-9, ps);
        return { expected: formulas.oscillatorMz(oscillating), found: m[2] };
      },
    },
    oscillatorFrequency: {
      law: 'It turns at a frequency that the current sets alone; the field does not enter.',
      tex: 'f = \\gamma\\lvert a_\\mathrm{DL}\\rvert/2\\pi\\alpha',
      how: 'Turns counted over 2\u202fns on the orbit, against the formula.',
      quantity: 'f',
      allowed: 1e-8,
      run() {
        const mz = formulas.oscillatorMz(oscillating);
        const m0 = fromAngles(Math.acos(mz), 0);
        const turned = turnsOf(z, m0, oscillator, 2e-9, ps / 2);
        const found = Math.abs(turned) / (2 * Math.PI * 2e-9);
        return { expected: formulas.oscillatorFrequency(oscillating), found };
      },
    },
    torqueBalance: {
      law: 'What damping takes and what the torques of the current give is the whole change of energy.',
      tex: '\\dot w = -\\tfrac{\\alpha M_\\mathrm{s}}{\\gamma}\\lvert\\dot{\\mathbf{m}}\\rvert^2 + M_\\mathrm{s}(a_\\mathrm{FL}\\mathbf{p} + a_\\mathrm{DL}\\,\\mathbf{m}\\times\\mathbf{p})\\cdot\\dot{\\mathbf{m}}',
      how: 'Change of energy in 500\u202fps (found) and the three terms summed by Simpson’s rule (expected).',
      quantity: 'Edens',
      allowed: 1e-7,
      run() {
        const m0 = fromAngles(2, 2);
        const [duration, steps] = [500 * ps, 1000];
        const rate = (m: Vec3) => {
          const { damping, fieldLike, dampingLike } = energyBalance(m, driven);
          return damping + fieldLike + dampingLike;
        };
        let [i, sum, last] = [0, rate(m0), m0];
        for (const m of macrospinRun(m0, driven, duration, duration / steps)) {
          i++;
          sum += rate(m) * (i === steps ? 1 : i % 2 ? 4 : 2);
          last = m;
        }
        const expected = (Msat * sum * duration) / steps / 3;
        return { expected, found: Msat * (energyField(last, driven) - energyField(m0, driven)) };
      },
    },
    rotationDriven: {
      law: 'Turn the current’s polarization with all the rest, and the motion turns with it.',
      tex: '\\mathbf{m}(R\\mathbf{m}_0, R\\mathbf{B}, R\\mathbf{u}, R\\mathbf{p}) = R\\,\\mathbf{m}(\\mathbf{m}_0, \\mathbf{B}, \\mathbf{u}, \\mathbf{p})',
      how: 'Angle between a run of 1\u202fns turned afterwards and the same run turned before, with both torques.',
      quantity: 'coneDrift',
      allowed: 1e-11,
      run() {
        const m0 = fromAngles(1, 2);
        const R = (v: Vec3) => rotate(v, [0.3, -1.1, 0.7]);
        const turned: Macrospin = {
          ...driven,
          Bext: R(driven.Bext!),
          anisU: R(driven.anisU!),
          torques: driven.torques!.map((torque) => ({ ...torque, p: R(torque.p) })),
        };
        const before = macrospinAfter(R(m0), turned, 1e-9, ps);
        return {
          expected: 0,
          found: angleBetween(before, R(macrospinAfter(m0, driven, 1e-9, ps))),
        };
      },
    },
    currentReversal: {
      law: 'A reversed current does what reversed moments of its electrons would do.',
      tex: 'J \\to -J \\;\\Leftrightarrow\\; \\mathbf{p} \\to -\\mathbf{p}',
      how: 'Angle after 1\u202fns between a run with both torques reversed and one with the polarization reversed.',
      quantity: 'coneDrift',
      allowed: 1e-13,
      run() {
        const m0 = fromAngles(1, 2);
        const reversed = (J: 1 | -1, p: 1 | -1): Macrospin => ({
          ...driven,
          torques: driven.torques!.map(({ aDL, aFL = 0, p: [x, y, z] }) => ({
            ...{ aDL: J * aDL, aFL: J * aFL, p: [p * x, p * y, p * z] as const },
          })),
        });
        const current = macrospinAfter(m0, reversed(-1, 1), 1e-9, ps);
        return {
          expected: 0,
          found: angleBetween(current, macrospinAfter(m0, reversed(1, -1), 1e-9, ps)),
        };
      },
    },
    gilbertForm: {
      law: 'The explicit equation that is integrated solves Gilbert’s implicit one, torques included.',
      tex: '\\dot{\\mathbf{m}} = -\\gamma\\,\\mathbf{m}\\times(\\mathbf{B}_\\mathrm{eff} + a_\\mathrm{FL}\\mathbf{p} + a_\\mathrm{DL}\\,\\mathbf{m}\\times\\mathbf{p}) + \\alpha\\,\\mathbf{m}\\times\\dot{\\mathbf{m}}',
      how: 'Largest part of the equation that is left over, relative to the rate, along 500\u202fps.',
      allowed: 1e-12,
      run() {
        let found = 0;
        for (const m of macrospinRun(fromAngles(1, 2), driven, 500 * ps, ps)) {
          found = Math.max(found, gilbertRest(m, driven));
        }
        return { expected: 0, found };
      },
    },
  },
};
