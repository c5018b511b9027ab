import { gammaLL } from '../constants';
import { llgOmega, rotationStep } from './llg';
import { spinTorqueField, type SpinTorque } from './spin-torque';
import { timesTensor, type Tensor3 } from './demagnetization';
import { waveformAt, type Drive } from './waveform';
import { axpy, cross, dot, type Vec3 } from '../vec3';

/** A single-domain magnet: what makes its effective field, and the spin torques on it. Fields in tesla. */
export interface Macrospin {
  /** Applied field that does not change, T. Default 0. */
  readonly Bext?: Vec3;
  /** Applied fields that change: B(t) = Σ amplitude · waveform(t). */
  readonly drive?: readonly Drive[];
  /** Uniaxial anisotropy field 2 Ku1/Msat, T; > 0 is an easy axis, < 0 a hard one. Default 0. */
  readonly BK?: number;
  /** Second-order anisotropy field 4 Ku2/Msat, T, of the energy −Ku2 (m·u)⁴. Default 0. */
  readonly BK2?: number;
  /** Unit vector u of the anisotropy axis. Default z. */
  readonly anisU?: Vec3;
  /** Saturation magnetization as a field μ0 Msat, T. Default 0. */
  readonly mu0Ms?: number;
  /** Demagnetizing factors along x, y, z, or the whole symmetric tensor. Default 0. */
  readonly N?: Vec3 | Tensor3;
  /** Gilbert damping. Default 0. */
  readonly alpha?: number;
  /** Modulus of the gyromagnetic ratio, rad/(s T). Default gammaLL. */
  readonly gamma?: number;
  /** Spin torques, each with its own polarization. */
  readonly torques?: readonly SpinTorque[];
}

const z: Vec3 = [0, 0, 1];
const none: Vec3 = [0, 0, 0];

/** Applied field at time t: B_ext + Σ amplitude · waveform(t), T. NaN in, NaN out. */
export function appliedField({ Bext = none, drive = [] }: Macrospin, t: number): Vec3 {
  let B = Bext;
  for (const { amplitude, waveform } of drive) B = axpy(waveformAt(waveform, t), amplitude, B);
  return B;
}

/**
 * Effective field, minus the energy gradient over m divided by Msat:
 *     B_eff = B(t) + [B_K (m·u) + B_K2 (m·u)³] u − μ0Ms N m
 * @param t  time, s; matters for `drive` only
 * @returns B_eff, T; spin torques are not in it, see totalField. NaN in, NaN out.
 */
export function effectiveField(m: Vec3, magnet: Macrospin, t = 0): Vec3 {
  const { BK = 0, BK2 = 0, anisU = z, mu0Ms = 0, N } = magnet;
  let B = magnet.drive ? appliedField(magnet, t) : (magnet.Bext ?? none);
  if (BK !== 0 || BK2 !== 0) {
    const c = dot(m, anisU);
    B = axpy(c * (BK + BK2 * c * c), anisU, B);
  }
  return N && mu0Ms !== 0 ? axpy(-mu0Ms, timesTensor(N, m), B) : B;
}

/**
 * The field whose torque moves m: B_tot = B_eff + Σ η(m) w(t) (a_FL p + a_DL m × p), and the higher orders
 * of each torque. With it dm/dt = llg(m, B_tot, alpha, gamma).
 * @returns B_tot, T. NaN in, NaN out.
 */
export function totalField(m: Vec3, magnet: Macrospin, t = 0): Vec3 {
  let B = effectiveField(m, magnet, t);
  for (const torque of magnet.torques ?? []) B = axpy(1, spinTorqueField(m, torque, t), B);
  return B;
}

/**
 * Energy density over Msat, in tesla:
 *     −m·B(t) − ½ B_K (m·u)² − ¼ B_K2 (m·u)⁴ + ½ μ0Ms m·N m
 * Multiply by Msat for J/m³. Spin torques are not in it. NaN in, NaN out.
 */
export function energyField(m: Vec3, magnet: Macrospin, t = 0): number {
  const { BK = 0, BK2 = 0, anisU = z, mu0Ms = 0, N } = magnet;
  const square = dot(m, anisU) ** 2;
  const shape = N ? 0.5 * mu0Ms * dot(m, timesTensor(N, m)) : 0;
  return shape - dot(m, appliedField(magnet, t)) - square * (0.5 * BK + 0.25 * BK2 * square);
}

/**
 * Power that damping takes, divided by Msat, in T/s: (α/γ)|dm/dt|² = αγ|m × B_tot|²/(1+α²). Without spin
 * torques and drives it equals −d/dt of energyField along any motion. NaN in, NaN out.
 */
export function energyLossField(m: Vec3, magnet: Macrospin, t = 0): number {
  const { alpha = 0, gamma = gammaLL } = magnet;
  const torque = cross(m, totalField(m, magnet, t));
  return (alpha * gamma * dot(torque, torque)) / (1 + alpha * alpha);
}

/**
 * m after one step of dt seconds from time t by the Landau-Lifshitz-Gilbert equation: see rotationStep. Where a
 * waveform jumps at one end of the step, its value within the step counts. NaN in, NaN out.
 */
export function macrospinStep(m: Vec3, magnet: Macrospin, dt: number, t = 0): Vec3 {
  const { alpha = 0, gamma = gammaLL } = magnet;
  // Just inside the step, so that neither a jump at its end nor one that rounding puts there is seen.
  const inside = (at: number) => t + dt * Math.min(Math.max((at - t) / dt, 1e-9), 1 - 1e-9);
  const timed = magnet.drive || magnet.torques;
  return rotationStep(
    m,
    (n, at) => llgOmega(n, totalField(n, magnet, timed ? inside(at) : 0), alpha, gamma),
    t,
    dt,
  );
}
