import { holds, positive } from '../check';
import { gammaLL } from '../constants';
import { formula } from './formula';

const { PI, sqrt } = Math;

/** ΔB = 4παf/γ. */
const ofField = (alpha: number, f: number) => (4 * PI * alpha * f) / gammaLL;

/** Full width at half maximum of a resonance line swept in field at fixed frequency: ΔB = 2αω/γ = 4παf/γ. */
export const linewidthField = formula('linewidth', ['alpha', 'f'], ({ alpha, f }) => {
  positive('f', f, 'Hz');
  return ofField(alpha, f);
});

/** Distance of the extrema of the derivative of a Lorentzian line: ΔB_pp = 4παf/(√3γ), field swept. */
export const linewidthPeakToPeak = formula('linewidthPP', ['alpha', 'f'], ({ alpha, f }) => {
  positive('f', f, 'Hz');
  return ofField(alpha, f) / sqrt(3);
});

/** Full width at half maximum with an inhomogeneous part that does not depend on frequency: ΔB = ΔB_0 + 4παf/γ. */
export const linewidthTotal = formula(
  'linewidth',
  ['alpha', 'f', 'linewidth0'],
  ({ alpha, f, linewidth0 }) => {
    positive('f', f, 'Hz');
    return linewidth0 + ofField(alpha, f);
  },
);

/** Damping α = √3γΔB_pp/(4πf) from the peak-to-peak width without an inhomogeneous part. */
export const alphaFromPeakToPeak = formula('alpha', ['f', 'linewidthPP'], ({ f, linewidthPP }) => {
  positive('f', f, 'Hz');
  return (sqrt(3) * gammaLL * linewidthPP) / (4 * PI * f);
});

/** Damping α = γ(ΔB−ΔB_0)/(4πf) from the full width at half maximum. */
export const alphaFromLinewidth = formula(
  'alpha',
  ['f', 'linewidth', 'linewidth0'],
  ({ f, linewidth, linewidth0 }) => {
    positive('f', f, 'Hz');
    holds(linewidth >= linewidth0, 'linewidth', 'at least linewidth0', linewidth);
    return (gammaLL * (linewidth - linewidth0)) / (4 * PI * f);
  },
);

/**
 * Full width at half maximum of a line swept in frequency at fixed field: Δf = αγ(B₁+B₂)/2π, for small
 * damping; twice the decay rate over 2π but for the factor 1+α².
 */
export const linewidthFrequency = formula(
  'linewidthF',
  ['B1', 'B2', 'alpha'],
  ({ B1, B2, alpha }) => {
    holds(B1 >= 0 && B2 >= 0, 'the stiffness fields', '>= 0 T', Math.min(B1, B2));
    return (alpha * gammaLL * (B1 + B2)) / (2 * PI);
  },
);

/** linewidthFrequency of a film in its plane: Δf = αγ[2(B+B_K)+μ0M_eff]/2π. */
export const linewidthFrequencyInPlane = formula(
  'linewidthF',
  ['alpha', 'Bext', 'BK', 'mu0Meff'],
  ({ alpha, Bext, BK, mu0Meff }) =>
    linewidthFrequency({ alpha, B1: Bext + BK, B2: Bext + BK + mu0Meff }),
);
