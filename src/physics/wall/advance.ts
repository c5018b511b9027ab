import { holds, nonNegative, positive, whole } from '../check';
import { gammaLL } from '../constants';
import type { Vec3 } from '../vec3';
import type { Chain, ChainDrive } from './chain';
import { coefficients, fillEnds, normalizeCells, sweep, type Coefficients } from './sweep';

// Five stages, order 4, two stores; stable for oscillations up to ω dt = 3.34.
const carryOver = [
  0,
  -567301805773 / 1357537059087,
  -2404267990393 / 2016746695238,
  -3550918686646 / 2091501179385,
  -1275806237668 / 842570457699,
];
const share = [
  1432997174477 / 9575080441755,
  5161836677717 / 13612068292357,
  1720146321549 / 2090206949498,
  3134564353537 / 4481467310338,
  2277821191437 / 14882151754819,
];

/** The fastest that a cell can turn: its largest field times γ/√(1+α²), rad/s. */
function fastest([rate, alpha, ce, cd, BK, Bperp, Bx, By, Bz, px, py, pz, cu, cb]: Coefficients) {
  const B =
    4 * ce! +
    2 * Math.abs(cd!) +
    Math.max(Math.abs(BK!), Math.abs(Bperp!), Math.abs(BK! + Bperp!)) +
    Math.hypot(Bx!, By!, Bz!) +
    Math.hypot(px!, py!, pz!) +
    2 * (Math.abs(cu!) + Math.abs(cb!));
  return rate! * Math.sqrt(1 + alpha! * alpha!) * B;
}

/**
 * The longest step that advanceChain takes by itself, s: ω dt = 2.4 for the fastest wave that the cells
 * can carry, where the method is stable up to 3.34.
 */
export function chainStepMax(c: Chain, drive: ChainDrive): number {
  return 2.4 / fastest(coefficients(c, drive));
}

/**
 * Moves a chain on by the Landau-Lifshitz-Gilbert equation, in equal steps of a Runge-Kutta method of
 * order 4; after each, m is brought back to |m| = 1, which changes it by less than the error of the step.
 *
 * @param duration  s, >= 0
 * @param dtMax     longest step, s; a longer one than chainStepMax is cut to it, the default
 * @returns the number of steps
 * @throws RangeError for a drive, duration or step that makes no run
 * @source carpenter1994
 */
export function advanceChain(
  c: Chain,
  drive: ChainDrive,
  duration: number,
  dtMax = Infinity,
): number {
  nonNegative('duration', duration, 's');
  holds(typeof dtMax === 'number' && dtMax > 0, 'dtMax', '> 0', dtMax, 's');
  const k = coefficients(c, drive);
  const steps = Math.ceil((duration / Math.min(dtMax, 2.4 / fastest(k))) * (1 - 1e-12));
  for (let i = 0; i < steps; i++) step(c, k, duration / steps);
  return steps;
}

function step(c: Chain, k: Coefficients, dt: number): void {
  for (let stage = 0; stage < 5; stage++) {
    fillEnds(c, c.padded);
    sweep(k, c.padded, c.slope, carryOver[stage]!, share[stage]!, dt);
  }
  normalizeCells(c.padded);
}

/**
 * dm/dt of every cell, 1/s, into `out`, [cells, 3] row by row. NaN in, NaN out.
 * @throws RangeError for a drive that is none
 */
export function chainRatesInto(c: Chain, drive: ChainDrive, out: Float64Array): void {
  rates(c, coefficients(c, drive), out);
}

function rates(c: Chain, k: Coefficients, out: Float64Array): void {
  fillEnds(c, c.padded);
  sweep(k, c.padded, c.slope, 0, 0, 1);
  out.set(c.slope.subarray(3, 3 + 3 * c.cells));
}

/**
 * Brings a chain to rest in a field, straight down its energy, until no cell feels a torque |m × B| above
 * `tolerance`. What the energy does not hold stays where it is: a wall keeps its place but for the pull of
 * the ends.
 *
 * @param Bext       T
 * @param tolerance  T, default 1e-6
 * @param steps      the most that are tried, default 50 000
 * @returns the largest torque that is left, T
 * @throws RangeError for a field, tolerance or number of steps that is none
 */
export function relaxChain(
  c: Chain,
  Bext: Vec3 = [0, 0, 0],
  tolerance = 1e-6,
  steps = 50_000,
): number {
  positive('tolerance', tolerance, 'T');
  whole('steps', steps);
  // So much damping leaves no precession, and with it no wall that turns is carried along.
  const alpha = 1e4;
  const k = coefficients({ ...c, material: { ...c.material, alpha } }, { Bext });
  const dt = 2.4 / fastest(k);
  for (let left = steps; ; left -= 50) {
    fillEnds(c, c.padded);
    sweep(k, c.padded, c.slope, 0, 0, 1);
    let largest = 0;
    const v = c.slope;
    for (let i = 3; i < v.length - 3; i += 3)
      largest = Math.max(largest, Math.hypot(v[i]!, v[i + 1]!, v[i + 2]!));
    // |dm/dt| = γ|m × B|/√(1+α²).
    const torque = (largest * Math.hypot(1, alpha)) / (c.material.gamma ?? gammaLL);
    if (torque <= tolerance || left <= 0) return torque;
    for (let i = 0; i < Math.min(50, left); i++) step(c, k, dt);
  }
}
