import { finite, nonNegative, positive } from '../check';

/** A film of a spin Hall metal, 0 < z < d, with a charge current in its plane. */
export interface SpinHallFilm {
  /** Spin Hall angle; > 0 as in platinum. */
  readonly thetaSH: number;
  /** Spin diffusion length, m. */
  readonly lambdaSF: number;
  /** Resistivity, Ω m. */
  readonly rho: number;
  /** Thickness d, m. */
  readonly HMThickness: number;
  /** Charge current density, A/m². */
  readonly J: number;
}

/** Mixing conductance per area of an interface, 1/(Ω m²). */
export interface MixingConductance {
  readonly Gr: number;
  /** Default 0. */
  readonly Gi?: number;
}

/** @throws RangeError naming what of the film is out of range */
export function checkFilm({ thetaSH, lambdaSF, rho, HMThickness, J }: SpinHallFilm): void {
  finite('thetaSH', thetaSH);
  positive('lambdaSF', lambdaSF, 'm');
  positive('rho', rho, 'Ω m');
  positive('HMThickness', HMThickness, 'm');
  finite('J', J, 'A/m²');
}

/** @throws RangeError for a conductance that is not finite or that would pump spin into the film */
export function checkMixing({ Gr, Gi = 0 }: MixingConductance): void {
  nonNegative('Gr', Gr, '1/(Ω m²)');
  finite('Gi', Gi, '1/(Ω m²)');
}
