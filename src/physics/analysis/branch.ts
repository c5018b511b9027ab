import { angleBetween, axpy, normalize, type Vec3 } from '../vec3';
import { fieldScale } from './sphere';
import type { Family } from './family';
import { flowOf } from './flow';
import { linearMapOf, type LinearMap } from './linear';
import { stationaryNear } from './newton';

/** An equilibrium of family(x). */
export interface BranchPoint {
  readonly x: number;
  readonly m: Vec3;
  readonly map: LinearMap;
}

/** The equilibrium of family(x) that Newton finds from a direction. */
export function pointAt(family: Family, x: number, near: Vec3): BranchPoint | undefined {
  const flow = flowOf(family(x));
  const m = stationaryNear(flow, near, fieldScale(flow));
  return m && { x, m, map: linearMapOf(flow, m) };
}

/** Small motions die out. */
export const isStable = ({ map }: BranchPoint) => map.det > 0 && map.trace < 0;

/** The next point of the branch, if Newton stays on it: no jump, and not over to another one. */
export function nextPoint(
  family: Family,
  from: BranchPoint,
  before: BranchPoint | undefined,
  dx: number,
) {
  const slope = before ? dx / (from.x - before.x) : 0;
  const change = before ? axpy(-1, before.m, from.m) : ([0, 0, 0] as const);
  const guess = normalize(axpy(slope, change, from.m));
  const point = pointAt(family, from.x + dx, guess);
  return point && angleBetween(point.m, guess) < 0.1 && angleBetween(point.m, from.m) < 0.2
    ? point
    : undefined;
}
