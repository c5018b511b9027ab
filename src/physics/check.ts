import type { Vec3 } from './vec3';

/*
 * Arguments are checked once, where others call in: each function throws a RangeError that names the quantity,
 * what is expected of it and what came.
 */

const want = (name: string, expected: string, unit: string, got: unknown): never => {
  throw new RangeError(`${name} must be ${`${expected} ${unit}`.trim()}, got ${String(got)}`);
};

const isVector = (value: unknown): value is Vec3 =>
  Array.isArray(value) && value.length === 3 && value.every(Number.isFinite);
const inBrackets = (value: unknown): string =>
  Array.isArray(value) ? `(${value.join(', ')})` : String(value);

/** Refuses what is not a finite number. */
export function finite(name: string, value: number, unit = ''): void {
  if (!Number.isFinite(value)) want(name, 'finite', unit, value);
}

/** Refuses what is not finite and > 0. */
export function positive(name: string, value: number, unit = ''): void {
  if (!(Number.isFinite(value) && value > 0)) want(name, '> 0', unit, value);
}

/** Refuses what is not finite and >= 0. */
export function nonNegative(name: string, value: number, unit = ''): void {
  if (!(Number.isFinite(value) && value >= 0)) want(name, '>= 0', unit, value);
}

/** Refuses what is not a whole number from `least` on. */
export function whole(name: string, value: number, least = 0): void {
  if (!Number.isSafeInteger(value) || value < least)
    want(name, `an integer >= ${least}`, '', value);
}

/** Refuses what has a component that is not finite. */
export function finiteVector(name: string, value: Vec3, unit = ''): void {
  if (!isVector(value)) want(name, 'three finite numbers', unit, inBrackets(value));
}

/** Refuses what is not a unit vector to 1e-9. */
export function unitVector(name: string, value: Vec3): void {
  if (!isVector(value) || !(Math.abs(Math.hypot(...value) - 1) < 1e-9))
    want(name, 'a unit vector', '', inBrackets(value));
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

/** What a word stands for among its options; refuses any other word. */
export function chosen<T>(name: string, value: string, options: Readonly<Record<string, T>>): T {
  oneOf(name, value, Object.keys(options));
  return options[value]!;
}

/** Refuses an array without room for so many numbers from `offset` on. */
export function room(name: string, value: ArrayLike<number>, count: number, offset = 0): void {
  whole('offset', offset);
  const enough = value.length >= offset + count;
  if (!enough) want(name, `${count} numbers long from ${offset} on`, '', value.length);
}

/** Refuses an array of numbers in which one is not finite. */
export function finiteAll(name: string, value: ArrayLike<number>, unit = ''): void {
  for (let i = 0; i < value.length; i++) finite(`${name}[${i}]`, value[i]!, unit);
}

/** Refuses a record in which a number is not finite. */
export function numbers(record: Readonly<Record<string, number>>): void {
  for (const name in record) finite(name, record[name]!);
}

/** A denominator that must not vanish: returns it. */
export function nonzero(name: string, value: number, unit = ''): number {
  if (value === 0) want(name, 'other than zero', unit, value);
  return value;
}
