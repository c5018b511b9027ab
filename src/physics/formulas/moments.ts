import { nonzero } from '../check';
import { gammaLL, hbar, muB } from '../constants';
import { formula } from './formula';

/** Modulus of the gyromagnetic ratio, γ = g μ_B/ħ; the electron's moment and spin are opposite. */
export const gyromagneticRatio = formula('gammaLL', ['g'], ({ g }) => (g * muB) / hbar);

/** Modulus of the moment that goes with the angular momentum L: μ = (g μ_B/ħ) L. */
export const momentOfL = formula('moment', ['L', 'g'], ({ L, g }) => ((g * muB) / hbar) * L);

/** Modulus of the angular momentum that goes with a moment: L = μ ħ/(g μ_B). */
export const LOfMoment = formula(
  'L',
  ['moment', 'g'],
  ({ moment, g }) => (moment * hbar) / (g * muB),
);

/** Angular momentum L = M_s V/γ of a magnet of volume V that is magnetized to saturation. */
export const LOfMagnet = formula('L', ['Msat', 'V'], ({ Msat, V }) => (Msat * V) / gammaLL);

/**
 * Angular frequency Ω = τ/L of a fast top: the torque of its weight when level, over its spin.
 * @throws RangeError for L = 0: a top without spin falls
 */
export const topPrecession = formula(
  'omega',
  ['torque', 'L'],
  ({ torque, L }) => torque / nonzero('L', L),
);
