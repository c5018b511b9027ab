import { chosen, finite, holds, positive } from '../check';
import { faceFilm, faceMagnet, type FaceSample } from './faces';
import { tiltAt } from './tilt';

/**
 * How a film answers the torques on its two faces: as it does, or by a law that many expect: as one rigid moment, by
 * exchange alone without the field that holds m in the film, each face as if there were no other, or both pulled alike.
 */
export type FaceLaw = 'true' | 'rigid' | 'straight' | 'alone' | 'whole';

/** A film that a current tilts. */
export interface TiltedFilm extends FaceSample {
  readonly mx: 1 | -1;
  /** Length of the tilt, m, > 0; the exchange stiffness follows. */
  readonly lExch: number;
}

/** Each law as the tilt over τ/(M_s B l), from the thickness over l, the share of the height and the loss below. */
const wrong: Readonly<
  Record<Exclude<FaceLaw, 'true'>, (D: number, u: number, s: number) => number>
> = {
  rigid: (D, _, s) => s / D,
  straight: (D, u) => (2 * u - 1) * (D / 2),
  alone: (D, u, s) => (u > 0.5 ? Math.exp((u - 1) * D) : -(1 - s) * Math.exp(-u * D)),
  whole: (D, u, s) => (Math.cosh(u * D) + (1 - s) * Math.cosh((1 - u) * D)) / Math.sinh(D),
};

/**
 * Tilt m_z of a film with a current along +x at a share of its height, by a law.
 *
 * @param law    see FaceLaw; 'straight' is for equal faces: with unequal ones nothing would hold the film
 * @param share  height over the thickness, 0 … 1
 * @returns m_z; for an efficiency > 0 and m along the current it is < 0 at the top
 * @throws RangeError naming what is out of range
 */
export function faceTiltBy(law: FaceLaw, share: number, film: TiltedFilm): number {
  const { thickness, tau, loss, mx, lExch } = film;
  finite('share', share);
  holds(share >= 0 && share <= 1, 'share', 'in 0 … 1', share);
  positive('lExch', lExch, 'm');
  const { Msat, mu0Meff: B } = faceMagnet;
  const given = faceFilm(film, mx);
  if (law === 'true') return tiltAt({ ...given, Aex: (Msat * B * lExch ** 2) / 2 }, share);
  const unit = (-mx * tau) / (Msat * B * lExch);
  return unit * chosen('law', law, wrong)(thickness / lExch, share, loss);
}
