import { describe, expect, it } from 'vitest';
import { createEvent } from '@learning/events';
import { nextLesson, reduce } from '@learning/progress';
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

  it('is the lesson opened last while that is not done', () => {
    expect(after({ type: 'opened', lesson: 'a' }, { type: 'opened', lesson: 'c' })).toBe('c');
  });

  it('is then the first begun, then the first not begun', () => {
    const b = { type: 'opened', lesson: 'b' } as const;
    const c = [
      { type: 'opened', lesson: 'c' },
      { type: 'finished', lesson: 'c' },
    ] as const;
    expect(after(b, ...c)).toBe('b');
    expect(after(...c)).toBe('a');
  });

  it('goes on with a lesson whose "done" was taken back', () => {
    expect(
      after(
        { type: 'opened', lesson: 'b' },
        { type: 'finished', lesson: 'b' },
        { type: 'reopened', lesson: 'b' },
      ),
    ).toBe('b');
  });

  it('passes over a lesson that the course no longer has', () => {
    expect(after({ type: 'opened', lesson: 'gone' })).toBe('a');
  });
});
