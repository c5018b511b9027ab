/** What authors may write in front matter and in <Check>; the comments are their manual. Build time only. */
import { formulas, quantities, trials } from '@physics';
import { z } from 'astro/zod';
import { remedy } from './nearest';
import { vectors } from './vectors';

/** One of the names that there are; another one is told what may have been meant. */
const named = <Name extends string>(what: string, table: Record<Name, unknown>) => {
  const names = Object.keys(table) as [Name];
  return z.enum(names, {
    error: ({ input }) => `there is no ${what} "${input}". ${remedy(String(input), names)}.`,
  });
};
const quantity = named('quantity', quantities);
const formula = named('formula', formulas);
const vector = z.tuple([z.string(), z.string(), z.string()]);

const range = z.strictObject({
  /** SI, as everywhere in a file; numbers are drawn on the grid min, min + step, …, max. */
  min: z.number(),
  max: z.number(),
  step: z.number().positive(),
  scale: z.enum(['linear', 'log']).optional(),
  /** The unit on the screen, one of the quantity's `show`. */
  show: z.string().optional(),
});
const choice = z.strictObject({ label: z.string(), options: z.array(z.string()).min(2) });
const wrong = <T extends z.ZodType>(value: T) =>
  z.array(z.strictObject({ value, because: z.string().min(20) })).default([]);
const prompt = z.string().optional();

const ask = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    prompt,
    from: formula,
    tolerance: z.number().positive().default(0.01),
    within: z.number().positive().optional(),
    modulo: z.number().positive().optional(),
    show: z.string().optional(),
    wrong: wrong(z.string()),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    prompt,
    options: z
      .array(
        z.strictObject({
          text: z.string(),
          right: z.boolean().default(false),
          because: z.string(),
        }),
      )
      .min(2),
  }),
  z.strictObject({
    kind: z.literal('direction'),
    prompt,
    from: formula,
    tolerance: z.number().positive().default(15),
    shown: z
      .array(
        z.strictObject({
          term: named('vector', vectors),
          label: z.string(),
          from: formula,
        }),
      )
      .default([]),
    wrong: wrong(vector),
  }),
  z.strictObject({
    /** The reader chooses numbers, a trial of src/physics/trials runs them, the outcome is graded. */
    kind: z.literal('design'),
    prompt,
    run: named('trial', trials),
    choose: z.record(
      z.string(),
      z.strictObject({ min: z.number(), max: z.number(), show: z.string().optional() }),
    ),
    /** Limits are expressions in the givens; `missed` is a choice that misses this goal. */
    goals: z
      .array(
        z.strictObject({
          of: quantity,
          atLeast: z.string().optional(),
          atMost: z.string().optional(),
          show: z.string().optional(),
          missed: z.record(z.string(), z.string()),
          because: z.string().min(20),
        }),
      )
      .min(1),
    /** A choice that meets every goal. */
    example: z.record(z.string(), z.string()),
  }),
  z.strictObject({
    kind: z.literal('vector'),
    prompt,
    from: formula,
    tolerance: z.number().positive().default(0.01),
    show: z.string().optional(),
    wrong: wrong(vector),
  }),
]);

/** A quantity takes a range, any other name a switch; an ask for a number is keyed by its quantity. */
export const exercise = {
  given: z.record(z.string(), z.union([range, choice])).default({}),
  ask: z.record(z.string(), ask),
};

export const check = z.strictObject({ id: z.string(), ...exercise });

export const difficulties = ['easy', 'middle', 'hard'] as const;

export const problem = z.strictObject({
  title: z.string(),
  lesson: z.string(),
  difficulty: z.enum(difficulties),
  ...exercise,
});

export const lesson = z.strictObject({
  title: z.string(),
  part: z.string(),
  order: z.number().int(),
  /** One sentence: what the reader will be able to do. */
  summary: z.string(),
  objectives: z.array(z.string()).min(1),
  minutes: z.number().int().positive(),
  /** Ids of the lessons that come first. */
  needs: z.array(z.string()).default([]),
  /** Keys of content/references that the lesson follows. */
  sources: z.array(z.string()).default([]),
});

export const term = z.strictObject({
  title: z.string(),
  /** Other words in which a text may name it. */
  also: z.array(z.string()).default([]),
  quantity: quantity.optional(),
  lesson: z.string().optional(),
  see: z.array(z.string()).default([]),
});

/** The kinds of notes on the sources. */
export const noteKinds = ['wrong', 'ambiguous', 'lost in print', 'overstated'] as const;

export const note = z.strictObject({
  title: z.string(),
  /** Key of a course source of content/references, or 'between': sources that differ from each other. */
  source: z.string(),
  /** Where in the source, in its own counting. */
  place: z.string(),
  kind: z.enum(noteKinds),
  /** Place among the notes of its source. */
  order: z.number().int(),
});

const published = z.strictObject({
  type: z.enum(['article', 'book', 'report', 'web', 'course']),
  title: z.string(),
  /** At least one; a course source, whose text names none, has none. */
  authors: z.array(z.string()).default([]),
  year: z.number().int().optional(),
  /** By which the course knows a course source: '003'. */
  number: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
  journal: z.string().optional(),
  publisher: z.string().optional(),
  volume: z.string().optional(),
  pages: z.string().optional(),
  doi: z
    .string()
    .regex(/^10\.\d+\//)
    .optional(),
  url: z.url().optional(),
});

const course = ({ type }: z.infer<typeof published>) => type === 'course';

export const reference = published
  .refine((data) => course(data) || data.authors.length > 0, {
    path: ['authors'],
    error: 'Required',
  })
  .refine((data) => course(data) || data.year, { path: ['year'], error: 'Required' })
  .refine((data) => course(data) === Boolean(data.number), {
    path: ['number'],
    error: 'a course source has a number, and nothing else has',
  });
