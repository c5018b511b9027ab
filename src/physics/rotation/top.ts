import { finite, holds, nonNegative, positive } from '../check';
import { gn } from '../constants';
import { turned } from '../macrospin/turns';
import { angleBetween, axpy, cross, dot, fromAngles, rotate, scale, type Vec3 } from '../vec3';

/** A heavy symmetric top that turns freely about a fixed point of its axis. */
export interface Top {
  /** Moment of inertia about any line through the fixed point across the axis, kg m². */
  readonly I1: number;
  /** Moment of inertia about the axis, kg m². */
  readonly I3: number;
  /** Torque of the weight on the level axis, M g l, N m. */
  readonly torque: number;
}

/** Where the axis of a top points, and its angular momentum. */
export interface TopState {
  /** Unit vector from the fixed point along the axis. */
  readonly axis: Vec3;
  /** Angular momentum about the fixed point, J s. */
  readonly L: Vec3;
}

/**
 * A thin disc of this mass (kg) and radius (m), at this distance (m) from the fixed point, on a light axis:
 *     I₁ = M(R²/4 + l²),   I₃ = MR²/2,   torque M g l
 * @throws RangeError unless mass and radius are > 0 and the distance >= 0
 */
export function discTop(mass: number, radius: number, distance: number): Top {
  positive('mass', mass, 'kg');
  positive('radius', radius, 'm');
  nonNegative('distance', distance, 'm');
  return {
    I1: mass * (radius ** 2 / 4 + distance ** 2),
    I3: (mass * radius ** 2) / 2,
    torque: mass * gn * distance,
  };
}

/** The state whose spin about the axis is omega3 rad/s: a hand on the rim changes nothing else. NaN in, NaN out. */
export const spinTop = ({ axis, L }: TopState, { I3 }: Top, omega3: number): TopState => ({
  axis,
  L: axpy(I3 * omega3 - dot(L, axis), axis, L),
});

const up: Vec3 = [0, 0, 1];

/** A top that spins at omega3 rad/s about an axis that is let go at rest. NaN in, NaN out. */
export const releaseTop = (axis: Vec3, top: Top, omega3: number): TopState =>
  spinTop({ axis, L: [0, 0, 0] }, top, omega3);

/** Energy of motion and of height, J: L²/2I₁ + (1/2I₃ − 1/2I₁)(L·n)² + M g l n_z. NaN in, NaN out, and for no inertia. */
export function topEnergy({ axis, L }: TopState, { I1, I3, torque }: Top): number {
  return dot(L, L) / (2 * I1) + (0.5 / I3 - 0.5 / I1) * dot(L, axis) ** 2 + torque * axis[2];
}

/** The axis turns about a fixed L between two half kicks of the weight on L; each part is exact. */
function leap({ axis, L }: TopState, { I1, torque }: Top, dt: number): TopState {
  const half = axpy((torque * dt) / 2, cross(up, axis), L);
  const next = rotate(axis, scale(dt / I1, half));
  return { axis: next, L: axpy((torque * dt) / 2, cross(up, next), half) };
}

const outer = 1 / (2 - Math.cbrt(2));

/**
 * One step of Lagrange's top, the heavy symmetric top of any spin:
 *     dn/dt = L × n / I₁,   dL/dt = M g l ẑ × n
 * by Yoshida's composition of three leaps, order 4. |n|, L_z and L·n are kept to rounding, the
 * energy within a bound that does not grow.
 *
 * @param dt  step, s; may be negative
 * @returns the state at t + dt. NaN in, NaN out, and for no inertia.
 * @source yoshida1990
 */
export function topStep(state: TopState, top: Top, dt: number): TopState {
  const inner = leap(leap(state, top, outer * dt), top, (1 - 2 * outer) * dt);
  return leap(inner, top, outer * dt);
}

/**
 * How far the axis has gone, along the sphere of its tip, when it first sags no further: down, and
 * round the vertical. A fast top goes round π/2 times as far as down, one without spin only down.
 *
 * @param theta   angle from the vertical at which it is let go, 0 < theta < π
 * @param omega3  spin, rad/s
 * @returns down in rad, round in rad of the tip's path
 * @throws RangeError for a top, angle or spin out of range
 */
export function firstSag(top: Top, theta: number, omega3: number): { down: number; round: number } {
  const { I1, I3, torque } = top;
  positive('I1', I1, 'kg m²');
  positive('I3', I3, 'kg m²');
  positive('torque', torque, 'N m');
  finite('theta', theta, 'rad');
  holds(theta > 0 && theta < Math.PI, 'theta', 'between 0 and π', theta, 'rad');
  finite('omega3', omega3, 'rad/s');
  // A thousandth of what is faster, the nodding of the spin or the swing of the weight.
  const dt = 6e-3 / Math.max(Math.abs(I3 * omega3) / I1, Math.sqrt(torque / I1));
  let state = releaseTop(fromAngles(theta, 0), top, omega3);
  let [tilt, round] = [theta, 0];
  for (;;) {
    const next = topStep(state, top, dt);
    const sag = angleBetween(next.axis, up);
    if (sag < tilt) return { down: tilt - theta, round };
    round += Math.abs(turned(state.axis, next.axis, up)) * Math.sin(sag);
    [state, tilt] = [next, sag];
  }
}
