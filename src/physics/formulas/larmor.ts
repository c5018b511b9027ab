import { nonzero } from '../check';
import { gammaLL } from '../constants';
import { formula } from './formula';

/**
 * Larmor frequency f = γ|B|/2π of a moment in a constant field; the same for every cone angle.
 * @source kittel2005
 */
export const larmorFrequency = formula(
  'f',
  ['Bext'],
  ({ Bext }) => (gammaLL * Math.abs(Bext)) / (2 * Math.PI),
);

/** Angular frequency ω = γ|B| of a moment in a constant field. @source kittel2005 */
export const larmorOmega = formula('omega', ['Bext'], ({ Bext }) => gammaLL * Math.abs(Bext));

/**
 * Period T = 2π/γ|B| of a moment in a constant field.
 * @throws RangeError for B = 0, where it does not turn
 * @source kittel2005
 */
export const larmorPeriod = formula(
  'T',
  ['Bext'],
  ({ Bext }) => (2 * Math.PI) / (gammaLL * Math.abs(nonzero('Bext', Bext))),
);
