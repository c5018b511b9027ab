import { axpy, cross, scale, type Vec3 } from '../vec3';
import { oneOf, unitVector } from '../check';
import type { FilmCoefficients } from './film';
import { filmRelaxation } from './torque';

/** Coefficients of the torque's dependence on the direction of m, per nκ, m/s; see angularTorque. */
export interface AngularCoefficients {
  readonly perp0: number;
  readonly par0: number;
  readonly perpX: number;
  readonly perpYZ: number;
  readonly parX: number;
  readonly parYZ: number;
}

/**
 * Coefficients of angularTorque. In print the first two have each other’s label, and perpX and perpYZ have
 * wrong signs and factors:
 *     printed      T_⊥^x = −β̃(ξ−β)(B+ΓP_F),  T_⊥^yz = −[2(ξ−β)CP_F + (1−ξβ̃)(B+2R)]
 *     corrected    T_⊥^x = +β̃(ξ−β)(B+ΓP_F),  T_⊥^yz = −β̃[2(ξ−β)CP_F + B+2R]. NaN in, NaN out.
 *
 * @param c     coefficients of the film, with exchange
 * @param form  'corrected' by default
 * @throws RangeError without exchange
 */
export function angularCoefficients(
  c: FilmCoefficients,
  form: 'corrected' | 'printed' = 'corrected',
): AngularCoefficients {
  oneOf('form', form, ['corrected', 'printed']);
  const { xi, beta, betaT } = filmRelaxation(c);
  const turned = 2 * c.C * c.PF;
  const direct = c.B + c.Gamma * c.PF;
  const lifted = c.B + 2 * c.R;
  const rest = 1 - xi * betaT;
  const [fieldLike, dampingLike] = [rest * turned + betaT * direct, rest * direct - betaT * turned];
  const printed = form === 'printed';
  return {
    perp0: printed ? dampingLike : fieldLike,
    par0: printed ? fieldLike : dampingLike,
    perpX: (printed ? -1 : 1) * betaT * (xi - beta) * direct,
    perpYZ: printed
      ? -((xi - beta) * turned + rest * lifted)
      : -betaT * ((xi - beta) * turned + lifted),
    parX: -betaT * direct,
    parYZ: betaT * turned - rest * lifted,
  };
}

/**
 * Torque of an electric field along +x in an infinite film, by its angular terms:
 *     T = γ_θ{T_⊥⁰ ŷ×m + T_∥⁰ m×(ŷ×m) + χ_θ(T_⊥^x m_x + T_⊥^yz m_y m_z) ẑ×m
 *             + χ_θ(T_∥^x m_x + T_∥^yz m_y m_z) m×(ẑ×m)}
 * with γ_θ and χ_θ of closedFilmTorque. The terms with χ_θ come from spins relaxing faster along z.
 *
 * @param c     coefficients of the film, with exchange
 * @param m     unit vector
 * @param form  of the coefficients
 * @returns T/(nκ), m/s. NaN in, NaN out.
 */
export function angularTorque(
  c: FilmCoefficients,
  m: Vec3,
  form: 'corrected' | 'printed' = 'corrected',
): Vec3 {
  unitVector('m', m);
  const { xi, betaT } = filmRelaxation(c);
  const a = angularCoefficients(c, form);
  const chi = c.dpRate / (c.dpRate + c.spinFlipRate);
  const chiT = chi / (1 + chi * m[2] ** 2);
  const gammaT = 1 / (1 + xi * betaT * chiT * (1 - m[2] ** 2));
  const [yxm, zxm] = [cross([0, 1, 0], m), cross([0, 0, 1], m)];
  const plain = axpy(a.perp0, yxm, scale(a.par0, cross(m, yxm)));
  const odd = chiT * (a.perpX * m[0] + a.perpYZ * m[1] * m[2]);
  const even = chiT * (a.parX * m[0] + a.parYZ * m[1] * m[2]);
  return scale(gammaT, axpy(odd, zxm, axpy(even, cross(m, zxm), plain)));
}
