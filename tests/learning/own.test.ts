import { expect, test, vi } from 'vitest';
import { forgetOwn } from '@learning/own';
import { keepFigure, recallFigure } from '@learning/kept-figures';
import { readDrafts, writeDrafts } from '@learning/drafts';

test('what is the learner’s own goes, and nothing else is touched', () => {
  const map = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    get length() {
      return map.size;
    },
    key: (i: number) => [...map.keys()][i] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => map.set(key, value),
    removeItem: (key: string) => map.delete(key),
  });
  localStorage.setItem('theme', 'dark');
  localStorage.setItem('precess/assignments', '[]');
  writeDrafts('x', '1', { f: '28' });
  keepFigure('a', { stage: 'ask' });
  forgetOwn();
  expect([...map]).toEqual([['theme', 'dark']]);
  expect([readDrafts('x', '1'), recallFigure('a')]).toEqual([{}, null]);
});

test('where the browser refuses storage there is nothing to forget', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(forgetOwn).not.toThrow();
});
