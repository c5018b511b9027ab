import { dampingLike, fieldLike, type SymmetryTerm } from './symmetry-term';
import type { Matrix3 } from './operations';

/** A torque that has a name, in units of γ times its strength, for E in the plane. */
export interface FamiliarTorque {
  readonly label: string;
  readonly tex: string;
  readonly term: SymmetryTerm;
}

const response = (Sx: readonly number[], Sy: readonly number[], Sz: readonly number[]): Matrix3 =>
  [Sx, Sy, Sz] as never as Matrix3;

/** S = ẑ × E. */
const crossed = response([0, -1, 0], [1, 0, 0], [0, 0, 0]);
/** S = (E_y, E_x, 0), as of a crystal of symmetry C2v between its axes x and y. */
const mixed = response([0, 1, 0], [1, 0, 0], [0, 0, 0]);
/** S = E_x ẑ. */
const upright = response([0, 0, 0], [0, 0, 0], [1, 0, 0]);

/** m_z E or (m·E) ẑ as a field: 1 at E_j m_k of component i. */
function linear(entries: readonly (readonly [number, number, number])[]): SymmetryTerm {
  const coefficients = new Array<number>(27).fill(0);
  for (const [i, j, k] of entries) coefficients[(3 * i + j) * 3 + k] = 1;
  return { degree: 1, coefficients };
}

/**
 * Torques by name; signs as in dm/dt/γ = −m×B. Ask isAllowed whether a group has one, torqueOf for its size
 * and direction.
 * @source macneill2017 for the damping-like torque out of the plane
 */
export const familiarTorques = {
  fieldLike: {
    label: 'field-like, S = ẑ×E',
    tex: '-\\mathbf{m}\\times(\\hat{\\mathbf{z}}\\times\\mathbf{E})',
    term: fieldLike(crossed),
  },
  dampingLike: {
    label: 'damping-like, S = ẑ×E',
    tex: '-\\mathbf{m}\\times[\\mathbf{m}\\times(\\hat{\\mathbf{z}}\\times\\mathbf{E})]',
    term: dampingLike(crossed),
  },
  alongE: {
    label: 'even in m, field along E',
    tex: '-m_z\\,\\mathbf{m}\\times\\mathbf{E}',
    term: linear([
      [0, 0, 2],
      [1, 1, 2],
    ]),
  },
  alongNormal: {
    label: 'even in m, field along the normal',
    tex: '-(\\mathbf{m}\\cdot\\mathbf{E})\\,\\mathbf{m}\\times\\hat{\\mathbf{z}}',
    term: linear([
      [2, 0, 0],
      [2, 1, 1],
    ]),
  },
  fieldLikeMixed: {
    label: 'field-like, S = (E_y, E_x, 0)',
    tex: '-\\mathbf{m}\\times(E_y\\hat{\\mathbf{x}}+E_x\\hat{\\mathbf{y}})',
    term: fieldLike(mixed),
  },
  dampingLikeMixed: {
    label: 'damping-like, S = (E_y, E_x, 0)',
    tex: '-\\mathbf{m}\\times[\\mathbf{m}\\times(E_y\\hat{\\mathbf{x}}+E_x\\hat{\\mathbf{y}})]',
    term: dampingLike(mixed),
  },
  fieldLikeUpright: {
    label: 'field-like, S = E_x ẑ',
    tex: '-E_x\\,\\mathbf{m}\\times\\hat{\\mathbf{z}}',
    term: fieldLike(upright),
  },
  dampingLikeUpright: {
    label: 'damping-like out of the plane, S = E_x ẑ',
    tex: '-E_x\\,\\mathbf{m}\\times(\\mathbf{m}\\times\\hat{\\mathbf{z}})',
    term: dampingLike(upright),
  },
} as const satisfies Record<string, FamiliarTorque>;
