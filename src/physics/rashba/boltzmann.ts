import { e, hbar, me } from '../constants';
import { dot } from '../vec3';
import { bandSpin, type RashbaGas } from './bands';
import { fermiCircles } from './contours';
import { finite, positive, whole } from '../check';

/**
 * Spin density after 0, 1, 2 … generations of scattering, from the Boltzmann equation of both bands on a grid of
 * angles: for point scatterers that leave spin alone,
 *     g = τ_out [−eE v cosφ + (1/τ) Σ over states N' |⟨k|k'⟩|² g'],   |⟨k|k'⟩|² = (1 + σ·σ')/2
 * is iterated from the first term alone, the rigid shift. Each generation adds half of what is missing: the
 * rigid shift has a half of the final spin density, the next 3/4, then 7/8 …
 *
 * @param gas          see RashbaGas
 * @param EF           Fermi energy above the crossing, J; above the bottom of the bands
 * @param tauMom       momentum relaxation time τ, s, of electrons without Rashba coupling
 * @param Efield       electric field along x, V/m
 * @param generations  how many times electrons arrive, >= 0; the time taken is linear in it
 * @param angles       points on each circle, >= 3; the sums over cosines are exact from 3 up
 * @returns S_y/ħ, 1/m², generations + 1 values
 */
export function scatteringGenerations(
  gas: RashbaGas,
  EF: number,
  tauMom: number,
  Efield: number,
  generations: number,
  angles = 16,
): number[] {
  positive('tauMom', tauMom, 's');
  finite('Efield', Efield, 'V/m');
  whole('generations', generations, 0);
  whole('angles', angles, 3);
  const mass = gas.mass ?? me;
  const states = fermiCircles(gas, EF).flatMap((circle) =>
    Array.from({ length: angles }, (_, i) => {
      const phi = (2 * Math.PI * i) / angles;
      return {
        sigma: bandSpin(Math.cos(phi), Math.sin(phi), circle.band),
        drive: -e * Efield * circle.speed * circle.outward * Math.cos(phi),
        weight: circle.weight / angles,
      };
    }),
  );
  const overlap = states.map((a) => states.map((b) => (1 + dot(a.sigma, b.sigma)) / 2));
  // What leaves a state is what arrives when all states are alike.
  const lifetimes = overlap.map(
    (row) => tauMom / row.reduce((sum, o, j) => sum + o * states[j]!.weight, 0),
  );
  const perState = mass / (2 * Math.PI * hbar) / hbar;
  const spin = (g: readonly number[]) =>
    perState *
    states.reduce((sum, state, i) => sum + state.weight * (state.sigma[1] / 2) * g[i]!, 0);
  const rigid = states.map((state, i) => lifetimes[i]! * state.drive);
  let g = rigid;
  const found = [spin(g)];
  for (let n = 0; n < generations; n++) {
    const before = g;
    g = rigid.map((first, i) => {
      const arriving = overlap[i]!.reduce(
        (sum, o, j) => sum + o * states[j]!.weight * before[j]!,
        0,
      );
      return first + (lifetimes[i]! / tauMom) * arriving;
    });
    found.push(spin(g));
  }
  return found;
}
