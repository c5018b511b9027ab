import * as check from '../check';
import type { RandomSource } from './random';
import type { Vec3 } from '../vec3';

/**
 * A direction drawn from Boltzmann's distribution in the upper well of a uniaxial magnet, axis z, no field:
 *     p(m) ∝ exp(Δ m_z²),   m_z >= 0
 * exactly, at any Δ. It uses squares and roots of normal numbers alone: 1 − m_z is drawn with the density
 * exp(−Δ(1 − m_z)), as half the square of a normal pair over Δ, and kept with the probability exp(−Δ m_z(1 − m_z)).
 *
 * @param stability  Δ = K_u1V/k_BT, > 0
 * @param normal     normal numbers; four for each try, of which half or more are kept
 * @returns unit vector, m_z >= 0; the mean of sin²θ is close to 1/Δ
 * @throws RangeError for a stability that is none
 */
export function boltzmannStart(stability: number, normal: RandomSource): Vec3 {
  check.positive('stability', stability);
  for (;;) {
    const [a, b, c, d] = [normal(), normal(), normal(), normal()];
    const square = a * a + b * b;
    const w = square / (2 * stability);
    if (w > 1 || square === 0 || 0.5 * (c * c + d * d) < stability * w * (1 - w)) continue;
    const across = Math.sqrt((w * (2 - w)) / square);
    return [a * across, b * across, 1 - w];
  }
}
