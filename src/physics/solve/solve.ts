import * as check from '../check';
import { checkMacrospin } from '../macrospin/check';
import type { Macrospin } from '../macrospin/macrospin';
import { normalize, type Vec3 } from '../vec3';
import { passagesOn, startsWith, type MotionEvent, type Passage } from './events';
import { Path } from './path';
import { runLinear } from './run-linear';
import { SmoothRun } from './run-smooth';
import { segment, segmentTimes } from './segment';
import { defaultTol, firstStep, runAt, runStatus } from './state';

/** How far, how exactly, and what to look out for. */
export interface SolveOptions {
  /** Time at which the motion ends, s; before tStart it runs back. */
  readonly tEnd: number;
  /** Time at which it starts, s; matters for waveforms. Default 0. */
  readonly tStart?: number;
  /** Error that a step may make in m, as estimated, 1e-15 … 0.1. Default: see defaultTol. */
  readonly tol?: number;
  readonly events?: readonly MotionEvent[];
  /** Steps after which to give up. Default 1e6. */
  readonly maxSteps?: number;
}

/** A motion that was computed. */
export interface Motion {
  /** m at any time of the motion, |m| = 1, as exact as the steps. @throws RangeError outside of it */
  readonly at: (t: number) => Vec3;
  /** Times of the steps, s, with the start; a new array at each reading. */
  readonly times: Float64Array;
  /** m at these times, [n, 3]; a new array at each reading. */
  readonly m: Float64Array;
  readonly end: { readonly t: number; readonly m: Vec3 };
  /** The events that came, in order of time. */
  readonly passed: readonly Passage[];
  /** The event that ended it; undefined where it reached tEnd. */
  readonly stoppedBy: MotionEvent | undefined;
}

/**
 * The motion of a macrospin by the Landau-Lifshitz-Gilbert equation with all its fields and torques: adaptive
 * steps of order 8, an interpolant of order 7 between them, a new start at each jump or bend of a waveform.
 * m is put back to length 1 once per step, ||m| − 1| <= 1e-14 everywhere.
 *
 * @param m0      unit vector
 * @param magnet  fields in T
 * @returns the motion up to tEnd, or to the first event that stops it
 * @throws RangeError for arguments out of their range, and for a motion that needs more than maxSteps
 * @source hairer1993
 */
export function solve(m0: Vec3, magnet: Macrospin, options: SolveOptions): Motion {
  const { tEnd, tStart = 0, tol = defaultTol, events = [], maxSteps = 1e6 } = options;
  check.unitVector('m0', m0);
  checkMacrospin(magnet);
  check.finite('tEnd', tEnd, 's');
  check.finite('tStart', tStart, 's');
  check.whole('maxSteps', maxSteps, 1);
  if (!(Number.isFinite(tol) && tol >= 1e-15 && tol <= 0.1))
    throw new RangeError(`tol must be from 1e-15 to 0.1, got ${tol}`);

  const start = normalize(m0);
  const path = new Path(tStart, start);
  const state = new Float64Array(runAt.size);
  state.set([tStart, ...start]);
  const passed: Passage[] = [];
  let stoppedBy: MotionEvent | undefined;

  const times = segmentTimes(magnet, tStart, tEnd);
  for (let i = 1; i < times.length && !stoppedBy; i++) {
    const to = times[i]!;
    const part = segment(magnet, times[i - 1]!, to);
    path.enter(part);
    if (i === 1) passed.push(...startsWith(events, part, start, tStart));
    stoppedBy = passed.find(({ event }) => event.stop !== false)?.event;
    if (stoppedBy) break;
    const smooth = part.fields ? undefined : new SmoothRun(part.rate);
    state[runAt.h] = firstStep(tol, part.fastest, to - times[i - 1]!);
    do {
      const { count } = path;
      // An event may make a long run of steps useless.
      const room = Math.min(path.reserve(64), events.length > 0 ? 64 : Infinity);
      const rows = path.rows.subarray(4 * count);
      const taken = smooth
        ? smooth.run(state, to, tol, maxSteps, rows, room)
        : runLinear(part.fields!, 0, state, to, tol, maxSteps, rows, room);
      path.count += taken;
      for (let row = count; row < count + taken && events.length > 0 && !stoppedBy; row++)
        for (const passage of passagesOn(path, row, events, part)) {
          passed.push(passage);
          if (passage.event.stop === false) continue;
          stoppedBy = passage.event;
          path.cut(row, passage.t, passage.m);
          break;
        }
    } while (state[runAt.status] === runStatus.full && !stoppedBy);
    if (!stoppedBy) refuse(state, maxSteps, tEnd);
  }

  return {
    at: (t) => path.at(t),
    get times() {
      return path.columns(0, 1);
    },
    get m() {
      return path.columns(1, 3);
    },
    end: { t: path.time(path.count - 1), m: path.moment(path.count - 1) },
    passed,
    stoppedBy,
  };
}

/** Says why a run did not reach its end, if so. */
function refuse(state: Float64Array, maxSteps: number, tEnd: number): void {
  const where = `at t = ${state[runAt.t]} s on the way to ${tEnd} s`;
  if (state[runAt.status] === runStatus.limit)
    throw new RangeError(
      `maxSteps must be larger or the time shorter: ${maxSteps} steps end ${where}`,
    );
  if (state[runAt.status] === runStatus.stuck)
    throw new RangeError(`the motion is too fast for the rounding of the time ${where}`);
}
