import * as check from '../check';
import { dot, scale, type Vec3 } from '../vec3';

/** A symmetric tensor, row by row. */
export type Tensor3 = readonly [Vec3, Vec3, Vec3];

const isTensor = (N: Vec3 | Tensor3): N is Tensor3 => typeof N[0] !== 'number';

/** The three rows of a demagnetizing tensor, which may be given by its factors along x, y, z. NaN in, NaN out. */
export const tensorOf = (N: Vec3 | Tensor3): Tensor3 =>
  isTensor(N)
    ? N
    : [
        [N[0], 0, 0],
        [0, N[1], 0],
        [0, 0, N[2]],
      ];

/** N v for factors along x, y, z or a whole tensor. NaN in, NaN out. */
export const timesTensor = (N: Vec3 | Tensor3, v: Vec3): Vec3 =>
  isTensor(N)
    ? [dot(N[0], v), dot(N[1], v), dot(N[2], v)]
    : [N[0] * v[0], N[1] * v[1], N[2] * v[2]];

/** Carlson's integral R_D(x, y, z) = (3/2) ∫₀^∞ ds (s+x)^{−1/2} (s+y)^{−1/2} (s+z)^{−3/2}, by duplication. */
function carlsonRD(x: number, y: number, z: number): number {
  let [a, b, c, sum, weight] = [x, y, z, 0, 1];
  for (;;) {
    const mean = (a + b + 3 * c) / 5;
    const [X, Y] = [(mean - a) / mean, (mean - b) / mean];
    const Z = -(X + Y) / 3;
    if (Math.max(Math.abs(X), Math.abs(Y), Math.abs(Z)) < 1e-3) {
      const [xy, z2] = [X * Y, Z * Z];
      const [e2, e3, e4, e5] = [
        xy - 6 * z2,
        (3 * xy - 8 * z2) * Z,
        3 * (xy - z2) * z2,
        xy * z2 * Z,
      ];
      const series =
        1 -
        (3 * e2) / 14 +
        e3 / 6 +
        (9 * e2 * e2) / 88 -
        (3 * e4) / 22 -
        (9 * e2 * e3) / 52 +
        (3 * e5) / 26;
      return 3 * sum + (weight * series) / (mean * Math.sqrt(mean));
    }
    const lambda = Math.sqrt(a * b) + Math.sqrt(b * c) + Math.sqrt(c * a);
    sum += weight / (Math.sqrt(c) * (c + lambda));
    weight /= 4;
    [a, b, c] = [(a + lambda) / 4, (b + lambda) / 4, (c + lambda) / 4];
  }
}

/**
 * Demagnetizing factors of an ellipsoid with the semi-axes a, b, c along x, y, z:
 *     N_x = (abc/2) ∫₀^∞ ds / [(s+a²) √((s+a²)(s+b²)(s+c²))]
 * and so on; their sum is 1.
 *
 * @param axes  semi-axes in any common unit, > 0, none beyond 1e6 times another
 * @throws RangeError
 */
export function ellipsoidFactors(axes: Vec3): Vec3 {
  check.finiteVector('axes', axes, 'm');
  for (const axis of axes) check.positive('semi-axis', axis, 'm');
  const [a, b, c] = scale(1 / Math.max(...axes), axes);
  if (Math.min(a, b, c) < 1e-6)
    throw new RangeError(`semi-axes must be within 1e6 of each other, got ${axes.join(', ')}`);
  const k = (a * b * c) / 3;
  const [A, B, C] = [a * a, b * b, c * c];
  return [k * carlsonRD(B, C, A), k * carlsonRD(C, A, B), k * carlsonRD(A, B, C)];
}

/**
 * Demagnetizing factors of a spheroid about z, closed form, with r = (axis along z)/(axis across):
 *     r > 1: N_z = [r arcosh(r)/√(r²−1) − 1]/(r²−1)
 *     r < 1: N_z = [1 − r arccos(r)/√(1−r²)]/(1−r²)
 * 1/3 for the sphere; r → 0 is the thin film, r → ∞ the wire.
 *
 * @param ratio  r > 0
 * @returns N_x = N_y = (1 − N_z)/2 and N_z
 * @throws RangeError
 */
export function spheroidFactors(ratio: number): Vec3 {
  check.positive('ratio', ratio);
  const excess = (ratio - 1) * (ratio + 1);
  // Near the sphere the closed form is a difference of equal numbers.
  if (Math.abs(excess) < 0.1) return ellipsoidFactors([1, 1, ratio]);
  const root = Math.sqrt(Math.abs(excess));
  const arc = excess > 0 ? Math.acosh(ratio) : Math.acos(ratio);
  // For a wire so thin that r² leaves the numbers, N_z is below any of them.
  const Nz = excess === Infinity ? 0 : ((ratio * arc) / root - 1) / excess;
  return [(1 - Nz) / 2, (1 - Nz) / 2, Nz];
}

/** Tensor of a body that is round about the unit vector `axis`: across · 1 + (along − across) axis axisᵀ. */
export function tensorAbout(axis: Vec3, along: number, across: number): Tensor3 {
  check.unitVector('axis', axis);
  check.numbers({ along, across });
  // The product of the components first, so that the tensor is symmetric to the last bit.
  const element = (i: 0 | 1 | 2, j: 0 | 1 | 2) =>
    (along - across) * (axis[i] * axis[j]) + (i === j ? across : 0);
  const row = (i: 0 | 1 | 2): Vec3 => [element(i, 0), element(i, 1), element(i, 2)];
  return [row(0), row(1), row(2)];
}

/** Tensor of a thin film with the unit normal n: n nᵀ. */
export const filmTensor = (n: Vec3): Tensor3 => tensorAbout(n, 1, 0);
