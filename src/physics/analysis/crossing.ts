import { llgOmega, rotationStep } from '../macrospin/llg';
import { dot, type Vec3 } from '../vec3';
import type { Flow } from './flow';
import { zeroBetween } from './roots';

/** m after a step of dt seconds of a flow, error O(dt⁵). */
export function flowStep({ B, alpha, gamma }: Flow, m: Vec3, dt: number): Vec3 {
  return rotationStep(m, (n) => llgOmega(n, B(n), alpha, gamma), 0, dt);
}

/** Where and when, s, a path passes a plane. */
export interface Crossing {
  readonly m: Vec3;
  readonly t: number;
}

/** Half of a great circle: from c through a towards −c, passed in the sense of n, which is across it. */
export interface Section {
  readonly n: Vec3;
  /** Unit vector across c, on the side of a. */
  readonly side: Vec3;
}

/**
 * The next time that m passes a section, by steps of dt, the last one cut so that it ends there.
 * @returns undefined if it does not within `longest` seconds
 */
export function nextCrossing(
  flow: Flow,
  m: Vec3,
  { n, side }: Section,
  dt: number,
  longest: number,
): Crossing | undefined {
  let from = m;
  for (let i = 0; i * dt < longest; i++) {
    const to = flowStep(flow, from, dt);
    // The start lies on the section itself, on one side or the other of it by rounding.
    if (i > 0 && dot(from, n) <= 0 && dot(to, n) > 0 && dot(to, side) > 0) {
      const start = from;
      const part = zeroBetween((s) => dot(flowStep(flow, start, s * dt), n), 0, 1);
      return { m: flowStep(flow, start, part * dt), t: (i + part) * dt };
    }
    from = to;
  }
  return undefined;
}
