import { gammaLL } from '../constants';
import { llg } from './llg';
import { totalField, type Macrospin } from './macrospin';
import { higherOrderField, torqueFactor } from './spin-torque';
import { waveformSlope } from './waveform';
import { axpy, cross, dot, type Vec3 } from '../vec3';

/** What changes the energy of a macrospin, each divided by Msat, in T/s. Multiply by Msat for W/m³. */
export interface EnergyBalance {
  /** Taken by damping, −(α/γ)|dm/dt|², never > 0. */
  readonly damping: number;
  /** Fed or taken by the field-like torques, a_FL p · dm/dt. */
  readonly fieldLike: number;
  /** Fed or taken by the damping-like torques, a_DL (m × p) · dm/dt. */
  readonly dampingLike: number;
  /** Fed or taken by the terms of higher order. */
  readonly higherOrder: number;
  /** Fed or taken by the applied field as it changes, −m · ∂B/∂t. */
  readonly drive: number;
}

const none: Vec3 = [0, 0, 0];

/**
 * The energy balance term by term; the sum is d/dt of energyField along the motion:
 *     dε/dt = −(αMs/γ)|dm/dt|² + Ms (a_FL p + a_DL m × p) · dm/dt − Ms m · ∂B/∂t
 * Jumps of a waveform are left out: there the energy of the field jumps, too. NaN in, NaN out.
 * @param t  time, s
 */
export function energyBalance(m: Vec3, magnet: Macrospin, t = 0): EnergyBalance {
  const { alpha = 0, gamma = gammaLL, drive = [], torques = [] } = magnet;
  const rate = llg(m, totalField(m, magnet, t), alpha, gamma);
  let fieldLike = none;
  let dampingLike = none;
  let higherOrder = none;
  let change = none;
  for (const { amplitude, waveform } of drive)
    change = axpy(waveformSlope(waveform, t), amplitude, change);
  for (const torque of torques) {
    const factor = torqueFactor(m, torque, t);
    fieldLike = axpy(factor * (torque.aFL ?? 0), torque.p, fieldLike);
    dampingLike = axpy(factor * torque.aDL, cross(m, torque.p), dampingLike);
    if (torque.higher) higherOrder = axpy(1, higherOrderField(m, torque, t), higherOrder);
  }
  return {
    damping: -(alpha / gamma) * dot(rate, rate),
    fieldLike: dot(fieldLike, rate),
    dampingLike: dot(dampingLike, rate),
    higherOrder: dot(higherOrder, rate),
    drive: -dot(m, change),
  };
}
