import { expect, test } from 'vitest';
import type { Turn } from '@learning/assignment/report';
import type { Exercise } from '@learning/exercise';
import { shownAsks } from '@teach/shown';

const exercise: Exercise = {
  given: {},
  ask: {
    way: {
      kind: 'choice',
      prompt: 'Which way?',
      options: [
        { text: 'Up.', right: false, because: 'Not up.' },
        { text: 'Down.', right: true, because: 'Yes.' },
        { text: 'Sideways.', right: false, because: 'Not there.' },
      ],
    },
    f: { kind: 'number', tolerance: 0.01, wrong: [] },
  },
};
const turn = (change: Partial<Turn>): Turn => ({
  ...{ ask: 'way', question: '', kind: 'right', answer: '', text: 'Reply.', first: 0, ever: 1 },
  given: [{ row: 0, text: '3 Hz' }],
  ...change,
});
const turns = [
  turn({ answer: 'Down.', ever: 4 }),
  turn({ kind: 'mistake', answer: 'Up.', ever: 2 }),
  turn({ ask: 'f', ever: 1 }),
  turn({
    ...{ ask: 'f', kind: 'other', ever: 5 },
    given: [9, 8, 9, 7, 6].map((f, row) => ({ row, text: `${f} Hz` })),
  }),
];

test('a room sees every option in its words, in the order of the question, and not yet which is right', () => {
  const [way, f] = shownAsks(exercise, turns, false);
  expect(way).toEqual({
    question: 'Which way?',
    bars: [
      { label: 'Up.', n: 2, kind: 'guess' },
      { label: 'Down.', n: 4, kind: 'guess' },
      { label: 'Sideways.', n: 0, kind: 'guess' },
    ],
  });
  expect(f).toEqual({
    question: 'frequency',
    bars: [
      { label: '9 Hz; 8 Hz; 7 Hz; …', n: 5, kind: 'guess' },
      { label: '3 Hz', n: 1, kind: 'guess' },
    ],
  });
});

test('then what is right is marked, of a choice and of a number alike', () => {
  const [way, f] = shownAsks(exercise, turns, true);
  expect(way!.bars.map(({ label, kind }) => [label, kind])).toEqual([
    ['Up.', 'mistake'],
    ['Down. (right)', 'right'],
    ['Sideways.', 'mistake'],
  ]);
  expect(f!.bars.filter(({ label }) => label.includes('(right)'))).toHaveLength(1);
});
