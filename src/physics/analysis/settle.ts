import { nonNegative, unitVector } from '../check';
import { checkMacrospin } from '../macrospin/check';
import { llgOmega, rotationStep } from '../macrospin/llg';
import type { Macrospin } from '../macrospin/macrospin';
import { angleBetween, axpy, cross, norm, scale, type Vec3 } from '../vec3';
import { fieldScale } from './sphere';
import { equilibriumAt } from './stability';
import { along, flowOf, frameAt, type Flow } from './flow';
import { stationaryNear } from './newton';

/** The stable equilibrium of which m is within 1e-3 rad, if there is one. */
function restNear(flow: Flow, m: Vec3, scaleB: number): Vec3 | undefined {
  const at = stationaryNear(flow, m, scaleB);
  const rests = at && angleBetween(at, m) < 1e-3 && equilibriumAt(flow, at).stability === 'stable';
  return rests ? at : undefined;
}

/**
 * Where a magnet comes to rest from m0 under its own damping, exactly at the equilibrium. Waveforms
 * stand still as they are at t = 0 (see frozen).
 *
 * @param m0        unit vector; an unstable equilibrium is left by a push of 1e-6 rad
 * @param duration  longest time to wait, s; default: 1000 radians of the strongest field over alpha, and
 *                  what it takes to leave an unstable equilibrium, but no more than 3e5 radians
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
  const start = torque(m0) < 1e-12 ? equilibriumAt(flow, m0) : undefined;
  const leaves = start && start.stability !== 'stable';
  // To leave an equilibrium that is hardly unstable takes as long as its growth from the push.
  const growth = leaves
    ? 20 / Math.max(1e-6 * rate, ...start.map.eigenvalues.map(([re]) => re))
    : 0;
  const longest = duration ?? Math.min(1000 / (rate * alpha) + growth, 3e5 / rate);
  const steps = Math.ceil(longest / dt);
  let m = m0;
  if (leaves) {
    const [e1, e2] = frameAt(m0);
    // From a circle of equilibria it must go across, too, whichever way the circle lies.
    const way = start.stability === 'neutral' ? axpy(0.6, e1, scale(0.8, e2)) : e1;
    m = along(m0, scale(1e-6, way));
  }
  for (let i = 0; i < steps; i++) {
    if (i % 16 === 0 && torque(m) < 1e-4) {
      const at = restNear(flow, m, scaleB);
      if (at) return at;
    }
    m = rotationStep(m, (n) => llgOmega(n, B(n), alpha, gamma), 0, dt);
  }
  return restNear(flow, m, scaleB);
}
