import { describe, expect, it } from 'vitest';
import { createEvent, type NewEvent, type KnownEvent } from '@learning/events';
import { reduce } from '@learning/progress';

let clock = 0;
const at = (event: NewEvent, time = ++clock): KnownEvent => ({ ...createEvent(event), at: time });
const answer = (seed: string, verdict: 'right' | 'wrong', more: Partial<NewEvent> = {}) =>
  at({
    type: 'answered',
    exercise: 'x',
    seed,
    ask: 'f',
    text: '28 GHz',
    verdict,
    ...more,
  } as NewEvent);

describe('reduce', () => {
  it('makes an empty progress of no events', () => {
    expect(reduce([])).toEqual({ lessons: {}, exercises: {}, predictions: [] });
  });

  it('keeps a lesson done when it is opened again, and knows which was opened last', () => {
    const { lessons, lesson } = reduce([
      at({ type: 'opened', lesson: 'a' }),
      at({ type: 'opened', lesson: 'b' }),
      at({ type: 'finished', lesson: 'a' }),
      at({ type: 'opened', lesson: 'a' }),
    ]);
    expect(lessons).toEqual({ a: 'done', b: 'begun' });
    expect(lesson).toBe('a');
  });

  it('counts every try and remembers a success when other numbers go wrong', () => {
    const { exercises } = reduce([
      answer('1', 'wrong'),
      answer('1', 'right'),
      at({ type: 'drew', exercise: 'x', seed: '2' }),
      answer('2', 'wrong', { text: '3' }),
    ]);
    expect(exercises['x']).toMatchObject({
      tries: 3,
      right: true,
      lastSeed: '2',
      lastText: { f: '3' },
    });
  });

  it('calls an exercise right only when all its asks are right with the same numbers', () => {
    const first = answer('1', 'right', { of: 2 });
    const otherNumbers = answer('2', 'right', { of: 2, ask: 'g' });
    const second = answer('2', 'right', { of: 2 });
    expect(reduce([first, otherNumbers]).exercises['x']?.right).toBe(false);
    expect(reduce([first, otherNumbers, second]).exercises['x']?.right).toBe(true);
  });

  it('takes back a right answer that is changed to a wrong one before the rest is right', () => {
    const events = [
      answer('1', 'right', { of: 2 }),
      answer('1', 'wrong', { of: 2 }),
      answer('1', 'right', { of: 2, ask: 'g' }),
    ];
    expect(reduce(events).exercises['x']?.right).toBe(false);
  });

  it('counts each hint once and forgets hints and solution with new numbers', () => {
    const hint = (hint: number) => at({ type: 'hinted', exercise: 'x', seed: '1', hint });
    const before = [hint(0), hint(0), hint(1), at({ type: 'solved', exercise: 'x', seed: '1' })];
    expect(reduce(before).exercises['x']).toMatchObject({ hints: 2, solved: true, tries: 0 });
    const after = [...before, at({ type: 'drew', exercise: 'x', seed: '2' })];
    expect(reduce(after).exercises['x']).toMatchObject({ hints: 0, solved: false });
  });

  it('shows the last of a repeated prediction, and how often it was made', () => {
    const predict = (difference: string, prediction = 'first') =>
      at({
        type: 'predicted',
        widget: 'precession',
        prediction,
        where: '/lessons/precession/',
        value: 1,
        difference,
      });
    const { predictions } = reduce([predict('90° away'), predict('', 'other'), predict('5° away')]);
    expect(predictions.map((p) => [p.prediction, p.difference, p.times])).toEqual([
      ['other', '', 1],
      ['first', '5° away', 2],
    ]);
  });

  it('takes the earliest of two seeds, whichever was merged first', () => {
    const early = at({ type: 'joined', seed: 'early' });
    const late = at({ type: 'joined', seed: 'late' });
    expect(reduce([late, early]).learner).toBe('early');
  });

  it('folds names that mean something to JavaScript like any other', () => {
    const { exercises, lessons } = reduce([
      at({ type: 'opened', lesson: '__proto__' }),
      at({ type: 'solved', exercise: '__proto__', seed: '1' }),
      at({ type: 'solved', exercise: 'toString', seed: '1' }),
    ]);
    expect(Object.keys(lessons)).toEqual(['__proto__']);
    expect(Object.keys(exercises)).toEqual(['__proto__', 'toString']);
    expect({}).not.toHaveProperty('solved');
  });

  it('folds ten thousand events in less than a frame of a slow film', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      answer(String(i % 50), i % 3 ? 'wrong' : 'right', { exercise: `e${i % 200}` }),
    );
    const begin = performance.now();
    reduce(many);
    expect(performance.now() - begin).toBeLessThan(100);
  });
});
