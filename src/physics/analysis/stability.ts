import type { Vec3 } from '../vec3';
import type { Flow } from './flow';
import { linearMapOf, type LinearMap } from './linear';

/**
 * What small motions about an equilibrium do: die out, grow, leave along one direction (saddle), go
 * round for ever (centre: no damping), or stay where they are put (neutral: equilibria are not isolated,
 * or two of them just meet).
 */
export type Stability = 'stable' | 'unstable' | 'saddle' | 'centre' | 'neutral';

/** Where a magnet can stand still, and what small motions about it do. */
export interface Equilibrium {
  /** Unit vector at which dm/dt = 0. */
  readonly m: Vec3;
  readonly map: LinearMap;
  readonly stability: Stability;
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
