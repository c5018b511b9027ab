import { gammaLL } from '../constants';
import { fastestTurn, fieldSize, linearFieldsInto } from '../ensemble/fields';
import { efficiencyAt } from '../macrospin/efficiency';
import type { Macrospin } from '../macrospin/macrospin';
import type { SpinTorque } from '../macrospin/spin-torque';
import { waveformAt, waveformBreaks, waveformSlope, type Waveform } from '../macrospin/waveform';
import { cross, type Vec3 } from '../vec3';
import type { RightHandSide } from './dop853';

/** A time within which every waveform of a magnet is smooth. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** The fields by `linearFields` where they are linear in m and stay the same; else none. */
  readonly fields: Float64Array | undefined;
  /** dm/dt within the segment. */
  readonly rate: RightHandSide;
  /** No motion is faster, rad/s, as far as that is known beforehand. */
  readonly fastest: number;
}

/** Times from `from` to `to`, in this order, between which no waveform of the magnet jumps or bends. */
export function segmentTimes({ drive = [], torques = [] }: Macrospin, from: number, to: number) {
  const [low, high] = from < to ? [from, to] : [to, from];
  const waves = [...drive, ...torques].flatMap(({ waveform }) => waveform ?? []);
  // No step fits between times that rounding alone tells apart.
  const least = 1e-14 * Math.max(Math.abs(low), Math.abs(high));
  const times = [low];
  for (const t of waves.flatMap(waveformBreaks).sort((a, b) => a - b))
    if (t - times.at(-1)! > least && high - t > least) times.push(t);
  if (high > low) times.push(high);
  return from < to ? times : times.reverse();
}

/** A factor in a segment: straight, or a sine. At the ends it is the limit from inside the segment. */
type Factor = (t: number) => number;

function factorWithin(w: Waveform | undefined, middle: number): Factor | number {
  if (!w) return 1;
  if (w.kind === 'sine' && w.f !== 0) return (t) => waveformAt(w, t);
  const [value, slope] = [waveformAt(w, middle), waveformSlope(w, middle)];
  return slope === 0 ? value : (t) => value + slope * (t - middle);
}

const isLinear = ({ efficiency, higher }: SpinTorque) =>
  (!efficiency || efficiency.kind === 'constant') && !higher?.aOdd;

/** A spin torque that is not linear in m, with the normal n and the direction j = n × p. */
interface CurvedTorque {
  readonly torque: SpinTorque;
  readonly n: Vec3;
  readonly j: Vec3;
  readonly factor: Factor | number;
}

function curvedTorque(torque: SpinTorque, factor: Factor | number): CurvedTorque {
  const n = torque.higher?.normal ?? [0, 0, 1];
  return { torque, n, j: cross(n, torque.p), factor };
}

/** About the largest field of a spin torque, T. */
function reach({ aDL, aFL = 0, efficiency, higher = {} }: SpinTorque): number {
  const ends = efficiency ? [-1, 1].map((c) => Math.abs(efficiencyAt(efficiency, c, c))) : [1];
  const { aEven = 0, aOdd = 0 } = higher;
  return Math.max(...ends) * Math.hypot(aDL, aFL) + Math.hypot(aEven, aOdd);
}

/** The magnet from one time to another, made ready to be integrated. Does not check the magnet. */
export function segment(magnet: Macrospin, from: number, to: number): Segment {
  const { drive = [], torques = [], BK2 = 0, alpha = 0, gamma = gammaLL, ...rest } = magnet;
  const middle = from + (to - from) / 2;
  const same = { alpha, gamma };
  const row = (part: Macrospin) => {
    const fields = new Float64Array(fieldSize);
    linearFieldsInto(part, fields);
    return fields;
  };
  // Torques that stay as they are need no row of their own.
  const steady = torques.filter((torque) => !torque.waveform && isLinear(torque));
  const base = row({ ...rest, ...same, torques: steady });
  const rows: { readonly fields: Float64Array; readonly factor: Factor }[] = [];
  const add = (fields: Float64Array, factor: Factor | number) => {
    if (typeof factor === 'function') rows.push({ fields, factor });
    else for (let i = 0; i < fieldSize - 1; i++) base[i]! += factor * fields[i]!;
  };
  for (const { amplitude, waveform } of drive)
    add(row({ ...same, Bext: amplitude }), factorWithin(waveform, middle));
  const curved: CurvedTorque[] = [];
  for (const { waveform, ...torque } of torques) {
    if (!waveform && isLinear(torque)) continue;
    const factor = factorWithin(waveform, middle);
    if (isLinear(torque)) add(row({ ...same, torques: [torque] }), factor);
    else if (factor !== 0) curved.push(curvedTorque(torque, factor));
  }
  const g = -gamma / (1 + alpha * alpha);
  const plain = rows.length === 0 && curved.length === 0 && BK2 === 0;
  const strongest = curved.reduce((sum, { torque }) => sum + reach(torque), Math.abs(BK2));
  const fastest =
    [base, ...rows.map(({ fields }) => fields)].reduce((sum, f) => sum + fastestTurn(f), 0) +
    strongest * Math.abs(g) * Math.hypot(1, alpha);
  let scratch: Float64Array | undefined;
  const u = magnet.anisU ?? [0, 0, 1];

  const rate: RightHandSide = (t, y, out) => {
    const [x, yy, z] = [y[0]!, y[1]!, y[2]!];
    const now = (scratch ??= base.slice());
    now.set(base);
    for (let k = 0; k < rows.length; k++) {
      const { fields, factor } = rows[k]!;
      const w = factor(t);
      for (let i = 0; i < fieldSize - 1; i++) now[i]! += w * fields[i]!;
    }
    let bx = now[0]! + now[3]! * x + now[4]! * yy + now[5]! * z;
    let by = now[1]! + now[6]! * x + now[7]! * yy + now[8]! * z;
    let bz = now[2]! + now[9]! * x + now[10]! * yy;
    if (BK2 !== 0) {
      const cube = g * BK2 * (u[0] * x + u[1] * yy + u[2] * z) ** 3;
      bx += cube * u[0];
      by += cube * u[1];
      bz += cube * u[2];
    }
    for (let k = 0; k < curved.length; k++) {
      const { torque, n, j, factor } = curved[k]!;
      const { aDL, aFL = 0, p, efficiency, higher } = torque;
      const w = g * (typeof factor === 'number' ? factor : factor(t));
      const mn = x * n[0] + yy * n[1] + z * n[2];
      const mp = x * p[0] + yy * p[1] + z * p[2];
      const mj = w * (x * j[0] + yy * j[1] + z * j[2]);
      const eta = w * (efficiency ? efficiencyAt(efficiency, mp, mn) : 1);
      const [fl, dl] = [eta * aFL, eta * aDL];
      const [even, odd] = [mj * (higher?.aEven ?? 0), mj * (higher?.aOdd ?? 0)];
      bx += fl * p[0] + dl * (yy * p[2] - z * p[1]) + even * n[0] + odd * (yy * n[2] - z * n[1]);
      by += fl * p[1] + dl * (z * p[0] - x * p[2]) + even * n[1] + odd * (z * n[0] - x * n[2]);
      bz += fl * p[2] + dl * (x * p[1] - yy * p[0]) + even * n[2] + odd * (x * n[1] - yy * n[0]);
    }
    const cx = yy * bz - z * by;
    const cy = z * bx - x * bz;
    const cz = x * by - yy * bx;
    out[0] = cx + alpha * (yy * cz - z * cy);
    out[1] = cy + alpha * (z * cx - x * cz);
    out[2] = cz + alpha * (x * cy - yy * cx);
  };
  return { from, to, fields: plain ? base : undefined, rate, fastest };
}
