/** Files as one zip. The same files give the same bytes. */
import { zipSync, type Zippable } from 'fflate';

/** The first day that a zip knows of, by every clock. */
const mtime = new Date(1980, 0, 2);

export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort())
    entries[name] = [files.get(name)!, { level: /\.(woff2|png)$/.test(name) ? 0 : 6, mtime }];
  return zipSync(entries);
}
