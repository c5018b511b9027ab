/** @throws RangeError naming quantity, expectation and value, unless the value is as expected */
export function expectThat(ok: boolean, name: string, expectation: string, value: unknown): void {
  if (!ok) throw new RangeError(`${name} must be ${expectation}, got ${String(value)}`);
}

/** Finite. */
export const finite = (name: string, value: number, unit: string) =>
  expectThat(Number.isFinite(value), name, `finite ${unit}`.trim(), value);

/** Finite and above zero. */
export const positive = (name: string, value: number, unit: string) =>
  expectThat(Number.isFinite(value) && value > 0, name, `> 0 ${unit}`.trim(), value);

/** A unit vector, within 1e-6. */
export const unitVector = (name: string, v: readonly number[]) =>
  expectThat(
    v.length === 3 && Math.abs(Math.hypot(...v) - 1) < 1e-6,
    name,
    'a unit vector',
    `[${v.join(', ')}]`,
  );

/** A whole number from `least` up. */
export const whole = (name: string, value: number, least: number) =>
  expectThat(Number.isInteger(value) && value >= least, name, `a whole number >= ${least}`, value);
