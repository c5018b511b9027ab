/** What of the course can be assigned, fetched once, and how the exercises of its lessons are declared. */
import { byKey, type Catalog, type Exercises } from '@learning/assignment/catalog';
import { keyOf, type Item } from '@learning/assignment/assignment';
import type { Course } from '@learning/assignment/judge';
import { href } from '@learning/href';

const kept = new Map<string, Promise<unknown>>();
/** @throws Error with a sentence for the reader; asked again, it is tried again */
export function fetched<T>(path: string): Promise<T> {
  const known = kept.get(path);
  if (known) return known as Promise<T>;
  const made = fetch(href(path)).then(
    (response) => {
      if (!response.ok) throw new Error(`${path} could not be fetched: ${response.status}.`);
      return response.json() as Promise<T>;
    },
    () => {
      throw new Error('A part of the course could not be fetched. Try again when you are online.');
    },
  );
  kept.set(path, made);
  made.catch(() => kept.delete(path));
  return made;
}
export const fetchCatalog = () => fetched<Catalog>('/teach/course.json');

/** The declarations of all exercises among the items. */
export async function fetchExercises(
  catalog: Catalog,
  items: readonly Pick<Item, 'kind' | 'id'>[],
): Promise<Exercises> {
  const entries = byKey(catalog);
  const lessons = new Set(
    items.flatMap((item) => {
      const entry = entries.get(keyOf(item));
      return entry?.asks ? [entry.lesson] : [];
    }),
  );
  const all = await Promise.all(
    [...lessons].map((lesson) => fetched<Exercises>(`/teach/exercises/${lesson}.json`)),
  );
  return Object.assign({}, ...all) as Exercises;
}

export function courseOf(catalog: Catalog, exercises: Exercises = {}): Course {
  const entries = byKey(catalog);
  return {
    course: catalog.course,
    knowing: (item) => entries.get(keyOf(item)),
    exercise: (id) => (Object.hasOwn(exercises, id) ? exercises[id] : undefined),
  };
}
