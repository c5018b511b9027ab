import { norm, type Vec3 } from '../vec3';
import type { Flow } from './flow';

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
