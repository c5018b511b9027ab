import { expect, test } from 'vitest';
import { curveWords } from '@drawing/chart/words';

const sampled = (f: (t: number) => number, end: number) =>
  Array.from({ length: 401 }, (_, i) => [(end * i) / 400, f((end * i) / 400)] as const);
const ns = 1e-9;

test('a falling line is said by its ends and its crossing of zero', () => {
  const line = sampled((t) => 1 - t / ns, 2 * ns);
  expect(curveWords('mz', 't', line)).toBe(
    'm along z: from 1.00 at 0.00\u202fns to −1.00 at 2.00\u202fns, crossing zero at 1.00\u202fns',
  );
});
test('a swing is said by its extremes, and by how often it crosses zero', () => {
  const swing = sampled((t) => Math.sin((2 * Math.PI * t) / ns), 2.25 * ns);
  const words = curveWords('mx', 't', swing);
  expect(words).toContain('lowest −1.00 at');
  expect(words).toMatch(
    /crossing zero 4 times, first at 500\sps|crossing zero 4 times, first at 0\.500\sns/,
  );
});
test('a curve may be called otherwise than by its quantity', () => {
  const line = sampled((t) => t, ns);
  expect(curveWords('mz', 't', line, 'A')).toMatch(/^A: from 0/);
});
test('what does not change is said once, and nothing where there is nothing', () => {
  expect(
    curveWords(
      'mz',
      't',
      sampled(() => 0.5, ns),
    ),
  ).toMatch(/^m along z: 0\.500 all along/);
  expect(curveWords('mz', 't', [[0, 1]])).toBe('m along z: nothing yet');
  expect(
    curveWords('mz', 't', [
      [0, NaN],
      [1, NaN],
    ]),
  ).toBe('m along z: nothing yet');
});
