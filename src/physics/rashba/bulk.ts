import { axpy, cross, dot, scale, type Vec3 } from '../vec3';
import type { FilmCoefficients } from './film';
import { oneOf, unitVector } from '../check';

/**
 * Which terms drive the spin: all as printed; the term B of the charge gradient alone, which is left if S
 * vanishes at rest; or those that the kinetic equation has to lowest order in exchange and coupling.
 */
export type FilmSource = 'full' | 'B' | 'consistent';

const y: Vec3 = [0, 1, 0];
const z: Vec3 = [0, 0, 1];

/**
 * Drive of the spin by an electric field along +x in an infinite film, per nκ with κ = eE/ε_F:
 *     full         B ŷ + 2C P_F ŷ×m + 2R m_y m + Γ P_F m×(ŷ×m)
 *     B            B ŷ
 *     consistent   B′ ŷ + C P′ ŷ×m,   B′ = −B/2,  P′ = −P_F/4
 * In the last, the drift enters the precession term once, spins are ½ and relax towards the Rashba field, and
 * the equilibrium polarization is that of ½Δ_xc σ·m. Without dephasing and spin flips it leaves the spin
 * density of the Edelstein effect whatever m and the exchange, and a field-like torque alone, as exact theory
 * has it.
 *
 * @param c       coefficients of the film
 * @param m       unit vector
 * @param source  'full' by default
 * @returns X/(nκ), m/s. NaN in, NaN out.
 * @source ado2017, qaiumzadeh2015: the exact result
 */
export function filmDrive(c: FilmCoefficients, m: Vec3, source: FilmSource = 'full'): Vec3 {
  unitVector('m', m);
  oneOf('source', source, ['full', 'B', 'consistent']);
  const fromCharge = scale(c.B, y);
  if (source === 'B') return fromCharge;
  const yxm = cross(y, m);
  if (source === 'consistent') return axpy((-c.C * c.PF) / 4, yxm, scale(-0.5, fromCharge));
  return axpy(
    2 * c.C * c.PF,
    yxm,
    axpy(2 * c.R * m[1], m, axpy(c.Gamma * c.PF, cross(m, yxm), fromCharge)),
  );
}

/** The solution of a 3 × 3 system with the columns a, b, c, by Cramer's rule. */
function solve3(a: Vec3, b: Vec3, c: Vec3, x: Vec3): Vec3 {
  const bc = cross(b, c);
  const det = dot(a, bc);
  return [dot(x, bc) / det, dot(a, cross(x, c)) / det, dot(a, cross(b, x)) / det];
}

/**
 * Spin density in an infinite film, the solution of
 *     S/τ_sf + (S + S_z ẑ)/τ_DP + S×m/τ_Δ + m×(S×m)/τ_φ = X
 *
 * @param c  coefficients of the film
 * @param m  unit vector
 * @param X  drive, such as filmDrive's; any unit
 * @returns S in the unit of X times s: S/(nκ) in m for X/(nκ) in m/s. NaN in, NaN out.
 */
export function filmSpin(c: FilmCoefficients, m: Vec3, X: Vec3): Vec3 {
  unitVector('m', m);
  const column = (S: Vec3): Vec3 => {
    const Sxm = cross(S, m);
    const relaxed = axpy(c.spinFlipRate + c.dpRate, S, scale(c.dpRate * S[2], z));
    return axpy(c.exchangeRate, Sxm, axpy(c.dephasingRate, cross(m, Sxm), relaxed));
  };
  return solve3(column([1, 0, 0]), column([0, 1, 0]), column([0, 0, 1]), X);
}

/**
 * Torque that the spin density hands to m, as a rate of change of spin:
 *     T = −m×δS/τ_Δ + δS/τ_φ,   δS = S − m(m·S)
 * The magnetization lies against the spin, so that dm/dt = −(γ/M_s) ħT per volume.
 *
 * @param c  coefficients of the film
 * @param m  unit vector
 * @param S  spin density, any unit
 * @returns T in the unit of S per s, perpendicular to m. NaN in, NaN out.
 */
export function torqueOfSpin(c: FilmCoefficients, m: Vec3, S: Vec3): Vec3 {
  unitVector('m', m);
  const dS = axpy(-dot(m, S), m, S);
  return axpy(-c.exchangeRate, cross(m, dS), scale(c.dephasingRate, dS));
}
