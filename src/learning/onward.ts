/** Where to go on. Pure. */
import type { Progress } from './progress';

/**
 * The lesson to go on with: the first that is begun and not done; then the next after the one where the learner was last,
 * and the first that is not done. Undefined for a newcomer, and when all are done.
 */
export function nextLesson(
  { lesson, lessons }: Pick<Progress, 'lesson' | 'lessons'>,
  order: readonly string[],
): string | undefined {
  if (lesson === undefined) return;
  const isOpen = (id: string) => lessons[id] !== 'done';
  const begun = order.find((id) => lessons[id] === 'begun');
  const after = order.slice(Math.max(0, order.indexOf(lesson))).find(isOpen);
  return begun ?? after ?? order.find(isOpen);
}
