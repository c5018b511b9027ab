import { remedy } from './nearest';

/** What places a lesson in the course. */
export interface Placed {
  readonly id: string;
  readonly data: { readonly order: number; readonly needs: readonly string[] };
}

const file = ({ id }: Placed) => `content/lessons/${id}.mdx`;

/**
 * The lessons in their order.
 * @throws Error if two have the same place, or if one needs a lesson that there is not or that comes later
 */
export function inOrder<T extends Placed>(lessons: readonly T[]): T[] {
  const sorted = lessons.toSorted((a, b) => a.data.order - b.data.order);
  sorted.forEach((lesson, i) => {
    const { order, needs } = lesson.data;
    const before = sorted[i - 1];
    if (before?.data.order === order)
      throw new Error(
        `${file(lesson)}: order: ${order} is the place of ${file(before)} too; give one of them another.`,
      );
    for (const need of needs) {
      const place = sorted.findIndex(({ id }) => id === need);
      if (place < 0)
        throw new Error(
          `${file(lesson)}: needs: ${need}: there is no such name. ${remedy(
            need,
            sorted.map(({ id }) => id),
          )}.`,
        );
      if (place >= i)
        throw new Error(
          `${file(lesson)}: needs: ${need} does not come before it (order: ${sorted[place]!.data.order}); change one of the two.`,
        );
    }
  });
  return sorted;
}

/**
 * The lessons in rows, each below all that it needs, for a drawing from the top down: in a row, a lesson
 * stands below the middle of what it needs as far as its neighbours let it.
 */
export function inRows<T extends Placed>(lessons: readonly T[]): T[][] {
  const row = new Map<string, number>();
  const across = new Map<string, number>();
  const rows: T[][] = [];
  for (const lesson of inOrder(lessons)) {
    const depth = Math.max(-1, ...lesson.data.needs.map((id) => row.get(id)!)) + 1;
    row.set(lesson.id, depth);
    (rows[depth] ??= []).push(lesson);
  }
  const middle = ({ data: { needs } }: T) =>
    needs.reduce((sum, id) => sum + across.get(id)!, 0) / needs.length;
  return rows.map((members) => {
    const sorted = members.toSorted((a, b) => middle(a) - middle(b) || 0);
    sorted.forEach(({ id }, i) => across.set(id, (i + 0.5) / sorted.length));
    return sorted;
  });
}
