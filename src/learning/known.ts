/** What <element> names, or the end of the build with the file, the element and the remedy. */
export function known<T>(
  found: T | undefined,
  element: string,
  names: Iterable<string>,
  where: { file: string } | string | undefined,
): NonNullable<T> {
  if (found !== undefined && found !== null) return found;
  const file = typeof where === 'object' ? where.file : (where ?? 'a page');
  const list = [...names].sort();
  const remedy = list.length ? `Known: ${list.join(', ')}` : 'None is there yet';
  throw new Error(`${file}: ${element}: there is no such name. ${remedy}.`);
}
