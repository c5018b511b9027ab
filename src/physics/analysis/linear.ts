import type { Complex } from '../complex';
import { dot, scale, type Vec3 } from '../vec3';
import { along, frameAt, type Flow } from './flow';

/** The motion near a stationary point: d(x, y)/dt = [[a, b], [c, d]](x, y), m + x e1 + y e2. */
export interface LinearMap {
  /** Unit tangent vectors; e1, e2, m is right-handed. */
  readonly e1: Vec3;
  readonly e2: Vec3;
  /** Elements, 1/s. */
  readonly matrix: readonly [a: number, b: number, c: number, d: number];
  /** a + d, 1/s: negative where small motions shrink. */
  readonly trace: number;
  /** ad − bc, 1/s²: negative at a saddle. */
  readonly det: number;
  /** Eigenvalues, 1/s: a complex pair, that with the positive imaginary part first, or two real ones. */
  readonly eigenvalues: readonly [Complex, Complex];
}

/** Nodes on either side of the central difference, and their distance in rad. */
const nodes = 6;
const spacing = 0.02;

/** Weight of f(kh) − f(−kh) over h in the central difference of order 2n: (−1)^{k+1}(n!)²/[k(n−k)!(n+k)!]. */
function weight(k: number): number {
  let w = 1 / k;
  for (let i = 1; i <= k; i++) w *= (nodes - k + i) / (nodes + i);
  return k % 2 ? w : -w;
}

/**
 * Derivative at 0 of a smooth function of an angle, by a central difference of order 12: about 1e-14 of
 * the largest value nearby, a hundred times better than the step would allow at order 2.
 */
function derivative(f: (angle: number) => Vec3): Vec3 {
  const sum = [0, 0, 0];
  for (let k = nodes; k > 0; k--) {
    const [plus, minus] = [f(k * spacing), f(-k * spacing)];
    for (let i = 0; i < 3; i++) sum[i]! += (weight(k) / spacing) * (plus[i]! - minus[i]!);
  }
  return [sum[0]!, sum[1]!, sum[2]!];
}

/** Roots of λ² − trace λ + det = 0, without cancellation. */
function roots(trace: number, det: number): readonly [Complex, Complex] {
  const half = trace / 2;
  const discriminant = half * half - det;
  const root = Math.sqrt(Math.abs(discriminant));
  if (discriminant < 0)
    return [
      [half, root],
      [half, -root],
    ];
  const large = half + (half < 0 ? -root : root);
  return [
    [large, 0],
    [large === 0 ? 0 : det / large, 0],
  ];
}

/**
 * linearMap of a flow. With the stationary field B = b m and its slope, the torque T = m × B has
 * dT = dm × B + m × dB, so that a constant field, however strong, adds no error of differences; and
 * dm/dt = −γ/(1+α²) (T + α m × T).
 */
export function linearMapOf({ B, alpha, gamma }: Flow, m: Vec3): LinearMap {
  const [e1, e2] = frameAt(m);
  const along0 = dot(m, B(m));
  const slope = (e: Vec3) => derivative((angle) => B(along(m, scale(angle, e))));
  const [first, second] = [slope(e1), slope(e2)];
  // Torque along e1 and e2 for a step along e1 (p, r) and e2 (q, s): m × turns e1 into e2.
  const [p, r] = [-dot(e2, first), dot(e1, first) - along0];
  const [q, s] = [along0 - dot(e2, second), dot(e1, second)];
  const rate = -gamma / (1 + alpha * alpha);
  const matrix = [
    rate * (p - alpha * r),
    rate * (q - alpha * s),
    rate * (r + alpha * p),
    rate * (s + alpha * q),
  ] as const;
  const trace = rate * (p + s + alpha * (q - r));
  const det = gamma * -rate * (p * s - q * r);
  return { e1, e2, matrix, trace, det, eigenvalues: roots(trace, det) };
}
