/**
 * What is shown in a lecture, one after another: figures and questions with their states. A declared value that the
 * fragment of a link holds, and nothing else does.
 */
import * as v from 'valibot';
import { pack, unpack } from './fragment';

/** Raised when a sequence is written otherwise than before. */
export const version = 1;
export const maxSlides = 40;

const slide = v.strictObject({
  widget: v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/)),
  /** Of the figure's own link, whose parts are read one by one: 'theta=0.5&predict=doubling'. */
  query: v.pipe(v.string(), v.maxLength(600), v.regex(/^[\w.,%+&=*~-]*$/)),
});
const schema = v.strictObject({
  v: v.literal(version),
  title: v.pipe(v.string(), v.trim(), v.maxLength(120)),
  slides: v.pipe(v.array(slide), v.minLength(1), v.maxLength(maxSlides)),
});
export type SlideOf = v.InferOutput<typeof slide>;
export type Sequence = v.InferOutput<typeof schema>;

/** The sequence, or the sentence that says what is wrong with what should have been one. */
function readSequence(data: unknown): Sequence | string {
  const found = (data as { v?: unknown } | null | undefined)?.v;
  if (typeof found === 'number' && Number.isInteger(found) && found > version)
    return 'This sequence was made with a later version of the course than this one. Load the page again, or open it in the newer course.';
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = issue.path?.map(({ key }) => String(key)).join('.');
  return `This is not a sequence of this course${where ? `: ${where}` : ''}: ${issue.message}.`;
}

/** The fragment of the link, without its #. */
export const encode = (sequence: Sequence): Promise<string> => pack(version, sequence);

const remedy =
  'Copy the whole link once more, or begin a new sequence below; ask whoever gave it to you if that does not help.';

/** The sequence that a fragment holds, or the sentence that says what is wrong with it. */
export async function decode(fragment: string): Promise<Sequence | string> {
  const found = await unpack(fragment, { version, what: 'a sequence', remedy });
  return typeof found === 'string' ? found : readSequence(found.data);
}

/** A slide from the link of a figure, as its menu copies it; or the sentence that says what the text is instead. */
export function slideFrom(text: string): SlideOf | string {
  const found = /\/(?:widgets|embed)\/([\w-]+)\/(?:index\.html)?(?:\?([^#\s]*))?/.exec(text);
  if (!found)
    return 'This is not the link of a figure. A figure has “Copy link” in its menu “…”; paste what that copies.';
  const [, widget = '', query = ''] = found;
  const kept = new URLSearchParams(query);
  kept.delete('present');
  const read = v.safeParse(slide, { widget, query: kept.toString() });
  return read.success ? read.output : 'This link is longer than that of any figure.';
}

/** What a course with these figures has of a sequence, and what is left out, in words. */
export function compareSlides(slides: readonly SlideOf[], figures: ReadonlySet<string>) {
  const gone = [...new Set(slides.map(({ widget }) => widget))].filter((one) => !figures.has(one));
  return {
    found: slides.filter(({ widget }) => figures.has(widget)),
    notes: gone.map((one) => `The course has no figure “${one}”: it is left out.`),
  };
}
