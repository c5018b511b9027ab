import { remedy } from './nearest';

/** What <element> names, or the end of the build with the file, the element and the remedy. */
export function known<T>(
  found: T | undefined,
  element: string,
  names: Iterable<string>,
  where: { file: string } | string | undefined,
): NonNullable<T> {
  if (found !== undefined && found !== null) return found;
  const file = typeof where === 'object' ? where.file : (where ?? 'a page');
  // The name is the last thing that the element says: <Cite key="x">, needs: x.
  const [, quoted, bare = ''] = /(?:"([^"]*)"|([\w-]+))\W*$/.exec(element) ?? [];
  throw new Error(`${file}: ${element}: there is no such name. ${remedy(quoted ?? bare, names)}.`);
}
