import { fieldSize } from './fields';
import type { RandomSource } from './random';

/** `thermalInto` without its checks. */
export function moveThermalInto(
  fields: Float64Array,
  strength: number,
  dt: number,
  steps: number,
  normals: readonly RandomSource[],
  m: Float64Array,
): void {
  const stride = fields.length === fieldSize ? 0 : fieldSize;
  const noise = strength / Math.sqrt(dt);
  for (let i = 0; 3 * i < m.length; i++)
    pathInto(fields, stride * i, noise, dt, steps, normals[i]!, m, 3 * i);
}

/** Trajectory whose m stands at i and whose fields stand at f. */
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
