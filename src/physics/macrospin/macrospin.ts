import { gammaLL } from '../constants';
import { llgOmega, rotationStep } from './llg';
import { axpy, cross, dot, type Vec3 } from '../vec3';

/** A single-domain magnet: what makes its effective field. Fields in tesla. */
export interface Macrospin {
  /** Applied field, T. */
  readonly Bext: Vec3;
  /** Uniaxial anisotropy field 2 Ku1/Msat, T; > 0 is an easy axis, < 0 a hard one. Default 0. */
  readonly BK?: number;
  /** Unit vector of the anisotropy axis. Default z. */
  readonly anisU?: Vec3;
  /** Gilbert damping. Default 0. */
  readonly alpha?: number;
}

const z: Vec3 = [0, 0, 1];

/**
 * Effective field, minus the energy gradient over m divided by Msat:
 *     B_eff = B_ext + B_K (m·u) u
 * @returns B_eff, T. NaN in, NaN out.
 */
export function effectiveField(m: Vec3, { Bext, BK = 0, anisU = z }: Macrospin): Vec3 {
  return BK === 0 ? Bext : axpy(BK * dot(m, anisU), anisU, Bext);
}

/**
 * Energy density over Msat, in tesla: −m·B_ext − ½ B_K (m·u)². Multiply by Msat for J/m³.
 * NaN in, NaN out.
 */
export function energyField(m: Vec3, { Bext, BK = 0, anisU = z }: Macrospin): number {
  return -dot(m, Bext) - 0.5 * BK * dot(m, anisU) ** 2;
}

/**
 * Power that damping takes, divided by Msat, in T/s: αγ|m × B_eff|²/(1+α²). Equals −d/dt of energyField
 * along any motion of macrospinStep. NaN in, NaN out.
 */
export function energyLossField(m: Vec3, magnet: Macrospin): number {
  const { alpha = 0 } = magnet;
  const torque = cross(m, effectiveField(m, magnet));
  return (alpha * gammaLL * dot(torque, torque)) / (1 + alpha * alpha);
}

/** m after one step of dt seconds of the Landau-Lifshitz-Gilbert equation: see rotationStep. */
export function macrospinStep(m: Vec3, magnet: Macrospin, dt: number): Vec3 {
  const { alpha = 0 } = magnet;
  return rotationStep(m, (n) => llgOmega(n, effectiveField(n, magnet), alpha), 0, dt);
}
