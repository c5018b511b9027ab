/** What a spin-orbit torque writes into a perpendicular layer, and how long spin transfer takes for sure. */
import { holds, nonzero, positive } from '../check';
import { gammaLL } from '../constants';
import { cross, norm, scale } from '../vec3';
import { BDirection, sigmaDirection } from './directions';
import { formula } from './formula';

/**
 * Where a strong damping-like torque that is left on holds m: sign(ξ_DL) σ, σ = j × n. Also the place where m
 * waits, near the equator, however the layer was magnetized.
 * @throws RangeError for ξ_DL = 0
 */
export const strongTorqueState = formula(
  'direction',
  ['JAxis', 'magnetIs', 'xiDL'],
  ({ JAxis, magnetIs, xiDL }) =>
    scale(Math.sign(nonzero('xiDL', xiDL)), sigmaDirection({ JAxis, magnetIs })),
);

/**
 * The state of a perpendicular layer that a current and a field along or against it write:
 *     sign(ξ_DL) b × σ,  σ = j × n
 * since m, pulled along the field b, feels the field a_DL m × p along the normal. The zero vector where field
 * and polarization are parallel. Holds for strong damping or a pulse that falls slowly.
 */
export const writtenState = formula(
  'direction',
  ['JAxis', 'BAxis', 'magnetIs', 'xiDL'],
  ({ BAxis, ...current }) => {
    const turned = cross(BDirection({ BAxis }), strongTorqueState(current));
    return scale(norm(turned) > 1e-12 ? 1 / norm(turned) : 0, turned);
  },
);

/**
 * Time by which a pulse of spin transfer must be longer for a tenth of the write errors, in the tail:
 *     ln10 (1+α²)/[2γαB_K(i−1)],  i = a_DL/αB_K
 * @throws RangeError for overdrive ≤ 1, and without damping or anisotropy field
 */
export const errorDecade = formula(
  't',
  ['overdrive', 'alpha', 'BK'],
  ({ overdrive, alpha, BK }) => {
    holds(overdrive > 1, 'overdrive', '> 1', overdrive);
    positive('alpha', alpha);
    positive('BK', BK, 'T');
    return (Math.LN10 * (1 + alpha * alpha)) / (2 * gammaLL * alpha * BK * (overdrive - 1));
  },
);
