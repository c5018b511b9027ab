import { e, hbar, me } from '../constants';
import { dot, type Vec3 } from '../vec3';
import { finite, finiteVector, positive } from '../check';

/** A magnet whose strongly exchange-split electrons have a weak Rashba coupling. */
export interface RashbaMagnet {
  /** Rashba constant, J m; any sign. */
  readonly alphaR: number;
  /** Polarization of the current, (J_maj − J_min)/J. */
  readonly Pol: number;
  /** Saturation magnetization, A/m, > 0. */
  readonly Msat: number;
  /** Mass of the electrons, kg, > 0; that of the free electron by default. */
  readonly mass?: number;
}

/**
 * Field of a current on m, from the energy α_R m P/(eħ) m·(J×ẑ) per volume, which is the Rashba coupling of the
 * drifting majority and minority electrons to first order:
 *     B_R = α_R m P/(eħM_s) ẑ×J
 *
 * @param magnet  see RashbaMagnet
 * @param J       current density, A/m²; only its part in the plane counts
 * @returns field on m, T: aFL p of a torque with p along ẑ×ĵ
 */
export function rashbaFieldOf(magnet: RashbaMagnet, J: Vec3): Vec3 {
  const { alphaR, Pol, Msat, mass = me } = magnet;
  finite('alphaR', alphaR, 'J m');
  finite('Pol', Pol, '');
  positive('Msat', Msat, 'A/m');
  positive('mass', mass, 'kg');
  finiteVector('J', J, 'A/m²');
  const size = (alphaR / hbar) * ((mass * Pol) / (e * Msat));
  return [-size * J[1], size * J[0], 0];
}

/** Energy −M_s m·B_R of the magnetization in that field, J/m³. NaN in, NaN out. */
export const rashbaFieldEnergy = (magnet: RashbaMagnet, m: Vec3, J: Vec3): number =>
  -magnet.Msat * dot(m, rashbaFieldOf(magnet, J));
