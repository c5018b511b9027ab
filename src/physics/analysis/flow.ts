import { gammaLL } from '../constants';
import { totalField, type Macrospin } from '../macrospin/macrospin';
import { axpy, cross, dot, norm, normalize, scale, type Vec3 } from '../vec3';

/** A magnet at one instant, as the analysis sees it: its total field on the sphere, damping, γ. */
export interface Flow {
  readonly B: (m: Vec3) => Vec3;
  readonly alpha: number;
  readonly gamma: number;
}

/** The flow of a magnet whose waveforms stand still as they are at t = 0. */
export const flowOf = (magnet: Macrospin): Flow => ({
  B: (m) => totalField(m, magnet),
  alpha: magnet.alpha ?? 0,
  gamma: magnet.gamma ?? gammaLL,
});

/** Two unit vectors that make a right-handed frame e1, e2, m. */
export function frameAt(m: Vec3): readonly [Vec3, Vec3] {
  const least = [0, 1, 2].reduce((a, b) => (Math.abs(m[b]!) < Math.abs(m[a]!) ? b : a));
  const axis: Vec3 = [least === 0 ? 1 : 0, least === 1 ? 1 : 0, least === 2 ? 1 : 0];
  const e1 = normalize(axpy(-dot(axis, m), m, axis));
  return [e1, cross(m, e1)];
}

/** The end of the great circle that starts at m along the tangent vector w and has the length |w|. */
export function along(m: Vec3, w: Vec3): Vec3 {
  const angle = norm(w);
  if (angle === 0) return m;
  return normalize(axpy(Math.sin(angle) / angle, w, scale(Math.cos(angle), m)));
}
