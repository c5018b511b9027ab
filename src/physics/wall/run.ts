import { finite, holds, positive } from '../check';
import { wallStep } from './step';
import { wallRates, type Wall, type WallForces, type WallState } from './wall';

/**
 * A rigid wall in equal steps: gives its state after each, the last at `duration`. Order 4.
 *
 * @param duration  s; negative runs back in time
 * @param dtMax     longest step, s, > 0
 * @throws RangeError for a wall, duration or step that makes no run
 */
export function* wallRun(
  start: WallState,
  wall: Wall,
  duration: number,
  dtMax: number,
): Generator<WallState, void> {
  const rates = wallRates(wall);
  positive('dtMax', dtMax, 's');
  let state = checked(start, duration);
  // A quotient that is whole but for rounding must not cost one more step.
  const steps = Math.ceil((Math.abs(duration) / dtMax) * (1 - 1e-12));
  for (let i = 0; i < steps; i++) yield (state = wallStep(state, rates, duration / steps));
}

/**
 * The state of a rigid wall after `duration`, with steps that fit the motion: the angle of each is good
 * to `tolerance`, by comparing one step with two halves of it.
 *
 * @param duration   s; negative runs back in time
 * @param tolerance  error of ψ in one step, rad, and of q in wall widths; 1e-13 … 0.1, default 1e-9
 * @throws RangeError for a wall, duration or tolerance that makes no run
 */
export function wallAfter(
  start: WallState,
  wall: Wall,
  duration: number,
  tolerance = 1e-9,
): WallState {
  const rates = wallRates(wall);
  let state = checked(start, duration);
  finite('tolerance', tolerance, 'rad');
  holds(tolerance >= 1e-13 && tolerance <= 0.1, 'tolerance', '1e-13 … 0.1 rad', tolerance);
  // The fastest that the angle turns bounds the first step, and that the shortest.
  const fastest = Math.max(...Array.from({ length: 16 }, (_, i) => Math.abs(rates(i / 2.5).omega)));
  if (!Number.isFinite(fastest)) throw new RangeError('the wall turns faster than numbers go');
  let dt = Math.sign(duration) * Math.min(Math.abs(duration), 0.05 / (fastest || 1e-300));
  const shortest = Math.abs(dt) * 1e-6;
  for (let left = duration; left !== 0;) {
    if (Math.abs(dt) > Math.abs(left)) dt = left;
    const once = wallStep(state, rates, dt);
    const twice = wallStep(wallStep(state, rates, dt / 2), rates, dt / 2);
    const away = { psi: (twice.psi - once.psi) / 15, q: (twice.q - once.q) / 15 };
    // Rounding of what has already been run through cannot be stepped away.
    const rounding = 1e-15 * (Math.abs(twice.psi) + Math.abs(twice.q) / wall.wallWidth);
    const error = Math.hypot(away.psi, away.q / wall.wallWidth) / (tolerance + rounding);
    if (error <= 1 || Math.abs(dt) <= shortest) {
      state = { q: twice.q + away.q, psi: twice.psi + away.psi };
      left = dt === left ? 0 : left - dt;
    }
    dt *= Math.min(4, Math.max(0.2, 0.9 * error ** -0.2));
  }
  return state;
}

/**
 * Mean velocity of a rigid wall, m/s, and its turns: over one whole turn of ψ once it turns, else of the
 * steady state that ψ runs into from `psi`.
 *
 * The mean over a turn is exact to rounding: ∫(q̇/ψ̇)dψ / ∫dψ/ψ̇ by the trapezoidal rule, whose error
 * for a periodic function falls faster than any power of the number of points.
 * @returns v in m/s; omega, the mean of dψ/dt in rad/s; the psi it comes to, absent where it turns
 * @throws RangeError for a wall that is none
 */
export function wallMean(wall: Wall, psi = 0): { v: number; omega: number; psi?: number } {
  const rates = wallRates(wall);
  finite('psi', psi, 'rad');
  const rest = restAngle(rates, psi);
  if (rest !== undefined) return { v: rates(rest).v, omega: 0, psi: rest };
  let last = Infinity;
  for (let n = 64; ; n *= 2) {
    let [time, way] = [0, 0];
    for (let i = 0; i < n; i++) {
      const { v, omega } = rates((2 * Math.PI * i) / n);
      time += 1 / omega;
      way += v / omega;
    }
    const mean = way / time;
    if (n >= 2 ** 20 || Math.abs(mean - last) <= 1e-13 * Math.abs(mean))
      return { v: mean, omega: n / time };
    last = mean;
  }
}

/** The first zero of dψ/dt that ψ meets on its way from where it is; undefined when it turns for ever. */
function restAngle(rates: WallForces, from: number): number | undefined {
  const way = Math.sign(rates(from).omega);
  if (way === 0) return from;
  const at = (degrees: number) => rates(from + (way * degrees * Math.PI) / 180).omega * way;
  let [before, here] = [at(-1), at(0)];
  for (let i = 0; i < 360; i++) {
    const after = at(i + 1);
    let [near, far] = [i, i + 1];
    // A pair of zeros may lie between two samples: there is a minimum in between.
    if (after > 0 && here <= before && here <= after) {
      near = Math.max(0, i - 1);
      far = lowest(at, near, i + 1);
    }
    if (at(far) <= 0) {
      for (let k = 0; k < 60; k++) {
        const mid = (near + far) / 2;
        if (at(mid) > 0) near = mid;
        else far = mid;
      }
      return from + (way * far * Math.PI) / 180;
    }
    [before, here] = [here, after];
  }
  return undefined;
}

/** Where a function with one minimum between a and b has it, by cutting off a third each time. */
function lowest(f: (x: number) => number, a: number, b: number): number {
  for (let k = 0; k < 80; k++) {
    const [c, d] = [a + (b - a) / 3, b - (b - a) / 3];
    if (f(c) < f(d)) b = d;
    else a = c;
  }
  return (a + b) / 2;
}

function checked(start: WallState, duration: number): WallState {
  finite('duration', duration, 's');
  finite('q', start.q, 'm');
  finite('psi', start.psi, 'rad');
  return start;
}
