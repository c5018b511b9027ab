import { positive, unitVector } from '../check';
import { checkMacrospin } from '../macrospin/check';
import type { Macrospin } from '../macrospin/macrospin';
import { angleBetween, axpy, cross, dot, norm, normalize, scale, type Vec3 } from '../vec3';
import { flowStep, nextCrossing } from './crossing';
import { fieldScale } from './sphere';
import { flowOf, type Flow } from './flow';
import { zeroBetween } from './roots';

/** A closed orbit of a magnet. */
export interface LimitCycle {
  /** A point of it. */
  readonly m: Vec3;
  /** s. */
  readonly period: number;
  /** 1/period, Hz. */
  readonly frequency: number;
  /** By how much a small distance from the orbit is multiplied in one turn: below 1 where it is stable. */
  readonly multiplier: number;
  /** Least, largest and mean value of each component of m. */
  readonly min: Vec3;
  readonly max: Vec3;
  readonly mean: Vec3;
}

/** How limitCycle looks for an orbit. */
export interface LimitCycleOptions {
  /** Time that the motion is left to itself first, s. Default: 20 ns. */
  readonly transient?: number;
  /** Step, s. Default: 1/200 of a turn in the strongest field. */
  readonly dt?: number;
}

/** The end of a transient, and the axis that the motion went round in its last quarter: ∫ m × dm. */
function transientEnd(flow: Flow, m0: Vec3, steps: number, dt: number) {
  let m = m0;
  let axis: Vec3 = [0, 0, 0];
  for (let i = 0; i < steps; i++) {
    const next = flowStep(flow, m, dt);
    if (4 * i > 3 * steps) axis = axpy(1, cross(m, next), axis);
    m = next;
  }
  return { m, axis };
}

/**
 * Return map of the half great circle from an axis through m: the angle from m along it at which the
 * motion that starts at the angle s comes back.
 */
function returnMap(flow: Flow, m: Vec3, axis: Vec3, dt: number, longest: number) {
  const c = normalize(axis);
  const side = normalize(axpy(-dot(m, c), c, m));
  const n = cross(c, side);
  const across = cross(n, m);
  const point = (s: number): Vec3 => axpy(Math.cos(s), m, scale(Math.sin(s), across));
  const back = (s: number) => {
    const crossing = nextCrossing(flow, point(s), { n, side }, dt, longest);
    return crossing && { ...crossing, s: Math.atan2(dot(crossing.m, across), dot(crossing.m, m)) };
  };
  return { point, back, toAxis: angleBetween(m, c) };
}

/**
 * The zero of gap(s) = P(s) − s on the side to which the map P leads from 0: in steps that double until
 * the map leads back, then between the last two. NaN if there is none between the ends of the section.
 */
function fixedPoint(gap: (s: number) => number, low: number, high: number): number {
  const first = gap(0);
  if (Math.abs(first) < 1e-13) return 0;
  let [from, step] = [0, first];
  for (let s = step; s > low && s < high; s += step) {
    const here = gap(s);
    if (!(here * first > 0)) return zeroBetween(gap, from, s, 1e-13);
    from = s;
    step = Math.sign(step) * Math.min(2 * Math.abs(step), 0.1);
  }
  return NaN;
}

/** Extremes and mean over one period from m, by steps that divide it. */
function shape(flow: Flow, m: Vec3, period: number, dt: number) {
  const steps = Math.max(50, Math.ceil(period / dt));
  const [min, max, sum] = [[...m], [...m], [0, 0, 0]];
  let at = m;
  for (let i = 0; i < steps; i++) {
    at = flowStep(flow, at, period / steps);
    for (let k = 0; k < 3; k++) {
      min[k] = Math.min(min[k]!, at[k]!);
      max[k] = Math.max(max[k]!, at[k]!);
      sum[k]! += at[k]! / steps;
    }
  }
  const vec = (list: readonly number[]): Vec3 => [list[0]!, list[1]!, list[2]!];
  return { min: vec(min), max: vec(max), mean: vec(sum) };
}

/**
 * The closed orbit that a magnet with torques ends in from m0, by its return map: after a transient,
 * half a great circle from the axis of the orbit cuts the motion, and the point of it that comes back to
 * itself is bracketed and found to 1e-13.
 *
 * @param m0      unit vector
 * @param magnet  waveforms stand still as they are at t = 0 (see frozen)
 * @returns undefined where the magnet comes to rest instead
 * @throws RangeError for a magnet, m0 or times out of range
 */
export function limitCycle(
  m0: Vec3,
  magnet: Macrospin,
  { transient = 20e-9, dt: step }: LimitCycleOptions = {},
): LimitCycle | undefined {
  checkMacrospin(magnet);
  unitVector('m0', m0);
  positive('transient', transient, 's');
  if (step !== undefined) positive('dt', step, 's');
  const flow = flowOf(magnet);
  const scaleB = fieldScale(flow);
  if (scaleB === 0) return undefined;
  const dt = step ?? Math.PI / (100 * flow.gamma * scaleB);
  // The transient is taken in longer steps: it only has to lead near the orbit.
  const { m, axis } = transientEnd(flow, m0, Math.ceil(transient / (4 * dt)), 4 * dt);
  if (norm(axpy(-1, m, flowStep(flow, m, dt))) < 1e-9 || norm(cross(m, axis)) < 1e-9)
    return undefined;
  const { point, back, toAxis } = returnMap(flow, m, axis, dt, Math.max(transient, 1000 * dt));
  const gap = (s: number) => (back(s)?.s ?? NaN) - s;
  const s = fixedPoint(gap, -toAxis, Math.PI - toAxis);
  if (Number.isNaN(s)) return undefined;
  const crossing = back(s);
  const [plus, minus] = [back(s + 1e-4), back(s - 1e-4)];
  if (!crossing || !plus || !minus || !(Math.abs(crossing.s - s) < 1e-8)) return undefined;
  const period = crossing.t;
  return {
    ...{ m: point(s), period, frequency: 1 / period },
    multiplier: (plus.s - minus.s) / 2e-4,
    ...shape(flow, point(s), period, dt),
  };
}
