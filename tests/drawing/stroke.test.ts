import { expect, it } from 'vitest';
import { stroked } from '@drawing/chart/stroke';

it('a stroke sets what lies between two of its spots, however far apart, and no more', () => {
  const level = [0, 0, 0, 0, 0, 0];
  expect(stroked(level, { i: 2, y: 5 })).toEqual([0, 0, 5, 0, 0, 0]);
  expect(stroked(level, { i: 4, y: 3 }, { i: 1, y: 0 })).toEqual([0, 0, 1, 2, 3, 0]);
  expect(stroked(level, { i: 1, y: 0 }, { i: 4, y: 3 })).toEqual([0, 0, 1, 2, 0, 0]);
  expect(stroked(level, { i: 1, y: 4 }, { i: 1, y: 9 })).toEqual([0, 4, 0, 0, 0, 0]);
});
