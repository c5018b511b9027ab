import { holds, nonzero } from '../check';
import { e, hbar, mu0 } from '../constants';
import { inPlaneHall, inPlaneParts, perpendicularHall, torquesFromSlopes } from '../measure/hall';
import {
  efficiencyByHall,
  efficiencyByLine,
  measureTwoWays,
  twoWays,
  type TwoWaysSample,
} from '../measure/two-ways';
import { formula } from './formula';

/** Second harmonic of a perpendicular layer that is up, in the field Bx along the current. @source hayashi2014 */
export const secondHarmonicAlong = formula(
  'V2',
  ['I0', 'RAHE', 'RPHE', 'aDL', 'aFL', 'BK', 'Bx'],
  ({ Bx, ...layer }) => perpendicularHall(layer, 'x', 1, Bx).V2,
);

/** Second harmonic of a perpendicular layer that is up, in the field Bext across the current. @source hayashi2014 */
export const secondHarmonicAcross = formula(
  'V2',
  ['I0', 'RAHE', 'RPHE', 'aDL', 'aFL', 'BK', 'Bext'],
  ({ Bext, ...layer }) => perpendicularHall(layer, 'y', 1, Bext).V2,
);

/** Damping-like field of a perpendicular layer that is up: (b_x + 2ξb_y)/(1−4ξ²), ξ = R_P/R_A. @source hayashi2014 */
export const dampingLikeFromSlopes = formula(
  'aDL',
  ['bx', 'by', 'ratioPHE'],
  ({ bx, by, ratioPHE }) => torquesFromSlopes([bx, by], ratioPHE, 1)[0],
);

/** Field-like field of a perpendicular layer that is up: −(b_y + 2ξb_x)/(1−4ξ²). @source hayashi2014 */
export const fieldLikeFromSlopes = formula(
  'aFL',
  ['bx', 'by', 'ratioPHE'],
  ({ bx, by, ratioPHE }) => torquesFromSlopes([bx, by], ratioPHE, 1)[1],
);

/** Second harmonic of an in-plane layer against the angle φ of the field; bFL = −b_y is what acts along σ. @source avci2014 */
export const secondHarmonicInPlane = formula(
  'V2',
  ['I0', 'RAHE', 'RPHE', 'aDL', 'bFL', 'Vth', 'mu0Meff', 'Bext', 'phi'],
  ({ Bext, phi, bFL, ...layer }) => inPlaneHall({ ...layer, by: -bFL }, Bext, phi),
);

/** Its cosφ part, ½I₀R_A a_DL/(B+μ0M_eff) + V_th. @source avci2014 */
export const cosPart = formula(
  'Vcos',
  ['I0', 'RAHE', 'aDL', 'Vth', 'mu0Meff', 'Bext'],
  ({ Bext, ...layer }) => inPlaneParts({ ...layer, RPHE: 0, by: 0 }, Bext)[0],
);

/** Damping-like field that heat alone fakes on a perpendicular layer: 2V_th B_K/(I₀R_A). */
export const heatAsTorque = formula(
  'aDL',
  ['Vth', 'BK', 'I0', 'RAHE'],
  ({ Vth, BK, I0, RAHE }) => (2 * Vth * BK) / (I0 * nonzero('RAHE', RAHE)),
);

/**
 * Efficiency from the ratio of a resonance line, ξ = (S/A)(eμ0M_s t d/ħ)√(1+μ0M_eff/B₀), where only the field of the
 * current is in A. @source liu2011
 */
export const efficiencyFromRatio = formula(
  'xiDL',
  ['ratioSA', 'Msat', 'FreeLayerThickness', 'HMThickness', 'mu0Meff', 'Bext'],
  ({ ratioSA, Msat, FreeLayerThickness, HMThickness, mu0Meff, Bext }) => {
    holds(Bext > 0 && Bext + mu0Meff >= 0, 'Bext', '> 0, and above −mu0Meff', Bext, 'T');
    const unit = (e * mu0 * Msat * FreeLayerThickness * HMThickness) / hbar;
    return ratioSA * unit * Math.sqrt(1 + mu0Meff / Bext);
  },
);

/** Efficiency of a damping-like field: ξ = (2e/ħ) M_s t a_DL/J. */
export const efficiencyFromField = formula(
  'xiDL',
  ['aDL', 'Msat', 'FreeLayerThickness', 'J'],
  ({ aDL, Msat, FreeLayerThickness, J }) =>
    (2 * e * Msat * FreeLayerThickness * aDL) / (hbar * nonzero('J', J)),
);

/** Damping-like field from the shift of a loop in a field that saturates the moment of the wall: 2/π of the shift. @source pai2016 */
export const dampingLikeFromShift = formula(
  'aDL',
  ['loopShift'],
  ({ loopShift }) => (2 * loopShift) / Math.PI,
);

const known = (sample: string): TwoWaysSample => {
  if (Object.hasOwn(twoWays.samples, sample)) return sample as TwoWaysSample;
  throw new RangeError(`sample must be A, B or C, got ${sample}`);
};
const plain = { heat: false, share: false, field: false };
/** Both methods as they are read without any care: the one that a sample does not mislead first. */
const bothOf = (sample: string) => {
  const data = measureTwoWays(known(sample));
  const [hall, line] = [efficiencyByHall(data, plain), efficiencyByLine(data, plain)];
  return sample === 'B' ? ([hall, line] as const) : ([line, hall] as const);
};

/** Efficiency that a sample of the two ways was made with. @throws RangeError for another name */
export const twoWaysEfficiency = formula(
  'xiDL',
  ['sample'],
  ({ sample }) => twoWays.samples[known(sample)].xiDL,
);
/** Standard error of the method that the artefact of the sample leaves alone. */
export const twoWaysError = formula('xiError', ['sample'], ({ sample }) => bothOf(sample)[0][1]);
/** What the other method gives over the true efficiency. */
export const twoWaysFactor = formula(
  'ratio',
  ['sample'],
  ({ sample }) => bothOf(sample)[1][0] / twoWaysEfficiency({ sample }),
);
