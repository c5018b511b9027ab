/**
 * A declared value as the fragment of a link, which no browser sends to a server: version, the value compressed, and a
 * check sum, `1.q1Yq….k3x9`. What a mail program has done to a link is undone where that can be.
 */
import { fromBase64, toBase64 } from './base64';
import { hash01 } from './params';

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

/** The fragment of a link that holds the value, without its #. */
export async function pack(version: number, value: unknown): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(value));
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

interface Wanted {
  /** How the value is written now. */
  version: number;
  /** 'an assignment'. */
  what: string;
  /** What whoever has a link that cannot be read may do, in sentences. */
  remedy: string;
}
/**
 * The value that a fragment holds, still to be checked, or the sentence that says why there is none. Of a link that
 * was written by a later version only the version `v` is known.
 */
export async function unpack(
  fragment: string,
  { version, what, remedy }: Wanted,
): Promise<{ data: unknown } | string> {
  const mangled = (why: string) => `${why} ${remedy}`;
  if (fragment.length > 4 * maxText) return mangled(`This link is much too long for ${what}.`);
  const [number = '', packed = '', sum = '', ...more] = mended(fragment).split('.');
  if (!/^\d{1,3}$/.test(number) || more.length)
    return mangled(`This link does not hold ${what}: its part after the # is something else.`);
  if (Number(number) > version) return { data: { v: Number(number) } };
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
    if (!bytes)
      return mangled(`This link unpacks to more than ${what.replace(/^an? /, 'any ')} has.`);
    return { data: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return mangled('What this link holds cannot be unpacked.');
  }
}
