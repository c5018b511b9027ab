/** What authors may write in front matter and in <Check>; the comments are their manual. Build time only. */
import { z } from 'astro/zod';
import { ways } from './course';
import { kinds } from './kinds';
import { parts } from './kinds/parts';

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
/** An ask of any kind; what each may say stands in its folder. */
const asks = Object.values(kinds).map((kind) => kind.schema(parts));
const ask = z.discriminatedUnion('kind', asks as [(typeof asks)[number]]);

/** A quantity takes a range, any other name a switch; an ask for a number is keyed by its quantity. */
export const exercise = {
  given: z.record(z.string(), z.union([range, choice])).default({}),
  ask: z.record(z.string(), ask),
};

export const check = z.strictObject({ id: z.string(), ...exercise });

export const difficulties = ['easy', 'medium', 'hard'] as const;

export const problem = z.strictObject({
  title: z.string(),
  lesson: z.string(),
  difficulty: z.enum(difficulties),
  ...exercise,
});

/**
 * A worked example: a problem that is solved in steps, then asked with some of them open. `ask` has the number that
 * a step comes to, under the name by which the step says `asks`.
 */
export const worked = z.strictObject({
  title: z.string(),
  lesson: z.string(),
  /** The numbers of the example that is shown solved, in SI: round ones. What is left out is drawn. */
  example: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
  ...exercise,
});

/**
 * A guided practice: one task over several lessons, in steps that are judged. `ask` has what each step comes to; a
 * later one may go on with it.
 */
export const practice = z.strictObject({
  title: z.string(),
  /** One sentence: what will have been done at its end. */
  summary: z.string(),
  order: z.number().int(),
  minutes: z.number().int().positive(),
  /** Ids of the lessons that it brings together. */
  lessons: z.array(z.string()).min(2),
  ...exercise,
});

/** What an instructor asks of a lesson; the page of notes for teachers has it beside what is computed. */
const teaching = z.strictObject({
  /** For each objective, in their order, the problems that practise it. */
  practice: z.array(z.array(z.string())),
  /** What the models of the lesson leave out. */
  approximations: z.array(z.string()).min(1),
  /** Questions for discussion: no number answers them. */
  discuss: z.array(z.string()).min(3),
  /** Demonstrations: a figure with what it is set to, and what to do with it. */
  show: z
    .array(
      z.strictObject({
        figure: z.string(),
        set: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
        say: z.string(),
      }),
    )
    .min(2),
});

export const lesson = z.strictObject({
  title: z.string(),
  part: z.string(),
  /** The core of the course, or what goes on from it: each may be read alone once its needs are met. */
  way: z.enum(ways.map(({ id }) => id)).default('core'),
  order: z.number().int(),
  /** One sentence: what the reader will be able to do. */
  summary: z.string(),
  objectives: z.array(z.string()).min(1),
  /** Ids of the lessons that come first. */
  needs: z.array(z.string()).default([]),
  /** Keys of content/references that the lesson follows. */
  sources: z.array(z.string()).default([]),
  teaching: teaching.optional(),
});

export const term = z.strictObject({
  title: z.string(),
  /** Other words in which a text may name it. */
  also: z.array(z.string()).default([]),
  quantity: parts.quantity.optional(),
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
