import { gammaLL } from '../constants';
import { axpy, cross, rotate, scale, type Vec3 } from '../vec3';

/**
 * Angular velocity with which a macrospin turns, Landau-Lifshitz-Gilbert:
 *     dm/dt = ω × m,   ω = γ/(1+α²) (B + α m × B)
 * which is dm/dt = −γ m × B + α m × dm/dt solved for dm/dt.
 *
 * @param m      unit vector along the magnetization
 * @param B      effective field, T
 * @param alpha  Gilbert damping, >= 0
 * @param gamma  modulus of the gyromagnetic ratio, rad/(s T)
 * @returns ω, rad/s. NaN in, NaN out.
 * @source gilbert2004
 */
export function llgOmega(m: Vec3, B: Vec3, alpha: number, gamma = gammaLL): Vec3 {
  return scale(gamma / (1 + alpha * alpha), alpha === 0 ? B : axpy(alpha, cross(m, B), B));
}

/**
 * Rate of change of a macrospin, Landau-Lifshitz-Gilbert:
 *     dm/dt = −γ/(1+α²) [m × B + α m × (m × B)]
 * Arguments as in llgOmega.
 * @returns dm/dt, 1/s; perpendicular to m. NaN in, NaN out.
 * @source gilbert2004
 */
export function llg(m: Vec3, B: Vec3, alpha: number, gamma = gammaLL): Vec3 {
  return cross(llgOmega(m, B, alpha, gamma), m);
}

/** The angular velocity of m at time t, rad/s: the right-hand side that `rotationStep` takes. */
export type Omega = (m: Vec3, t: number) => Vec3;

/**
 * One step of dm/dt = ω(m, t) × m by the Runge-Kutta-Munthe-Kaas method of order 4. The step is a
 * rotation, so |m| is kept to rounding; a constant ω is followed exactly. Local error O(dt⁵).
 *
 * @param m      unit vector
 * @param omega  angular velocity, rad/s
 * @param t      time at the start of the step, s
 * @param dt     step, s; may be negative
 * @returns m at t + dt. NaN in, NaN out.
 * @source munthekaas1999
 */
export function rotationStep(m: Vec3, omega: Omega, t: number, dt: number): Vec3 {
  const k1 = scale(dt, omega(m, t));
  const k2 = scale(dt, omega(rotate(m, scale(0.5, k1)), t + dt / 2));
  const u3 = axpy(-0.125, cross(k1, k2), scale(0.5, k2));
  const k3 = scale(dt, omega(rotate(m, u3), t + dt / 2));
  const k4 = scale(dt, omega(rotate(m, k3), t + dt));
  const mean = scale(1 / 6, axpy(2, axpy(1, k2, k3), axpy(1, k1, k4)));
  return rotate(m, axpy(-1 / 12, cross(k1, k4), mean));
}
