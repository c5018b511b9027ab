/**
 * Refuses a value for which a closed form does not hold.
 * @throws RangeError with name, expectation and value, unless `holds`
 */
export function demand(holds: boolean, name: string, expected: string, value: number): void {
  if (!holds) throw new RangeError(`${name} must be ${expected}, got ${value}`);
}

/** A denominator that must not vanish: returns it. @throws RangeError for zero. */
export function nonzero(name: string, value: number): number {
  demand(value !== 0, name, 'other than zero', value);
  return value;
}
