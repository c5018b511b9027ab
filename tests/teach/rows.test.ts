import { expect, test } from 'vitest';
import type { Row } from '@learning/assignment/gather';
import { choose, type Choice } from '@teach/rows';

const row = (
  name: string,
  points: number,
  made: number,
  { group = 'A', late = false, state = 'done', item = points } = {},
) =>
  ({
    learner: { name, number: `4021${points}`, group },
    file: `${name.slice(0, 2)}.json`,
    points,
    made,
    findings: late ? [{ kind: 'late', text: '' }] : [],
    standings: new Map([['problem/x', { state, points: item }]]),
  }) as unknown as Row;
const rows = [
  row('Ada Park', 3, 30, { group: 'B', late: true }),
  row('Luis Berger', 9, 10, { item: 1 }),
  row('Mara Lind', 5, 20, { state: 'failed' }),
];
const names = (choice: Partial<Choice>) =>
  choose(rows, { search: '', only: 'all', group: '', by: 'name', down: false, ...choice }).map(
    ({ learner }) => learner.name!.split(' ')[0],
  );

test('rows stand in the order of the report, or of a column, either way', () => {
  expect(names({})).toEqual(['Ada', 'Luis', 'Mara']);
  expect(names({ down: true })).toEqual(['Mara', 'Luis', 'Ada']);
  expect(names({ by: 'sum' })).toEqual(['Ada', 'Mara', 'Luis']);
  expect(names({ by: 'time', down: true })).toEqual(['Ada', 'Mara', 'Luis']);
  expect(names({ by: 'problem/x' })).toEqual(['Luis', 'Ada', 'Mara']);
  expect(rows.map(({ points }) => points)).toEqual([3, 9, 5]);
});

test('every word that is searched for has to be there: in name, number, group or file', () => {
  expect(names({ search: ' lind MARA ' })).toEqual(['Mara']);
  expect(names({ search: '40219' })).toEqual(['Luis']);
  expect(names({ search: 'ad.json' })).toEqual(['Ada']);
  expect(names({ search: 'mara park' })).toEqual([]);
});

test('only a group, what is late, what is to be looked at, what is not done', () => {
  expect(names({ group: 'B' })).toEqual(['Ada']);
  expect(names({ only: 'late' })).toEqual(['Ada']);
  expect(names({ only: 'look' })).toEqual(['Ada']);
  expect(names({ only: 'open' })).toEqual(['Mara']);
  expect(names({ only: 'open', group: 'B' })).toEqual([]);
});
