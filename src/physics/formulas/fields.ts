import { mu0 } from '../constants';
import { formula } from './formula';

/** Anisotropy field B_K = 2 K_u1/M_s; negative for a hard axis. */
export const anisotropyField = formula('BK', ['Ku1', 'Msat'], ({ Ku1, Msat }) => (2 * Ku1) / Msat);

/** Anisotropy constant K_u1 = B_K M_s/2 of an anisotropy field. */
export const anisotropyConstant = formula('Ku1', ['BK', 'Msat'], ({ BK, Msat }) => (BK * Msat) / 2);

/** Flux density B = μ0 H of a field H in vacuum. */
export const fluxDensity = formula('Bext', ['Hext'], ({ Hext }) => mu0 * Hext);

/** Field strength H = B/μ0 of a flux density in vacuum. */
export const fieldStrength = formula('Hext', ['Bext'], ({ Bext }) => Bext / mu0);

/** The field strength itself, for a change of unit: 1 Oe is 1000/4π A/m. */
export const fieldItself = formula('Hext', ['Hext'], ({ Hext }) => Hext);
