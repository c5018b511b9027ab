/** A vector in three dimensions: x, y, z. */
export type Vec3 = readonly [x: number, y: number, z: number];

/** a · b. NaN in, NaN out, as in all of this file. */
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** a × b, right-handed: x × y = z. */
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** k x + y. */
export const axpy = (k: number, x: Vec3, y: Vec3): Vec3 => [
  k * x[0] + y[0],
  k * x[1] + y[1],
  k * x[2] + y[2],
];

/** k x. */
export const scale = (k: number, x: Vec3): Vec3 => [k * x[0], k * x[1], k * x[2]];

/** The vector whose component along each axis is a function of the axis' number. */
export const vec3By = (component: (axis: 0 | 1 | 2) => number): Vec3 => [
  component(0),
  component(1),
  component(2),
];

/** |x|. */
export const norm = (x: Vec3): number => Math.hypot(x[0], x[1], x[2]);

/** x / |x|. @throws RangeError for the zero vector, which has no direction. */
export function normalize(x: Vec3): Vec3 {
  const length = norm(x);
  if (length === 0) throw new RangeError('normalize: x must have a direction, got the zero vector');
  return scale(1 / length, x);
}

/** The angle between a and b, 0 … π rad; accurate for small and for nearly opposite angles. */
export const angleBetween = (a: Vec3, b: Vec3): number => Math.atan2(norm(cross(a, b)), dot(a, b));

/** Unit vector at polar angle theta from +z and azimuth phi from +x towards +y, both in rad. */
export const fromAngles = (theta: number, phi: number): Vec3 => [
  Math.sin(theta) * Math.cos(phi),
  Math.sin(theta) * Math.sin(phi),
  Math.cos(theta),
];

/** Polar angle 0 … π and azimuth −π … π of v, rad. On the z axis the azimuth is 0. */
export const toAngles = (v: Vec3): { theta: number; phi: number } => ({
  theta: Math.atan2(Math.hypot(v[0], v[1]), v[2]),
  phi: Math.atan2(v[1], v[0]),
});

/** v turned about the vector w by the angle |w| (right-hand rule): Rodrigues' formula, exp(w×) v. */
export function rotate(v: Vec3, w: Vec3): Vec3 {
  const angle2 = dot(w, w);
  const angle = Math.sqrt(angle2);
  // sin(a)/a and (1 − cos a)/a², by series where the quotient would lose digits.
  const s = angle < 1e-4 ? 1 - angle2 / 6 : Math.sin(angle) / angle;
  const half = Math.sin(angle / 2);
  const c = angle < 1e-4 ? 0.5 - angle2 / 24 : (2 * half * half) / angle2;
  const wv = cross(w, v);
  return axpy(s, wv, axpy(c, cross(w, wv), v));
}
