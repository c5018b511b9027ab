import { angleBetween, axpy, scale, type Vec3 } from '../vec3';
import type { BranchPoint } from './branch';
import { fieldScale } from './sphere';
import type { Family } from './family';
import { along, flowOf, frameAt } from './flow';
import { linearMapOf } from './linear';
import { torqueAt } from './newton';
import { solve3 } from './roots';

/**
 * The fold next to a point: Newton for m and x together, on torque = 0 and determinant = 0. The
 * determinant is linear along the branch through a fold, so this is as regular as a fold is not.
 */
export function foldNear(
  family: Family,
  from: BranchPoint,
  dx: number,
): { readonly x: number; readonly m: Vec3 } | undefined {
  let { x, m } = from;
  const rate = Math.hypot(...from.map.matrix);
  const scaleB = fieldScale(flowOf(family(x)));
  const hx = 1e-6 * (Math.abs(x) + Math.abs(dx));
  const h = 1e-5;
  for (let i = 0; i < 30; i++) {
    const [e1, e2] = frameAt(m);
    const residual = (n: Vec3, at: number): Vec3 => {
      const flow = flowOf(family(at));
      const [u, v] = torqueAt(flow, n, e1, e2);
      return [u / scaleB, v / scaleB, linearMapOf(flow, n).det / rate ** 2];
    };
    const slope = (plus: Vec3, minus: Vec3, width: number) =>
      scale(1 / width, axpy(-1, minus, plus));
    const side = (e: Vec3) =>
      slope(residual(along(m, scale(h, e)), x), residual(along(m, scale(-h, e)), x), 2 * h);
    const [u, v, step] = solve3(
      side(e1),
      side(e2),
      slope(residual(m, x + hx), residual(m, x - hx), 2 * hx),
      scale(-1, residual(m, x)),
    );
    if (!(Math.hypot(u, v) < 0.3)) return undefined;
    m = along(m, axpy(u, e1, scale(v, e2)));
    x += step;
    if (Math.hypot(u, v) < 1e-12 && Math.abs(step) <= 1e-13 * (Math.abs(x) + Math.abs(dx))) break;
  }
  const close = angleBetween(m, from.m) < 0.3 && (x - from.x) * Math.sign(dx) > -Math.abs(dx);
  return close ? { x, m } : undefined;
}
