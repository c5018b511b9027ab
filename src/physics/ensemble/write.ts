import * as check from '../check';
import type { Macrospin } from '../macrospin/macrospin';
import type { Vec3 } from '../vec3';
import { fastestTurn, linearFields } from './fields';
import { normalSource, sfc32 } from './random';
import { checkTurn } from './batch';
import { moveThermalInto } from './heun';
import { thermalStrength, type Bath } from './thermal';

/** Writing a bit many times: plain data, so that it may be sent to a worker. */
export interface WriteRequest {
  /** The magnet before and after the pulse; its field linear in m and constant in time. */
  readonly rest: Macrospin;
  /** The magnet during the pulse; the same damping. */
  readonly pulse: Macrospin;
  readonly bath: Bath;
  /** State that is written over: unit vector; a trial has failed while m · start >= 0. */
  readonly start: Vec3;
  /** Time at rest before the pulse, in which m finds its equilibrium about `start`, s. */
  readonly before: number;
  /** Time at rest after a pulse, before the state is read, s; 0 reads at once. */
  readonly after: number;
  /** Lengths of the pulse, s, rising. */
  readonly lengths: readonly number[];
  /** Step, s: all times are rounded to it. */
  readonly dt: number;
  readonly seed: number;
}

/**
 * Failed trials after each length of the pulse. Trial number k takes its noise from stream k of the seed, so
 * that the trials from `first` to `last` give the same whoever computes them, and counts of parts add up.
 *
 * @param first  number of the first trial, an integer >= 0
 * @param last   number after that of the last
 * @returns how many of the last − first trials have failed, one count per length; divide for the write-error
 * rate, and see `proportion` for its uncertainty
 * @throws RangeError naming what is out of its range
 */
export function writeErrors(request: WriteRequest, first: number, last: number): Float64Array {
  const { start, before, after, lengths, dt, seed } = request;
  const { atRest, inPulse, strength } = prepare(request, first, last);
  const stepsOf = (t: number) => Math.round(t / dt);
  const failed = new Float64Array(lengths.length);
  const [m, later] = [new Float64Array(3), new Float64Array(3)];
  for (let trial = first; trial < last; trial++) {
    const noise = [normalSource(sfc32(seed, trial))];
    m.set(start);
    moveThermalInto(atRest, strength, dt, stepsOf(before), noise, m);
    let done = 0;
    for (const [k, length] of lengths.entries()) {
      moveThermalInto(inPulse, strength, dt, stepsOf(length) - done, noise, m);
      done = stepsOf(length);
      later.set(m);
      moveThermalInto(atRest, strength, dt, stepsOf(after), noise, later);
      failed[k]! += +(along(start, later) >= 0);
    }
  }
  return failed;
}

/**
 * Time from the start of the pulse until m · start is first below 0, for the trials from `first` to `last`, with
 * the noise that `writeErrors` has. The pulse goes on; the times end with the last of `lengths`.
 *
 * @returns one time per trial, s, a multiple of dt; −1 where the last length was not enough
 * @throws RangeError as writeErrors
 */
export function switchingTimes(request: WriteRequest, first: number, last: number): Float64Array {
  const { start, before, lengths, dt, seed } = request;
  const { atRest, inPulse, strength } = prepare(request, first, last);
  const steps = Math.round((lengths.at(-1) ?? 0) / dt);
  const m = new Float64Array(3);
  return Float64Array.from({ length: last - first }, (_, i) => {
    const noise = [normalSource(sfc32(seed, first + i))];
    m.set(start);
    moveThermalInto(atRest, strength, dt, Math.round(before / dt), noise, m);
    let step = 0;
    while (step < steps && along(start, m) >= 0) {
      moveThermalInto(inPulse, strength, dt, 1, noise, m);
      step++;
    }
    return along(start, m) < 0 ? step * dt : -1;
  });
}

const along = ([x, y, z]: Vec3, m: Float64Array) => x * m[0]! + y * m[1]! + z * m[2]!;

/** Checks a request and gives its fields and the strength of the thermal one. */
function prepare(request: WriteRequest, first: number, last: number) {
  const { rest, pulse, bath, start, before, after, lengths, dt } = request;
  check.whole('first', first);
  check.whole('last', last, first);
  check.unitVector('start', start);
  check.positive('dt', dt, 's');
  check.nonNegative('before', before, 's');
  check.nonNegative('after', after, 's');
  lengths.forEach((length, i) => {
    check.nonNegative('length', length, 's');
    if (i > 0 && length < lengths[i - 1]!)
      throw new RangeError(`lengths must rise, got ${length} s after ${lengths[i - 1]} s`);
  });
  if (pulse.alpha !== rest.alpha || pulse.gamma !== rest.gamma)
    throw new RangeError('alpha and gamma of pulse and rest must be the same');
  const [atRest, inPulse] = [linearFields([rest]), linearFields([pulse])];
  const strength = thermalStrength(bath, rest.alpha ?? 0, rest.gamma);
  for (const fastest of [fastestTurn(atRest), fastestTurn(inPulse), strength * strength])
    checkTurn(fastest, dt);
  return { atRest, inPulse, strength };
}
