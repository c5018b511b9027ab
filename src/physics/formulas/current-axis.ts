/** The axis that an anomalous Hall current makes: its torque, what a pulse of light leaves, and what both cost. */
import { c0, e, gammaLL, hbar, mu0, muB } from '../constants';
import { holds, positive, whole } from '../check';
import { cross, dot, norm, scale, type Vec3 } from '../vec3';
import { JDirection } from './directions';
import { formula } from './formula';

const { PI, abs, cos, exp, sin, sqrt } = Math;

/**
 * Speed of the tip of m under the field h[m − ĵ(m·ĵ)] of the current, without damping:
 *     |dm/dt| = ½ γ h sin2φ
 * negative where the tip goes the other way: for φ beyond 90°, or where the current is an easy axis, h < 0.
 */
export const currentAxisRate = formula(
  'mRate',
  ['hAxis', 'phiJ'],
  ({ hAxis, phiJ }) => (gammaLL * hAxis * sin(2 * phiJ)) / 2,
);

/**
 * Angle by which m turns about ĵ in a pulse J ∝ e^{−t²/2σ²} cos(2πft + χ), if h goes with J²:
 *     Δ = −γ cosφ h₀ σ (√π/2) [1 + e^{−ω²σ²} cos2χ]
 * h₀ at the peak of the envelope. Exact for this torque alone: m·ĵ, and with it cosφ, stays as it is.
 */
export const pulseTurnEven = formula(
  'turnJ',
  ['h0', 'tSigma', 'fCarrier', 'carrierPhase', 'phiJ'],
  ({ h0, tSigma, fCarrier: f, carrierPhase, phiJ }) =>
    -gammaLL *
    cos(phiJ) *
    h0 *
    tSigma *
    (sqrt(PI) / 2) *
    (1 + exp(-((2 * PI * f * tSigma) ** 2)) * cos(2 * carrierPhase)),
);

/** The same, if h goes with J itself: Δ = −γ cosφ h₀ σ √(2π) e^{−ω²σ²/2} cosχ, nothing for many cycles. */
export const pulseTurnOdd = formula(
  'turnJ',
  ['h0', 'tSigma', 'fCarrier', 'carrierPhase', 'phiJ'],
  ({ h0, tSigma, fCarrier: f, carrierPhase, phiJ }) =>
    -gammaLL *
    cos(phiJ) *
    h0 *
    tSigma *
    sqrt(2 * PI) *
    exp(-((2 * PI * f * tSigma) ** 2) / 2) *
    cos(carrierPhase),
);

/** Size of the angle that a pulse of many cycles leaves, if h goes with J²: γ h₀ cosφ σ√π/2. */
export const pulseTurnLeft = formula(
  'turnJ',
  ['h0', 'tSigma', 'phiJ'],
  ({ h0, tSigma, phiJ }) => (gammaLL * h0 * cos(phiJ) * tSigma * sqrt(PI)) / 2,
);

/**
 * Amplitude of the n-th harmonic of |sin ωt|: 2/π for n = 0, −(4/π)/(n² − 1) for the other even n, 0 for odd ones.
 * That of sin²ωt is ½, and −½ for n = 2, without any other.
 */
export const absHarmonic = formula('harmonicShare', ['harmonic'], ({ harmonic: n }) => {
  whole('harmonic', n);
  if (n % 2) return 0;
  return n === 0 ? 2 / PI : -4 / (PI * (n * n - 1));
});

/** Hall angle σ⊥/σ∥ = 2eP v_F μ0M_s λ κ/(J_sd S) that the ratio κ of the two fields would need. */
export const hallAngleForKappa = formula(
  'tanHall',
  ['kappa', 'Jsd', 'Sloc', 'Pol', 'vF', 'mu0Ms', 'screening'],
  ({ kappa, Jsd, Sloc, Pol, vF, mu0Ms, screening }) => {
    positive('Jsd', Jsd, 'J');
    positive('Sloc', Sloc);
    return (2 * e * Pol * vF * mu0Ms * screening * kappa) / (Jsd * Sloc);
  },
);

/** Excess of spin per atom, in units of ħ, that a flow of spin leaves behind: (j_s/v_F) Ω/ħ. */
export const hallSpinPerAtom = formula(
  'sEl',
  ['spinFlow', 'vF', 'atomVolume'],
  ({ spinFlow, vF, atomVolume }) => {
    positive('vF', vF, 'm/s');
    return ((abs(spinFlow) / vF) * atomVolume) / hbar;
  },
);

/**
 * Field that each localized spin feels from the excess spin of the electrons, B = J_sd s/(g μ_B) with
 * s = (j_s/v_F) Ω/ħ per atom and g = 2. Neither S nor M_s is in it.
 */
export const hallFieldPerAtom = formula(
  'BSO',
  ['Jsd', 'spinFlow', 'vF', 'atomVolume'],
  ({ Jsd, spinFlow, vF, atomVolume }) => {
    positive('vF', vF, 'm/s');
    return (Jsd * (spinFlow / vF) * atomVolume) / (hbar * 2 * muB);
  },
);

/** Energy per area of a pulse of the peak field B₀ in vacuum, F = c B₀² σ√π/(2μ0): mean over its cycles. */
export const pulseFluence = formula(
  'fluence',
  ['Bext', 'tSigma'],
  ({ Bext, tSigma }) => (c0 * Bext * Bext * tSigma * sqrt(PI)) / (2 * mu0),
);

/** Joule heat ΔT = ρ (B₀/μ0λ)² σ√π/(2c_V) of the screening current within its depth, without heat that flows off. */
export const screeningHeat = formula(
  'warming',
  ['Bext', 'screening', 'rho', 'tSigma', 'heatCapacity'],
  ({ Bext, screening, rho, tSigma, heatCapacity }) =>
    (rho * (Bext / (mu0 * screening)) ** 2 * tSigma * sqrt(PI)) / (2 * heatCapacity),
);

/** Direction half-way between two axes of the film, named 'between +x and −y'. @throws RangeError for another name. */
export const mBetweenDirection = formula('direction', ['mBetween'], ({ mBetween }): Vec3 => {
  const found = /^between ([+−])x and ([+−])y$/.exec(mBetween);
  holds(!!found, 'mBetween', "'between +x and +y' or with −", mBetween);
  const along = (sign: string | undefined) => (sign === '+' ? 1 : -1) / sqrt(2);
  return [along(found[1]), along(found[2]), 0];
});

/** Direction of the part of m along the line of the current. */
export const partAlongCurrent = formula(
  'direction',
  ['mBetween', 'JAxis'],
  ({ mBetween, JAxis }): Vec3 => {
    const [m, j] = [mBetweenDirection({ mBetween }), JDirection({ JAxis })];
    return scale(Math.sign(dot(m, j)), j);
  },
);

/** Direction of what acts on m of the field of the axis: against its part along the current if that is 'hard'. */
export const axisFieldDirection = formula(
  'direction',
  ['mBetween', 'JAxis', 'axisKind'],
  ({ axisKind, ...given }): Vec3 => {
    holds(['hard', 'easy'].includes(axisKind), 'axisKind', "'hard' or 'easy'", axisKind);
    return scale(axisKind === 'hard' ? -1 : 1, partAlongCurrent(given));
  },
);

/**
 * Direction in which the tip of m starts to move, without damping, where the current along JAxis is a 'hard' or
 * an 'easy' axis: ± (m·ĵ) m×ĵ. The same for either sense of the current.
 */
export const axisTipDirection = formula(
  'direction',
  ['mBetween', 'JAxis', 'axisKind'],
  ({ mBetween, JAxis, axisKind }) => {
    holds(['hard', 'easy'].includes(axisKind), 'axisKind', "'hard' or 'easy'", axisKind);
    const [m, j] = [mBetweenDirection({ mBetween }), JDirection({ JAxis })];
    const way = scale((axisKind === 'hard' ? 1 : -1) * dot(m, j), cross(m, j));
    return scale(norm(way) > 1e-12 ? 1 / norm(way) : 0, way);
  },
);
