import * as check from '../check';
import { fastestTurn, fieldSize } from './fields';
import { moveInto } from './kernel';

/**
 * Moves many macrospins, each in its own fields, by the Runge-Kutta method of order 4 at a fixed step, with m
 * put back to length 1 after each step:
 *     dm/dt = m × B + α m × (m × B),   B = H + M m in the units of `linearFields`
 * Two trajectories are computed side by side, so that one uses the processor while the other waits for its own
 * last result: a pair takes little more time than one. Nothing is allocated; a trajectory does not depend on its
 * neighbours, so any part of a batch gives what the whole gives, to the last bit.
 *
 * @param fields  twelve numbers per trajectory by `linearFields`, [n, 12]; or [12], the same for all
 * @param dt      step, s; may be negative. The error of a step is of the order (γ B dt)⁵: see `fastestTurn`
 * @param steps   number of steps, an integer >= 0
 * @param m       unit vectors, [n, 3], moved in place
 * @throws RangeError for arrays that do not fit each other, vectors that are no unit vectors, a step of more than
 * 1 rad of the fastest turn and a count that is none
 */
export function batchInto(fields: Float64Array, dt: number, steps: number, m: Float64Array): void {
  check.finite('dt', dt, 's');
  checkBatch(fields, Math.abs(dt), steps, m);
  moveInto(fields, dt, steps, m);
}

/** Refuses arrays that do not fit each other, vectors that are not unit vectors, and steps that are too long. */
export function checkBatch(fields: Float64Array, dt: number, steps: number, m: Float64Array): void {
  const n = m.length / 3;
  if (!Number.isInteger(n)) throw new RangeError(`m must hold 3 numbers each, got ${m.length}`);
  const shared = fields.length === fieldSize;
  if (!shared && fields.length !== n * fieldSize)
    throw new RangeError(`fields must hold 12 or ${n} × 12 numbers, got ${fields.length}`);
  check.whole('steps', steps);
  for (let f = 0; f < fields.length; f += fieldSize) checkTurn(fastestTurn(fields, f), dt);
  for (let i = 0; i < m.length; i += 3) {
    const square = m[i]! * m[i]! + m[i + 1]! * m[i + 1]! + m[i + 2]! * m[i + 2]!;
    if (!(Math.abs(square - 1) < 1e-6))
      throw new RangeError(`m must hold unit vectors, got one of length ${Math.sqrt(square)}`);
  }
}

/** Refuses a step in which m may turn so far that its path is wrong. */
export function checkTurn(fastest: number, dt: number): void {
  if (!(fastest * dt <= 1))
    throw new RangeError(`dt must be at most ${1 / fastest} s for these fields, got ${dt}`);
}
