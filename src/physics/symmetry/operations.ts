import { finite, whole } from '../check';
import { cross, dot, normalize, rotate, scale, type Vec3 } from '../vec3';

/** A 3 × 3 matrix, row by row. */
export type Matrix3 = readonly [Vec3, Vec3, Vec3];

/** The identity. */
export const identity3: Matrix3 = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** The inversion r → −r. */
export const inversion: Matrix3 = [
  [-1, 0, 0],
  [0, -1, 0],
  [0, 0, -1],
];

/** A v. NaN in, NaN out, as in all of this file. */
export const applyMatrix = (A: Matrix3, v: Vec3): Vec3 => [
  dot(A[0], v),
  dot(A[1], v),
  dot(A[2], v),
];

/** Aᵀ. */
export const transpose = (A: Matrix3): Matrix3 => [
  [A[0][0], A[1][0], A[2][0]],
  [A[0][1], A[1][1], A[2][1]],
  [A[0][2], A[1][2], A[2][2]],
];

/** A B. */
export function multiply(A: Matrix3, B: Matrix3): Matrix3 {
  const columns = transpose(B);
  return transpose([
    applyMatrix(A, columns[0]),
    applyMatrix(A, columns[1]),
    applyMatrix(A, columns[2]),
  ]);
}

/** det A: +1 for a rotation, −1 for a mirror, the inversion and whatever turns a right hand into a left one. */
export const determinant = ([a, b, c]: Matrix3): number => dot(a, cross(b, c));

/**
 * The rotation by the angle about an axis, right-handed.
 * @param axis  of any length but zero
 * @param angle rad
 * @throws RangeError for the zero vector or an angle that is not finite
 */
export function rotation(axis: Vec3, angle: number): Matrix3 {
  finite('angle', angle, 'rad');
  const w = scale(angle, normalize(axis));
  return transpose([rotate([1, 0, 0], w), rotate([0, 1, 0], w), rotate([0, 0, 1], w)]);
}

/** The n-fold rotation about an axis: by 2π/n. @throws RangeError for the zero vector, or n no integer >= 1 */
export function nfold(n: number, axis: Vec3): Matrix3 {
  whole('n', n, 1);
  return rotation(axis, (2 * Math.PI) / n);
}

/** The mirror plane perpendicular to a vector: 1 − 2 n̂n̂ᵀ. @throws RangeError for the zero vector */
export function mirror(normal: Vec3): Matrix3 {
  const n = normalize(normal);
  const row = (i: 0 | 1 | 2): Vec3 => [
    (i === 0 ? 1 : 0) - 2 * n[i] * n[0],
    (i === 1 ? 1 : 0) - 2 * n[i] * n[1],
    (i === 2 ? 1 : 0) - 2 * n[i] * n[2],
  ];
  return [row(0), row(1), row(2)];
}

/** What an operation does to an axial vector (spin, moment, field): det(R) R. */
export const axial = (R: Matrix3): Matrix3 => {
  const d = determinant(R);
  return [scale(d, R[0]), scale(d, R[1]), scale(d, R[2])];
};
