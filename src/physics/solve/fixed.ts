import * as check from '../check';

/**
 * Moves one macrospin in fields that are linear in m and do not change, by the Runge-Kutta method of order 4 at a
 * fixed step, m put back to length 1 after each:
 *     dm/dt = m × B + α m × (m × B),   B = H + M m in the units of `linearFields`
 * Nothing is allocated. Many at once go faster by `batchInto`.
 *
 * @param fields  twelve numbers by `linearFields` from `offset` on
 * @param dt      step, s; may be negative
 * @param steps   number of steps, an integer >= 0
 * @param m       unit vector, three numbers, moved in place
 * @throws RangeError for a step that is not finite, a count that is none, and arrays that are too short
 */
export function fixedInto(
  fields: Float64Array,
  offset: number,
  dt: number,
  steps: number,
  m: Float64Array,
): void {
  check.finite('dt', dt, 's');
  check.whole('steps', steps);
  check.room('fields', fields, 12, offset);
  check.room('m', m, 3);
  const hx = fields[offset]!;
  const hy = fields[offset + 1]!;
  const hz = fields[offset + 2]!;
  const xx = fields[offset + 3]!;
  const xy = fields[offset + 4]!;
  const xz = fields[offset + 5]!;
  const yx = fields[offset + 6]!;
  const yy = fields[offset + 7]!;
  const yz = fields[offset + 8]!;
  const zx = fields[offset + 9]!;
  const zy = fields[offset + 10]!;
  const alpha = fields[offset + 11]!;
  const half = dt / 2;
  const sixth = dt / 6;
  let mx = m[0]!;
  let my = m[1]!;
  let mz = m[2]!;
  for (let step = 0; step < steps; step++) {
    const bx1 = hx + xx * mx + (xy * my + xz * mz);
    const by1 = hy + yx * mx + (yy * my + yz * mz);
    const bz1 = hz + (zx * mx + zy * my);
    const cx1 = my * bz1 - mz * by1;
    const cy1 = mz * bx1 - mx * bz1;
    const cz1 = mx * by1 - my * bx1;
    const k1x = cx1 + (alpha * my * cz1 - alpha * mz * cy1);
    const k1y = cy1 + (alpha * mz * cx1 - alpha * mx * cz1);
    const k1z = cz1 + (alpha * mx * cy1 - alpha * my * cx1);
    const s2x = mx + half * k1x;
    const s2y = my + half * k1y;
    const s2z = mz + half * k1z;
    const bx2 = hx + xx * s2x + (xy * s2y + xz * s2z);
    const by2 = hy + yx * s2x + (yy * s2y + yz * s2z);
    const bz2 = hz + (zx * s2x + zy * s2y);
    const cx2 = s2y * bz2 - s2z * by2;
    const cy2 = s2z * bx2 - s2x * bz2;
    const cz2 = s2x * by2 - s2y * bx2;
    const k2x = cx2 + (alpha * s2y * cz2 - alpha * s2z * cy2);
    const k2y = cy2 + (alpha * s2z * cx2 - alpha * s2x * cz2);
    const k2z = cz2 + (alpha * s2x * cy2 - alpha * s2y * cx2);
    const s3x = mx + half * k2x;
    const s3y = my + half * k2y;
    const s3z = mz + half * k2z;
    const bx3 = hx + xx * s3x + (xy * s3y + xz * s3z);
    const by3 = hy + yx * s3x + (yy * s3y + yz * s3z);
    const bz3 = hz + (zx * s3x + zy * s3y);
    const cx3 = s3y * bz3 - s3z * by3;
    const cy3 = s3z * bx3 - s3x * bz3;
    const cz3 = s3x * by3 - s3y * bx3;
    const k3x = cx3 + (alpha * s3y * cz3 - alpha * s3z * cy3);
    const k3y = cy3 + (alpha * s3z * cx3 - alpha * s3x * cz3);
    const k3z = cz3 + (alpha * s3x * cy3 - alpha * s3y * cx3);
    const s4x = mx + dt * k3x;
    const s4y = my + dt * k3y;
    const s4z = mz + dt * k3z;
    const bx4 = hx + xx * s4x + (xy * s4y + xz * s4z);
    const by4 = hy + yx * s4x + (yy * s4y + yz * s4z);
    const bz4 = hz + (zx * s4x + zy * s4y);
    const cx4 = s4y * bz4 - s4z * by4;
    const cy4 = s4z * bx4 - s4x * bz4;
    const cz4 = s4x * by4 - s4y * bx4;
    const k4x = cx4 + (alpha * s4y * cz4 - alpha * s4z * cy4);
    const k4y = cy4 + (alpha * s4z * cx4 - alpha * s4x * cz4);
    const k4z = cz4 + (alpha * s4x * cy4 - alpha * s4y * cx4);
    mx += sixth * (k1x + k4x + 2 * (k2x + k3x));
    my += sixth * (k1y + k4y + 2 * (k2y + k3y));
    mz += sixth * (k1z + k4z + 2 * (k2z + k3z));
    const unit = 1 / Math.sqrt(mx * mx + my * my + mz * mz);
    mx *= unit;
    my *= unit;
    mz *= unit;
  }
  m[0] = mx;
  m[1] = my;
  m[2] = mz;
}
