/** An assignment to look at, for an instructor who has made none yet: the beginning of the first lesson. */
import { itemKinds } from '@learning/assignment/assignment';
import { encode } from '@learning/assignment/link';
import { newAssignment } from '@teach/draft';
import { catalog } from './catalog';

/** The fragment of its link, the same in every build of the same course. */
export async function exampleLink(): Promise<string> {
  const { course, lessons, entries } = await catalog();
  const [lesson] = lessons;
  const items = itemKinds.flatMap((kind) =>
    entries
      .filter((entry) => entry.kind === kind && entry.lesson === lesson?.id)
      .slice(0, 2)
      .map(({ id, points, mark }) => ({ kind, id, points, ...(mark ? { mark } : {}) })),
  );
  const rules = newAssignment(course);
  delete rules.due;
  return encode({
    ...rules,
    id: 'example',
    zone: 'UTC',
    title: `An example: ${lesson?.title ?? ''}`,
    instructions: 'Read the lesson, and predict before you let a figure run.',
    items,
  });
}
