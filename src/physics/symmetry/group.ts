import { dot } from '../vec3';
import { identity3, multiply, type Matrix3 } from './operations';

/** Farthest that two matrices of a group may be from each other element by element and yet be the same. */
const same = 1e-6;
/** More than in any group of a crystal or molecule that a film can have. */
const most = 256;

/** Whether two matrices are equal but for rounding. */
export const sameMatrix = (A: Matrix3, B: Matrix3): boolean =>
  A.every((row, i) => row.every((a, j) => Math.abs(a - B[i]![j]!) < same));

/**
 * The point group that some operations generate: all their products, the identity first.
 *
 * @param generators  orthogonal matrices; none for the group of the identity alone
 * @returns its operations, each once
 * @throws RangeError for a matrix that is not orthogonal, or more than 256 operations: a rotation whose
 *         angle is no simple part of a turn
 */
export function generateGroup(generators: readonly Matrix3[]): Matrix3[] {
  generators.forEach((A, i) => {
    const orthogonal = A.every((a, j) =>
      A.every((b, k) => Math.abs(dot(a, b) - (j === k ? 1 : 0)) < same),
    );
    if (!orthogonal) throw new RangeError(`generator ${i} must be orthogonal, got ${String(A)}`);
  });
  const group: Matrix3[] = [identity3];
  // Whatever has not yet met every generator stands behind `next`.
  for (let next = 0; next < group.length; next++)
    for (const generator of generators) {
      const product = multiply(generator, group[next]!);
      if (group.some((known) => sameMatrix(known, product))) continue;
      if (group.length === most)
        throw new RangeError(`generators must make a group of at most ${most} operations`);
      group.push(product);
    }
  return group;
}
