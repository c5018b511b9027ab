import { room } from '../check';
import { gammaLL } from '../constants';
import { checkMacrospin } from '../macrospin/check';
import { tensorOf } from '../macrospin/demagnetization';
import type { Macrospin } from '../macrospin/macrospin';
import type { SpinTorque } from '../macrospin/spin-torque';
import { cross, type Vec3 } from '../vec3';

/** Numbers that one trajectory takes in `linearFields`. */
export const fieldSize = 12;

/**
 * The total field of a magnet at one time as a constant and a matrix, B_tot = H + M m:
 *     H = B_ext + Σ η a_FL p,   M = B_K u uᵀ − μ0M_s N + Σ (η a_DL [· × p] + a_even n jᵀ)
 * times −γ/(1+α²), so that dm/dt = m × B + α m × (m × B). A field along m turns nothing, so M is taken less its
 * last element on the diagonal: eleven numbers, and α.
 *
 * @param magnet  whose field is linear in m: BK2 = 0, constant efficiencies, a_odd = 0; and constant in time: a
 * drive or a torque with a waveform is refused
 * @param out     takes Hx, Hy, Hz, Mxx, Mxy, Mxz, Myx, Myy, Myz, Mzx, Mzy (rad/s), α from `offset` on
 * @throws RangeError for a magnet that is none, or whose field is not so simple
 */
export function linearFieldsInto(magnet: Macrospin, out: Float64Array, offset = 0): void {
  room('out', out, fieldSize, offset);
  checkMacrospin(magnet);
  const { alpha = 0, gamma = gammaLL, Bext = [0, 0, 0], BK = 0, BK2 = 0, mu0Ms = 0 } = magnet;
  const { anisU: [ux, uy, uz] = [0, 0, 1], N = [0, 0, 0], torques = [], drive = [] } = magnet;
  if (BK2 !== 0) throw new RangeError(`BK2 must be 0 T in a batch, got ${BK2}`);
  if (drive.length > 0) throw new RangeError('a field with a waveform has no constant value');
  const [Nx, Ny, Nz] = tensorOf(N);
  let [hx, hy, hz] = Bext;
  let xx = BK * ux * ux - mu0Ms * Nx[0];
  let yy = BK * uy * uy - mu0Ms * Ny[1];
  let zz = BK * uz * uz - mu0Ms * Nz[2];
  let xy = BK * ux * uy - mu0Ms * Nx[1];
  let xz = BK * ux * uz - mu0Ms * Nx[2];
  let yz = BK * uy * uz - mu0Ms * Ny[2];
  let [yx, zx, zy] = [xy, xz, yz];
  for (const torque of torques) {
    const { fl, dl, even, n, j } = linearTorque(torque);
    hx += fl[0];
    hy += fl[1];
    hz += fl[2];
    xx += even * n[0] * j[0];
    yy += even * n[1] * j[1];
    zz += even * n[2] * j[2];
    xy += even * n[0] * j[1] + dl[2];
    yx += even * n[1] * j[0] - dl[2];
    yz += even * n[1] * j[2] + dl[0];
    zy += even * n[2] * j[1] - dl[0];
    zx += even * n[2] * j[0] + dl[1];
    xz += even * n[0] * j[2] - dl[1];
  }
  const g = -gamma / (1 + alpha * alpha);
  out[offset] = g * hx;
  out[offset + 1] = g * hy;
  out[offset + 2] = g * hz;
  out[offset + 3] = g * (xx - zz);
  out[offset + 4] = g * xy;
  out[offset + 5] = g * xz;
  out[offset + 6] = g * yx;
  out[offset + 7] = g * (yy - zz);
  out[offset + 8] = g * yz;
  out[offset + 9] = g * zx;
  out[offset + 10] = g * zy;
  out[offset + 11] = alpha;
  for (let i = offset; i < offset + fieldSize; i++)
    if (!Number.isFinite(out[i])) throw new RangeError('fields of a magnet must be finite T');
}

/** η a_FL p, η a_DL p, and the even term of higher order, T. */
function linearTorque({ aDL, aFL = 0, p, efficiency, waveform, higher = {} }: SpinTorque) {
  if (waveform) throw new RangeError('a torque with a waveform has no constant value');
  if (efficiency && efficiency.kind !== 'constant')
    throw new RangeError(`efficiency must be constant in a batch, got ${efficiency.kind}`);
  const { aEven = 0, aOdd = 0, normal = [0, 0, 1] } = higher;
  if (aOdd !== 0) throw new RangeError(`aOdd must be 0 T in a batch, got ${aOdd}`);
  const eta = efficiency?.Pol ?? 1;
  const times = (k: number): Vec3 => [k * p[0], k * p[1], k * p[2]];
  const fl = times(eta * aFL);
  return { fl, dl: times(eta * aDL), even: aEven, n: normal, j: cross(normal, p) };
}

/** Twelve numbers per magnet, one after the other: `linearFieldsInto` for each. */
export function linearFields(magnets: readonly Macrospin[]): Float64Array {
  const out = new Float64Array(fieldSize * magnets.length);
  magnets.forEach((magnet, i) => linearFieldsInto(magnet, out, i * fieldSize));
  return out;
}

/**
 * No motion in these fields turns m faster than this, rad/s: (|H| + ‖M‖) √(1+α²). A step of
 * `batchInto` should be well under 1/fastest; at 1 the error of a step is about 1 %, and more is refused. NaN in, NaN out.
 */
export function fastestTurn(fields: Float64Array, offset = 0): number {
  let [constant, matrix] = [0, 0];
  for (let i = 0; i < 3; i++) constant += fields[offset + i]! ** 2;
  for (let i = 3; i < 11; i++) matrix += fields[offset + i]! ** 2;
  return (
    (Math.sqrt(constant) + Math.sqrt(matrix)) * Math.sqrt(1 + fields[offset + fieldSize - 1]! ** 2)
  );
}
