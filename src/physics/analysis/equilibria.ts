import { checkMacrospin } from '../macrospin/check';
import type { Macrospin } from '../macrospin/macrospin';
import { angleBetween, type Vec3 } from '../vec3';
import { flowOf, type Flow } from './flow';
import { stationaryNear } from './newton';
import { fieldScale, spread } from './sphere';
import { equilibriumAt, type Equilibrium, type Stability } from './stability';

/** Adds what Newton finds from m, unless it is there already. */
function add(found: Equilibrium[], flow: Flow, m: Vec3, scaleB: number): void {
  const at = stationaryNear(flow, m, scaleB);
  if (!at || found.some((known) => angleBetween(known.m, at) < 1e-6)) return;
  const equilibrium = equilibriumAt(flow, at);
  const crowd = (known: Equilibrium) =>
    known.stability === 'neutral' && angleBetween(known.m, at) < 0.5;
  if (equilibrium.stability === 'neutral' && found.some(crowd)) return;
  found.push(equilibrium);
}

/** Sum of the indices of isolated zeros of a field of tangent vectors: −1 for a saddle, else +1. */
const index = (found: readonly Equilibrium[]) =>
  found.reduce((sum, { stability }) => sum + (stability === 'saddle' ? -1 : 1), 0);

/**
 * All directions in which a magnet can stand still, with its torques, stable or not. Newton's iteration
 * starts from many directions; it is repeated from more until the indices of the zeros add up to 2, as
 * those of any field of tangent vectors on a sphere do (Poincaré and Hopf).
 *
 * @param magnet  waveforms stand still as they are at t = 0 (see frozen)
 * @returns stable ones first; where equilibria fill a curve, as in an easy plane, some of it, at least
 *          0.5 rad apart, as 'neutral'. Empty without any field.
 */
export function equilibria(magnet: Macrospin): readonly Equilibrium[] {
  checkMacrospin(magnet);
  const flow = flowOf(magnet);
  const scaleB = fieldScale(flow);
  if (scaleB === 0) return [];
  const found: Equilibrium[] = [];
  const axes: readonly Vec3[] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [-1, 0, 0],
    [0, -1, 0],
    [0, 0, -1],
  ];
  for (const m of axes) add(found, flow, m, scaleB);
  for (const count of [100, 397, 1597]) {
    for (const m of spread(count)) add(found, flow, m, scaleB);
    if (index(found) === 2 || found.some(({ stability }) => stability === 'neutral')) break;
  }
  const order: readonly Stability[] = ['stable', 'centre', 'neutral', 'saddle', 'unstable'];
  return found.sort((a, b) => order.indexOf(a.stability) - order.indexOf(b.stability));
}

/** The stable ones of equilibria: where a damped magnet can come to rest. */
export const stableStates = (magnet: Macrospin): readonly Vec3[] =>
  equilibria(magnet)
    .filter(({ stability }) => stability === 'stable')
    .map(({ m }) => m);
