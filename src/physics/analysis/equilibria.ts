import { checkMacrospin } from '../macrospin/check';
import type { Macrospin } from '../macrospin/macrospin';
import { angleBetween, norm, type Vec3 } from '../vec3';
import { flowOf, type Flow } from './flow';
import { linearMapOf, type LinearMap } from './linear';
import { stationaryNear } from './newton';

/**
 * What small motions about an equilibrium do: die out, grow, leave along one direction (saddle), go
 * round for ever (centre: no damping), or stay where they are put (neutral: equilibria are not isolated,
 * or two of them just meet).
 */
export type Stability = 'stable' | 'unstable' | 'saddle' | 'centre' | 'neutral';

export interface Equilibrium {
  /** Unit vector at which dm/dt = 0. */
  readonly m: Vec3;
  readonly map: LinearMap;
  readonly stability: Stability;
}

/** Directions spread evenly over the sphere, no two on one meridian. */
export function* spread(count: number): Generator<Vec3, void> {
  const golden = Math.PI * (3 - Math.sqrt(5));
  for (let i = 0; i < count; i++) {
    const z = 1 - (2 * i + 1) / count;
    const r = Math.sqrt(1 - z * z);
    yield [r * Math.cos(i * golden), r * Math.sin(i * golden), z];
  }
}

/** The strongest total field on the sphere, from samples, T. */
export function fieldScale(flow: Flow): number {
  let largest = 0;
  for (const m of spread(60)) largest = Math.max(largest, norm(flow.B(m)));
  return largest;
}

/** Names the stability of a linear map; rates below 1e-9 of the largest one count as zero. */
export function stabilityOf(map: LinearMap): Stability {
  const { trace, det, matrix } = map;
  const rate = Math.hypot(...matrix);
  if (Math.abs(det) <= 1e-9 * rate * rate) return 'neutral';
  if (det < 0) return 'saddle';
  if (Math.abs(trace) <= 1e-12 * rate) return 'centre';
  return trace < 0 ? 'stable' : 'unstable';
}

/** The equilibrium at m of a flow. */
export function equilibriumAt(flow: Flow, m: Vec3): Equilibrium {
  const map = linearMapOf(flow, m);
  return { m, map, stability: stabilityOf(map) };
}

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
