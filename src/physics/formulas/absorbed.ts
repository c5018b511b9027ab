import { nonzero } from '../check';
import { e, hbar } from '../constants';

/** Field of a current whose transverse spin is all absorbed: a = (ħ/2e) ηJ/(M_s t), T. */
export const fieldOfJ = (J: number, eta: number, Msat: number, t: number): number =>
  (hbar * eta * J) / (2 * e * Msat * t);

/** Current density for such a field: J = (2e/ħ)(M_s t/η) a, A/m². @throws RangeError for η = 0 */
export const JOfField = (a: number, eta: number, Msat: number, t: number): number =>
  (2 * e * Msat * t * a) / (hbar * nonzero('the efficiency', eta));
