import { e, hbar } from '../constants';
import type { Vec3 } from '../vec3';
import type { RashbaGas } from './bands';
import { fermiCircles, type FermiCircle } from './contours';
import { finite, finiteVector, oneOf, positive } from '../check';

/**
 * How a field shifts the circles: each for the lifetime of its states alone ('lifetime', the rigid shift that
 * most drawings show), or as it does when electrons also arrive from the other circle ('scattering').
 */
export type ShiftModel = 'lifetime' | 'scattering';

/**
 * Shift of each Fermi circle along an electric field, to first order, for point scatterers that leave spin
 * alone. With q = mα_R/ħ² and k̄ = √(q² + 2mE_F/ħ²), for charges −e:
 *     lifetime     −eEτ/ħ for both circles; times k̄/|q| below the crossing, where states live less long
 *     scattering   −eEτ/ħ · k/k̄ above the crossing, −eEτ/ħ · k k̄/q² below: the larger circle goes farther
 *
 * @param gas     see RashbaGas
 * @param EF      Fermi energy above the crossing, J
 * @param tauMom  momentum relaxation time τ, s, of electrons without Rashba coupling
 * @param Efield  electric field, V/m
 * @returns shifts along the field, 1/m, one per circle of fermiCircles
 */
export function circleShifts(
  gas: RashbaGas,
  EF: number,
  tauMom: number,
  Efield: number,
  model: ShiftModel = 'scattering',
): number[] {
  positive('tauMom', tauMom, 's');
  finite('Efield', Efield, 'V/m');
  oneOf('model', model, ['lifetime', 'scattering']);
  const circles = fermiCircles(gas, EF);
  // The weights are 2 together above the crossing and 2|q|/k̄ below.
  const weights = circles.reduce((sum, { weight }) => sum + weight, 0);
  const lifetime = (2 * tauMom) / weights;
  const rigid = ((-e * Efield) / hbar) * lifetime;
  if (model === 'lifetime') return circles.map(() => rigid);
  const arriving = circles.reduce((sum, c) => sum + c.band * c.outward * c.weight, 0) / weights;
  return circles.map((c) => rigid * (1 + c.band * c.outward * arriving));
}

/**
 * Spin density of the Rashba-Edelstein effect, in units of ħ per area, summed over the shifted circles:
 *     S/ħ = −(ẑ×Ê)/8π Σ s k δk (outward: +, inward: −)
 * With scattering this is −(mα_R eτ/2πħ³) ẑ×E at any E_F > 0, and 1 + E_F/E_R times that below the crossing;
 * with lifetimes alone, half of it.
 *
 * @param E  electric field in the plane, V/m
 * @returns S/ħ, 1/m²; zero below the bands
 * @source qaiumzadeh2015, ado2017: the same whatever the exchange, as long as both bands are occupied
 */
export function edelsteinSpin(
  gas: RashbaGas,
  EF: number,
  tauMom: number,
  E: Vec3,
  model: ShiftModel = 'scattering',
): Vec3 {
  finiteVector('E', E, 'V/m');
  // Per unit of field, so that a zero field needs no direction.
  const shifts = circleShifts(gas, EF, tauMom, 1, model);
  const sum = fermiCircles(gas, EF).reduce(
    (total, c, i) => total + c.band * c.outward * c.k * shifts[i]!,
    0,
  );
  const size = -sum / (8 * Math.PI);
  return [-size * E[1], size * E[0], 0];
}

/**
 * Fermi circles a time after an electric field along x has been switched on, and their spin, for bands that are
 * farther apart than ħ/τ. With the lifetime τ_l of the states, the rigid and the final shifts of circleShifts,
 *     δk(t) = rigid (1 − e^{−t/τ_l}) + (final − rigid)(1 − e^{−t/2τ_l})²
 * solves dδk/dt = −eE/ħ − δk/τ_l + what arrives from the other states. With it the spin density grows as
 * 1 − e^{−t/2τ_l}: a collision takes away half of it. Without it, to half as much, as 1 − e^{−t/τ_l}.
 *
 * @param gas, EF, tauMom, Efield, model  see circleShifts
 * @param t  time since, s, >= 0
 * @returns the circles with their shifts along x, 1/m, and S_y/ħ, 1/m²
 */
export function circlesAfter(
  gas: RashbaGas,
  EF: number,
  tauMom: number,
  Efield: number,
  t: number,
  model: ShiftModel = 'scattering',
): { circles: (FermiCircle & { shift: number })[]; spin: number } {
  finite('t', t, 's');
  const [rigid, final] = (['lifetime', model] as const).map((of) =>
    circleShifts(gas, EF, tauMom, Efield, of),
  ) as [number[], number[]];
  const [perField = 0] = circleShifts(gas, EF, tauMom, -1, 'lifetime');
  const kept = perField ? Math.exp((-t * e) / (2 * hbar * perField)) : 0;
  const circles = fermiCircles(gas, EF).map((circle, i) => ({
    ...circle,
    shift: rigid[i]! * (1 - kept * kept) + (final[i]! - rigid[i]!) * (1 - kept) ** 2,
  }));
  const spin = circles.reduce((sum, c) => sum + c.band * c.outward * c.k * c.shift, 0);
  return { circles, spin: -spin / (8 * Math.PI) };
}
