import { numbers, positive } from '../check';
import { e, hbar, me, muB } from '../constants';
import { drivenWall } from './driven';

/** Heavy metal, cobalt of 0.8 nm and an oxide, one upon the other, with an up-down wall in the cobalt. */
export interface Stack {
  /** Whether the heavy metal lies below: the normal, from it into the cobalt, is then +z. */
  readonly below: boolean;
  /** Current density in the heavy metal along +x, A/m². */
  readonly J: number;
  /** Rashba constant for a normal along +z, J m. */
  readonly alphaR: number;
  /** Damping-like efficiency, of the sign of the spin Hall angle. */
  readonly xiDL: number;
  /** Anisotropy of the cobalt, J/m³, and a field along +x, T. */
  readonly Ku1: number;
  readonly Bx: number;
}

/** The cobalt: A/m, m, J/m, damping, and the polarization of its current. */
export const cobaltFilm = { Msat: 1e6, thickness: 0.8e-9, Aex: 15e-12, alpha: 0.2, Pol: 0.5 };

/**
 * What the interfaces of a stack do to its wall: D = 4m_e α_R A/ħ², the field α_R P J/(2μ_B M_s) of the
 * Rashba coupling and a_DL = −(ħ/2e) ξ J/(M_s t), both counted along +y; the normal is a factor of all three.
 *
 * @returns SI: Dind, aFL, aDL, BD, the wall's energy 4√(AK) − π|D| per area, its width parameter, azimuth psi and velocity v in steady motion
 * @throws RangeError for an anisotropy that is not > 0, and numbers that are not finite
 * @source kim2013
 */
export function stackWall({ below, J, alphaR, xiDL, Ku1, Bx }: Stack) {
  positive('Ku1', Ku1, 'J/m³');
  numbers({ J, alphaR, xiDL, Bx });
  const { Msat, thickness, Aex, alpha, Pol } = cobaltFilm;
  const normal = below ? 1 : -1;
  const wallWidth = Math.sqrt(Aex / Ku1);
  const Dind = (normal * 4 * me * alphaR * Aex) / hbar / hbar;
  const aFL = (normal * alphaR * Pol * J) / (2 * muB * Msat);
  const aDL = (-normal * hbar * xiDL * J) / (2 * e * Msat * thickness);
  const BD = Dind / (Msat * wallWidth);
  const motion = drivenWall({ alpha, wallWidth, BD, Bx, aDL, aFL });
  const wallEnergy = 4 * Math.sqrt(Aex * Ku1) - Math.PI * Math.abs(Dind);
  return { Dind, aFL, aDL, BD, wallEnergy, wallWidth, ...motion };
}
