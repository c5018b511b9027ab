import {
  angleBetween,
  energyField,
  energyLossField,
  formulas,
  fromAngles,
  inConstantField,
  macrospinAfter,
  macrospinRun,
  scale,
  toAngles,
} from '@physics';
import type { Section } from './check';
import { degrees, Msat, oblique, ps, tilted, turnsOf, z } from './runs';

export const damping: Section = {
  title: 'Damping',
  checks: {
    ringdownTheta: {
      law: 'Damping brings the moment to the field.',
      tex: '\\tan(\\theta/2) = \\tan(\\theta_0/2)\\,e^{-\\alpha\\gamma Bt/(1+\\alpha^2)}',
      how: 'Polar angle 1\u202fns after a start at 170°, 0.2\u202fT, damping 0.1, against the formula.',
      quantity: 'theta',
      allowed: 1e-8,
      run() {
        const args = { theta0: 170 * degrees, Bext: 0.2, alpha: 0.1, t: 1e-9 };
        const magnet = { Bext: scale(args.Bext, z), alpha: args.alpha };
        const m = macrospinAfter(fromAngles(args.theta0, 0), magnet, args.t, ps / 2);
        return { expected: formulas.ringdownTheta(args), found: toAngles(m).theta };
      },
    },
    ringdownPhi: {
      law: 'Strong damping slows the turning as well.',
      tex: '\\varphi = \\varphi_0 + \\gamma Bt/(1+\\alpha^2)',
      how: 'Azimuth turned in 50\u202fps, 0.2\u202fT, damping 0.8, against the formula.',
      quantity: 'phi',
      allowed: 1e-8,
      run() {
        const args = { phi0: 0, Bext: 0.2, alpha: 0.8, t: 50 * ps };
        const magnet = { Bext: scale(args.Bext, z), alpha: args.alpha };
        const found = turnsOf(z, fromAngles(2, 0), magnet, args.t, ps / 10);
        return { expected: formulas.ringdownPhi(args), found };
      },
    },
    inConstantField: {
      law: 'Both together, about a field of any direction, are a known curve.',
      tex: '\\mathbf{m}(t;\\,\\mathbf{m}_0, \\mathbf{B}, \\alpha)',
      how: 'Angle after 1\u202fns between integration and closed form, oblique field, damping 0.05.',
      quantity: 'coneDrift',
      allowed: 1e-8,
      run() {
        const m0 = fromAngles(1, 2);
        const found = macrospinAfter(m0, { Bext: oblique, alpha: 0.05 }, 1e-9, ps / 2);
        return {
          expected: 0,
          found: angleBetween(found, inConstantField(m0, oblique, 0.05, 1e-9)),
        };
      },
    },
    uniaxialTheta: {
      law: 'In the anisotropy field alone, the moment falls to the easy axis.',
      tex: '\\tan\\theta = \\tan\\theta_0\\,e^{-\\alpha\\gamma B_K t/(1+\\alpha^2)}',
      how: 'Polar angle 1\u202fns after a start at 80°, 0.25\u202fT, damping 0.05, against the formula.',
      quantity: 'theta',
      allowed: 1e-8,
      run() {
        const args = { theta0: 80 * degrees, BK: 0.25, alpha: 0.05, t: 1e-9 };
        const magnet = { Bext: [0, 0, 0] as const, BK: args.BK, alpha: args.alpha };
        const m = macrospinAfter(fromAngles(args.theta0, 0), magnet, args.t, ps / 2);
        return { expected: formulas.uniaxialTheta(args), found: toAngles(m).theta };
      },
    },
    spiral: {
      law: 'The spiral towards the axis has the same shape in every field along it.',
      tex: '\\varphi = \\varphi_0 + \\alpha^{-1}\\ln[\\tan(\\theta_0/2)/\\tan(\\theta/2)]',
      how: 'Azimuth turned in 1\u202fns, field 0.1\u202fT and anisotropy field 0.2\u202fT along z, against the formula.',
      quantity: 'phi',
      allowed: 1e-8,
      run() {
        const magnet = { Bext: scale(0.1, z), BK: 0.2, alpha: 0.05 };
        const m0 = fromAngles(1.2, 0);
        const found = turnsOf(z, m0, magnet, 1e-9, ps / 2);
        const { theta } = toAngles(macrospinAfter(m0, magnet, 1e-9, ps / 2));
        const expected = formulas.spiralPhi({ phi0: 0, theta0: 1.2, theta, alpha: 0.05 });
        return { expected, found };
      },
    },
    energyBalance: {
      law: 'The energy that is missing is what damping took.',
      tex: '-\\mathrm{d}w/\\mathrm{d}t = \\frac{\\alpha\\gamma M_\\mathrm{s}}{1+\\alpha^2}\\lvert\\mathbf{m}\\times\\mathbf{B}_\\mathrm{eff}\\rvert^2',
      how: 'Energy lost in 500\u202fps (found) and the loss summed by Simpson’s rule (expected).',
      quantity: 'Edens',
      allowed: 1e-7,
      run() {
        const magnet = { ...tilted, alpha: 0.05 };
        const m0 = fromAngles(2, 2);
        const [duration, steps] = [500 * ps, 1000];
        let [i, sum, last] = [0, energyLossField(m0, magnet), m0];
        for (const m of macrospinRun(m0, magnet, duration, duration / steps)) {
          i++;
          sum += energyLossField(m, magnet) * (i === steps ? 1 : i % 2 ? 4 : 2);
          last = m;
        }
        const expected = (Msat * sum * duration) / steps / 3;
        return { expected, found: Msat * (energyField(m0, magnet) - energyField(last, magnet)) };
      },
    },
  },
};
