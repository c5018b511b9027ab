/**
 * What an instructor gives out: one declared value, which a link or a file holds. The schema is its declaration; its
 * type, what is read and what is said of one that is not in order all come from it.
 */
import * as v from 'valibot';
import { namedSeed } from '../params';

/** Raised when an assignment is written otherwise than before. */
export const version = 1;

const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
/** Milliseconds since 1970. */
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e14));
const isZone = (zone: string) => {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return false;
  }
};

export const itemKinds = ['lesson', 'check', 'prediction', 'problem'] as const;
export type ItemKind = (typeof itemKinds)[number];

const item = v.strictObject({
  kind: v.picklist(itemKinds),
  /** Of a lesson `damping`, of a check and of the figure of a prediction `damping/…`, of a problem its file's name. */
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,60}(\/[\w-]{1,60})?$/)),
  points: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
  /** Made of its declaration: it tells a question that was changed since. */
  mark: v.optional(v.pipe(v.string(), v.regex(/^\w{1,8}$/))),
});
export type Item = v.InferOutput<typeof item>;

/** When help is there: a number is after so many tries. */
const help = v.union([
  v.picklist(['always', 'right', 'due', 'never']),
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
]);
export type HelpRule = v.InferOutput<typeof help>;

export const enterable = ['name', 'number', 'group'] as const;
export const maxItems = 60;

const schema = v.pipe(
  v.strictObject({
    v: v.literal(version),
    /** Random: numbers and files hang on it, so that two assignments never share them. */
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]{6,16}$/)),
    /** The state of the course that it was made with. */
    course: v.pipe(v.string(), v.regex(/^[\w.+-]{1,24}$/)),
    title: v.pipe(line(120), v.minLength(1)),
    instructions: line(2000),
    items: v.pipe(v.array(item), v.minLength(1), v.maxLength(maxItems)),
    tries: v.strictObject({
      /** 0: as many as one likes. */
      most: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
      counts: v.picklist(['best', 'last']),
      /** What comes after a wrong try: the same numbers, or new ones. */
      then: v.picklist(['same', 'new']),
    }),
    /** Of each learner their own, the same for all, or those of a seed that is named. */
    numbers: v.union([
      v.picklist(['own', 'same']),
      v.strictObject({
        seed: v.pipe(
          v.string(),
          v.check(
            namedSeed.fits,
            'is no seed: write figures (2026), or a name with a figure in it (may-2026)',
          ),
        ),
      }),
    ]),
    hints: help,
    solutions: help,
    /** Whether an answer is right is told at once, or when it is handed in. */
    verdicts: v.picklist(['once', 'handed']),
    opens: v.optional(time),
    due: v.optional(time),
    /** In which the times are said. */
    zone: v.pipe(v.string(), v.maxLength(60), v.check(isZone, 'is no time zone')),
    /** What is done after it was due: counts in full, loses so many per cent for each day begun, does not count. */
    late: v.union([
      v.picklist(['full', 'refused']),
      v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
    ]),
    enter: v.pipe(
      v.array(v.picklist(enterable)),
      v.check(
        (list) => list.includes('name') || list.includes('number'),
        'must have the name or the number, or nobody knows whose a file is',
      ),
    ),
    /** One line to the learners on what becomes of their files. */
    privacy: line(300),
    /** The instructor's public key: what is handed in is locked for her. */
    key: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{80,100}$/))),
  }),
  v.check(
    ({ opens, due }) => opens === undefined || due === undefined || opens < due,
    'it is due before it opens',
  ),
  v.check(({ items }) => new Set(items.map(keyOf)).size === items.length, 'an item is there twice'),
);
export type Assignment = v.InferOutput<typeof schema>;

/** An item among those of its assignment. */
export const keyOf = ({ kind, id }: Pick<Item, 'kind' | 'id'>) => `${kind} ${id}`;
export const isExercise = ({ kind }: Pick<Item, 'kind'>) => kind === 'check' || kind === 'problem';
export const pointsOf = ({ items }: Pick<Assignment, 'items'>) =>
  items.reduce((sum, { points }) => sum + points, 0);

/** What is wrong, for whoever writes it. */
function told(issue: v.InferIssue<typeof schema>): string {
  const where = issue.path?.map(({ key }) => String(key)).join('.');
  // A sentence is only what stands above; all else is in the words of the validator.
  const what = issue.type === 'check' ? issue.message : 'is not as the course writes it';
  if (where) return `“${where}” ${what}`;
  return issue.type === 'check' ? what : `it ${what}`;
}
/** What is wrong with what should have been an assignment; undefined: nothing. */
export function faultOf(data: unknown): string | undefined {
  const { issues } = v.safeParse(schema, data);
  return issues && told(issues[0]);
}

/** The assignment, or the sentence that says what is wrong with what should have been one. */
export function readAssignment(data: unknown): Assignment | string {
  const found = (data as { v?: unknown } | null | undefined)?.v;
  if (typeof found === 'number' && Number.isInteger(found) && found > version)
    return 'This assignment was made with a later version of the course than this one. Load the page again; if that does not help, ask for the address of the newer course.';
  const { success, output, issues } = v.safeParse(schema, data);
  return success
    ? output
    : `This assignment cannot be opened: ${told(issues[0])}. Ask whoever gave it to you for it once more. Nothing that you have done is lost.`;
}
