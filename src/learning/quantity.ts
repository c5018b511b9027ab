/** Any quantity of the course by its name, as a page shows it. */
import { quantities, type QuantityName } from '@physics';
import { asShown } from './symbol';

type Shown = ReturnType<typeof asShown>;
/** Taken apart when it is first asked for. */
const shown = new Map<QuantityName, Shown>();

/** @throws RangeError for a name that is no quantity. */
export function quantity(name: QuantityName): Shown {
  const before = shown.get(name);
  if (before) return before;
  if (!Object.hasOwn(quantities, name)) throw new RangeError(`there is no quantity "${name}"`);
  const one = asShown(quantities[name]);
  shown.set(name, one);
  return one;
}
