import { hbar, me } from '../constants';
import type { Vec3 } from '../vec3';
import { finite, positive } from '../check';

/** A gas of electrons in a plane with H = ħ²k²/2m + α_R σ·(k × ẑ). */
export interface RashbaGas {
  /** Rashba constant, J m; any sign. */
  readonly alphaR: number;
  /** Mass, kg, > 0; that of the free electron by default. */
  readonly mass?: number;
}

/** +1: the spins σ along k × ẑ; −1: against. For α_R > 0 the band +1 is the upper one. */
export type RashbaBand = 1 | -1;

/** Mass and q = mα_R/ħ², the wave number at which the lower band is deepest. */
export function gasScales(gas: RashbaGas): { mass: number; q: number } {
  const { alphaR, mass = me } = gas;
  finite('alphaR', alphaR, 'J m');
  positive('mass', mass, 'kg');
  return { mass, q: ((mass * alphaR) / hbar) * (1 / hbar) };
}

/**
 * Energy of a band, E_s = ħ²k²/2m + s α_R k.
 * @param k     size of the wave vector, 1/m
 * @param band  s
 * @returns energy above the crossing of the bands, J. NaN in, NaN out.
 */
export function bandEnergy(gas: RashbaGas, k: number, band: RashbaBand): number {
  const { mass } = gasScales(gas);
  return (hbar * k * hbar * k) / (2 * mass) + band * gas.alphaR * k;
}

/** Depth E_R = mα_R²/2ħ² of the lower band below the crossing, J. */
export function bandDepth(gas: RashbaGas): number {
  const { mass, q } = gasScales(gas);
  return (hbar * q * hbar * q) / (2 * mass);
}

/**
 * Direction of ⟨σ⟩ in a state, s k×ẑ/k: across k, in the plane.
 * @param kx, ky  wave vector, any unit
 * @returns unit vector; zero at k = 0, where the two bands meet. NaN in, NaN out.
 */
export function bandSpin(kx: number, ky: number, band: RashbaBand): Vec3 {
  const k = Math.hypot(kx, ky);
  return k === 0 ? [0, 0, 0] : [(band * ky) / k, (-band * kx) / k, 0];
}
