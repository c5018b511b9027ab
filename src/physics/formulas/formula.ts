import type { QuantityName } from '../quantities';
import type { Vec3 } from '../vec3';
import { expected } from './expected';

/** Arguments of a formula by name: SI numbers, or the option of a switch ('+x'). */
export type Args = Readonly<Record<string, number | string>>;

/** A closed form that lessons and problems call by name. */
export interface Formula<Result extends number | Vec3 = number | Vec3> {
  (args: Args): Result;
  /** The quantity that comes out, in SI. */
  readonly gives: QuantityName;
  /** What must go in: quantities in SI, and switches. */
  readonly needs: readonly string[];
}

/**
 * Declares a closed form: what it gives, what it needs, how. A need that is a quantity takes a number,
 * any other name an option. What it does not need is ignored.
 * @throws RangeError naming the argument that is missing, not finite or outside its quantity's domain
 */
export function formula<const Name extends string, Result extends number | Vec3 = number>(
  gives: QuantityName,
  needs: readonly Name[],
  compute: (args: { [k in Name]: k extends QuantityName ? number : string }) => Result,
): Formula<Result> {
  return Object.assign(
    (args: Args) => {
      for (const name of needs) checkArgument(name, args[name]);
      return compute(args as Parameters<typeof compute>[0]);
    },
    { gives, needs },
  );
}

/** Refuses what a named argument cannot be: its quantity says what it must be; an option is a word. */
export function checkArgument(name: string, value: unknown): void {
  const must = Object.hasOwn(expected, name) && expected[name];
  if (!must) {
    if (typeof value === 'string') return;
    throw new RangeError(`${name} must be one of its options, got ${String(value)}`);
  }
  const least = must.startsWith('> 0') ? Number.MIN_VALUE : must.startsWith('>= 0') ? 0 : -Infinity;
  if (Number.isFinite(value) && Number(value) >= least) return;
  throw new RangeError(`${name} must be ${must}, got ${String(value)}`);
}
