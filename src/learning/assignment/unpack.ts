/** The texts of what was dropped: files, and zips of them, with a limit to what a zip may unpack to. */
import { Unzip, UnzipInflate } from 'fflate';
import type { Refused } from './gather';
import type { Given } from './report';

/** An honest file has a few hundred kB. */
const maxFile = 8e6;
const maxAll = 400e6;
const maxFiles = 5000;

/** What systems and platforms put beside the files. */
const isAside = (name: string) =>
  /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name) || name.endsWith('/');
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Windows' editor saves as UTF-16, with a mark at the beginning. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const is16 = (a: number, b: number) => first === a && second === b;
  const encoding = is16(0xff, 0xfe) ? 'utf-16le' : is16(0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** The files of a zip, one by one; a broken one is named, and what came before it is kept. */
function unzip(zip: string, bytes: Uint8Array, add: (one: Given | Refused) => void): void {
  let [total, count, over] = [0, 0, false];
  const reader = new Unzip((entry) => {
    const name = `${zip}/${entry.name}`;
    if (over || isAside(entry.name)) return;
    count += 1;
    if (count > maxFiles) {
      over = true;
      return add({ file: zip, why: `holds more than ${maxFiles} files: the rest is left out` });
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    entry.ondata = (error, part, final) => {
      if (error) return add({ file: name, why: 'is damaged within its zip' });
      if (size > maxFile) return;
      size += part.length;
      total += part.length;
      if (size > maxFile || total > maxAll) {
        size = Infinity;
        entry.terminate?.();
        return add({ file: name, why: 'is too large for a file that was handed in' });
      }
      parts.push(part.slice());
      if (!final) return;
      const whole = new Uint8Array(size);
      let at = 0;
      for (const one of parts) {
        whole.set(one, at);
        at += one.length;
      }
      add({ name, text: textOf(whole) });
    };
    try {
      entry.start();
    } catch {
      add({ file: name, why: 'is packed in a way that this page cannot unpack' });
    }
  });
  reader.register(UnzipInflate);
  try {
    // In pieces, so that a limit stops it.
    const piece = 1 << 16;
    for (let i = 0; i < bytes.length && !over && total <= maxAll; i += piece)
      reader.push(bytes.subarray(i, i + piece), i + piece >= bytes.length);
  } catch {
    add({ file: zip, why: 'is damaged: what could be unpacked of it was read' });
  }
  if (!count) add({ file: zip, why: 'is an empty or damaged zip' });
}

/** What a file or a zip holds, in the order in which it is found. */
export function unpack(name: string, bytes: Uint8Array): (Given | Refused)[] {
  const found: (Given | Refused)[] = [];
  if (isAside(name)) return found;
  if (isZip(bytes)) unzip(name, bytes, (one) => found.push(one));
  else if (bytes.length > maxFile)
    found.push({ file: name, why: 'is too large for a file that was handed in' });
  else found.push({ name, text: textOf(bytes) });
  return found;
}
