import { cross, dot, norm, scale, axpy, type Vec3 } from '../vec3';
import { along, frameAt, type Flow } from './flow';

const reach = 0.3;
const h = 1e-5;

/** m × B_tot in the frame e1, e2: zero where m stands still. */
export function torqueAt({ B }: Flow, m: Vec3, e1: Vec3, e2: Vec3): readonly [number, number] {
  const torque = cross(m, B(m));
  return [dot(torque, e1), dot(torque, e2)];
}

/** Derivative of the torque along e1 and e2 by central differences: error 1e-10, which costs Newton one step. */
export function torqueSlope(
  flow: Flow,
  m: Vec3,
  e1: Vec3,
  e2: Vec3,
): readonly [number, number, number, number] {
  const slope = (e: Vec3) => {
    const plus = torqueAt(flow, along(m, scale(h, e)), e1, e2);
    const minus = torqueAt(flow, along(m, scale(-h, e)), e1, e2);
    return [(plus[0] - minus[0]) / (2 * h), (plus[1] - minus[1]) / (2 * h)] as const;
  };
  const [a, c] = slope(e1);
  const [b, d] = slope(e2);
  return [a, b, c, d];
}

/**
 * The tangent step that cancels the torque to first order: Newton's where the slope is regular, and
 * where it is not, at a fold or along a circle of equilibria, the shortest one that comes nearest
 * (Levenberg, with the torque itself as damping).
 */
function stepOf(
  [a, b, c, d]: readonly [number, number, number, number],
  [x, y]: readonly [number, number],
): readonly [number, number] {
  const det = a * d - b * c;
  const size = a * a + b * b + c * c + d * d;
  if (Math.abs(det) > 1e-4 * size) return [(b * y - d * x) / det, (c * x - a * y) / det];
  const mu = x * x + y * y + 1e-24 * size;
  const [p, q, r] = [a * a + c * c + mu, a * b + c * d, b * b + d * d + mu];
  const [u, v] = [a * x + c * y, b * x + d * y];
  const normal = p * r - q * q;
  return normal > 0 ? [(q * v - r * u) / normal, (q * u - p * v) / normal] : [0, 0];
}

/**
 * The zero of the torque that Newton's iteration on the sphere finds from m, steps shortened until the
 * torque falls.
 * @param scaleB  T; a torque of 1e-12 of it counts as none
 * @returns unit vector, or undefined where the iteration gets stuck
 */
export function stationaryNear(flow: Flow, m: Vec3, scaleB: number): Vec3 | undefined {
  let at = m;
  let size = norm(cross(at, flow.B(at)));
  for (let i = 0; i < 60; i++) {
    const [e1, e2] = frameAt(at);
    const [u, v] = stepOf(torqueSlope(flow, at, e1, e2), torqueAt(flow, at, e1, e2));
    const length = Math.hypot(u, v);
    if (length < 1e-15) break;
    let factor = Math.min(1, reach / length);
    let next = at;
    let nextSize = size;
    for (let half = 0; half < 12; half++, factor /= 2) {
      next = along(at, axpy(factor * u, e1, scale(factor * v, e2)));
      nextSize = norm(cross(next, flow.B(next)));
      if (nextSize < size) break;
    }
    // No shorter step helps any more: rounding, or a minimum of the torque that is not zero.
    if (!(nextSize < size)) break;
    at = next;
    size = nextSize;
  }
  return size <= 1e-12 * scaleB ? at : undefined;
}
