/** An assignment to look at, for an instructor who has made none yet: the beginning of the first lesson. */
import { exampleItems } from '@learning/assignment/example';
import { encode } from '@learning/assignment/link';
import { newAssignment } from '@teach/draft';
import { catalog } from './catalog';

/** The fragment of its link, the same in every build of the same course. */
export async function exampleLink(): Promise<string> {
  const all = await catalog();
  const rules = newAssignment(all.course);
  delete rules.due;
  return encode({
    ...rules,
    id: 'example',
    zone: 'UTC',
    title: `An example: ${all.lessons[0]?.title ?? ''}`,
    instructions: 'Read the lesson, and predict before you let a figure run.',
    items: exampleItems(all),
  });
}
