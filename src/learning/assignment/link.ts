/**
 * An assignment as the fragment of a link, which no browser sends to a server: version, the value compressed, and a
 * check sum, `1.q1Yq….k3x9`. What a mail program has done to a link is undone where that can be.
 */
import { hash01 } from '../params';
import { fromBase64, toBase64 } from './base64';
import { readAssignment, version, type Assignment } from './assignment';

/** Longer links break in mail programs, and their QR codes cannot be read from a wall. */
export const maxLink = 1500;
/** What is unpacked of a link that somebody made to burst. */
const maxText = 100_000;

/** Four letters and digits of any text. */
export const checkSum = (text: string) =>
  Math.floor(hash01(text) * 36 ** 4)
    .toString(36)
    .padStart(4, '0');

async function through(
  stream: GenericTransformStream,
  bytes: Uint8Array,
  most = Infinity,
): Promise<Uint8Array | undefined> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = (source.pipeThrough(stream) as ReadableStream<Uint8Array>).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

/** The fragment of the link, without its #. */
export async function encode(assignment: Assignment): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(assignment));
  const packed = toBase64((await through(new CompressionStream('deflate-raw'), text))!);
  return `${version}.${packed}.${checkSum(packed)}`;
}

/** What programs add around a link or within it: line breaks, soft hyphens, %2D, a full stop at the end. */
function mended(fragment: string): string {
  let text = fragment;
  try {
    text = decodeURIComponent(fragment);
  } catch {
    // A lone % is no letter of a link, and goes with the others.
  }
  return text
    .replace(/^[^]*#/, '')
    .replace(/[^\w.-]/g, '')
    .replace(/^\.+|\.+$/g, '');
}

const mangled = (what: string) =>
  `${what} Copy the whole link once more, or open the file of the assignment; ask whoever gave it to you if that does not help. Nothing that you have done is lost.`;

/** The assignment that a fragment holds, or the sentence that says what is wrong with it. */
export async function decode(fragment: string): Promise<Assignment | string> {
  if (fragment.length > 4 * maxText)
    return mangled('This link is much too long for an assignment.');
  const [number = '', packed = '', sum = '', ...more] = mended(fragment).split('.');
  if (!/^\d{1,3}$/.test(number) || more.length)
    return mangled(
      'This link does not hold an assignment: its part after the # is something else.',
    );
  if (Number(number) > version) return readAssignment({ v: Number(number) });
  if (!packed || !sum)
    return mangled('This link is cut off: its end, by which it could be checked, is missing.');
  if (checkSum(packed) !== sum)
    return mangled(
      'This link has been changed or cut on its way: its check sum does not fit what it holds.',
    );
  try {
    const bytes = await through(
      new DecompressionStream('deflate-raw'),
      fromBase64(packed),
      maxText,
    );
    if (!bytes) return mangled('This link unpacks to more than any assignment has.');
    return readAssignment(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return mangled('What this link holds cannot be unpacked.');
  }
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
