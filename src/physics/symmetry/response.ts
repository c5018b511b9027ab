import type { Vec3 } from '../vec3';
import { axial, multiply, transpose, type Matrix3 } from './operations';
import { rowReduce } from './rows';

/**
 * What a group leaves of a response S_i = χ_ij E_j of an axial vector (spin density) to a polar one (electric
 * field): the mean over its operations of
 *     det(R) R χ Rᵀ
 * Neumann's principle: χ is allowed if it equals its mean.
 *
 * @param chi    any response
 * @param group  all operations, as of pointGroup
 * @returns the allowed part of chi. NaN in, NaN out.
 */
export function allowedPart(chi: Matrix3, group: readonly Matrix3[]): Matrix3 {
  const sum = [0, 1, 2].map(() => [0, 0, 0]);
  for (const R of group)
    multiply(multiply(axial(R), chi), transpose(R)).forEach((row, i) =>
      row.forEach((value, j) => (sum[i]![j]! += value / group.length)),
    );
  return sum as never as Matrix3;
}

/**
 * The independent responses S_i = χ_ij E_j that a group allows.
 *
 * @param group  all operations, as of pointGroup
 * @returns a basis, as many matrices as there are independent constants; none with inversion
 */
export function allowedResponses(group: readonly Matrix3[]): Matrix3[] {
  const parts = Array.from({ length: 9 }, (_, k) => {
    const unit = [0, 3, 6].map((row) => [0, 1, 2].map((j) => (row + j === k ? 1 : 0)));
    return allowedPart(unit as never as Matrix3, group).flat();
  });
  return rowReduce(parts).map((row) => [vec(row, 0), vec(row, 3), vec(row, 6)]);
}

const vec = (row: readonly number[], at: number): Vec3 => [row[at]!, row[at + 1]!, row[at + 2]!];

/**
 * Which entries of χ a group allows to be other than zero: 1 where one may be.
 * @param group  all operations, as of pointGroup
 */
export function responsePattern(group: readonly Matrix3[]): Matrix3 {
  const basis = allowedResponses(group);
  const live = [0, 1, 2].map((i) =>
    [0, 1, 2].map((j) => (basis.some((chi) => chi[i]![j] !== 0) ? 1 : 0)),
  );
  return live as never as Matrix3;
}
