import { checkArgument } from '../formulas/formula';
import type { QuantityName } from '../quantities';

/** A run that a design problem makes with a reader's numbers: named numbers in, outcomes out, all SI. */
export interface Trial {
  (args: Readonly<Record<string, number | string>>): Readonly<Record<string, number>>;
  /** What must go in, and what comes out. */
  readonly needs: readonly QuantityName[];
  readonly gives: readonly QuantityName[];
}

/** A trial checks what goes in, once. @throws RangeError that names the quantity */
export function trial<const In extends QuantityName, const Out extends QuantityName>(
  needs: readonly In[],
  gives: readonly Out[],
  run: (args: { [k in In]: number }) => { [k in Out]: number },
): Trial {
  return Object.assign(
    (args: Readonly<Record<string, number | string>>) => {
      for (const name of needs) checkArgument(name, args[name]);
      return run(args as { [k in In]: number });
    },
    { needs, gives },
  );
}
