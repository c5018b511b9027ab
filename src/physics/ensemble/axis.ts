import * as check from '../check';
import type { Vec3 } from '../vec3';

/** One axis of a phase diagram: a number of the request, and the values that it takes. */
export interface DiagramAxis {
  /**
   * Where the number stands: `magnet.alpha`, `magnet.torques.0.aDL`, `magnet.torques.0.waveform.off`,
   * `start.theta`. With `along` it is a vector, `magnet.Bext`. It must stand in the request already.
   */
  readonly path: string;
  /** SI. */
  readonly values: readonly number[];
  /** Direction for a vector: each value times `along`. */
  readonly along?: Vec3;
}

/** Evenly spaced values from one end to the other, both included; one value alone is `from`. @throws RangeError */
export function evenly(from: number, to: number, count: number): number[] {
  check.numbers({ from, to });
  check.whole('count', count, 1);
  return Array.from({ length: count }, (_, i) => {
    const part = i / Math.max(count - 1, 1);
    return from * (1 - part) + to * part;
  });
}

/**
 * A copy of the record with one number changed; what does not change is shared with the original.
 * @throws RangeError if the path leads to no number (to no vector, with `along`) of the magnet or the start
 */
export function put<Owner extends object>(
  owner: Owner,
  { path, along }: DiagramAxis,
  value: number,
): Owner {
  check.finite(path, value);
  if (along) check.finiteVector('along', along);
  const keys = path.split('.');
  const wanted = along ? 'vector' : 'number';
  const copy = (part: unknown, depth: number): unknown => {
    const key = keys[depth];
    if (key === undefined) {
      const fits = along ? Array.isArray(part) && part.length === 3 : typeof part === 'number';
      if (fits) return along ? along.map((x) => value * x) : value;
    } else if (typeof part === 'object' && part !== null && Object.keys(part).includes(key)) {
      const inner = copy((part as Record<string, unknown>)[key], depth + 1);
      return Array.isArray(part)
        ? part.map((old: unknown, i) => (String(i) === key ? inner : old))
        : { ...part, [key]: inner };
    }
    throw new RangeError(`${path} must lead to a ${wanted} of the magnet or the start`);
  };
  if (keys[0] !== 'magnet' && keys[0] !== 'start')
    throw new RangeError(`${path} must lead to a ${wanted} of the magnet or the start`);
  return copy(owner, 0) as Owner;
}
