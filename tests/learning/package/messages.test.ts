import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCourse, fromPlatform, originIn, read } from '@learning/package/messages';

const window = {};
const from = { origin: 'https://course.example', window };
const event = (data: unknown, change: object = {}) => ({
  data,
  origin: from.origin,
  source: window,
  ...change,
});
const report = {
  score: 62.5,
  progress: 0.5,
  complete: false,
  passed: undefined,
  results: [
    {
      id: 'problem.larmor-frequency.f',
      kind: 'answer',
      text: '5.6e9 Hz',
      verdict: 'right',
      at: 1_796_000_000_000,
      points: 2.5,
      title: 'How fast does it precess?',
    },
  ],
};
const told = { precess: 1, type: 'report', number: 3, report, state: '1.abc.sum1' };
const learner = { id: 'u-17', name: 'Lind, Mara' };
const opened = { learner, state: '', score: 0, looking: false };

describe('a message of a thin package', () => {
  test.each([
    [fromCourse, { precess: 1, type: 'ready' }],
    [fromCourse, told],
    [fromCourse, { ...told, report: { ...report, passed: true } }],
    [fromPlatform, { precess: 1, type: 'opened', link: '1.x.y', room: 3800, opened }],
    [fromPlatform, { precess: 1, type: 'opened', link: '1.x.y', pass: 50, room: 0, opened: 'no' }],
    [fromPlatform, { precess: 1, type: 'sent', number: 3, sent: { as: 'over', why: '' } }],
    [fromPlatform, { precess: 1, type: 'sent', number: 3, sent: { as: 'stored', refused: [] } }],
  ])('comes through as it was sent', (schema, message) => {
    expect(read<unknown>(schema, event(structuredClone(message)), from)).toEqual(message);
  });

  test('of another origin, another window or another program is not heard', () => {
    expect(read(fromCourse, event(told, { origin: 'https://evil.example' }), from)).toBeUndefined();
    expect(read(fromCourse, event(told, { origin: 'null' }), from)).toBeUndefined();
    expect(read(fromCourse, event(told, { source: {} }), from)).toBeUndefined();
    expect(read(fromCourse, event(told, { source: null }), { ...from, window: null })).toBe(
      undefined,
    );
    for (const data of ['x', 7, null, undefined, [], { type: 'report' }])
      expect(read(fromCourse, event(data), from)).toBeUndefined();
  });

  test.each([
    ['a version to come', { ...told, precess: 2 }],
    ['a score above 100', { ...told, report: { ...report, score: 101 } }],
    ['a score that is no number', { ...told, report: { ...report, score: NaN } }],
    ['a score as text', { ...told, report: { ...report, score: '100' } }],
    ['a field that nobody asked for', { ...told, report: { ...report, grade: 'A' } }],
    [
      'an identifier that a platform may read otherwise',
      { ...told, report: { ...report, results: [{ ...report.results[0], id: 'a b[,]' }] } },
    ],
    ['a state that is no text', { ...told, state: ['x'] }],
    ['a state too long for any platform', { ...told, state: 'x'.repeat(80_000) }],
    ['a number that does not count', { ...told, number: -1 }],
    ['a type of the other side', { precess: 1, type: 'opened', link: '', room: 1, opened }],
    [
      'more answers than an assignment has',
      { ...told, report: { ...report, results: Array(1001).fill(report.results[0]) } },
    ],
  ])('with %s is unreadable', (_, message) => {
    expect(read(fromCourse, event(message), from)).toBe('unreadable');
  });

  test('may hold anything at all without an exception', () => {
    fc.assert(
      fc.property(fc.object(), fc.anything(), (junk, any) => {
        const message = { ...told, ...junk, report: any };
        for (const schema of [fromCourse, fromPlatform])
          expect(['unreadable', undefined]).toContain(read<unknown>(schema, event(message), from));
      }),
    );
  });
});

test.each([
  ['#platform=https%3A%2F%2Flms.example', 'https://lms.example'],
  ['#platform=http%3A%2F%2Flocalhost%3A81', 'http://localhost:81'],
  ['#platform=null', undefined],
  ['#platform=*', undefined],
  ['#platform=https%3A%2F%2Flms.example%2Fa', undefined],
  ['#platform=data%3A%2C', undefined],
  ['', undefined],
])('the platform named by %s is %s', (fragment, origin) => {
  expect(originIn(fragment)).toBe(origin);
});
