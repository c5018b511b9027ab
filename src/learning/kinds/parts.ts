/** Pieces of which the schemas of the kinds are made. Build time only. */
import { formulas, quantities, trials } from '@physics';
import { z } from 'astro/zod';
import { remedy } from '../nearest';
import { vectors } from '../vectors';

/** One of the names that there are; another one is told what may have been meant. */
const named = <Name extends string>(what: string, table: Record<Name, unknown>) => {
  const names = Object.keys(table) as [Name];
  return z.enum(names, {
    error: ({ input }) =>
      `there is no ${what} "${String(input)}". ${remedy(String(input), names)}.`,
  });
};

export const parts = {
  z,
  quantity: named('quantity', quantities),
  formula: named('formula', formulas),
  vectorName: named('vector', vectors),
  trial: named('trial', trials),
  /** Three expressions: the components of a vector. */
  vector: z.tuple([z.string(), z.string(), z.string()]),
  prompt: z.string().optional(),
  /** A part of the right answer. */
  relative: z
    .number()
    .positive()
    .max(0.2, { error: 'is a part of the answer: write 0.02 for 2 %' }),
  /** Which units are taken: any that fits, those of the SI, or exactly the one that is shown. */
  units: z.enum(['any', 'SI', 'exact']).optional(),
  wrong: <T extends z.ZodType>(value: T) =>
    z.array(z.strictObject({ value, because: z.string().min(20) })).default([]),
};
export type Parts = typeof parts;
