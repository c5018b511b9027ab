import { expect, it } from 'vitest';
import { carried, stroked } from '@drawing/chart/stroke';

it('a stroke sets what lies between two of its spots, however far apart, and no more', () => {
  const level = [0, 0, 0, 0, 0, 0];
  expect(stroked(level, { i: 2, y: 5 })).toEqual([0, 0, 5, 0, 0, 0]);
  expect(stroked(level, { i: 4, y: 3 }, { i: 1, y: 0 })).toEqual([0, 0, 1, 2, 3, 0]);
  expect(stroked(level, { i: 1, y: 0 }, { i: 4, y: 3 })).toEqual([0, 0, 1, 2, 0, 0]);
  expect(stroked(level, { i: 1, y: 4 }, { i: 1, y: 9 })).toEqual([0, 4, 0, 0, 0, 0]);
});

it('what a first stroke has not reached goes with its ends', () => {
  expect(carried([0, 0, 4, 5, 0, 0], [3, 2])).toEqual([4, 4, 4, 5, 5, 5]);
  expect(carried([1, 2, 3], [1, 2, 0])).toEqual([1, 2, 3]);
  expect(carried([1, 2, 3], [0, Infinity])).toEqual([1, 2, 3]);
});
