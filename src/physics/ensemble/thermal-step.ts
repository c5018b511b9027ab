import { nonNegative, positive } from '../check';
import { gammaLL, kB } from '../constants';
import { macrospinStep, type Macrospin } from '../macrospin/macrospin';
import { axpy, type Vec3 } from '../vec3';
import type { RandomSource } from './random';
import type { Bath } from './thermal';

/**
 * One step of a macrospin in a thermal field that stands still during the step, each component a normal number of
 * the variance
 *     2α k_B T/(γ M_s V dt)
 * As dt → 0 the path is the solution in the sense of Stratonovich, as for `thermalInto`, which is faster but wants
 * fields linear in m; here every field and torque of a magnet may stand. The step is a rotation, so |m| is kept.
 *
 * @param m       unit vector
 * @param t       time at the start of the step, s
 * @param normal  normal numbers; three are taken
 * @returns m at t + dt. NaN in, NaN out.
 * @throws RangeError for a bath, damping or step out of range
 */
export function thermalStep(
  m: Vec3,
  magnet: Macrospin,
  { Temp, Msat, V }: Bath,
  dt: number,
  t: number,
  normal: RandomSource,
): Vec3 {
  const { alpha = 0, gamma = gammaLL, Bext = [0, 0, 0] } = magnet;
  nonNegative('Temp', Temp, 'K');
  positive('Msat', Msat, 'A/m');
  positive('V', V, 'm³');
  positive('dt', dt, 's');
  nonNegative('alpha', alpha);
  const width = Math.sqrt((2 * alpha * kB * Temp) / (gamma * Msat * V * dt));
  const noise: Vec3 = [normal(), normal(), normal()];
  return macrospinStep(m, { ...magnet, Bext: axpy(width, noise, Bext) }, dt, t);
}
