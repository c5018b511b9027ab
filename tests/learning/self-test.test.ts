import { expect, test } from 'vitest';
import { compose, read, write } from '@learning/self-test';

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
