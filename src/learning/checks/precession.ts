import {
  angleBetween,
  energyField,
  formulas,
  fromAngles,
  gammaLL,
  gElectron,
  macrospinAfter,
  normalize,
  rotate,
  scale,
  type Vec3,
} from '@physics';
import type { Section } from './check';
import { degrees, farthest, measuredPeriod, Msat, oblique, ps, tilted } from './runs';

export const precession: Section = {
  title: 'Precession',
  checks: {
    larmor: {
      law: 'A moment in a field of 1\u202fT turns 28 times per nanosecond, counter-clockwise seen from the tip of the field.',
      tex: 'f = \\gamma B/2\\pi',
      how: 'Turns counted over 10\u202fns at a cone angle of 40°, against the formula.',
      quantity: 'f',
      allowed: 1e-11,
      run() {
        const found = 1 / measuredPeriod(40 * degrees, 1);
        return { expected: formulas.larmorFrequency({ Bext: 1 }), found };
      },
    },
    coneAngleFree: {
      law: 'In a field alone, the period is the same for every cone angle.',
      tex: 'T = 2\\pi/\\gamma B',
      how: 'Period measured at 2° (expected) and at 170° (found), 0.3\u202fT.',
      quantity: 'T',
      allowed: 1e-11,
      run() {
        const expected = measuredPeriod(2 * degrees, 0.3);
        return { expected, found: measuredPeriod(170 * degrees, 0.3) };
      },
    },
    coneAngle: {
      law: 'Precession keeps the angle between moment and field.',
      tex: '\\mathbf{m}\\cdot\\mathbf{B} = \\text{const}',
      how: 'The largest departure in 1000 turns about an oblique field, at 74°.',
      quantity: 'theta',
      allowed: 1e-12,
      run() {
        const m0 = normalize([2, 1, 1]);
        const turns = 1000 * formulas.larmorPeriod({ Bext: 0.3 });
        const angle = (m: Vec3) => angleBetween(m, oblique);
        return farthest(angle, m0, { Bext: oblique }, turns, 5 * ps);
      },
    },
    conePeriod: {
      law: 'Anisotropy makes the period depend on the cone angle.',
      tex: 'T = 2\\pi/\\gamma(B + B_K\\cos\\theta)',
      how: 'Period measured over 10\u202fns at 40°, field 50\u202fmT and anisotropy field 200\u202fmT along z, against the formula.',
      quantity: 'T',
      allowed: 1e-9,
      run() {
        const theta = 40 * degrees;
        const found = measuredPeriod(theta, 0.05, 0.2);
        return { expected: formulas.conePeriod({ Bext: 0.05, BK: 0.2, theta }), found };
      },
    },
    gyromagneticRatio: {
      law: 'The gyromagnetic ratio is the g-factor times the Bohr magneton over the quantum of angular momentum.',
      tex: '\\gamma/2\\pi = g\\mu_\\mathrm{B}/h',
      how: 'The recommended values of the four constants against one another.',
      quantity: 'gammaBar',
      allowed: 1e-10,
      run() {
        const found = formulas.gyromagneticRatio({ g: gElectron }) / (2 * Math.PI);
        return { expected: gammaLL / (2 * Math.PI), found };
      },
    },
    energy: {
      law: 'Without damping the energy stays, also with anisotropy.',
      tex: '\\mathrm{d}w/\\mathrm{d}t = 0',
      how: 'The largest departure in about 1000 turns, oblique field and anisotropy, steps of 2\u202fps.',
      quantity: 'Edens',
      allowed: 2e-5,
      run() {
        const energy = (m: Vec3) => Msat * energyField(m, tilted);
        const turns = 1000 * formulas.larmorPeriod({ Bext: 0.3 });
        return farthest(energy, fromAngles(1, 2), tilted, turns, 2 * ps);
      },
    },
    reversal: {
      law: 'Without damping, turn moment and field round, and the motion runs back the way it came.',
      tex: 't \\to -t,\\allowbreak\\; \\mathbf{m} \\to -\\mathbf{m},\\allowbreak\\; \\mathbf{B} \\to -\\mathbf{B}',
      how: 'Angle to the reversed start after 1\u202fns, reversal and 1\u202fns more, oblique field and anisotropy.',
      quantity: 'coneDrift',
      allowed: 1e-9,
      run() {
        const m0 = fromAngles(1, 2);
        const there = macrospinAfter(m0, tilted, 1e-9, ps / 2);
        const reversed = { ...tilted, Bext: scale(-1, oblique) };
        const back = macrospinAfter(scale(-1, there), reversed, 1e-9, ps / 2);
        return { expected: 0, found: angleBetween(back, scale(-1, m0)) };
      },
    },
    rotation: {
      law: 'Space has no preferred direction: turn everything, and the motion turns with it.',
      tex: '\\mathbf{m}(R\\mathbf{m}_0, R\\mathbf{B}, R\\mathbf{u}) = R\\,\\mathbf{m}(\\mathbf{m}_0, \\mathbf{B}, \\mathbf{u})',
      how: 'Angle between a run of 1\u202fns turned afterwards and the same run turned before, with damping.',
      quantity: 'coneDrift',
      allowed: 1e-11,
      run() {
        const m0 = fromAngles(1, 2);
        const R = (v: Vec3) => rotate(v, [0.3, -1.1, 0.7]);
        const magnet = { Bext: R(oblique), BK: 0.2, anisU: R(normalize([1, 1, 3])), alpha: 0.05 };
        const before = macrospinAfter(R(m0), magnet, 1e-9, ps);
        const afterwards = R(macrospinAfter(m0, { ...tilted, alpha: 0.05 }, 1e-9, ps));
        return { expected: 0, found: angleBetween(before, afterwards) };
      },
    },
  },
};
