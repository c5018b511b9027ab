import { nonNegative, unitVector } from '../check';
import { checkMacrospin } from '../macrospin/check';
import type { Macrospin } from '../macrospin/macrospin';
import { angleBetween, axpy, cross, norm, scale, type Vec3 } from '../vec3';
import { flowStep } from './crossing';
import { along, flowOf, frameAt } from './flow';
import { isMarginal, outcomeNear } from './marginal';
import { stationaryNear } from './newton';
import { fieldScale } from './sphere';
import { equilibriumAt } from './stability';

/**
 * Where a magnet comes to rest from m0 under its own damping, exactly at the equilibrium. Waveforms
 * stand still as they are at t = 0 (see frozen).
 *
 * A marginal equilibrium, to which m comes or which it leaves no faster than by a power of the time, is known
 * as such: m rests there if it comes back from 0.05 rad on every side, and leaves it otherwise.
 *
 * @param m0        unit vector; an unstable equilibrium is left by a push of 1e-6 rad
 * @param duration  longest time to wait, s; default: 1000 radians of the strongest field over alpha, but no more
 *                  than 3e5 radians, and what it takes to leave an unstable equilibrium
 * @returns unit vector; undefined if m goes on moving, as in an oscillator or without damping
 */
export function settled(m0: Vec3, magnet: Macrospin, duration?: number): Vec3 | undefined {
  checkMacrospin(magnet);
  unitVector('m0', m0);
  if (duration !== undefined) nonNegative('duration', duration, 's');
  const flow = flowOf(magnet);
  const { B, alpha, gamma } = flow;
  const scaleB = fieldScale(flow);
  if (scaleB === 0) return m0;
  // Nothing takes its energy: it goes round for ever, or stands where it is not held.
  if (alpha === 0 && (magnet.torques ?? []).length === 0) return undefined;
  const rate = (gamma * scaleB) / (1 + alpha * alpha);
  const dt = 0.1 / (rate * (1 + alpha));
  const torque = (m: Vec3) => norm(cross(m, B(m))) / scaleB;
  let m = m0;
  let longest = Math.min(1000 / (rate * alpha), 3e5 / rate);
  /** Marginal equilibria that do not hold m. */
  const left: Vec3[] = [];
  const start = torque(m0) < 1e-12 ? equilibriumAt(flow, m0) : undefined;
  if (start && isMarginal(start, gamma * scaleB)) {
    if (start.stability === 'stable') return m0;
    const { rest, leaves } = outcomeNear(flow, start, gamma * scaleB);
    if (rest) return rest;
    left.push(m0);
    m = leaves;
  } else if (start && start.stability !== 'stable') {
    // To leave an equilibrium takes as long as its growth from the push.
    longest += 20 / Math.max(...start.map.eigenvalues.map(([re]) => re));
    const [e1, e2] = frameAt(m0);
    // From a circle of equilibria it must go across, too, whichever way the circle lies.
    const way = start.stability === 'neutral' ? axpy(0.6, e1, scale(0.8, e2)) : e1;
    m = along(m0, scale(1e-6, way));
  }
  const steps = Math.ceil((duration ?? longest) / dt);
  for (let i = 0; i <= steps; i++) {
    if ((i % 16 === 0 && torque(m) < 1e-4) || i === steps) {
      const at = stationaryNear(flow, m, scaleB);
      const angle = at ? angleBetween(at, m) : Infinity;
      const found = at && equilibriumAt(flow, at);
      if (found?.stability === 'stable' && angle < 1e-3) return at;
      const known = at && left.some((one) => angleBetween(one, at) < 1e-3);
      if (found && !known && left.length < 8 && angle < 0.2 && isMarginal(found, gamma * scaleB)) {
        const { rest, leaves } = outcomeNear(flow, found, gamma * scaleB);
        if (rest) return rest;
        left.push(found.m);
        m = leaves;
      }
    }
    m = flowStep(flow, m, dt);
  }
  return undefined;
}
