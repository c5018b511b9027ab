import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';

const read = new Map<CollectionKey, Promise<unknown>>();

/**
 * The entries of a collection, read once a build: Astro copies each of them whenever it is asked, which would grow
 * with the square of the course. While one writes, they are read anew.
 */
export function collection<C extends CollectionKey>(
  name: C,
): Promise<readonly CollectionEntry<C>[]> {
  if (import.meta.env.DEV) return getCollection(name);
  const kept = read.get(name) ?? getCollection(name);
  read.set(name, kept);
  return kept as Promise<readonly CollectionEntry<C>[]>;
}
