import { finiteVector, positive } from '../check';
import type { Vec3 } from '../vec3';

/** A solid body of one density. */
export interface Body {
  /** Volume, m³. */
  readonly V: number;
  /** Moments of inertia about its three axes through its middle, kg m². */
  readonly inertia: Vec3;
}

const { PI } = Math;

/**
 * An ellipsoid: V = 4πabc/3, I_x = M(b² + c²)/5 and so on round.
 * @param density  kg/m³
 * @param half     half lengths along its axes, m
 * @throws RangeError unless all are > 0
 */
export function ellipsoidBody(density: number, half: Vec3): Body {
  finiteVector('half', half, 'm');
  positive('density', density, 'kg/m³');
  for (const length of half) positive('half length', length, 'm');
  const [a, b, c] = half;
  const V = (4 * PI * a * b * c) / 3;
  const fifth = (density * V) / 5;
  return {
    V,
    inertia: [fifth * (b * b + c * c), fifth * (c * c + a * a), fifth * (a * a + b * b)],
  };
}

/** A sphere: I = 2MR²/5. @throws RangeError unless all are > 0 */
export const sphereBody = (density: number, radius: number): Body =>
  ellipsoidBody(density, [radius, radius, radius]);

/**
 * A cylinder along z, a disc if it is short and a rod if it is long: I_z = MR²/2, I_x = M(3R² + ℓ²)/12.
 * @throws RangeError unless all are > 0
 */
export function cylinderBody(density: number, radius: number, length: number): Body {
  positive('density', density, 'kg/m³');
  positive('radius', radius, 'm');
  positive('length', length, 'm');
  const V = PI * radius * radius * length;
  const across = (density * V * (3 * radius * radius + length * length)) / 12;
  return { V, inertia: [across, across, (density * V * radius * radius) / 2] };
}
