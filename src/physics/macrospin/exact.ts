import { gammaLL } from '../constants';
import { grown } from '../formulas/grown';
import { axpy, cross, dot, norm, rotate, scale, type Vec3 } from '../vec3';

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
  const across = cross(cross(b, m0), b);
  const sine = norm(across);
  if (sine === 0) return m0;
  // By the half angle, tan(θ/2) = tan(θ0/2) e^{−x}, which keeps its digits near the field and against it.
  const half = Math.atan2(sine, dot(m0, b)) / 2;
  const theta = 2 * grown(Math.sin(half), Math.cos(half), -alpha * turn);
  const pulled = axpy(Math.sin(theta) / sine, across, scale(Math.cos(theta), b));
  return rotate(pulled, scale(turn, b));
}
