import { cross, dot, type Vec3 } from './vec3';

/**
 * The angle by which v turned about an axis on its way from a to b, −π … π rad, positive by the right
 * hand. Summed over short steps it counts turns. 0 where a or b lies on the axis or the axis is zero.
 */
export function turned(a: Vec3, b: Vec3, axis: Vec3): number {
  const [across, beside] = [cross(axis, a), cross(axis, b)];
  const length = Math.sqrt(dot(axis, axis));
  return Math.atan2(dot(axis, cross(across, beside)), length * dot(across, beside));
}
