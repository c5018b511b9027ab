/** A strip of metal with a current: the field around it, and how a magnet on top shares the current. */
import { finite, holds, numbers, positive } from '../check';
import { mu0 } from '../constants';

/**
 * Field along y above the middle of a strip of rectangular section, with the current along +x:
 *     B_y = −(μ0J/π) ∫₀ᵈ atan[w/2(z+z′)] dz′
 * which a sheet of infinite width takes to −μ0Jd/2. The integral is ∫atan(c/u)du = u atan(c/u) + (c/2) ln(u²+c²).
 *
 * @param J  current density, A/m²
 * @param w  width, m
 * @param d  thickness, m
 * @param z  height above the upper face, >= 0, m
 * @returns B_y, T
 */
export function stripFieldAbove(J: number, w: number, d: number, z: number): number {
  finite('J', J, 'A/m²');
  positive('w', w, 'm');
  positive('d', d, 'm');
  holds(z >= 0 && Number.isFinite(z), 'z', '>= 0', z, 'm');
  const c = w / 2;
  const upTo = (u: number) => (u ? u * Math.atan(c / u) : 0) + (c / 2) * Math.log1p((u / c) ** 2);
  return (-mu0 * J * (upTo(z + d) - upTo(z))) / Math.PI;
}

/**
 * Field along the normal near an edge of a thin strip, at y from its middle and the height z:
 *     B_z = (μ0Jd/4π) ln{[(y+w/2)²+z²]/[(y−w/2)²+z²]}
 * @returns B_z, T
 * @throws RangeError on the very edge, where it has no limit
 */
export function stripFieldEdge(J: number, w: number, d: number, y: number, z: number): number {
  numbers({ J, y, z });
  positive('w', w, 'm');
  positive('d', d, 'm');
  const [far, near] = [(y + w / 2) ** 2 + z ** 2, (y - w / 2) ** 2 + z ** 2];
  holds(far > 0 && near > 0, 'y', 'off the edge', y, 'm');
  return ((mu0 * J * d) / (4 * Math.PI)) * Math.log(far / near);
}

/** Two sheets on each other, as one strip: width, m, thicknesses, m, and resistivities, Ω m. */
export interface TwoSheets {
  readonly w: number;
  readonly d: number;
  readonly rho: number;
  readonly t: number;
  readonly rhoF: number;
}
/** Sheet conductance of both, 1/Ω. */
function conductance({ w, d, rho, t, rhoF }: TwoSheets): number {
  for (const [name, value] of Object.entries({ w, d, rho, t, rhoF })) positive(name, value);
  return d / rho + t / rhoF;
}

/** Current densities in the metal and in the magnet on it, A/m²: each in proportion to its conductivity. */
export function sharedCurrent(
  I: number,
  sheets: TwoSheets,
): readonly [metal: number, magnet: number] {
  finite('I', I, 'A');
  const E = I / (sheets.w * conductance(sheets));
  return [E / sheets.rho, E / sheets.rhoF];
}

/** Heat of both per area, W/m²: I²/[w²(σ₁d₁+σ₂d₂)]. */
export function sheetPower(I: number, sheets: TwoSheets): number {
  finite('I', I, 'A');
  return (I / sheets.w) ** 2 / conductance(sheets);
}
