/** Export and import of progress as a file. */
import { parse, type StoredEvent } from './events';

const format = 'precess-progress';

/** More than any learner will write, and little enough to be read at once. */
export const maxFileSize = 32e6;

export const exportFile = (events: readonly StoredEvent[], now = new Date()) => ({
  name: `${format}-${now.toISOString().slice(0, 10)}.json`,
  text: JSON.stringify({ format, v: 1, exported: now.toISOString(), events }, null, 1),
});

export interface ImportPreview {
  fresh: StoredEvent[];
  known: number;
  unreadable: number;
}
/** What a file would add to the events that are here, or a sentence that says why it cannot be read. */
export function importFile(text: string, here: readonly StoredEvent[]): ImportPreview | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return error instanceof SyntaxError
      ? 'This file is not JSON, so it is not an export of the progress page. Nothing was changed.'
      : 'This file is nested so deeply that the browser cannot read it, so it is not an export of the progress page. Nothing was changed.';
  }
  if ((data as { format?: unknown } | null)?.format !== format)
    return 'This file is not an export of the progress page. Nothing was changed.';
  const { events, dropped } = parse(data);
  const seen = new Set(here.map((e) => e.id));
  const fresh = events.filter(({ id }) => !seen.has(id) && seen.add(id));
  return { fresh, known: events.length - fresh.length, unreadable: dropped };
}
