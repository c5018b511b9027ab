import type { Macrospin } from './macrospin';
import { torqueTerms, type TorqueKind } from './terms';
import { axpy, cross, scale, type Vec3 } from '../vec3';

/** The parts of dm/dt, 1/s; `rate` is their sum. */
export type Parts = Readonly<Record<'precession' | 'fl' | 'dl' | 'damping' | 'rate', Vec3>>;

/**
 * dm/dt as a sum of four, each of its kind. In the form of Gilbert the terms of torqueTerms; solved for
 * dm/dt, in the form of Landau and Lifshitz, γ/(1+α²) times
 *     −m×B − (a_FL−αa_DL) m×p − (a_DL+αa_FL) m×(m×p) − α m×(m×B).
 * Higher orders of a spin torque are left out. NaN in, NaN out.
 * @source gilbert2004
 */
export function torqueParts(
  m: Vec3,
  magnet: Macrospin,
  form: 'Gilbert' | 'Landau–Lifshitz',
  t = 0,
): Parts {
  const terms = torqueTerms(m, magnet, t);
  const sum = (kind: TorqueKind) =>
    terms.reduce<Vec3>((v, term) => (term.kind === kind ? axpy(1, term.rate, v) : v), [0, 0, 0]);
  const [precession, fl, dl] = [sum('precession'), sum('field-like'), sum('damping-like')];
  const damping = sum('damping');
  const rate = axpy(1, precession, axpy(1, fl, axpy(1, dl, damping)));
  if (form === 'Gilbert') return { precession, fl, dl, damping, rate };
  const { alpha = 0 } = magnet;
  /** A torque T turns m by (T + α m × T)/(1+α²): the second part is of the other kind. */
  const solved = (own: Vec3, other: Vec3) =>
    scale(1 / (1 + alpha * alpha), axpy(alpha, cross(m, other), own));
  return {
    precession: solved(precession, [0, 0, 0]),
    fl: solved(fl, dl),
    dl: solved(dl, fl),
    damping: solved([0, 0, 0], precession),
    rate,
  };
}
