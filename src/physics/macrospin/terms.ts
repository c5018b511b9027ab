import { gammaLL } from '../constants';
import { timesTensor } from './demagnetization';
import { llg } from './llg';
import { appliedField, totalField, type Macrospin } from './macrospin';
import { higherOrderField, torqueFactor } from './spin-torque';
import { cross, dot, scale, type Vec3 } from '../vec3';

/** Where a field comes from. */
export type FieldName = 'applied' | 'anisotropy' | 'second order' | 'demagnetizing';

/** A part of the effective field with its energy. */
export interface FieldTerm {
  readonly name: FieldName;
  /** T. */
  readonly B: Vec3;
  /** Energy density over Msat, T. */
  readonly energy: number;
}

/** What a torque does: turn m about a field, take energy, or act as the current does. */
export type TorqueKind = 'precession' | 'damping' | 'field-like' | 'damping-like' | 'higher-order';

/** A part of dm/dt. */
export interface TorqueTerm {
  readonly kind: TorqueKind;
  /** The field of a precession term; the number of a spin torque in `torques`, from 0. */
  readonly of: FieldName | number | null;
  /** 1/s; perpendicular to m. */
  readonly rate: Vec3;
}

const z: Vec3 = [0, 0, 1];

/** The parts of effectiveField and energyField that the magnet has, one by one; they add up to those. NaN in, NaN out. */
export function fieldTerms(m: Vec3, magnet: Macrospin, t = 0): readonly FieldTerm[] {
  const { Bext, drive, BK = 0, BK2 = 0, anisU = z, mu0Ms = 0, N } = magnet;
  const terms: FieldTerm[] = [];
  const c = dot(m, anisU);
  if (Bext || drive) {
    const B = appliedField(magnet, t);
    terms.push({ name: 'applied', B, energy: -dot(m, B) });
  }
  if (BK !== 0)
    terms.push({ name: 'anisotropy', B: scale(BK * c, anisU), energy: -0.5 * BK * c * c });
  if (BK2 !== 0)
    terms.push({
      name: 'second order',
      B: scale(BK2 * c ** 3, anisU),
      energy: -0.25 * BK2 * c ** 4,
    });
  if (N && mu0Ms !== 0) {
    const B = scale(-mu0Ms, timesTensor(N, m));
    terms.push({ name: 'demagnetizing', B, energy: -0.5 * dot(m, B) });
  }
  return terms;
}

/**
 * The torques on a macrospin one by one, in the form of Gilbert:
 *     dm/dt = −γ m × B_eff + α m × dm/dt − γ a_FL m × p − γ a_DL m × (m × p)
 * One term of precession for each field, one of damping, and those of each spin torque. They add up to dm/dt. NaN in, NaN out.
 * @param t  time, s
 */
export function torqueTerms(m: Vec3, magnet: Macrospin, t = 0): readonly TorqueTerm[] {
  const { alpha = 0, gamma = gammaLL, torques = [] } = magnet;
  const about = (B: Vec3) => scale(-gamma, cross(m, B));
  const terms: TorqueTerm[] = fieldTerms(m, magnet, t).map(({ name, B }) => ({
    kind: 'precession',
    of: name,
    rate: about(B),
  }));
  if (alpha !== 0) {
    const rate = llg(m, totalField(m, magnet, t), alpha, gamma);
    terms.push({ kind: 'damping', of: null, rate: scale(alpha, cross(m, rate)) });
  }
  torques.forEach((torque, of) => {
    const factor = torqueFactor(m, torque, t);
    const { aDL, aFL = 0, p, higher } = torque;
    if (aFL !== 0) terms.push({ kind: 'field-like', of, rate: about(scale(factor * aFL, p)) });
    if (aDL !== 0)
      terms.push({ kind: 'damping-like', of, rate: about(scale(factor * aDL, cross(m, p))) });
    if (higher)
      terms.push({ kind: 'higher-order', of, rate: about(higherOrderField(m, torque, t)) });
  });
  return terms;
}
