import { expect, test } from 'vitest';
import { moved, placed } from '@learning/assignment/order';

const place = (n: number) => n;
test('what is chosen comes into the order of the course, and stays where it was moved', () => {
  expect([3, 1, 2].reduce<number[]>((list, n) => placed(list, n, place), [])).toEqual([1, 2, 3]);
  expect(placed([3, 1], 2, place)).toEqual([3, 1, 2]);
  expect(placed([3, 1], 4, place)).toEqual([3, 1, 4]);
});
test('one is moved up and down, and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
});
