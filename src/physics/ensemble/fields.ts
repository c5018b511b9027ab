import { gammaLL } from '../constants';
import type { Vec3 } from '../vec3';

/** A magnet whose field is linear in m: what a batch takes. Names and signs as in `Macrospin`. */
export interface LinearMagnet {
  /** Gilbert damping, >= 0. Default 0. */
  readonly alpha?: number;
  /** Modulus of the gyromagnetic ratio, rad/(s T), > 0. Default gammaLL. */
  readonly gamma?: number;
  /** Applied field, T. Default none. */
  readonly Bext?: Vec3;
  /** Uniaxial anisotropy field 2 Ku1/Msat, T. Default 0. */
  readonly BK?: number;
  /** Unit vector of the anisotropy axis. Default z. */
  readonly anisU?: Vec3;
  /** Saturation magnetization as a field, T. Default 0. */
  readonly mu0Ms?: number;
  /** Demagnetizing factors along x, y, z. Default 0. */
  readonly N?: Vec3;
  /** Spin torques with constant efficiency: fields in T, p a unit vector. */
  readonly torques?: readonly {
    readonly aDL: number;
    readonly aFL?: number;
    readonly p: Vec3;
  }[];
}

/** Numbers that one trajectory takes in `linearFields`. */
export const fieldSize = 12;

/**
 * The total field of a magnet as a constant and a matrix, B_tot = H + M m:
 *     H = B_ext + Σ a_FL p,   M = B_K u uᵀ − μ0M_s diag(N) + Σ a_DL [· × p]
 * times −γ/(1+α²), so that dm/dt = m × B + α m × (m × B). A field along m turns nothing, so M is taken less its
 * last element on the diagonal: eleven numbers, and α.
 *
 * @param magnet  fields in T
 * @param out     takes Hx, Hy, Hz, Mxx, Mxy, Mxz, Myx, Myy, Myz, Mzx, Mzy (rad/s), α from `offset` on
 * @throws RangeError naming what is out of its range, or what is not a unit vector
 */
export function linearFieldsInto(magnet: LinearMagnet, out: Float64Array, offset = 0): void {
  const { alpha = 0, gamma = gammaLL, Bext = [0, 0, 0], BK = 0, anisU = [0, 0, 1] } = magnet;
  const { mu0Ms = 0, N = [0, 0, 0], torques = [] } = magnet;
  if (!(alpha >= 0 && alpha < Infinity)) throw new RangeError(`alpha must be >= 0, got ${alpha}`);
  if (!(gamma > 0 && gamma < Infinity))
    throw new RangeError(`gamma must be > 0 rad/(s T), got ${gamma}`);
  unit('anisU', anisU);
  const [ux, uy, uz] = anisU;
  let [hx, hy, hz] = Bext;
  let xx = BK * ux * ux - mu0Ms * N[0];
  let yy = BK * uy * uy - mu0Ms * N[1];
  const zz = BK * uz * uz - mu0Ms * N[2];
  let xy = BK * ux * uy;
  let xz = BK * ux * uz;
  let yz = BK * uy * uz;
  let [yx, zx, zy] = [xy, xz, yz];
  for (const { aDL, aFL = 0, p } of torques) {
    unit('p', p);
    const [px, py, pz] = p;
    hx += aFL * px;
    hy += aFL * py;
    hz += aFL * pz;
    xy += aDL * pz;
    yx -= aDL * pz;
    yz += aDL * px;
    zy -= aDL * px;
    zx += aDL * py;
    xz -= aDL * py;
  }
  xx -= zz;
  yy -= zz;
  const g = -gamma / (1 + alpha * alpha);
  const row = [hx, hy, hz, xx, xy, xz, yx, yy, yz, zx, zy].map((field) => g * field);
  if (!row.every(Number.isFinite)) throw new RangeError('fields of a magnet must be finite T');
  out.set(row, offset);
  out[offset + fieldSize - 1] = alpha;
}

/** Twelve numbers per magnet, one after the other: `linearFieldsInto` for each. */
export function linearFields(magnets: readonly LinearMagnet[]): Float64Array {
  const out = new Float64Array(fieldSize * magnets.length);
  magnets.forEach((magnet, i) => linearFieldsInto(magnet, out, i * fieldSize));
  return out;
}

/**
 * No motion in these fields turns m faster than this, rad/s: (|H| + ‖M‖) √(1+α²). A step of
 * `batchInto` should be well under 1/fastest; at 1 the error of a step is about 1 %.
 */
export function fastestTurn(fields: Float64Array, offset = 0): number {
  const at = (i: number) => fields[offset + i]!;
  const length = (...is: number[]) => Math.hypot(...is.map(at));
  return (length(0, 1, 2) + length(3, 4, 5, 6, 7, 8, 9, 10)) * Math.hypot(1, at(11));
}

function unit(name: string, [x, y, z]: Vec3): void {
  if (!(Math.abs(x * x + y * y + z * z - 1) < 1e-9))
    throw new RangeError(`${name} must be a unit vector, got (${x}, ${y}, ${z})`);
}
