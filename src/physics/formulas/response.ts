import { bench, filmField } from '../analysis/film-line';
import { positive } from '../check';
import { formula } from './formula';

/**
 * Field in the plane at which a film resonates at f: B = √[(μ0M_eff/2)²+(2πf/γ)²] − μ0M_eff/2, the inverse
 * of fmrFilm. @source kittel2005
 */
export const resonanceFieldFilm = formula('Bext', ['f', 'mu0Meff'], ({ f, mu0Meff }) => {
  positive('f', f, 'Hz');
  return filmField({ f, mu0Meff });
});

/** Damping of a sample of the bench, by its name. @throws RangeError for another name */
export const benchAlpha = formula('alpha', ['sample'], ({ sample }) => {
  const alpha = Object.hasOwn(bench.alpha, sample) && bench.alpha[sample as 'A'];
  if (alpha) return alpha;
  throw new RangeError(`sample must be Py, A, B or C, got ${sample}`);
});
