/** Spin-orbit torque; easy axis z, current and assist field B_x along x, polarization across, ∓y. */
import { holds, positive } from '../check';
import { gammaLL } from '../constants';
import { fieldOfJ, JOfField } from './absorbed';
import { formula } from './formula';

const { abs, asin, sin, sqrt, PI } = Math;

/** b = B_x/B_K of a layer with two states. */
function reduced(Bx: number, BK: number): number {
  positive('BK', BK, 'T');
  holds(abs(Bx) < BK, 'Bx', 'smaller than BK', Bx);
  return Bx / BK;
}

/**
 * max over θ of cosθ (sinθ − b) = √{[8+20b²−b⁴−b(8+b²)^{3/2}]/32}, as a product without cancellation:
 * cosθ and sinθ − b both vanish for b → 1.
 */
function fold(b: number): number {
  const root = sqrt(b * b + 8);
  const sine = (b + root) / 4;
  const versine = (2 * (1 - b)) / (4 - b + root);
  const rest = b > 0 ? (2 * (1 - b) * (1 + b)) / (root + 3 * b) : (root - 3 * b) / 4;
  return sqrt(versine * (1 + sine)) * rest;
}

/** Damping-like field of a spin-orbit torque, signed: a_DL = (ħ/2e) ξ_DL J/(M_s t), J in the heavy metal. */
export const aDLOfSOT = formula(
  'aDL',
  ['xiDL', 'J', 'Msat', 'FreeLayerThickness'],
  ({ xiDL, J, Msat, FreeLayerThickness }) => fieldOfJ(J, xiDL, Msat, FreeLayerThickness),
);

/** Size of the damping-like torque as a field, |τ|/γ = |a_DL| sinψ, for m at the angle ψ to p. */
export const dampingLikeSize = formula('Btorque', ['angleP', 'aDL'], ({ angleP, aDL }) =>
  abs(aDL * sin(angleP)),
);

/**
 * First speed |dm/dt| = γ√(a_DL²+a_FL²)/√(1+α²) of m ⊥ p with no other field, or one along m: no
 * incubation.
 */
export const speedAcross = formula(
  'mRate',
  ['aDL', 'aFL', 'alpha'],
  ({ aDL, aFL, alpha }) => (gammaLL * Math.hypot(aDL, aFL)) / sqrt(1 + alpha * alpha),
);

/**
 * Torque at which the state tilted from the easy axis disappears in a slow ramp, p across field and axis:
 *     a_c = max_θ cosθ (B_K sinθ − B_x) = B_K √{[8+20b²−b⁴−b(8+b²)^{3/2}]/32},  b = B_x/B_K
 * B_x > 0 is a field that helps. Exact for slow ramps of any damping, without it; an abrupt current
 * switches earlier if damping is weak.
 * @throws RangeError unless |B_x| < B_K
 * @source lee2013
 */
export const foldTorque = formula('aDL', ['BK', 'Bx'], ({ BK, Bx }) => BK * fold(reduced(Bx, BK)));

/** Linear form of foldTorque, B_K/2 − B_x/√2: too small by 0.5 % at b = 0.125, 1.5 % at 0.2. @source lee2013 */
export const foldTorqueLinear = formula('aDL', ['BK', 'Bx'], ({ BK, Bx }) => {
  reduced(Bx, BK);
  return BK / 2 - Bx / Math.SQRT2;
});

/** Tilt from the easy axis at the fold of foldTorque: sinθ_c = [b+√(b²+8)]/4; 45° without field. */
export const foldTheta = formula('theta', ['BK', 'Bx'], ({ BK, Bx }) => {
  const b = reduced(Bx, BK);
  return asin((b + sqrt(b * b + 8)) / 4);
});

/** Critical current density of a slow ramp: J_c = (2e/ħ)(M_s t/ξ_DL) a_c, with a_c of foldTorque. @source lee2013 */
export const JcSOT = formula(
  'J',
  ['BK', 'Bx', 'Msat', 'FreeLayerThickness', 'xiDL'],
  ({ BK, Bx, Msat, FreeLayerThickness, xiDL }) =>
    JOfField(foldTorque({ BK, Bx }), xiDL, Msat, FreeLayerThickness),
);

/** JcSOT with the assist field as a part of B_K. @source lee2013 */
export const JcSOTReduced = formula(
  'J',
  ['BK', 'assist', 'Msat', 'FreeLayerThickness', 'xiDL'],
  (args) => JcSOT({ ...args, Bx: args.assist * args.BK }),
);

/**
 * Tilt of the easy axis state without assist field: (B_K/2) sin2θ = a_DL, θ = ½ arcsin(2a_DL/B_K).
 * @throws RangeError for |a_DL| > B_K/2: no such state, its limit is 45°
 */
export const tiltSOT = formula('theta', ['aDL', 'BK'], ({ aDL, BK }) => {
  positive('BK', BK, 'T');
  holds(abs(aDL) <= BK / 2, 'aDL', 'at most BK/2', aDL);
  return asin((2 * aDL) / BK) / 2;
});

/** tiltSOT for a torque given as a part of its limit B_K/2. */
export const tiltSOTReduced = formula('theta', ['overdrive'], ({ overdrive }) => {
  holds(abs(overdrive) <= 1, 'overdrive', 'at most 1', overdrive);
  return asin(overdrive) / 2;
});

/** Quarter turn at the speed of speedAcross: π√(1+α²)/(2γ|a_DL|), an order of magnitude for the time. */
export const quarterTurnSOT = formula('t', ['aDL', 'alpha'], ({ aDL, alpha }) => {
  holds(aDL !== 0, 'aDL', 'other than 0 T', aDL);
  return (PI * sqrt(1 + alpha * alpha)) / (2 * gammaLL * abs(aDL));
});
