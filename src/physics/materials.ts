import { ferromagnets } from './materials/ferromagnets';
import { heavyMetals } from './materials/heavy-metals';
import { interfaces } from './materials/interfaces';
import { models } from './materials/models';
import type { Material, MaterialValue } from './materials/origin';
import type { QuantityName } from './quantities';

/** All tables of parameters, by kind. */
export const materials = { ferromagnets, heavyMetals, interfaces, models } as const;

/**
 * A value to start from.
 * @param material  an entry of one of the tables
 * @param name      the quantity, SI
 * @throws RangeError for a quantity that the entry does not have
 */
export function materialValue({ label, values }: Material, name: QuantityName): number {
  const value: MaterialValue | undefined = values[name];
  if (value) return value.value;
  throw new RangeError(`${name} must be one of those known of ${label}`);
}
