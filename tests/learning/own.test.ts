import { beforeEach, expect, test, vi } from 'vitest';
import { forgetOwn } from '@learning/own';
import { keepFigure, recallFigure } from '@learning/kept-figures';
import { readDrafts, writeDrafts } from '@learning/drafts';
import { readSetting, writeSetting } from '@learning/settings';
import { MemoryStorage } from './storage';

beforeEach(() => {
  vi.stubGlobal('localStorage', new MemoryStorage());
});

test('what is the learner’s own goes; settings and what is a neighbour’s stay', () => {
  localStorage.setItem('theme', 'dark');
  writeSetting('theme', 'light');
  writeSetting('review', 'off');
  localStorage.setItem('precess/assignments', '[]');
  writeDrafts('x', '1', { f: '28' });
  keepFigure('a', { stage: 'ask' });
  forgetOwn();
  expect(Object.entries(localStorage)).toEqual([
    ['theme', 'dark'],
    ['precess/setting/theme', 'light'],
    ['precess/setting/review', 'off'],
  ]);
  expect([readDrafts('x', '1'), recallFigure('a')]).toEqual([{}, null]);
});

test('a setting that was kept under its bare name holds until another is chosen', () => {
  for (const [name, value] of [
    ['theme', 'dark'],
    ['slash', 'on'],
    ['review', 'off'],
  ] as const) {
    expect(readSetting(name)).toBe(null);
    localStorage.setItem(name, value);
    expect(readSetting(name)).toBe(value);
    writeSetting(name, 'system');
    expect(readSetting(name)).toBe('system');
    expect(localStorage.getItem(name), 'it may be a neighbour’s').toBe(value);
  }
});

test('where the browser refuses storage there is nothing to forget', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(forgetOwn).not.toThrow();
  expect(readSetting('theme')).toBe(null);
  expect(() => writeSetting('theme', 'dark')).not.toThrow();
});
