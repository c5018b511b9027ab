import { expect, test } from 'vitest';
import { createEvent, type NewEvent } from '@learning/events';
import { reduce } from '@learning/progress';
import { compose, read, scoreOf, write } from '@learning/self-test';

const problems = ['a', 'b', 'c'].flatMap((lesson, i) =>
  Array.from({ length: 4 + i }, (_, k) => ({ id: `${lesson}${k}`, lesson })),
);
const all = ['a', 'b', 'c'];
const of = (seed: string, count = 8, lessons = all) => compose(problems, { seed, count, lessons });

test('the same seed draws the same test with the same numbers, another one another', () => {
  expect(of('4711')).toEqual(of('4711'));
  expect(of('4711')).not.toEqual(of('4712'));
  const seeds = new Set(of('4711').map(({ seed }) => seed));
  expect(seeds.size).toBe(8);
});

test('no problem comes twice, and the lessons take turns', () => {
  for (let seed = 0; seed < 50; seed++) {
    const drawn = of(String(seed), 12);
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(12);
    for (let round = 0; round < 4; round++)
      expect(
        drawn
          .slice(3 * round, 3 * round + 3)
          .map(({ lesson }) => lesson)
          .sort(),
      ).toEqual(all);
  }
});

test('each problem has its turn', () => {
  const seen = new Set(
    Array.from({ length: 60 }, (_, i) => of(`${i}`, 6).map(({ id }) => id)).flat(),
  );
  expect(seen.size).toBe(problems.length);
});

test('a test has no more problems than its lessons', () => {
  expect(of('1', 40, ['b']).map(({ lesson }) => lesson)).toEqual(Array(5).fill('b'));
  expect(of('1', 40, [])).toEqual([]);
});

test('a link gives its test back', () => {
  for (const lessons of [all, ['b'], ['a', 'c']]) {
    const asked = { seed: '4711', count: 12, lessons };
    expect(read(write(asked, all), all)).toEqual({ test: asked, notes: [] });
  }
  expect(read(new URLSearchParams(), all)).toEqual({
    test: { seed: undefined, count: 8, lessons: all },
    notes: [],
  });
});

test.each([
  'count=0',
  'count=1e9',
  'count=junk',
  'count=2.5',
  'seed=<b>',
  'seed=',
  'lessons=x',
  'lessons=',
])('what a link says in vain is told, and a test can be drawn all the same: %s', (query) => {
  const { test, notes } = read(new URLSearchParams(query), all);
  expect(notes).toHaveLength(1);
  expect(compose(problems, { ...test, seed: '1' })).toHaveLength(8);
});

test('the score is that of the numbers of the test, and stays when a problem is done elsewhere', () => {
  const drawn = of('4711', 3);
  const [first, second] = drawn;
  const answer = (exercise: string, seed: string, verdict: 'right' | 'wrong'): NewEvent => ({
    type: 'answered',
    exercise,
    seed,
    ask: 'f',
    text: '1 GHz',
    verdict,
  });
  const fold = (...events: NewEvent[]) =>
    scoreOf(drawn, reduce(events.map((e, i) => ({ ...createEvent(e), at: i }))).exercises);
  if (!first || !second) throw new Error('a test of three problems');
  const right = answer(first.id, first.seed, 'right');
  const elsewhere = answer(first.id, `${first.seed}1`, 'wrong');
  const seen: NewEvent = { type: 'solved', exercise: second.id, seed: second.seed };
  expect(fold()).toMatchObject({ tried: 0, right: 0, atOnce: 0 });
  expect(fold(elsewhere)).toMatchObject({ tried: 0, right: 0, atOnce: 0 });
  expect(fold(right, elsewhere)).toMatchObject({ tried: 1, right: 1, atOnce: 1 });
  const score = fold(right, seen, answer(second.id, second.seed, 'right'));
  expect(score).toMatchObject({ tried: 2, right: 2, atOnce: 1 });
  // The third problem is not tried, and what it is about is not told.
  expect(score.lessons).toHaveLength(2);
  expect(score.lessons.map(({ right, of }) => `${right}/${of}`)).toEqual(['1/1', '1/1']);
});
