import { known } from './known';

/** What places a lesson in the course. */
export interface Placed {
  readonly id: string;
  readonly data: { readonly order: number; readonly needs: readonly string[] };
}

const file = ({ id }: Placed) => `content/lessons/${id}.mdx`;

/** The lessons in their order. */
export const inOrder = <T extends Placed>(lessons: readonly T[]): T[] =>
  lessons.toSorted((a, b) => a.data.order - b.data.order);

/**
 * The lessons that this one needs.
 * @throws Error if it shares its place with another, or needs one that there is not or that comes later
 */
export function neededBy<T extends Placed>(lesson: T, lessons: readonly T[]): T[] {
  const { order, needs } = lesson.data;
  const same = lessons.find(({ id, data }) => data.order === order && id !== lesson.id);
  if (same)
    throw new Error(
      `${file(lesson)}: order: ${order} is the place of ${file(same)} too; give one of them another.`,
    );
  return needs.map((need) => {
    const found = known(
      lessons.find(({ id }) => id === need),
      `needs: ${need}`,
      lessons.map(({ id }) => id),
      file(lesson),
    );
    if (found.data.order >= order)
      throw new Error(
        `${file(lesson)}: needs: ${need} does not come before it (order: ${found.data.order}); change one of the two.`,
      );
    return found;
  });
}

/** The two ways through the course, with what a reader is told of each. */
export const ways = [
  { id: 'core', title: 'Core', hint: 'One after the other: each stands on those before it.' },
  {
    id: 'further',
    title: 'Going further',
    hint: 'In any order, each as soon as you have done what it needs.',
  },
] as const;
export type Way = (typeof ways)[number]['id'];

/** Each way with its lessons in their order; a way that has none is left out. */
export const byWay = <T extends Placed & { readonly data: { readonly way: Way } }>(
  lessons: readonly T[],
) =>
  ways
    .map((way) => ({
      ...way,
      lessons: inOrder(lessons).filter(({ data }) => data.way === way.id),
    }))
    .filter((way) => way.lessons.length > 0);

/**
 * The lessons in rows, each below all that it needs, for a drawing from the top down: in a row, a lesson
 * stands below the middle of what it needs as far as its neighbours let it.
 */
export function inRows<T extends Placed>(lessons: readonly T[]): T[][] {
  const row = new Map<string, number>();
  const across = new Map<string, number>();
  const rows: T[][] = [];
  for (const lesson of inOrder(lessons)) {
    const depth = Math.max(-1, ...neededBy(lesson, lessons).map(({ id }) => row.get(id) ?? -1)) + 1;
    row.set(lesson.id, depth);
    (rows[depth] ??= []).push(lesson);
  }
  const middle = ({ data: { needs } }: T) =>
    needs.reduce((sum, id) => sum + (across.get(id) ?? 0), 0) / needs.length;
  return rows.map((members) => {
    const sorted = members.toSorted((a, b) => middle(a) - middle(b) || 0);
    sorted.forEach(({ id }, i) => across.set(id, (i + 0.5) / sorted.length));
    return sorted;
  });
}

/** What places a problem in its lesson. */
interface Practised {
  readonly id: string;
  readonly data: { readonly lesson: string };
}
/**
 * The problems of a lesson: in the order in which its objectives are practised, then in that of its text, then the others.
 */
export function problemsOf<T extends Practised>(
  {
    id,
    data: { teaching },
  }: { id: string; data: { teaching?: { practice: readonly string[][] } | undefined } },
  inText: Iterable<string>,
  problems: readonly T[],
): T[] {
  const order = [...new Set([...(teaching?.practice.flat() ?? []), ...inText])];
  const own = problems.filter(({ data }) => data.lesson === id);
  const listed = order.flatMap((name) => own.filter((problem) => problem.id === name));
  return [...listed, ...own.filter((problem) => !order.includes(problem.id))];
}
