import type { QuantityName } from './quantities';
import type { Vec3 } from './vec3';

/** Arguments of a formula by name: SI numbers, or the option of a switch ('+x'). */
export type Args = Readonly<Record<string, number | string>>;

/** A closed form that lessons and problems call by name. */
export interface Formula<Result extends number | Vec3 = number | Vec3> {
  (args: Args): Result;
  /** The quantity that comes out, in SI. */
  readonly gives: QuantityName;
  /** The quantities that must go in, in SI. */
  readonly needs: readonly string[];
}

/**
 * Declares a closed form: what it gives, what it needs, how.
 * @throws RangeError naming the argument when one is missing; the arguments it does not need are ignored.
 */
export function formula<const Name extends QuantityName, Result extends number | Vec3 = number>(
  gives: QuantityName,
  needs: readonly Name[],
  compute: (args: Record<Name, number>) => Result,
): Formula<Result> {
  return Object.assign(
    (args: Args) => {
      const missing = needs.find((name) => typeof args[name] !== 'number');
      if (missing) throw new RangeError(`needs ${missing}, got ${JSON.stringify(args)}`);
      return compute(args as Record<Name, number>);
    },
    { gives, needs },
  );
}
