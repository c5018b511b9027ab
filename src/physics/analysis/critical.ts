import { numbers, unitVector, whole } from '../check';
import { checkMacrospin } from '../macrospin/check';
import { angleBetween, type Vec3 } from '../vec3';
import { isStable, nextPoint, pointAt, type BranchPoint } from './branch';
import type { Family } from './family';
import { foldNear } from './fold';
import { zeroBetween } from './roots';

/**
 * Where a stable equilibrium ends: two meet and vanish (fold), it stays as a saddle (pitchfork), or it
 * becomes unstable to a growing turn (oscillation; det > 0, the trace changes its sign). 'none' if the
 * range ends first.
 */
export interface CriticalPoint {
  readonly x: number;
  readonly m: Vec3;
  readonly kind: 'fold' | 'pitchfork' | 'oscillation' | 'none';
}

/**
 * Follows an equilibrium while one quantity changes, to the point where it loses its stability.
 *
 * @param family  the magnet as a function of x
 * @param m0      at or near the stable equilibrium of family(from)
 * @param from,to range of x
 * @param steps   first number of steps; they shrink where the equilibrium turns fast
 * @returns the first critical point, or the last point reached if there is none
 * @throws RangeError unless there is a stable equilibrium near m0 (damping included) to start from
 */
export function criticalPoint(
  family: Family,
  m0: Vec3,
  from: number,
  to: number,
  steps = 50,
): CriticalPoint {
  unitVector('m0', m0);
  numbers({ from, to });
  whole('steps', steps, 1);
  for (const x of [from, to]) checkMacrospin(family(x));
  const start = pointAt(family, from, m0);
  if (!start || !isStable(start)) throw new RangeError('m0 must lie at a stable equilibrium');
  const range = to - from;
  let [at, before]: [BranchPoint, BranchPoint | undefined] = [start, undefined];
  let dx = range / steps;
  while ((to - at.x) * Math.sign(range) > 1e-14 * Math.abs(range)) {
    if (Math.abs(dx) > Math.abs(to - at.x)) dx = to - at.x;
    const point = nextPoint(family, at, before, dx);
    if (point && isStable(point)) {
      [before, at] = [at, point];
      continue;
    }
    // A branch that goes on smoothly beyond its stability moves by dx; one that folds, by √dx.
    if (point && angleBetween(point.m, at.m) < 1e-3) {
      if (point.map.det > 0 || Math.abs(dx) < 1e-7 * Math.abs(range)) {
        const part = point.map.det < 0 ? 'det' : 'trace';
        const { m } = at;
        const near = (x: number) => pointAt(family, x, m) ?? point;
        const x = zeroBetween((x) => near(x).map[part], at.x, point.x);
        return { x, m: near(x).m, kind: part === 'det' ? 'pitchfork' : 'oscillation' };
      }
    }
    dx /= 2;
    if (Math.abs(dx) < 1e-4 * Math.abs(range)) {
      const fold = foldNear(family, at, dx);
      // Beyond a fold there is no equilibrium nearby; beyond a pitchfork the same one goes on.
      const beyond = fold && pointAt(family, fold.x + 1e-6 * range, fold.m);
      const goesOn = beyond && angleBetween(beyond.m, fold.m) < 1e-4;
      if (fold) return { ...fold, kind: goesOn ? 'pitchfork' : 'fold' };
    }
    if (Math.abs(dx) < 1e-12 * Math.abs(range)) break;
  }
  return { x: at.x, m: at.m, kind: 'none' };
}
