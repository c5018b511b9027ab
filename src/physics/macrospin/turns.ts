import { angleBetween, cross, dot, norm, type Vec3 } from '../vec3';

/**
 * The angle by which v turned about an axis on its way from a to b, −π … π rad, positive by the right
 * hand. Summed over short steps it counts turns. 0 where there is no such angle: without an axis, with
 * a within 1e-10 rad of it, where rounding alone would turn v, or on a way straight across it. NaN in, NaN out.
 */
export function turned(a: Vec3, b: Vec3, axis: Vec3): number {
  const [across, beside] = [cross(axis, a), cross(axis, b)];
  const length = norm(axis);
  if (norm(across) <= 1e-10 * length * norm(a)) return 0;
  const angle = Math.atan2(dot(axis, cross(across, beside)), length * dot(across, beside));
  return Math.PI - Math.abs(angle) < 1e-6 ? 0 : angle;
}

/**
 * A path of unit vectors with v at its end, thinned for drawing: v is kept for good once the one after
 * it lies 0.04 rad from the last that was kept. The oldest are dropped beyond one great circle. NaN in, NaN out.
 */
export function trail(path: readonly Vec3[], v: Vec3): readonly Vec3[] {
  const [anchor, end] = path.slice(-2);
  const settled = !anchor || !end || angleBetween(anchor, end) >= 0.04;
  return [...path.slice(path.length > 160 ? 1 : 0, settled ? undefined : -1), v];
}
