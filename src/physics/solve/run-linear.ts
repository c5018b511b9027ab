import * as check from '../check';
import * as k from './coefficients';
import { runAt, runStatus } from './state';

/**
 * Moves one macrospin in fields that are linear in m and do not change, by the method of order 8 of Dormand and
 * Prince with a step that keeps the estimated error at `tol`; m is put back to length 1 after each step:
 *     dm/dt = m × B + α m × (m × B),   B = H + M m in the units of `linearFields`
 * The twelve stages are written out on scalars, which stay in registers where arrays cost a multiple. Nothing is
 * allocated. Other magnets, and the motion within a step, are the work of `Dop853`.
 *
 * @param fields  twelve numbers by `linearFields` from `offset` on
 * @param state   where the motion is, see `runAt`; is moved on
 * @param tEnd    time to reach exactly, s; may lie before that of the state
 * @param tol     error a step may make, > 0
 * @param limit   largest number of steps, accepted or not, that state[runAt.tries] may come to
 * @param rows    takes t, mx, my, mz after each step, as long as they fit; then it returns
 * @param room    rows that fit; 0 takes none and goes on to tEnd
 * @returns rows taken; state[runAt.status] says why it came back
 * @throws RangeError for a tolerance, end or count out of range
 * @source hairer1993
 */
// prettier-ignore
export function runLinear(
  fields: Float64Array, offset: number, state: Float64Array, tEnd: number, tol: number, limit: number,
  rows: Float64Array, room: number,
): number {
  check.room('fields', fields, 12, offset);
  check.finite('tEnd', tEnd, 's');
  check.positive('tol', tol);
  check.whole('limit', limit);
  check.whole('room', room);
  // Bundled, each is its number (inlineConst of the build), which the engine compiles into the code; otherwise a local
  // is read once. Read from the module in each stage they would cost 3.4 times the time.
  const
    a0201 = k.a0201, a0301 = k.a0301, a0302 = k.a0302, a0401 = k.a0401, a0403 = k.a0403, a0501 = k.a0501,
    a0503 = k.a0503, a0504 = k.a0504, a0601 = k.a0601, a0604 = k.a0604, a0605 = k.a0605, a0701 = k.a0701,
    a0704 = k.a0704, a0705 = k.a0705, a0706 = k.a0706, a0801 = k.a0801, a0804 = k.a0804, a0805 = k.a0805,
    a0806 = k.a0806, a0807 = k.a0807, a0901 = k.a0901, a0904 = k.a0904, a0905 = k.a0905, a0906 = k.a0906,
    a0907 = k.a0907, a0908 = k.a0908, a1001 = k.a1001, a1004 = k.a1004, a1005 = k.a1005, a1006 = k.a1006,
    a1007 = k.a1007, a1008 = k.a1008, a1009 = k.a1009, a1101 = k.a1101, a1104 = k.a1104, a1105 = k.a1105,
    a1106 = k.a1106, a1107 = k.a1107, a1108 = k.a1108, a1109 = k.a1109, a1110 = k.a1110, a1201 = k.a1201,
    a1204 = k.a1204, a1205 = k.a1205, a1206 = k.a1206, a1207 = k.a1207, a1208 = k.a1208, a1209 = k.a1209,
    a1210 = k.a1210, a1211 = k.a1211, b01 = k.b01, b06 = k.b06, b07 = k.b07, b08 = k.b08, b09 = k.b09, b10 = k.b10,
    b11 = k.b11, b12 = k.b12, bhh01 = k.bhh01, bhh09 = k.bhh09, bhh12 = k.bhh12, e01 = k.e01, e06 = k.e06,
    e07 = k.e07, e08 = k.e08, e09 = k.e09, e10 = k.e10, e11 = k.e11, e12 = k.e12;
  const hx = fields[offset]!, hy = fields[offset + 1]!, hz = fields[offset + 2]!;
  const xx = fields[offset + 3]!, xy = fields[offset + 4]!, xz = fields[offset + 5]!;
  const yx = fields[offset + 6]!, yy = fields[offset + 7]!, yz = fields[offset + 8]!;
  const zx = fields[offset + 9]!, zy = fields[offset + 10]!, alpha = fields[offset + 11]!;
  let t = state[runAt.t]!, mx = state[runAt.m]!, my = state[runAt.m + 1]!, mz = state[runAt.m + 2]!;
  let h = state[runAt.h]!, tries = state[runAt.tries]!, taken = 0, growth = 6;
  let why: number = runStatus.end;
  const scale = 1 / (3 * tol * tol);
  let k1x = 0, k1y = 0, k1z = 0, fresh = true;
  while (t !== tEnd) {
    if (fresh) {
      const bx = hx + xx * mx + (xy * my + xz * mz), by = hy + yx * mx + (yy * my + yz * mz), bz = hz + (zx * mx + zy * my);
      const ux = alpha * mx, uy = alpha * my, uz = alpha * mz;
      const cx = my * bz - mz * by, cy = mz * bx - mx * bz, cz = mx * by - my * bx;
      k1x = cx + (uy * cz - uz * cy);
      k1y = cy + (uz * cx - ux * cz);
      k1z = cz + (ux * cy - uy * cx);
    }
    const left = tEnd - t;
    const last = Math.abs(h) * 1.0000001 >= Math.abs(left);
    if (last) h = left;
    // Written so that a step that is no number is refused, too.
    if (!(t + 0.1 * h !== t && tries < limit)) {
      why = tries < limit ? runStatus.stuck : runStatus.limit;
      break;
    }
    tries++;
    const s2x = mx + h * a0201 * k1x;
    const s2y = my + h * a0201 * k1y;
    const s2z = mz + h * a0201 * k1z;
    const bx2 = hx + xx * s2x + (xy * s2y + xz * s2z), by2 = hy + yx * s2x + (yy * s2y + yz * s2z), bz2 = hz + (zx * s2x + zy * s2y);
    const ux2 = alpha * s2x, uy2 = alpha * s2y, uz2 = alpha * s2z;
    const cx2 = s2y * bz2 - s2z * by2, cy2 = s2z * bx2 - s2x * bz2, cz2 = s2x * by2 - s2y * bx2;
    const k2x = cx2 + (uy2 * cz2 - uz2 * cy2), k2y = cy2 + (uz2 * cx2 - ux2 * cz2), k2z = cz2 + (ux2 * cy2 - uy2 * cx2);
    const s3x = mx + h * (a0301 * k1x + a0302 * k2x);
    const s3y = my + h * (a0301 * k1y + a0302 * k2y);
    const s3z = mz + h * (a0301 * k1z + a0302 * k2z);
    const bx3 = hx + xx * s3x + (xy * s3y + xz * s3z), by3 = hy + yx * s3x + (yy * s3y + yz * s3z), bz3 = hz + (zx * s3x + zy * s3y);
    const ux3 = alpha * s3x, uy3 = alpha * s3y, uz3 = alpha * s3z;
    const cx3 = s3y * bz3 - s3z * by3, cy3 = s3z * bx3 - s3x * bz3, cz3 = s3x * by3 - s3y * bx3;
    const k3x = cx3 + (uy3 * cz3 - uz3 * cy3), k3y = cy3 + (uz3 * cx3 - ux3 * cz3), k3z = cz3 + (ux3 * cy3 - uy3 * cx3);
    const s4x = mx + h * (a0401 * k1x + a0403 * k3x);
    const s4y = my + h * (a0401 * k1y + a0403 * k3y);
    const s4z = mz + h * (a0401 * k1z + a0403 * k3z);
    const bx4 = hx + xx * s4x + (xy * s4y + xz * s4z), by4 = hy + yx * s4x + (yy * s4y + yz * s4z), bz4 = hz + (zx * s4x + zy * s4y);
    const ux4 = alpha * s4x, uy4 = alpha * s4y, uz4 = alpha * s4z;
    const cx4 = s4y * bz4 - s4z * by4, cy4 = s4z * bx4 - s4x * bz4, cz4 = s4x * by4 - s4y * bx4;
    const k4x = cx4 + (uy4 * cz4 - uz4 * cy4), k4y = cy4 + (uz4 * cx4 - ux4 * cz4), k4z = cz4 + (ux4 * cy4 - uy4 * cx4);
    const s5x = mx + h * (a0501 * k1x + a0503 * k3x + a0504 * k4x);
    const s5y = my + h * (a0501 * k1y + a0503 * k3y + a0504 * k4y);
    const s5z = mz + h * (a0501 * k1z + a0503 * k3z + a0504 * k4z);
    const bx5 = hx + xx * s5x + (xy * s5y + xz * s5z), by5 = hy + yx * s5x + (yy * s5y + yz * s5z), bz5 = hz + (zx * s5x + zy * s5y);
    const ux5 = alpha * s5x, uy5 = alpha * s5y, uz5 = alpha * s5z;
    const cx5 = s5y * bz5 - s5z * by5, cy5 = s5z * bx5 - s5x * bz5, cz5 = s5x * by5 - s5y * bx5;
    const k5x = cx5 + (uy5 * cz5 - uz5 * cy5), k5y = cy5 + (uz5 * cx5 - ux5 * cz5), k5z = cz5 + (ux5 * cy5 - uy5 * cx5);
    const s6x = mx + h * (a0601 * k1x + a0604 * k4x + a0605 * k5x);
    const s6y = my + h * (a0601 * k1y + a0604 * k4y + a0605 * k5y);
    const s6z = mz + h * (a0601 * k1z + a0604 * k4z + a0605 * k5z);
    const bx6 = hx + xx * s6x + (xy * s6y + xz * s6z), by6 = hy + yx * s6x + (yy * s6y + yz * s6z), bz6 = hz + (zx * s6x + zy * s6y);
    const ux6 = alpha * s6x, uy6 = alpha * s6y, uz6 = alpha * s6z;
    const cx6 = s6y * bz6 - s6z * by6, cy6 = s6z * bx6 - s6x * bz6, cz6 = s6x * by6 - s6y * bx6;
    const k6x = cx6 + (uy6 * cz6 - uz6 * cy6), k6y = cy6 + (uz6 * cx6 - ux6 * cz6), k6z = cz6 + (ux6 * cy6 - uy6 * cx6);
    const s7x = mx + h * (a0701 * k1x + a0704 * k4x + a0705 * k5x + a0706 * k6x);
    const s7y = my + h * (a0701 * k1y + a0704 * k4y + a0705 * k5y + a0706 * k6y);
    const s7z = mz + h * (a0701 * k1z + a0704 * k4z + a0705 * k5z + a0706 * k6z);
    const bx7 = hx + xx * s7x + (xy * s7y + xz * s7z), by7 = hy + yx * s7x + (yy * s7y + yz * s7z), bz7 = hz + (zx * s7x + zy * s7y);
    const ux7 = alpha * s7x, uy7 = alpha * s7y, uz7 = alpha * s7z;
    const cx7 = s7y * bz7 - s7z * by7, cy7 = s7z * bx7 - s7x * bz7, cz7 = s7x * by7 - s7y * bx7;
    const k7x = cx7 + (uy7 * cz7 - uz7 * cy7), k7y = cy7 + (uz7 * cx7 - ux7 * cz7), k7z = cz7 + (ux7 * cy7 - uy7 * cx7);
    const s8x = mx + h * (a0801 * k1x + a0804 * k4x + a0805 * k5x + a0806 * k6x + a0807 * k7x);
    const s8y = my + h * (a0801 * k1y + a0804 * k4y + a0805 * k5y + a0806 * k6y + a0807 * k7y);
    const s8z = mz + h * (a0801 * k1z + a0804 * k4z + a0805 * k5z + a0806 * k6z + a0807 * k7z);
    const bx8 = hx + xx * s8x + (xy * s8y + xz * s8z), by8 = hy + yx * s8x + (yy * s8y + yz * s8z), bz8 = hz + (zx * s8x + zy * s8y);
    const ux8 = alpha * s8x, uy8 = alpha * s8y, uz8 = alpha * s8z;
    const cx8 = s8y * bz8 - s8z * by8, cy8 = s8z * bx8 - s8x * bz8, cz8 = s8x * by8 - s8y * bx8;
    const k8x = cx8 + (uy8 * cz8 - uz8 * cy8), k8y = cy8 + (uz8 * cx8 - ux8 * cz8), k8z = cz8 + (ux8 * cy8 - uy8 * cx8);
    const s9x = mx + h * (a0901 * k1x + a0904 * k4x + a0905 * k5x + a0906 * k6x + a0907 * k7x + a0908 * k8x);
    const s9y = my + h * (a0901 * k1y + a0904 * k4y + a0905 * k5y + a0906 * k6y + a0907 * k7y + a0908 * k8y);
    const s9z = mz + h * (a0901 * k1z + a0904 * k4z + a0905 * k5z + a0906 * k6z + a0907 * k7z + a0908 * k8z);
    const bx9 = hx + xx * s9x + (xy * s9y + xz * s9z), by9 = hy + yx * s9x + (yy * s9y + yz * s9z), bz9 = hz + (zx * s9x + zy * s9y);
    const ux9 = alpha * s9x, uy9 = alpha * s9y, uz9 = alpha * s9z;
    const cx9 = s9y * bz9 - s9z * by9, cy9 = s9z * bx9 - s9x * bz9, cz9 = s9x * by9 - s9y * bx9;
    const k9x = cx9 + (uy9 * cz9 - uz9 * cy9), k9y = cy9 + (uz9 * cx9 - ux9 * cz9), k9z = cz9 + (ux9 * cy9 - uy9 * cx9);
    const s10x = mx + h * (a1001 * k1x + a1004 * k4x + a1005 * k5x + a1006 * k6x + a1007 * k7x + a1008 * k8x + a1009 * k9x);
    const s10y = my + h * (a1001 * k1y + a1004 * k4y + a1005 * k5y + a1006 * k6y + a1007 * k7y + a1008 * k8y + a1009 * k9y);
    const s10z = mz + h * (a1001 * k1z + a1004 * k4z + a1005 * k5z + a1006 * k6z + a1007 * k7z + a1008 * k8z + a1009 * k9z);
    const bx10 = hx + xx * s10x + (xy * s10y + xz * s10z), by10 = hy + yx * s10x + (yy * s10y + yz * s10z), bz10 = hz + (zx * s10x + zy * s10y);
    const ux10 = alpha * s10x, uy10 = alpha * s10y, uz10 = alpha * s10z;
    const cx10 = s10y * bz10 - s10z * by10, cy10 = s10z * bx10 - s10x * bz10, cz10 = s10x * by10 - s10y * bx10;
    const k10x = cx10 + (uy10 * cz10 - uz10 * cy10), k10y = cy10 + (uz10 * cx10 - ux10 * cz10), k10z = cz10 + (ux10 * cy10 - uy10 * cx10);
    const s11x = mx + h * (a1101 * k1x + a1104 * k4x + a1105 * k5x + a1106 * k6x + a1107 * k7x + a1108 * k8x + a1109 * k9x + a1110 * k10x);
    const s11y = my + h * (a1101 * k1y + a1104 * k4y + a1105 * k5y + a1106 * k6y + a1107 * k7y + a1108 * k8y + a1109 * k9y + a1110 * k10y);
    const s11z = mz + h * (a1101 * k1z + a1104 * k4z + a1105 * k5z + a1106 * k6z + a1107 * k7z + a1108 * k8z + a1109 * k9z + a1110 * k10z);
    const bx11 = hx + xx * s11x + (xy * s11y + xz * s11z), by11 = hy + yx * s11x + (yy * s11y + yz * s11z), bz11 = hz + (zx * s11x + zy * s11y);
    const ux11 = alpha * s11x, uy11 = alpha * s11y, uz11 = alpha * s11z;
    const cx11 = s11y * bz11 - s11z * by11, cy11 = s11z * bx11 - s11x * bz11, cz11 = s11x * by11 - s11y * bx11;
    const k11x = cx11 + (uy11 * cz11 - uz11 * cy11), k11y = cy11 + (uz11 * cx11 - ux11 * cz11), k11z = cz11 + (ux11 * cy11 - uy11 * cx11);
    const s12x = mx + h * (a1201 * k1x + a1204 * k4x + a1205 * k5x + a1206 * k6x + a1207 * k7x + a1208 * k8x + a1209 * k9x + a1210 * k10x + a1211 * k11x);
    const s12y = my + h * (a1201 * k1y + a1204 * k4y + a1205 * k5y + a1206 * k6y + a1207 * k7y + a1208 * k8y + a1209 * k9y + a1210 * k10y + a1211 * k11y);
    const s12z = mz + h * (a1201 * k1z + a1204 * k4z + a1205 * k5z + a1206 * k6z + a1207 * k7z + a1208 * k8z + a1209 * k9z + a1210 * k10z + a1211 * k11z);
    const bx12 = hx + xx * s12x + (xy * s12y + xz * s12z), by12 = hy + yx * s12x + (yy * s12y + yz * s12z), bz12 = hz + (zx * s12x + zy * s12y);
    const ux12 = alpha * s12x, uy12 = alpha * s12y, uz12 = alpha * s12z;
    const cx12 = s12y * bz12 - s12z * by12, cy12 = s12z * bx12 - s12x * bz12, cz12 = s12x * by12 - s12y * bx12;
    const k12x = cx12 + (uy12 * cz12 - uz12 * cy12), k12y = cy12 + (uz12 * cx12 - ux12 * cz12), k12z = cz12 + (ux12 * cy12 - uy12 * cx12);
    const rx = b01 * k1x + b06 * k6x + b07 * k7x + b08 * k8x + b09 * k9x + b10 * k10x + b11 * k11x + b12 * k12x;
    const ry = b01 * k1y + b06 * k6y + b07 * k7y + b08 * k8y + b09 * k9y + b10 * k10y + b11 * k11y + b12 * k12y;
    const rz = b01 * k1z + b06 * k6z + b07 * k7z + b08 * k8z + b09 * k9z + b10 * k10z + b11 * k11z + b12 * k12z;
    const ex = e01 * k1x + e06 * k6x + e07 * k7x + e08 * k8x + e09 * k9x + e10 * k10x + e11 * k11x + e12 * k12x;
    const ey = e01 * k1y + e06 * k6y + e07 * k7y + e08 * k8y + e09 * k9y + e10 * k10y + e11 * k11y + e12 * k12y;
    const ez = e01 * k1z + e06 * k6z + e07 * k7z + e08 * k8z + e09 * k9z + e10 * k10z + e11 * k11z + e12 * k12z;
    const gx = rx - bhh01 * k1x - bhh09 * k9x - bhh12 * k12x;
    const gy = ry - bhh01 * k1y - bhh09 * k9y - bhh12 * k12y;
    const gz = rz - bhh01 * k1z - bhh09 * k9z - bhh12 * k12z;
    const e5 = ex * ex + ey * ey + ez * ez;
    const e3 = gx * gx + gy * gy + gz * gz;
    // Square of the error over the tolerance; no difference at all is no error.
    const error = e5 === 0 ? 0 : (h * h * e5 * e5 * scale) / (e5 + 0.01 * e3);
    // The eighth root as square roots, which are the same on every engine.
    const factor = 0.9 / Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(error))));
    fresh = error <= 1;
    if (!fresh) {
      h *= factor > 1 / 3 ? factor : 1 / 3;
      growth = 1;
      continue;
    }
    mx += h * rx;
    my += h * ry;
    mz += h * rz;
    const unit = 1 / Math.sqrt(mx * mx + my * my + mz * mz);
    mx *= unit;
    my *= unit;
    mz *= unit;
    t = last ? tEnd : t + h;
    h *= factor < growth ? (factor > 1 / 3 ? factor : 1 / 3) : growth;
    growth = 6;
    if (room === 0) continue;
    rows[4 * taken] = t;
    rows[4 * taken + 1] = mx;
    rows[4 * taken + 2] = my;
    rows[4 * taken + 3] = mz;
    if (++taken === room) {
      why = t === tEnd ? runStatus.end : runStatus.full;
      break;
    }
  }
  state[runAt.t] = t;
  state[runAt.m] = mx;
  state[runAt.m + 1] = my;
  state[runAt.m + 2] = mz;
  state[runAt.h] = h;
  state[runAt.tries] = tries;
  state[runAt.status] = why;
  return taken;
}
