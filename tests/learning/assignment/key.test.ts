import { expect, test } from 'vitest';
import type { Assignment } from '@learning/assignment/assignment';
import { keyLines, keyTable, keyTables, proposedSets } from '@learning/assignment/key';
import { learnerKey, seedOf } from '@learning/assignment/learner';
import { drawExercise } from '@learning/draw';
import { answersOf } from '@learning/right';
import { check } from '@learning/schema';
import { sample } from './sample';

const [, , fixed, drawn] = sample.items as Required<Assignment>['items'] & { length: 4 };
const exercises = {
  [fixed!.id]: check.parse({
    id: 'against',
    ask: {
      where: {
        kind: 'choice',
        options: [
          { text: 'Up.', because: 'That is where a positive charge would have it.' },
          { text: 'Down.', right: true, because: 'The electron is negative.' },
        ],
      },
    },
  }),
  [drawn!.id]: check.parse({
    id: 'larmor',
    given: {
      Bext: { min: 0.1, max: 2, step: 0.001, show: 'mT' },
      BAxis: { label: 'field along', options: ['+x', '-x'] },
    },
    ask: { f: { kind: 'number', from: 'larmorFrequency', show: 'GHz' } },
  }),
};
const learners = [
  { name: 'Mara Lind', number: '40 217 335' },
  { name: '=Luis', number: '40217336' },
];
const lines = (rules: Partial<Assignment>, sets: number) => [
  ...keyLines(
    { ...sample, ...rules },
    learners,
    (id) => exercises[id as keyof typeof exercises],
    sets,
  ),
];
const twoNew = { most: 2, counts: 'best', then: 'new' } as const;

test('each learner has a line for each set of numbers, with what the statement gives and what follows from it', () => {
  const own = lines({ tries: twoNew }, 9).filter(({ learner }) => learner);
  expect(own.map(({ learner, variant }) => [learner?.name, variant])).toEqual([
    ['Mara Lind', 0],
    ['Mara Lind', 1],
    ['=Luis', 0],
    ['=Luis', 1],
  ]);
  for (const { learner, variant, given, exercise, drawn: numbers } of own) {
    const answer = answersOf(exercise, numbers);
    const key = learnerKey(sample, learner!);
    const { values } = drawExercise(exercises[drawn!.id]!, seedOf(sample, key, drawn!, variant));
    const { Bext, BAxis } = values as { Bext: number; BAxis: string };
    expect(given.replaceAll('\u202f', ' ')).toBe(
      `applied field ${Math.round(1000 * Bext)} mT, field along ${BAxis.replace('-', '−')}`,
    );
    expect(parseFloat(answer)).toBeCloseTo(28.02495 * Bext, 2);
    expect(answer).toMatch(/GHz$/);
  }
  expect(new Set(own.map(({ given }) => given)).size).toBe(4);
});

test('what has no numbers is told once for all, and so is everything where all have the same', () => {
  const own = lines({ tries: twoNew }, 2);
  const all = own.filter(({ learner }) => !learner);
  expect(all).toMatchObject([{ item: fixed, variant: undefined, given: '' }]);
  expect(all.map((line) => answersOf(line.exercise, line.drawn))).toEqual(['Down.']);
  const same = lines({ numbers: 'same' }, 1);
  expect(same.map(({ learner, item, variant }) => [learner, item, variant])).toEqual([
    [undefined, fixed, undefined],
    [undefined, drawn, undefined],
  ]);
});

test('there are as many sets as the tries can show, or fewer where so many are wanted', () => {
  const endless = { ...twoNew, most: 0 };
  expect([
    proposedSets(sample),
    proposedSets({ tries: twoNew }),
    proposedSets({ tries: endless }),
  ]).toEqual([1, 2, 3]);
  const count = (tries: Assignment['tries'], sets: number) =>
    lines({ numbers: 'same', tries }, sets).length - 1;
  expect(count(sample.tries, 5)).toBe(1);
  expect(count(twoNew, 1)).toBe(1);
  expect(count(twoNew, 5)).toBe(2);
  expect(count(endless, 7)).toBe(7);
});

test('as a table it has a line of its head, those of all, and those of each learner; a name is no formula', () => {
  const table = keyTable(lines({}, 1), ({ id }) => ({ title: id, tex: '' })).split('\n');
  expect(table[0]).toBe('\uFEFFName,Number,Question,Points,Try,Given,Right,Taken as well');
  expect(table[1]).toBe(`All,,precession/against,${fixed!.points},,,Down.,`);
  expect(table[2]).toMatch(
    /^Mara Lind,40 217 335,larmor-frequency,\d+,,"applied field .*GHz,± 1%$/,
  );
  expect(table[3]).toMatch(/^'=Luis,40217336,/);
  expect(table).toHaveLength(5);
});

test('learner by learner and try by try it is one table, with as many items side by side as fit', () => {
  const own = lines({ tries: twoNew }, 2).filter(({ learner }) => learner);
  const [table, ...none] = keyTables(own, 4);
  expect(none).toEqual([]);
  expect(table!.items).toEqual([drawn]);
  expect(table!.rows.map(({ learner, variant }) => [learner?.name, variant])).toEqual([
    ['Mara Lind', 0],
    ['Mara Lind', 1],
    ['=Luis', 0],
    ['=Luis', 1],
  ]);
  expect(table!.rows.map(({ cells }) => cells.get(drawn!))).toEqual(own);
  const twice = own.flatMap((line) => [line, { ...line, item: fixed! }]);
  expect(keyTables(twice, 1).map(({ items }) => items)).toEqual([[drawn], [fixed]]);
});
