/**
 * What the two halves of a thin package say to each other: the page on the learning platform, which has its interface, and
 * the course on its own host, in a frame of that page. Neither believes what it hears: the origin, the window and the
 * shape of each message are checked. Pure.
 */
import * as v from 'valibot';
import type { Report } from './results';
import type { Opened, Sent } from './session';

/** Raised when a message is written otherwise than before: a package made earlier then says so. */
const precess = v.literal(1);

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const between = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));
/** As long as the longest state that a platform keeps, and some. */
const state = text(70_000);
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const result = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w.-]{1,255}$/)),
  kind: v.picklist(['answer', 'prediction', 'lesson']),
  text: text(10_000),
  verdict: v.picklist(['right', 'wrong', 'neutral']),
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1e14)),
  points: between(0, 1000),
  title: text(500),
});
const report = v.strictObject({
  score: between(0, 100),
  progress: between(0, 1),
  complete: v.boolean(),
  passed: v.union([v.boolean(), v.undefined()]),
  results: v.pipe(v.array(result), v.maxLength(1000), v.readonly()),
}) satisfies v.GenericSchema<unknown, Report>;

const opened = v.strictObject({
  learner: v.strictObject({ id: text(500), name: text(500) }),
  state,
  score: between(0, 100),
  looking: v.boolean(),
}) satisfies v.GenericSchema<unknown, Opened>;
const sent = v.variant('as', [
  v.strictObject({ as: v.literal('stored'), refused: v.pipe(v.array(text(500)), v.readonly()) }),
  v.strictObject({ as: v.picklist(['failed', 'over']), why: text(2000) }),
]) satisfies v.GenericSchema<unknown, Sent>;

/** From the course to the platform's page: it is there, and what was done. */
export const fromCourse = v.variant('type', [
  v.strictObject({ precess, type: v.literal('ready') }),
  v.strictObject({ precess, type: v.literal('report'), number, report, state }),
]);
/** From the platform's page to the course: what to open and for whom, and what became of a report. */
export const fromPlatform = v.variant('type', [
  v.strictObject({
    precess,
    type: v.literal('opened'),
    /** The fragment of the assignment's link. */
    link: text(200_000),
    pass: v.optional(between(1, 100)),
    /** Most characters of the state. */
    room: between(0, 70_000),
    /** What the platform knows, or why there is no session with it. */
    opened: v.union([opened, text(2000)]),
  }),
  v.strictObject({ precess, type: v.literal('sent'), number, sent }),
]);
export type FromCourse = v.InferOutput<typeof fromCourse>;
export type FromPlatform = v.InferOutput<typeof fromPlatform>;

/** Of a MessageEvent what is looked at. */
export interface Heard {
  data: unknown;
  origin: string;
  source: unknown;
}
/**
 * What a message says. Undefined where it is not from that window and that origin, or not of this course at all;
 * 'unreadable' where it is, and says what this version does not know.
 */
export function read<T>(
  schema: v.GenericSchema<unknown, T>,
  { data, origin, source }: Heard,
  from: { origin: string; window: unknown },
): T | 'unreadable' | undefined {
  if (!from.window || source !== from.window || origin !== from.origin) return undefined;
  if (typeof data !== 'object' || data === null || !('precess' in data)) return undefined;
  const { success, output } = v.safeParse(schema, data);
  return success ? output : 'unreadable';
}

/** The origin that a frame was told to speak with; undefined where that is none, 'null' of a sandbox among them. */
export function originIn(fragment: string): string | undefined {
  const named = new URLSearchParams(fragment.replace(/^#/, '')).get('platform') ?? '';
  if (!URL.canParse(named)) return undefined;
  const { origin, protocol } = new URL(named);
  return origin === named && /^https?:$/.test(protocol) ? origin : undefined;
}
