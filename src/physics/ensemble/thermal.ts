import * as check from '../check';
import { gammaLL, kB } from '../constants';
import { fieldSize } from './fields';
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
 * @throws RangeError for arrays that do not fit each other, a dt, strength or count that is none
 */
export function thermalInto(
  fields: Float64Array,
  strength: number,
  dt: number,
  steps: number,
  normals: readonly RandomSource[],
  m: Float64Array,
): void {
  const n = m.length / 3;
  const stride = fields.length === fieldSize ? 0 : fieldSize;
  if (!Number.isInteger(n)) throw new RangeError(`m must hold 3 numbers each, got ${m.length}`);
  if (stride !== 0 && fields.length !== n * fieldSize)
    throw new RangeError(`fields must hold 12 or ${n} × 12 numbers, got ${fields.length}`);
  if (normals.length !== n)
    throw new RangeError(`normals must hold ${n} sources, got ${normals.length}`);
  check.nonNegative('strength', strength, 'rad/√s');
  check.positive('dt', dt, 's');
  check.whole('steps', steps);
  const noise = strength / Math.sqrt(dt);
  for (let i = 0; i < n; i++) pathInto(fields, stride * i, noise, dt, steps, normals[i]!, m, 3 * i);
}

function pathInto(
  fields: Float64Array,
  f: number,
  noise: number,
  dt: number,
  steps: number,
  normal: RandomSource,
  m: Float64Array,
  i: number,
): void {
  const xx = fields[f + 3]!;
  const xy = fields[f + 4]!;
  const xz = fields[f + 5]!;
  const yx = fields[f + 6]!;
  const yy = fields[f + 7]!;
  const yz = fields[f + 8]!;
  const zx = fields[f + 9]!;
  const zy = fields[f + 10]!;
  const alpha = fields[f + 11]!;
  let mx = m[i]!;
  let my = m[i + 1]!;
  let mz = m[i + 2]!;
  for (let step = 0; step < steps; step++) {
    const hx = fields[f]! + noise * normal();
    const hy = fields[f + 1]! + noise * normal();
    const hz = fields[f + 2]! + noise * normal();
    const bx1 = hx + xx * mx + xy * my + xz * mz;
    const by1 = hy + yx * mx + yy * my + yz * mz;
    const bz1 = hz + zx * mx + zy * my;
    const cx1 = my * bz1 - mz * by1;
    const cy1 = mz * bx1 - mx * bz1;
    const cz1 = mx * by1 - my * bx1;
    const kx1 = cx1 + alpha * (my * cz1 - mz * cy1);
    const ky1 = cy1 + alpha * (mz * cx1 - mx * cz1);
    const kz1 = cz1 + alpha * (mx * cy1 - my * cx1);
    const sx = mx + dt * kx1;
    const sy = my + dt * ky1;
    const sz = mz + dt * kz1;
    const bx2 = hx + xx * sx + xy * sy + xz * sz;
    const by2 = hy + yx * sx + yy * sy + yz * sz;
    const bz2 = hz + zx * sx + zy * sy;
    const cx2 = sy * bz2 - sz * by2;
    const cy2 = sz * bx2 - sx * bz2;
    const cz2 = sx * by2 - sy * bx2;
    mx += 0.5 * dt * (kx1 + cx2 + alpha * (sy * cz2 - sz * cy2));
    my += 0.5 * dt * (ky1 + cy2 + alpha * (sz * cx2 - sx * cz2));
    mz += 0.5 * dt * (kz1 + cz2 + alpha * (sx * cy2 - sy * cx2));
    const unit = 1 / Math.sqrt(mx * mx + my * my + mz * mz);
    mx *= unit;
    my *= unit;
    mz *= unit;
  }
  m[i] = mx;
  m[i + 1] = my;
  m[i + 2] = mz;
}
