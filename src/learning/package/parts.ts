/** What of an assignment a package can carry that has no pages of its own: links to the course, and exercises with their texts. */
import { isExercise, keyOf, type Assignment } from '../assignment/assignment';
import { byKey, type Catalog, type Exercises } from '../assignment/catalog';
import { learnerKey, seedOf } from '../assignment/learner';
import { encode } from '../assignment/link';
import { drawExercise, type DrawnExercise } from '../draw';
import type { Exercise } from '../exercise';
import type { Link } from './cartridge';
import type { Problem, Texts } from './moodle';

/** From the HTML of a page and its address, of one exercise in it. */
export type TextsOf = (
  page: string,
  address: string,
  id: string,
  exercise: Exercise,
  drawn: DrawnExercise,
) => Texts;
interface Source {
  assignment: Assignment;
  catalog: Catalog;
  read: (file: string) => Promise<Uint8Array>;
  textsOf: TextsOf;
}

const found = ({ assignment, catalog }: Pick<Source, 'assignment' | 'catalog'>) => {
  const entries = byKey(catalog);
  return assignment.items.flatMap((item) => {
    const entry = entries.get(keyOf(item));
    return entry ? [{ item, entry }] : [];
  });
};

/** The assignment, and the lessons it touches in the order of the course. */
export async function linksOf(
  source: Pick<Source, 'assignment' | 'catalog'>,
  online: string,
): Promise<Link[]> {
  const touched = new Set(found(source).map(({ entry }) => entry.lesson));
  return [
    {
      title: 'All of it, in the course',
      url: `${online}assignment/#${await encode(source.assignment)}`,
    },
    ...source.catalog.lessons
      .filter(({ id }) => touched.has(id))
      .map(({ id, title }) => ({ title, url: `${online}lessons/${id}/` })),
  ];
}

/** The exercises with the numbers that are the same for all, and the items that are none, by name. */
export async function problemsOf(
  source: Source,
  online: string,
): Promise<{ problems: Problem[]; others: string[] }> {
  const { assignment, read, textsOf } = source;
  const text = async (file: string) => new TextDecoder().decode(await read(file));
  const kept = new Map<string, Promise<string>>();
  const once = (file: string) => {
    const known = kept.get(file) ?? text(file);
    kept.set(file, known);
    return known;
  };
  const all = found(source);
  const problems = all
    .filter(({ item }) => isExercise(item))
    .map(async ({ item, entry: { id, title, lesson, path } }): Promise<Problem> => {
      const exercises = JSON.parse(await once(`teach/exercises/${lesson}.json`)) as Exercises;
      const exercise = exercises[id];
      if (!exercise)
        throw new Error(`The course does not say how “${id}” is declared: build it again.`);
      const place = path.replace(/^\/|[?#].*/g, '');
      const drawn = drawExercise(exercise, seedOf(assignment, learnerKey(assignment, {}), item));
      const texts = textsOf(await once(`${place}index.html`), online + place, id, exercise, drawn);
      return { id, title, points: item.points, exercise, variants: [{ drawn, texts }] };
    });
  return {
    problems: await Promise.all(problems),
    others: all.flatMap(({ item, entry }) => (item.kind === 'prediction' ? [entry.title] : [])),
  };
}
