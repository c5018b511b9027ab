import { describe, expect, it, vi } from 'vitest';
import { createEvent } from '@learning/events';
import { nextLesson } from '@learning/onward';
import { reduce } from '@learning/progress';
import { importFile, exportFile } from '@learning/transfer';

const events = [
  createEvent({ type: 'opened', lesson: 'a' }),
  createEvent({ type: 'finished', lesson: 'a' }),
  { v: 9, id: 'later', type: 'flew' },
];

describe('a file of progress', () => {
  it('is named by its day and brings back all that was written, later versions too', () => {
    const { name, text } = exportFile(events, new Date('2026-03-04T05:06:07Z'));
    expect(name).toBe('precess-progress-2026-03-04.json');
    expect(importFile(text, [])).toEqual({ fresh: events, known: 0, unreadable: 0 });
  });

  it('is compared with what is here before anything is added', () => {
    const text = JSON.stringify({
      format: 'precess-progress',
      v: 1,
      events: [...events, events[2], null, 'junk'],
    });
    expect(importFile(text, [events[0]!])).toEqual({
      fresh: events.slice(1),
      known: 2,
      unreadable: 2,
    });
  });

  it.each(['', 'not JSON', '{"a":', '\u0000'])('that is not JSON (%j) says so', (text) => {
    expect(importFile(text, [])).toMatch(/not JSON.*Nothing was changed/);
  });

  it.each(['null', '7', '[]', '"x"', '{}', '{"format":"other","events":[]}'])(
    'that is something else (%s) says so',
    (text) => expect(importFile(text, [])).toMatch(/not an export.*Nothing was changed/),
  );

  it('that is nested 20 000 levels deep is refused with the reason', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const event = { type: 'predicted', widget: 'w', prediction: 'p', where: '/', difference: '' };
    const text = `{"format":"precess-progress","v":1,"events":[${deep},${JSON.stringify({ ...event, v: 1, id: 'x', at: 1 }).slice(0, -1)},"value":${deep}}]}`;
    expect(importFile(text, [])).toEqual({ fresh: [], known: 0, unreadable: 2 });
    vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    expect(importFile(text, [])).toMatch(/nested so deeply.*Nothing was changed/);
    vi.restoreAllMocks();
  });

  it('with nothing in it adds nothing', () => {
    expect(importFile(exportFile([]).text, events)).toEqual({ fresh: [], known: 0, unreadable: 0 });
  });
});

describe('nextLesson', () => {
  const order = ['a', 'b', 'c'];
  const after = (...newEvents: Parameters<typeof createEvent>[0][]) =>
    nextLesson(reduce(newEvents.map((d, at) => ({ ...createEvent(d), at }))), order);

  it('is nothing for a newcomer, and when all is done', () => {
    expect(after()).toBeUndefined();
    expect(
      after(
        { type: 'opened', lesson: 'c' },
        ...order.map((lesson) => ({ type: 'finished' as const, lesson })),
      ),
    ).toBeUndefined();
  });

  const finish = (lesson: string) => ({ type: 'finished', lesson }) as const;
  const read = (lesson: string) => ({ type: 'opened', lesson, section: 's' }) as const;

  it('is not a page that was only looked at', () => {
    expect(after({ type: 'opened', lesson: 'c' })).toBeUndefined();
    expect(after(read('b'), { type: 'opened', lesson: 'c' })).toBe('b');
  });

  it('is the first that is begun and not done, by what was read or answered there', () => {
    const right = { type: 'answered', seed: '1', ask: 'f', text: '1', verdict: 'right' } as const;
    const problem = { ...right, exercise: 'p', lesson: 'c' };
    expect(after(problem)).toBe('c');
    expect(after(problem, { ...right, exercise: 'b/sense' })).toBe('b');
    expect(after(read('a'), problem)).toBe('a');
    expect(after(read('a'), problem, finish('a'))).toBe('c');
  });

  it('is then the next after the last, then the first that is not done', () => {
    expect(after(finish('a'))).toBe('b');
    expect(after(finish('a'), finish('b'))).toBe('c');
    expect(after(finish('b'))).toBe('c');
    expect(after(finish('c'))).toBe('a');
  });

  it('goes on with a lesson whose "done" was taken back', () => {
    expect(after({ type: 'finished', lesson: 'b' }, { type: 'reopened', lesson: 'b' })).toBe('b');
  });

  it('passes over a lesson that the course no longer has', () => {
    expect(after(finish('gone'))).toBe('a');
  });
});
