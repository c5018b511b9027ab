import { e } from '../constants';
import { finite, oneOf, positive, unitVector } from '../check';
import { axpy, dot, type Vec3 } from '../vec3';

/** A ferromagnet whose anomalous Hall current acts back on its magnetization. */
export interface HallMagnet {
  /** Exchange of conduction and localized spin, J. */
  readonly Jsd: number;
  /** Localized spin of an atom in units of ħ, > 0. */
  readonly Sloc: number;
  /** Spin polarization of the current, > 0. */
  readonly Pol: number;
  /** Fermi velocity, m/s, > 0. */
  readonly vF: number;
  /** Anomalous Hall angle σ⊥/σ∥. */
  readonly tanHall: number;
  /** Saturation magnetization, A/m, > 0. */
  readonly Msat: number;
}

/**
 * Whether the field reverses with the current, as its formula and symmetry demand ('linear'), or keeps its sign,
 * as has been claimed ('even').
 */
export type CurrentLaw = 'linear' | 'even';

/**
 * Strength of the spin-orbit field, h = (J_sd S/M_s)(σ⊥/σ∥) J/(2eP v_F). An estimate: in a crystal with
 * inversion symmetry the bulk has no torque linear in J, which leaves it to the surfaces.
 *
 * @param J    current density along its axis, A/m²; of either sign
 * @param law  'linear' by default; 'even' takes |J|
 * @returns h, T
 */
export function hallStrength(magnet: HallMagnet, J: number, law: CurrentLaw = 'linear'): number {
  const { Jsd, Sloc, Pol, vF, tanHall, Msat } = magnet;
  finite('Jsd', Jsd, 'J');
  positive('Sloc', Sloc, '');
  positive('Pol', Pol, '');
  positive('vF', vF, 'm/s');
  finite('tanHall', tanHall, '');
  positive('Msat', Msat, 'A/m');
  finite('J', J, 'A/m²');
  oneOf('law', law, ['linear', 'even']);
  return (
    (((Jsd * Sloc) / Msat) * tanHall * (law === 'even' ? Math.abs(J) : J)) / (2 * e * Pol * vF)
  );
}

/**
 * Spin-orbit field of the anomalous Hall current on m, B_SO = h [m − ĵ(m·ĵ)]: along the part of m across the
 * current. Its torque is ∝ (m·ĵ) m×ĵ, sin2φ at the angle φ to the current.
 *
 * @param m     unit vector
 * @param axis  direction ĵ of a positive current, unit vector
 * @param h     strength, T
 * @returns field, T. NaN in, NaN out.
 */
export function hallFieldOn(m: Vec3, axis: Vec3, h: number): Vec3 {
  unitVector('m', m);
  unitVector('axis', axis);
  finite('h', h, 'T');
  const across = axpy(-dot(m, axis), axis, m);
  return [h * across[0], h * across[1], h * across[2]];
}

/**
 * Energy −½ M_s h |m − ĵ(m·ĵ)|² of m in that field, J/m³: the current is a hard axis for h > 0. NaN in, NaN out.
 *
 * @param Msat  saturation magnetization, A/m
 */
export const hallEnergy = (m: Vec3, axis: Vec3, h: number, Msat: number): number =>
  (-Msat * dot(m, hallFieldOn(m, axis, h))) / 2;
