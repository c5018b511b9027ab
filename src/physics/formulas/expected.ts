import { quantities } from '../quantities';
import type { Quantity } from '../quantity';

/** What a value of each quantity must be: 'finite T', '> 0 A/m', '>= 0'. */
export const expected: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries<Quantity>(quantities).map(([name, { unit, domain }]) => [
    name,
    `${domain ?? 'finite'} ${unit}`.trim(),
  ]),
);
