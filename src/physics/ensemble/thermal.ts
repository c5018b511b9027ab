import * as check from '../check';
import { gammaLL, kB } from '../constants';
import { checkBatch, checkTurn } from './batch';
import { moveThermalInto } from './heun';
import type { RandomSource } from './random';

/** What sets the size of the thermal field. */
export interface Bath {
  /** Temperature, K, >= 0. */
  readonly Temp: number;
  /** Saturation magnetization, A/m, > 0. */
  readonly Msat: number;
  /** Volume of the magnet, m³, > 0. */
  readonly V: number;
}

/**
 * Strength of the thermal field by the fluctuation–dissipation theorem. Each component of the field is white,
 *     ⟨B_i(t) B_j(t′)⟩ = 2D δ_ij δ(t − t′),   D = α k_B T/(γ M_s V)   [T² s]
 * so over a step dt it is a normal number of variance 2D/dt = 2α k_B T/(γ M_s V dt). As part of B_eff in the
 * Gilbert equation, read in the sense of Stratonovich, it leads to Boltzmann's distribution exp(−E/k_BT); there
 * is no factor 1 + α² in D, since the field stands in both terms of the explicit equation.
 *
 * @returns γ/(1+α²) √(2D), rad/√s: what `thermalInto` takes; 0 at Temp = 0 or alpha = 0
 * @throws RangeError naming what is out of its range
 */
export function thermalStrength({ Temp, Msat, V }: Bath, alpha: number, gamma = gammaLL): number {
  check.nonNegative('Temp', Temp, 'K');
  check.positive('Msat', Msat, 'A/m');
  check.positive('V', V, 'm³');
  check.nonNegative('alpha', alpha);
  check.positive('gamma', gamma, 'rad/(s T)');
  return Math.sqrt((2 * alpha * gamma * kB * Temp) / (Msat * V)) / (1 + alpha * alpha);
}

/**
 * Moves macrospins under a thermal field by Heun's method, which finds the solution in the sense of
 * Stratonovich: an Euler step, then a step with the mean of the rates at both ends, the same noise in both.
 * m is put back to length 1 after each step. Mean values err by O(dt), a single path by O(√dt). For a small
 * damping dt must be so small that (γBdt)³ ≪ 8α, since each step widens a precession by the part (γBdt)⁴/8.
 *
 * @param fields    twelve numbers per trajectory by `linearFields`, [n, 12]; or [12], the same for all
 * @param strength  of the thermal field, rad/√s, by `thermalStrength`: the same for all
 * @param dt        step, s, > 0
 * @param steps     number of steps, an integer >= 0
 * @param normals   normal numbers, a source for each trajectory: three are taken per step
 * @param m         unit vectors, [n, 3], moved in place
 * @throws RangeError as batchInto, and for a step in which the noise turns m by more than about 1 rad
 */
export function thermalInto(
  fields: Float64Array,
  strength: number,
  dt: number,
  steps: number,
  normals: readonly RandomSource[],
  m: Float64Array,
): void {
  check.nonNegative('strength', strength, 'rad/√s');
  check.positive('dt', dt, 's');
  checkBatch(fields, dt, steps, m);
  checkTurn(strength * strength, dt);
  if (normals.length !== m.length / 3)
    throw new RangeError(`normals must hold ${m.length / 3} sources, got ${normals.length}`);
  moveThermalInto(fields, strength, dt, steps, normals, m);
}
