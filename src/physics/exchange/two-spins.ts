import { hbar } from '../constants';
import { axpy, cross, rotate, scale, type Vec3 } from '../vec3';

/** A localized spin S and an electron's s, vectors in units of ħ. */
export interface TwoSpins {
  readonly S: Vec3;
  readonly s: Vec3;
}

/**
 * Torques of exchange between two spins with the energy −J s·S:
 *     dS/dt = (J/ħ) S×s,   ds/dt = (J/ħ) s×S
 * equal and opposite, so that the total spin stays. In the language of moments, for J > 0: S turns about s
 * as a moment turns about a field along the moment of s.
 *
 * @param Jsd  exchange energy J, J; > 0 favours parallel spins
 * @returns rates of change in units of ħ/s. NaN in, NaN out.
 */
export function exchangeRates({ S, s }: TwoSpins, Jsd: number): TwoSpins {
  const rate = scale(Jsd / hbar, cross(S, s));
  return { S: rate, s: scale(-1, rate) };
}

/**
 * Two spins after the time t, exactly: both turn about their sum by −J|s+S|t/ħ. The sum, both lengths and
 * the angle between them stay.
 *
 * @param Jsd  exchange energy, J
 * @param t    s; may be negative
 * @returns the spins at t. NaN in, NaN out.
 */
export function exchangeTurn({ S, s }: TwoSpins, Jsd: number, t: number): TwoSpins {
  const turn = scale((-Jsd * t) / hbar, axpy(1, S, s));
  return { S: rotate(S, turn), s: rotate(s, turn) };
}

/**
 * A localized spin after the time t beside an electron spin that something holds where it is: it turns about
 * s by −J|s|t/ħ. Arguments and edges as in exchangeTurn. NaN in, NaN out.
 */
export const exchangeTurnHeld = ({ S, s }: TwoSpins, Jsd: number, t: number): Vec3 =>
  rotate(S, scale((-Jsd * t) / hbar, s));
