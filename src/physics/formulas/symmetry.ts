import { pointGroup } from '../symmetry/point-groups';
import { allowedResponses } from '../symmetry/response';
import { formula } from './formula';

/**
 * Number of independent constants in the linear response S_i = χ_ij E_j that a point group allows.
 * group is a name of pointGroups: 'C∞v', 'C2v', 'Cs' … @throws RangeError for any other name
 */
export const allowedConstants = formula(
  'count',
  ['group'],
  ({ group }) => allowedResponses(pointGroup(group)).length,
);

/**
 * Angle of the spin density from x in a C2v film, S_x = A E_y and S_y = B E_x with A > 0, for a field at φ:
 *     φ_S = atan2((B/A) cosφ, sinφ)
 * @returns −π … π, rad; 0 where there is no spin density
 */
export const spinAngleC2v = formula('phiS', ['ratioBA', 'phiE'], ({ ratioBA, phiE }) =>
  Math.atan2(ratioBA * Math.cos(phiE), Math.sin(phiE)),
);

/**
 * Out-of-plane over in-plane spin density, |S_z|/|S_∥|, of a film with one mirror ⊥ x: S_x = χ_xy E_y,
 * S_y = χ_yx E_x, S_z = χ_zx E_x, for a field in the plane at φ from x, with A, B, C for these three:
 *     |C/B| |cosφ|/√((A/B)² sin²φ + cos²φ)
 * |C/B| for A = 0, at every angle but 90°, where there is no spin density.
 */
export const outOfPlaneRatio = formula(
  'ratio',
  ['ratioCB', 'ratioAB', 'phiE'],
  ({ ratioCB, ratioAB, phiE }) =>
    Math.abs(ratioCB * Math.cos(phiE)) / Math.hypot(ratioAB * Math.sin(phiE), Math.cos(phiE)),
);
