import { beforeEach, expect, test } from 'vitest';
import { listDue, listedDue } from '@learning/due-list';
import { MemoryStorage } from './storage';

beforeEach(() => {
  globalThis.localStorage = new MemoryStorage() as never;
});

const list = [{ id: 'a', title: 'How fast?', href: '/problems/a/' }];

test('what is due is listed for the pages of its problems', () => {
  expect(listedDue()).toEqual([]);
  listDue(list);
  expect(listedDue()).toEqual(list);
});

test.each(['', '{', 'null', '7', '{}', '"a"', '[null,7,"a",{},{"id":"a","title":7,"href":"/"}]'])(
  'what is no list (%j) lists nothing',
  (text) => {
    localStorage.setItem('precess/due', text);
    expect(listedDue()).toEqual([]);
  },
);
