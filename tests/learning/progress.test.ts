import { describe, expect, it } from 'vitest';
import { createEvent, type NewEvent, type KnownEvent } from '@learning/events';
import { reduce, stateOf } from '@learning/progress';

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
    expect(reduce([])).toEqual({
      lessons: {},
      exercises: {},
      places: {},
      predictions: [],
      learners: [],
    });
  });

  const read = (lesson: string, section: string) =>
    at({ type: 'opened', lesson, section, heading: section.toUpperCase() });

  it('keeps a lesson done when it is read again, and knows where the learner was last', () => {
    const { lessons, lesson, places } = reduce([
      at({ type: 'finished', lesson: 'a' }),
      read('a', 'traps'),
      read('b', 'first'),
      read('a', 'summary'),
    ]);
    expect(lessons).toEqual({ a: 'done', b: 'begun' });
    expect(lesson).toBe('a');
    expect(places).toEqual({
      a: { section: 'summary', heading: 'SUMMARY' },
      b: { section: 'first', heading: 'FIRST' },
    });
  });

  it.each<[string, NewEvent]>([
    [
      'a problem',
      {
        type: 'answered',
        exercise: 'x',
        seed: '1',
        ask: 'f',
        text: '1',
        verdict: 'wrong',
        lesson: 'a',
      },
    ],
    [
      'a check',
      { type: 'answered', exercise: 'a/sense', seed: '1', ask: 'f', text: '1', verdict: 'right' },
    ],
    ['a hint', { type: 'hinted', exercise: 'x', seed: '1', hint: 1, lesson: 'a' }],
    ['a solution', { type: 'solved', exercise: 'a/sense', seed: '1' }],
    [
      'a prediction',
      {
        type: 'predicted',
        widget: 'w',
        prediction: 'p',
        where: '/base/lessons/a/',
        value: 1,
        difference: '',
      },
    ],
    ['a lesson taken up again', { type: 'reopened', lesson: 'a' }],
  ])('begins a lesson with %s, and not with opening it', (_, done) => {
    const open = at({ type: 'opened', lesson: 'a' });
    expect(reduce([open]).lessons).toEqual({});
    expect(reduce([open, at(done)]).lessons).toEqual({ a: 'begun' });
  });

  it('does not begin a lesson with a prediction that was skipped, nor one made elsewhere', () => {
    const guess = { type: 'predicted', widget: 'w', prediction: 'p', difference: '' } as const;
    const { lessons, lesson } = reduce([
      at({ ...guess, where: '/lessons/a/', value: null }),
      at({ ...guess, where: '/widgets/w/', value: 1 }),
    ]);
    expect(lessons).toEqual({});
    expect(lesson).toBeUndefined();
  });

  it('asks for a repetition of what was right and went wrong with other numbers, until it is right', () => {
    const state = (...events: KnownEvent[]) => stateOf(reduce(events).exercises['x']);
    const first = answer('1', 'right');
    const recall = answer('2', 'wrong', { text: '5' });
    expect(state()).toBe('none');
    expect(state(answer('1', 'wrong'))).toBe('begun');
    expect(state(first)).toBe('done');
    expect(state(first, recall)).toBe('again');
    expect(state(first, recall, answer('2', 'right'))).toBe('done');
    // Another value tried out with the same numbers, and put back.
    expect(state(first, answer('1', 'wrong', { text: '7' }), answer('1', 'right'))).toBe('done');
    expect(state(first, recall, answer('1', 'right', { text: '28.0 GHz' }))).toBe('again');
  });

  it('counts every try and remembers a success when other numbers go wrong', () => {
    const { exercises } = reduce([
      answer('1', 'wrong'),
      answer('1', 'right', { text: '28 MHz' }),
      at({ type: 'drew', exercise: 'x', seed: '2' }),
      answer('2', 'wrong', { text: '3' }),
    ]);
    expect(exercises['x']).toMatchObject({ tries: 3, right: true, latest: '2', drawn: '2' });
    expect(exercises['x']?.attempts['2']).toMatchObject({
      tries: 1,
      right: false,
      answers: { f: { text: '3', verdict: 'wrong' } },
    });
  });

  it('keeps the result with some numbers when the exercise is answered with others', () => {
    const test = [answer('7', 'right', { of: 1 })];
    const elsewhere = [
      answer('1', 'wrong'),
      at({ type: 'hinted', exercise: 'x', seed: '1', hint: 1 }),
    ];
    const { attempts } = reduce([...test, ...elsewhere]).exercises['x'] ?? {};
    expect(attempts?.['7']).toMatchObject({ tries: 1, right: true, atOnce: true, hints: 0 });
    expect(attempts?.['1']).toMatchObject({ tries: 1, right: false, hints: 1 });
  });

  it('counts the same answer, given twice in a row, once', () => {
    const { attempts, tries } =
      reduce([
        answer('1', 'wrong'),
        answer('1', 'wrong'),
        answer('1', 'wrong', { text: '5' }),
        answer('1', 'wrong'),
      ]).exercises['x'] ?? {};
    expect([tries, attempts?.['1']?.tries]).toEqual([3, 3]);
  });

  const atOnce = (...events: KnownEvent[]) => reduce(events).exercises['x']?.attempts['1']?.atOnce;
  const solved = () => at({ type: 'solved', exercise: 'x', seed: '1' });

  it('is right at the first try when each first answer was right', () => {
    expect(atOnce(answer('1', 'right'))).toBe(true);
    expect(atOnce(answer('1', 'right'), solved())).toBe(true);
    expect(atOnce(answer('1', 'wrong'), answer('1', 'right', { text: '5' }))).toBe(false);
    const both = [answer('1', 'right', { of: 2 }), answer('1', 'right', { of: 2, ask: 'g' })];
    expect(atOnce(...both.slice(1))).toBe(false);
    expect(atOnce(...both)).toBe(true);
  });

  it('is not right at the first try when the solution was open before', () => {
    expect(atOnce(solved(), answer('1', 'right'))).toBe(false);
    const [first, second] = [answer('1', 'right', { of: 2 }), solved()];
    expect(atOnce(first, second, answer('1', 'right', { of: 2, ask: 'g' }))).toBe(false);
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
    expect(reduce(before).exercises['x']?.attempts['1']).toMatchObject({
      hints: 2,
      solved: true,
      tries: 0,
    });
    const after = [...before, at({ type: 'drew', exercise: 'x', seed: '2' })];
    expect(reduce(after).exercises['x']?.attempts['2']).toMatchObject({ hints: 0, solved: false });
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

  it('knows the earliest of two seeds first, whichever was merged first', () => {
    const early = at({ type: 'joined', seed: 'early' });
    const late = at({ type: 'joined', seed: 'late' });
    expect(reduce([late, early]).learners).toEqual(['early', 'late']);
  });

  it('folds names that mean something to JavaScript like any other', () => {
    const { exercises, lessons } = reduce([
      at({ type: 'finished', lesson: '__proto__' }),
      at({ type: 'solved', exercise: '__proto__', seed: '__proto__' }),
      at({ type: 'solved', exercise: 'toString', seed: '1' }),
    ]);
    expect(Object.keys(lessons)).toEqual(['__proto__']);
    expect(Object.keys(exercises)).toEqual(['__proto__', 'toString']);
    expect({}).not.toHaveProperty('solved');
  });

  it('folds ten thousand events in less than 200 ms of the processor, whatever else it is at work on', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      answer(String(i % 50), i % 3 ? 'wrong' : 'right', { exercise: `e${i % 200}` }),
    );
    reduce(many);
    const begin = process.cpuUsage();
    reduce(many);
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(200);
  });
});
