import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readDrafts, writeDrafts } from '@learning/drafts';
import { MemoryStorage } from './storage';

let storage: MemoryStorage;
beforeEach(() => {
  storage = new MemoryStorage();
  vi.stubGlobal('localStorage', storage);
});

describe('drafts', () => {
  it('are there again, for the same exercise with the same numbers', () => {
    writeDrafts('x', '1', { f: '28 G', g: '' });
    expect(readDrafts('x', '1')).toEqual({ f: '28 G', g: '' });
    expect(readDrafts('x', '2')).toEqual({});
    expect(readDrafts('y', '1')).toEqual({});
  });

  it('leave nothing behind when they are judged', () => {
    writeDrafts('x', '1', { f: '28' });
    writeDrafts('x', '1', {});
    expect(Object.keys(storage).length).toBe(0);
  });

  it('are at most 200, the oldest dropped first', () => {
    vi.spyOn(Date, 'now').mockImplementation(() => Object.keys(storage).length);
    for (let i = 0; i < 210; i++) writeDrafts(`x${i}`, '1', { f: '1' });
    expect(Object.keys(storage).length).toBe(200);
    expect(readDrafts('x0', '1')).toEqual({});
    expect(readDrafts('x209', '1')).toEqual({ f: '1' });
    vi.restoreAllMocks();
  });

  it.each(['', 'null', '7', '{"texts":5}', '{"texts":{"f":5}}', '{"at":'])(
    'survive junk: %j',
    (junk) => {
      storage.setItem('precess/draft/x?1', junk);
      expect(readDrafts('x', '1')).toEqual({});
      writeDrafts('x', '1', { f: '2' });
      expect(readDrafts('x', '1')).toEqual({ f: '2' });
    },
  );

  it('are not kept, without an error, where the browser refuses', () => {
    vi.stubGlobal('localStorage', undefined);
    writeDrafts('x', '1', { f: '2' });
    expect(readDrafts('x', '1')).toEqual({});
  });
});
