import { numbers, positive } from '../check';
import { gammaLL } from '../constants';
import type { Vec3 } from '../vec3';

/** What drives an up-down wall without a hard axis: p along +y. All in tesla. */
export interface Driven {
  /** Gilbert damping, > 0. */
  readonly alpha: number;
  /** Width parameter √(A/K), m, > 0. */
  readonly wallWidth: number;
  /** Dzyaloshinskii-Moriya field D/(Msat Δ). */
  readonly BD: number;
  /** Field along the track. */
  readonly Bx: number;
  readonly aDL: number;
  readonly aFL: number;
}

/**
 * Steady motion of an up-down wall under a spin-orbit torque, exact for wallRates:
 *     (cosψ, sinψ) ∝ (α(B_x − B_D), a_DL + α a_FL),   v = (π/2)γΔ a_DL cosψ/α
 * The torque turns the moment of the wall towards p, the field B_x − B_D holds it along the track; what is
 * left along the track carries the wall.
 *
 * @returns azimuth of m in the wall, rad, and velocity, m/s; v = 0 where nothing holds the moment
 * @throws RangeError for alpha or a width that is not > 0, and fields that are not finite
 */
export function drivenWall({ alpha, wallWidth, BD, Bx, aDL, aFL }: Driven) {
  positive('alpha', alpha);
  positive('wallWidth', wallWidth, 'm');
  numbers({ BD, Bx, aDL, aFL });
  const [along, across] = [alpha * (Bx - BD), aDL + alpha * aFL];
  const size = Math.hypot(along, across);
  const psi = Math.atan2(across, along);
  return { psi, v: size && ((Math.PI / 2) * gammaLL * wallWidth * aDL * (Bx - BD)) / size };
}

/**
 * m in an up-down wall, at the distance x from its middle in units of Δ: m_z = −tanh x, the rest along the
 * azimuth psi. NaN in, NaN out.
 */
export function momentInWall(x: number, psi: number): Vec3 {
  const across = 1 / Math.cosh(x);
  return [across * Math.cos(psi), across * Math.sin(psi), -Math.tanh(x)];
}
