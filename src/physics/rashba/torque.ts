import { axpy, cross, dot, scale, type Vec3 } from '../vec3';
import { filmDrive, filmSpin, torqueOfSpin, type FilmSource } from './bulk';
import type { FilmCoefficients } from './film';
import { holds, oneOf, unitVector } from '../check';

/**
 * How the torque is written: solved for, or by the closed form with the sign and the rates as they must be
 * ('corrected'), with the sign of the source ('printed sign'), or with its rates, too ('printed').
 */
export type TorqueForm = 'solved' | 'corrected' | 'printed sign' | 'printed';

const z: Vec3 = [0, 0, 1];

/**
 * ξ, β, β̃ = β/(1+ξ²): relaxation in an exchange time. The printed rates leave D’yakonov and Perel out. NaN in, NaN out.
 * @throws RangeError without exchange
 */
export function filmRelaxation(
  c: FilmCoefficients,
  printed = false,
): { xi: number; beta: number; betaT: number } {
  holds(c.exchangeRate > 0, 'exchangeRate', '> 0', c.exchangeRate, '1/s');
  const beta = (c.spinFlipRate + (printed ? 0 : c.dpRate)) / c.exchangeRate;
  const xi = beta + c.dephasingRate / c.exchangeRate;
  return { xi, beta, betaT: beta / (1 + xi * xi) };
}

/**
 * Torque of any drive X in an infinite film, in closed form:
 *     T = γ_θ{(1−ξβ̃) m×(X×m) ∓ β̃ m×X + β̃χ_θ[(ξ−β)X·(ẑ×m) − m_z X·m] ẑ×m
 *             − χ_θ[(1−ξβ̃)m_z X·m + β̃ X·(ẑ×m)] m×(ẑ×m)}
 * with β = τ_Δ(1/τ_sf + 1/τ_DP), ξ = β + τ_Δ/τ_φ, β̃ = β/(1+ξ²), χ = τ_sf/(τ_sf+τ_DP),
 * χ_θ = χ/(1+χm_z²), γ_θ = 1/(1+ξβ̃χ_θ(1−m_z²)). The upper sign solves the equation for S; print has the
 * lower one, and the rates without 1/τ_DP.
 *
 * @param c     coefficients of the film, with exchange
 * @param m     unit vector
 * @param X     drive, any unit
 * @param form  which of the closed forms
 * @returns T in the unit of X, perpendicular to m. NaN in, NaN out.
 */
export function closedFilmTorque(
  c: FilmCoefficients,
  m: Vec3,
  X: Vec3,
  form: Exclude<TorqueForm, 'solved'> = 'corrected',
): Vec3 {
  unitVector('m', m);
  oneOf('form', form, ['corrected', 'printed sign', 'printed']);
  const { xi, beta, betaT } = filmRelaxation(c, form === 'printed');
  const sign = form === 'corrected' ? -1 : 1;
  const chi = c.dpRate / (c.dpRate + c.spinFlipRate);
  const chiT = chi / (1 + chi * m[2] ** 2);
  const zxm = cross(z, m);
  const gammaT = 1 / (1 + xi * betaT * chiT * dot(zxm, zxm));
  const [along, side] = [dot(X, m), dot(X, zxm)];
  const first = axpy(1 - xi * betaT, cross(m, cross(X, m)), scale(sign * betaT, cross(m, X)));
  const odd = betaT * chiT * ((xi - beta) * side - m[2] * along);
  const even = -chiT * ((1 - xi * betaT) * m[2] * along + betaT * side);
  return scale(gammaT, axpy(odd, zxm, axpy(even, cross(m, zxm), first)));
}

/**
 * Torque on m in an infinite film under an electric field along +x, per nκ with κ = eE/ε_F.
 *
 * @param c       coefficients of the film
 * @param m       unit vector
 * @param source  driving terms
 * @param form    solved for by default; the closed forms need exchange
 * @returns T/(nκ), m/s, perpendicular to m. NaN in, NaN out.
 */
export function filmTorque(
  c: FilmCoefficients,
  m: Vec3,
  source: FilmSource = 'full',
  form: TorqueForm = 'solved',
): Vec3 {
  const X = filmDrive(c, m, source);
  return form === 'solved'
    ? torqueOfSpin(c, m, filmSpin(c, m, X))
    : closedFilmTorque(c, m, X, form);
}

/** The two parts of a torque T = perp ŷ×m + par m×(ŷ×m): field-like and damping-like. */
export interface TorqueParts {
  readonly perp: number;
  readonly par: number;
}

/**
 * The parts of the torque for m along +x, where ŷ×m = −ẑ and m×(ŷ×m) = ŷ.
 * @returns T_⊥ and T_∥ per nκ, m/s. NaN in, NaN out.
 */
export function filmTorqueParts(
  c: FilmCoefficients,
  source: FilmSource = 'full',
  form: TorqueForm = 'solved',
): TorqueParts {
  const T = filmTorque(c, [1, 0, 0], source, form);
  return { perp: -T[2], par: T[1] };
}

/**
 * The parts of the torque for a weak Rashba coupling, 1/τ_DP ≪ 1/τ_sf, to first order in α_R:
 *     T_⊥ = P_F[2(1−ξβ̃)C + β̃Γ],   T_∥ = P_F[(1−ξβ̃)Γ − 2β̃C]
 * with ξ = τ_Δ(1/τ_sf + 1/τ_φ) and β = τ_Δ/τ_sf, for any direction of m.
 *
 * @param c  coefficients of the film, with exchange
 * @returns T_⊥ and T_∥ per nκ, m/s. NaN in, NaN out.
 */
export function weakTorqueParts(c: FilmCoefficients): TorqueParts {
  const { xi, betaT } = filmRelaxation(c, true);
  return {
    perp: c.PF * (2 * (1 - xi * betaT) * c.C + betaT * c.Gamma),
    par: c.PF * ((1 - xi * betaT) * c.Gamma - 2 * betaT * c.C),
  };
}
