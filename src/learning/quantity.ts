/**
 * The quantities that a page can name: at build every one; in the browser those that a figure brings
 * (src/build/quantities.ts) or an exercise gives, so that no page carries the whole table for three symbols.
 */
import { quantities, type QuantityName } from '@physics';
import { allAsShown, type asShown } from './symbol';

export type Shown = ReturnType<typeof asShown>;
export type Known = Partial<Record<QuantityName, Shown>>;

const known: Known = import.meta.env.SSR ? allAsShown(quantities) : {};

/** From now on these can be named. */
export const know = (more: Known): void => void Object.assign(known, more);

/** @throws RangeError for a quantity that nobody brought. */
export function quantity(name: QuantityName): Shown {
  const found = known[name];
  if (!found) throw new RangeError(`no quantity "${name}" is known here`);
  return found;
}
