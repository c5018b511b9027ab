import { gammaLL } from '../constants';
import { axpy, dot, norm, rotate, scale, type Vec3 } from '../vec3';

/**
 * A macrospin after the time t in a constant field of any direction, exactly. With b = B/|B|, c = m0·b
 * and x = αγ|B| t/(1+α²), the damping moves it towards b along a great circle,
 *     [m0 + (c (cosh x − 1) + sinh x) b] / (cosh x + c sinh x)
 * and precession turns that about b by γ|B| t/(1+α²). Without damping only the turn is left.
 *
 * @param m0     unit vector at t = 0
 * @param B      field, T
 * @param alpha  Gilbert damping, >= 0
 * @param t      time, s; may be negative
 * @returns unit vector; m0 where there is no field, or where m0 lies along −B, which is not stable.
 *          NaN in, NaN out.
 */
export function inConstantField(m0: Vec3, B: Vec3, alpha: number, t: number): Vec3 {
  const strength = norm(B);
  if (strength === 0) return m0;
  const b = scale(1 / strength, B);
  const turn = (gammaLL * strength * t) / (1 + alpha * alpha);
  const c = dot(m0, b);
  // Numerator and denominator over cosh x, which alone would overflow.
  const sech = 1 / Math.cosh(alpha * turn);
  const tanh = Math.tanh(alpha * turn);
  const weight = 1 + c * tanh;
  if (weight <= 0) return m0;
  const pulled = scale(1 / weight, axpy(c * (1 - sech) + tanh, b, scale(sech, m0)));
  return rotate(pulled, scale(turn, b));
}
