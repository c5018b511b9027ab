import type { Vec3 } from './vec3';

/*
 * Arguments are checked once, where others call in: each function throws a RangeError that names the quantity,
 * what is expected of it and what came.
 */

const want = (name: string, expected: string, unit: string, got: unknown): never => {
  throw new RangeError(`${name} must be ${`${expected} ${unit}`.trim()}, got ${String(got)}`);
};

/** Refuses what is not a finite number. */
export function finite(name: string, value: number, unit = ''): void {
  if (!Number.isFinite(value)) want(name, 'finite', unit, value);
}

/** Refuses what is not finite and > 0. */
export function positive(name: string, value: number, unit = ''): void {
  if (!(value > 0 && value < Infinity)) want(name, '> 0', unit, value);
}

/** Refuses what is not finite and >= 0. */
export function nonNegative(name: string, value: number, unit = ''): void {
  if (!(value >= 0 && value < Infinity)) want(name, '>= 0', unit, value);
}

/** Refuses what is not a whole number from `least` on. */
export function whole(name: string, value: number, least = 0): void {
  if (!Number.isSafeInteger(value) || value < least)
    want(name, `an integer >= ${least}`, '', value);
}

/** Refuses what has a component that is not finite. */
export function finiteVector(name: string, value: Vec3, unit = ''): void {
  if (value.length !== 3 || !value.every(Number.isFinite))
    want(name, 'three finite numbers', unit, `(${value.join(', ')})`);
}

/** Refuses what is not a unit vector to 1e-9. */
export function unitVector(name: string, value: Vec3): void {
  const [x, y, z] = value;
  if (!(Math.abs(x * x + y * y + z * z - 1) < 1e-9))
    want(name, 'a unit vector', '', `(${value.join(', ')})`);
}

/** Refuses what does not hold, in words of its own. */
export function holds(
  ok: boolean,
  name: string,
  expected: string,
  got: unknown,
  unit = '',
): asserts ok {
  if (!ok) want(name, expected, unit, got);
}

/** Refuses a word that is not among the options. */
export function oneOf(name: string, value: string, options: readonly string[]): void {
  if (!options.includes(value)) want(name, `one of ${options.join(', ')}`, '', value);
}

/** A denominator that must not vanish: returns it. */
export function nonzero(name: string, value: number, unit = ''): number {
  if (value === 0) want(name, 'other than zero', unit, value);
  return value;
}
