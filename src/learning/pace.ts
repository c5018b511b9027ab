/** How long things take, in minutes: one table, from which a lesson's time follows. */
import { read, withoutTags } from './outline';

export const pace = {
  /** A page of text with formulas, words per minute. */
  words: 150,
  prediction: 3,
  check: 2,
  worked: 3,
  easy: 6,
  medium: 12,
  hard: 20,
} as const;

/**
 * A lesson read once, with what it asks on the way: its predictions, checks and worked examples, without its problems.
 *
 * @param body the text of the lesson as it is written, in MDX
 * @returns minutes, to the nearest five
 */
export function minutesOf(body: string): number {
  const text = read(body);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const words = withoutTags(text.replace(/<Check\b[^]*?<\/Check>/g, ''))
    .replace(/\$\$?[^$]+\$\$?/g, 'x')
    .split(/\s+/).length;
  const minutes =
    words / pace.words +
    pace.prediction * count(/<Widget\b[^>]*\bpredict=/g) +
    pace.check * count(/<Check\b/g) +
    pace.worked * count(/<Worked\b/g);
  return 5 * Math.max(1, Math.round(minutes / 5));
}
