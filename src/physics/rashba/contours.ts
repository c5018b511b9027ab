import { hbar } from '../constants';
import { bandSpin, gasScales, type RashbaBand, type RashbaGas } from './bands';
import { holds, finite } from '../check';

/** One of the circles of constant energy. */
export interface FermiCircle {
  readonly band: RashbaBand;
  /** Radius, 1/m, > 0. */
  readonly k: number;
  /** +1 where the velocity points outward, −1 on the inner edge of a ring, where it points inward. */
  readonly outward: 1 | -1;
  /** Speed, m/s, the same on both circles. */
  readonly speed: number;
  /** States per energy and area over those of a spinless gas, m/2πħ²: the radius over √(q²+2mE_F/ħ²). */
  readonly weight: number;
}

/**
 * Fermi circles, the inner one first: with k̄ = √(q² + 2mE_F/ħ²), q = mα_R/ħ²
 *     above the crossing   k̄ − |q| and k̄ + |q|, one of each band
 *     below, −E_R < E_F < 0   |q| − k̄ and |q| + k̄, the edges of a ring in the lower band
 *
 * @param gas  see RashbaGas
 * @param EF   Fermi energy above the crossing, J
 * @returns two circles; one if the other has shrunk to a point; none at or below the bottom of the bands
 */
export function fermiCircles(gas: RashbaGas, EF: number): FermiCircle[] {
  const { mass, q } = gasScales(gas);
  finite('EF', EF, 'J');
  // 2mE_F/ħ² in steps that neither overflow nor underflow.
  const mean2 = q * q + (2 * mass * (EF / hbar)) / hbar;
  if (!(mean2 > 0)) return [];
  const mean = Math.sqrt(mean2);
  const speed = (hbar * mean) / mass;
  const circle = (k: number, band: RashbaBand, outward: 1 | -1): FermiCircle => ({
    ...{ band, k, outward, speed, weight: k / mean },
  });
  const lower: RashbaBand = q < 0 ? 1 : -1;
  const far = Math.abs(q) + mean;
  // The product of the radii is |2mE_F/ħ²|: no digits are lost near the crossing.
  const near = Math.abs((2 * mass * (EF / hbar)) / hbar) / far;
  const inner = EF > 0 ? circle(near, lower === 1 ? -1 : 1, 1) : circle(near, lower, -1);
  return inner.k > 0 ? [inner, circle(far, lower, 1)] : [circle(far, lower, 1)];
}

/**
 * Points of a circle with their spins, for a drawing. NaN in, NaN out.
 * @param circle  one of fermiCircles
 * @param shift   of its centre, [kx, ky], 1/m; the spins are those at the true wave vector
 * @param out     rows [kx, ky, σx, σy] of points at equal angles, the first on the x axis; its length, a
 *                multiple of 4, says how many
 */
export function circlePointsInto(
  circle: FermiCircle,
  shift: readonly [number, number],
  out: Float64Array,
): void {
  holds(out.length > 0 && out.length % 4 === 0, 'out', 'of rows of 4', out.length);
  const count = out.length / 4;
  for (let i = 0; i < count; i++) {
    const phi = (2 * Math.PI * i) / count;
    const kx = circle.k * Math.cos(phi) + shift[0];
    const ky = circle.k * Math.sin(phi) + shift[1];
    const [sx, sy] = bandSpin(kx, ky, circle.band);
    out.set([kx, ky, sx, sy], 4 * i);
  }
}
