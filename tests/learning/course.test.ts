import { expect, test } from 'vitest';
import { byWay, inOrder, inRows, neededBy, problemsOf, type Placed } from '@learning/course';

const lesson = (id: string, order: number, ...needs: string[]): Placed => ({
  id,
  data: { order, needs },
});
const names = (lessons: readonly Placed[]) => lessons.map(({ id }) => id);
const [a, b, c, d] = [
  lesson('a', 1),
  lesson('b', 2, 'a'),
  lesson('c', 3, 'a'),
  lesson('d', 4, 'c'),
];

test('lessons come in their order, however their files are found', () => {
  expect(names(inOrder([d, b, a, c]))).toEqual(['a', 'b', 'c', 'd']);
});

test.each([
  [
    [a, lesson('e', 1)],
    'content/lessons/a.mdx: order: 1 is the place of content/lessons/e.mdx too',
  ],
  [[a, lesson('e', 2, 'aa')], /content\/lessons\/e\.mdx: needs: aa: there is no such name.*a\b/],
  [
    [lesson('e', 1, 'f'), lesson('f', 2, 'e')],
    'content/lessons/e.mdx: needs: f does not come before it (order: 2)',
  ],
  [[lesson('e', 1, 'e')], 'needs: e does not come before it'],
])('two lessons in one place, unknown ones and circles are refused: %#', (lessons, message) => {
  expect(() => lessons.map((one) => neededBy(one, lessons))).toThrow(message);
});

test('a lesson knows what it needs', () => {
  expect(names(neededBy(d, [a, b, c, d]))).toEqual(['c']);
});

test('a lesson is drawn below all that it needs, and near to it', () => {
  expect(inRows([a, b, c, d, lesson('e', 5, 'b'), lesson('f', 6, 'a', 'd')]).map(names)).toEqual([
    ['a'],
    ['b', 'c'],
    ['e', 'd'],
    ['f'],
  ]);
});

test('the core comes before what goes further, and a way without lessons is not shown', () => {
  const on = (way: 'core' | 'further', { id, data }: Placed) => ({ id, data: { ...data, way } });
  const lessons = [on('further', b), on('core', d), on('core', a)];
  expect(byWay(lessons).map(({ id, lessons }) => [id, ...names(lessons)])).toEqual([
    ['core', 'a', 'd'],
    ['further', 'b'],
  ]);
  expect(byWay([on('core', a)]).map(({ id }) => id)).toEqual(['core']);
});

test('the problems of a lesson stand in the order of its objectives, then of its text, then the others', () => {
  const problem = (id: string, lesson = 'a') => ({ id, data: { lesson } });
  const all = ['rest', 'text', 'first', 'second'].map((id) => problem(id));
  const teaching = { practice: [['first'], ['second', 'first'], ['of-another']] };
  const found = problemsOf(
    { id: 'a', data: { teaching } },
    ['a/check', 'second', 'text'],
    [problem('of-another', 'b'), ...all],
  );
  expect(found.map(({ id }) => id)).toEqual(['first', 'second', 'text', 'rest']);
});
