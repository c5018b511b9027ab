import { finite, nonNegative, positive } from '../check';
import type { MixingConductance, SpinHallFilm } from './film';

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
