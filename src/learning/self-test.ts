/** A test of mixed problems: which ones, in which order, with whose numbers. Pure, the same everywhere. */
import { hash01, isSeed, shortSeed } from './params';
import type { Progress } from './progress';

export interface SelfTest {
  readonly seed: string;
  /** How many problems. */
  readonly count: number;
  /** Ids of the lessons that they are from. */
  readonly lessons: readonly string[];
}
export interface Candidate {
  readonly id: string;
  readonly lesson: string;
}

/** In an order that the seed gives. */
const shuffled = <T>(items: readonly T[], key: (item: T) => string, seed: string) =>
  items
    .map((item) => ({ item, at: hash01(`${seed}/${key(item)}`) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/**
 * The problems of a test, each with the seed of its numbers: one of each lesson, then a second of each, as
 * far as they go, so that neighbours are about different things.
 */
export function compose<T extends Candidate>(
  problems: readonly T[],
  { seed, count, lessons }: SelfTest,
): (T & { seed: string })[] {
  const piles = lessons.map((lesson) =>
    shuffled(
      problems.filter((problem) => problem.lesson === lesson),
      ({ id }) => id,
      seed,
    ),
  );
  const rounds = Math.max(0, ...piles.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    shuffled(
      piles.flatMap((pile) => pile[round] ?? []),
      ({ lesson }) => lesson,
      `${seed}/${round}`,
    ),
  )
    .flat()
    .slice(0, count)
    .map((problem) => ({ ...problem, seed: shortSeed(`${seed}/${problem.id}/numbers`) }));
}

/** What the learner has made of a test: each problem counts with the numbers of the test, whatever was done elsewhere. */
export function scoreOf(
  test: readonly (Candidate & { seed: string })[],
  exercises: Progress['exercises'],
) {
  const results = test.map(({ id, lesson, seed }) => ({
    lesson,
    attempt: exercises[id]?.attempts[seed],
  }));
  const tried = results.filter(({ attempt }) => attempt?.tries);
  const rightOf = (some: typeof results) => some.filter(({ attempt }) => attempt?.right).length;
  return {
    tried: tried.length,
    right: rightOf(results),
    atOnce: results.filter(({ attempt }) => attempt?.atOnce).length,
    // What is not tried yet stays out: to find out what a problem is about is a part of it.
    lessons: [...Map.groupBy(tried, ({ lesson }) => lesson)].map(([lesson, some]) => ({
      lesson,
      right: rightOf(some),
      of: some.length,
    })),
  };
}

/** How many problems a test may have, and has where nothing is said. */
export const size = { min: 1, max: 40, value: 8 } as const;
export const isSize = (count: number) =>
  Number.isInteger(count) && count >= size.min && count <= size.max;

/** What a link asks for; what it asks in vain is said in words. No seed: no test yet. */
export function read(query: URLSearchParams, known: readonly string[]) {
  const notes: string[] = [];
  const asked = query.has('lessons')
    ? query.getAll('lessons').flatMap((ids) => ids.split(','))
    : [...known];
  const lessons = known.filter((id) => asked.includes(id));
  const unknown = asked.filter((id) => !known.includes(id));
  if (unknown.length)
    notes.push(
      `The link names ${unknown.length === 1 ? 'a lesson' : 'lessons'} that the course does not have: left out.`,
    );
  const wanted = Number(query.get('count') ?? size.value);
  const fits = isSize(wanted);
  if (!fits)
    notes.push(
      `A test has ${size.min} to ${size.max} problems, not what the link says: here are ${size.value}.`,
    );
  const text = query.get('seed');
  const seed = text !== null && isSeed(text) ? text : undefined;
  if (text !== null && !seed)
    notes.push('The seed in the link cannot be read: start a test of your own.');
  return {
    test: {
      seed,
      count: fits ? wanted : size.value,
      lessons: lessons.length ? lessons : [...known],
    },
    notes,
  };
}

/** The link that `read` turns back into the test; all lessons are left out. */
export const write = ({ seed, count, lessons }: SelfTest, known: readonly string[]) =>
  new URLSearchParams({
    seed,
    count: String(count),
    ...(lessons.length < known.length ? { lessons: lessons.join(',') } : {}),
  });
