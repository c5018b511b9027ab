/** The moment of Stoner and Wohlfarth: easy axis, field at an angle to it, slow sweeps. */
import { holds, positive } from '../check';
import { formula } from './formula';

const { abs, atan2, cbrt, cos, sin } = Math;

const astroid = (psi: number) => (cbrt(cos(psi) ** 2) + cbrt(sin(psi) ** 2)) ** -1.5;
const easy = (BK: number) => positive('BK', BK, 'T');

/**
 * Field over B_K at which the state against it becomes unstable, at the angle ψ to the easy axis:
 *     b_sw = (|cosψ|^{2/3} + |sinψ|^{2/3})^{−3/2}
 * 1 along and across the axis, ½ at 45°. For slow sweeps, whatever the damping; a short pulse can switch
 * inside the astroid.
 * @source stonerwohlfarth1948
 */
export const astroidReduced = formula('bSwitch', ['angleB'], ({ angleB }) => astroid(angleB));

/** Switching field B_K b_sw(ψ) of astroidReduced. @source stonerwohlfarth1948 */
export const astroidField = formula('Bext', ['BK', 'angleB'], ({ BK, angleB }) => {
  easy(BK);
  return BK * astroid(angleB);
});

/**
 * Field against m along the easy axis that switches beside a field B_⊥ across it:
 *     B = B_K (1 − |B_⊥/B_K|^{2/3})^{3/2}
 * @throws RangeError for |B_⊥| > B_K, where there is one state only
 * @source stonerwohlfarth1948
 */
export const astroidAlong = formula('Bext', ['BK', 'Bacross'], ({ BK, Bacross }) => {
  easy(BK);
  const b = abs(Bacross) / BK;
  holds(b <= 1, 'Bacross', 'at most BK', Bacross);
  return BK * (1 - cbrt(b * b)) ** 1.5;
});

/**
 * Angle φ of m to the easy axis at which it loses its stability, −90° … 90°, in a field at the angle ψ:
 *     tan³φ = −tanψ
 * @source stonerwohlfarth1948
 */
export const astroidAngle = formula('anglem', ['angleB'], ({ angleB }) => {
  const c = cos(angleB);
  return atan2(cbrt(c < 0 ? sin(angleB) : -sin(angleB)), cbrt(abs(c)));
});

/** Energy over M_sB_K: ½sin²φ − b cos(φ−ψ), with b = B/B_K; as a field, that is times B_K. */
export const astroidEnergy = formula(
  'EperMoment',
  ['BK', 'Bext', 'anglem', 'angleB'],
  ({ BK, Bext, anglem, angleB }) => 0.5 * BK * sin(anglem) ** 2 - Bext * cos(anglem - angleB),
);
