import { expect, test } from 'vitest';
import type { StoredEvent } from '@learning/events';
import { reduce, stateOf } from '@learning/progress';
import { comesBack, due, dueAt, gaps } from '@learning/review';

const day = 24 * 3600 * 1000;
let count = 0;
const answered = (
  at: number,
  verdict: 'right' | 'wrong',
  seed = '1',
  exercise = 'a',
): StoredEvent => ({
  ...{
    type: 'answered',
    v: 2,
    id: `${count++}`,
    at,
    exercise,
    seed,
    ask: 'f',
    text: String(at),
    verdict,
  },
});
const problems = [{ id: 'a' }, { id: 'b' }];
const dueOn = (events: StoredEvent[], now: number) =>
  due(problems, reduce(events), now).map(({ id }) => id);

test('what was never right is not due', () => {
  expect(dueOn([answered(0, 'wrong')], 1000 * day)).toEqual([]);
  expect(dueOn([], 1000 * day)).toEqual([]);
});

test('what was right comes back after a day, then after days that grow', () => {
  let at = 0;
  const events: StoredEvent[] = [];
  gaps.forEach((gap, i) => {
    events.push(answered(at, 'right', String(i)));
    expect(dueOn(events, at + gap * day - 1)).toEqual([]);
    expect(dueOn(events, at + gap * day)).toEqual(['a']);
    at += gap * day;
  });
  expect(gaps.every((gap, i) => i === 0 || gap > gaps[i - 1]!)).toBe(true);
});

test('after the last gap it comes back as often as then', () => {
  const rightAt = Array.from({ length: 12 }, (_, i) => i * 100 * day);
  expect(dueAt({ rightAt })).toBe(1100 * day + gaps.at(-1)! * day);
});

test('twice in an hour is one time', () => {
  expect(dueAt({ rightAt: [0, 3600_000] })).toBe(3600_000 + day);
});

test('when it comes back is said in days', () => {
  expect(comesBack(day, day - 1)).toBe('tomorrow');
  expect(comesBack(day, 0)).toBe('tomorrow');
  expect(comesBack(7 * day, 60_000)).toBe('in 7 days');
});

test('what went wrong again is due tomorrow', () => {
  const events = [
    answered(0, 'right', '1'),
    answered(5 * day, 'right', '2'),
    answered(6 * day, 'wrong', '3'),
  ];
  expect(dueOn(events, 7 * day - 1)).toEqual([]);
  expect(dueOn(events, 7 * day)).toEqual(['a']);
});

test('after a clock that was ahead was put right, it goes by the days since', () => {
  const ahead = 40 * day;
  const put = (at: number, order: number, verdict: 'right' | 'wrong', seed: string) => ({
    ...answered(at, verdict, seed),
    order,
  });
  const wrong = [answered(ahead, 'wrong', '1')];
  const mended = [...wrong, put(day, ahead + 1, 'right', '2')];
  const done = reduce(mended).exercises['a']!;
  expect([stateOf(done), dueAt(done)]).toEqual(['done', 2 * day]);
  const again = [...mended, put(3 * day, ahead + 2, 'wrong', '3')];
  expect(stateOf(reduce(again).exercises['a'])).toBe('again');
  expect(dueOn(again, 4 * day)).toEqual(['a']);
  const both = [answered(ahead, 'right', '1'), put(day, ahead + 1, 'wrong', '2')];
  expect(stateOf(reduce(both).exercises['a'])).toBe('again');
  expect(dueOn(both, 2 * day)).toEqual(['a']);
});

test('a wrong answer on the way to the right one does not bring it back sooner', () => {
  const events = [
    answered(0, 'right', '1'),
    answered(2 * day, 'wrong', '2'),
    answered(2 * day + 9, 'right', '2'),
  ];
  expect(dueOn(events, 4 * day)).toEqual([]);
  expect(dueOn(events, 5 * day + 9)).toEqual(['a']);
});

test('the same right answer with the same numbers counts once', () => {
  const again = [answered(0, 'right'), answered(3 * day, 'right')];
  expect(reduce(again).exercises['a']?.rightAt).toEqual([0]);
});

test('the one that waits longest comes first, and each time has other numbers', () => {
  const events = [answered(day, 'right', '1', 'b'), answered(2 * day, 'right', '1', 'a')];
  const now = due(problems, reduce(events), 9 * day);
  expect(now.map(({ id }) => id)).toEqual(['b', 'a']);
  const later = [...events, answered(9 * day, 'right', now[0]!.seed, 'b')];
  const next = due(problems, reduce(later), 30 * day).find(({ id }) => id === 'b');
  expect(next?.seed).not.toBe(now[0]?.seed);
  expect(now[0]?.seed).not.toBe(now[1]?.seed);
});
