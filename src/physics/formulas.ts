import { gammaLL, mu0 } from './constants';
import { formula } from './formula';

/**
 * Larmor frequency f = γ|B|/2π of a moment in a constant field; the same for every cone angle.
 * @source kittel2005
 */
export const larmorFrequency = formula(
  'f',
  ['Bext'],
  ({ Bext }) => (gammaLL * Math.abs(Bext)) / (2 * Math.PI),
);

/** Angular frequency ω = γ|B| of a moment in a constant field. @source kittel2005 */
export const larmorOmega = formula('omega', ['Bext'], ({ Bext }) => gammaLL * Math.abs(Bext));

/**
 * Period T = 2π/|γ(B + B_K cosθ)| of an undamped moment on a cone of half-angle theta about its
 * easy axis, with the field along the axis. Exact for every theta; Infinity where the field is zero.
 */
export const conePeriod = formula(
  'T',
  ['Bext', 'BK', 'theta'],
  ({ Bext, BK, theta }) => (2 * Math.PI) / Math.abs(gammaLL * (Bext + BK * Math.cos(theta))),
);

/** Frequency 1/T of conePeriod, Hz. */
export const coneFrequency = formula(
  'f',
  ['Bext', 'BK', 'theta'],
  ({ Bext, BK, theta }) => Math.abs(gammaLL * (Bext + BK * Math.cos(theta))) / (2 * Math.PI),
);

/** Flux density B = μ0 H of a field H in vacuum. */
export const fluxDensity = formula('Bext', ['Hext'], ({ Hext }) => mu0 * Hext);
