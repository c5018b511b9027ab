import { expect, test } from 'vitest';
import { createEvent, type NewEvent } from '@learning/events';
import { reduce } from '@learning/progress';
import { tally, type Contents } from '@learning/tally';

const figure = (prediction: string) => ({
  ...{ widget: 'w', prediction, lesson: 'a', figure: '', title: '', question: '', href: '' },
});
const contents: Contents = {
  figures: [figure('p'), figure('q')],
  worked: ['line', 'line-of-two'],
  checks: ['a/sense'],
  problems: ['x', 'y', 'z'],
};
const said = (...events: NewEvent[]) =>
  tally(contents, reduce(events.map((event, i) => ({ ...createEvent(event), at: i }))));
const answered = (exercise: string, verdict: 'right' | 'wrong'): NewEvent => ({
  ...{ type: 'answered', exercise, seed: '1', ask: 'f', text: '1', verdict },
});
const predicted = (where: string, value: unknown): NewEvent => ({
  ...{ type: 'predicted', widget: 'w', prediction: 'p', where, value, difference: '' },
});

test('what was done in a lesson is counted: figures, worked examples, checks, problems', () => {
  const { said: lines, little } = said(
    predicted('/lessons/a/', 1),
    answered('worked/line-2-3', 'wrong'),
    answered('worked/line-1-2-3', 'right'),
    answered('a/sense', 'right'),
    answered('x', 'right'),
    answered('y', 'wrong'),
  );
  expect(lines).toEqual([
    '1 of 2 figures predicted',
    '1 of 2 worked examples tried',
    '1 of 1 check right',
    '1 of 3 problems right',
  ]);
  expect(little).toBe(false);
});

test('a question that was skipped, or asked elsewhere, is not counted; next to nothing is little', () => {
  const { said: lines, little } = said(
    predicted('/lessons/a/', null),
    predicted('/widgets/w/', 1),
    answered('x', 'wrong'),
  );
  expect(lines[0]).toBe('0 of 2 figures predicted');
  expect(little).toBe(true);
});

test('of what a lesson does not have nothing is said', () => {
  const none = tally({ figures: [], worked: [], checks: [], problems: ['x'] }, reduce([]));
  expect(none.said).toEqual(['0 of 1 problem right']);
});
