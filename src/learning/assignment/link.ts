/**
 * An assignment as the fragment of a link (`../fragment.ts`), and as a file for what is too long for one.
 */
import { pack, unpack } from '../fragment';
import { readAssignment, version, type Assignment } from './assignment';

export { checkSum } from '../fragment';

/** Longer links break in mail programs, and their QR codes cannot be read from a wall. */
export const maxLink = 1500;

/** The fragment of the link, without its #. */
export const encode = (assignment: Assignment): Promise<string> => pack(version, assignment);

const remedy =
  'Copy the whole link once more, or open the file of the assignment; ask whoever gave it to you if that does not help. Nothing that you have done is lost.';

/** The assignment that a fragment holds, or the sentence that says what is wrong with it. */
export async function decode(fragment: string): Promise<Assignment | string> {
  const found = await unpack(fragment, { version, what: 'an assignment', remedy });
  return typeof found === 'string' ? found : readAssignment(found.data);
}

const format = 'precess-assignment';

/** For what is too long for a link, and to be opened again in the builder. */
export const toFile = (assignment: Assignment) => ({
  name: `${fileName(assignment.title)}.precess-assignment.json`,
  text: JSON.stringify({ format, ...assignment }, null, 1),
});
export function fromFile(text: string): Assignment | string {
  try {
    const { format: found, ...data } = JSON.parse(text) as Record<string, unknown>;
    if (found === format) return readAssignment(data);
  } catch {
    // Said below: it is no assignment.
  }
  return 'This file is not an assignment of this course. Nothing was changed.';
}

/** Letters and digits of any script, joined by hyphens: what every disk takes as a name. */
export const fileName = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'untitled';
