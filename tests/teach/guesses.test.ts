import { expect, test } from 'vitest';
import type { AnyPrediction } from '@figure/predict/kind';
import type { PredictionMade } from '@learning/assignment/report';
import { directionOf, guessesOf, mostAsked, namedOf, optionsOf, turnsOf } from '@teach/guesses';

const made = (...values: unknown[]): PredictionMade[] =>
  values.map((value, row) => ({ row, value, difference: '' }));

test('those count who were asked for the values that most were asked for; no values are the usual ones', () => {
  const usual = { Bext: 0.1 };
  const all: PredictionMade[] = [
    { row: 0, value: 1, values: { Bext: 0.3 }, difference: '' },
    { row: 1, value: 2, difference: '' },
    { row: 2, value: 3, values: { Bext: 0.1 }, difference: '' },
  ];
  expect(mostAsked(all, usual)).toEqual({ same: [all[1], all[2]], values: usual, others: 1 });
  expect(mostAsked(all.slice(0, 1), usual).values).toEqual({ Bext: 0.3 });
  expect(mostAsked([], usual)).toEqual({ same: [], values: usual, others: 0 });
});

test('what is drawn is what its kind can be; a file may hold anything', () => {
  const junk = [null, undefined, '', NaN, {}, [], [1, 2], [1, 2, 'x'], [[0, 1]], [[0, 1], [1]]];
  expect(guessesOf('direction', made(...junk, [0, 0, 0], [0, 0, 5]))).toEqual([
    [0, 0, 0],
    [0, 0, 1],
  ]);
  const curve = [
    [0, 1],
    [1, 2],
  ];
  expect(guessesOf('curve', made(...junk, curve, Array(1000).fill([0, 0])))).toEqual([curve]);
  expect(guessesOf('value', made(...junk, '7', Infinity, 7))).toEqual([7]);
  expect(guessesOf('choice', made(...junk.slice(3), 7, 'up'))).toEqual(['up']);
  expect(directionOf([0, 0, NaN])).toBeUndefined();
});

const bare: AnyPrediction<'value'> = {
  kind: 'value',
  ask: '',
  explain: '',
  quantity: 'Bext',
  min: 0,
  max: 10,
  truth: (p) => 10 * Number(p['Bext']),
};
const asked: AnyPrediction<'value'> = {
  ...bare,
  guesses: [
    { when: (guess, truth) => guess === truth, reply: (p) => `Right for ${p['Bext']}.` },
    { when: (guess, truth) => guess >= truth, reply: 'Too much.' },
    { when: (guess) => guess < 0, reply: 'Nobody says so.' },
  ],
};

test('each guess counts for the first usual one that it fits, the others together, and what nobody made is not told', () => {
  expect(turnsOf(asked, made(2, 2, 5, 1, 'junk'), { Bext: 0.2 })).toEqual([
    { reply: 'Right for 0.2.', n: 2, right: true },
    { reply: 'Too much.', n: 1, right: false },
    { reply: 'Another guess.', n: 1, right: false },
  ]);
  expect(turnsOf(bare, made(2), { Bext: 0.2 })).toEqual([]);
});

test('of a choice each option is told once, with how many took it and what is replied to it', () => {
  const choice: AnyPrediction<'choice'> = {
    kind: 'choice',
    ask: '',
    explain: '',
    options: ['longer', 'the same', 'shorter'],
    truth: (p) => (Number(p['Bext']) > 1 ? 'shorter' : 'longer'),
    guesses: [
      { when: (guess, truth) => guess === truth, reply: (p) => `Right for ${p['Bext']}.` },
      { when: (guess) => guess === 'longer', reply: 'Not here.' },
    ],
  };
  const all = made('longer', 'shorter', 'shorter', 'junk');
  expect(optionsOf(choice, all, { Bext: 2 })).toEqual([
    { option: 'longer', right: false, n: 1, reply: 'Not here.' },
    { option: 'the same', right: false, n: 0, reply: '' },
    { option: 'shorter', right: true, n: 2, reply: 'Right for 2.' },
  ]);
});

test('a drawn curve is compared with the points of the true one, to its end', () => {
  const curve: AnyPrediction<'curve'> = {
    kind: 'curve',
    ask: '',
    explain: '',
    quantity: 'theta',
    duration: () => 2,
    min: 0,
    max: 1,
    truth: (p, t) => Number(p['Bext']) * t,
    guesses: [
      { when: (guess, truth) => guess.at(-1)![1] === truth.at(-1)![1], reply: 'Same end.' },
    ],
  };
  const guess = [
    [0, 1],
    [2, 6],
  ];
  expect(turnsOf(curve, made(guess), { Bext: 3 })).toEqual([
    { reply: 'Same end.', n: 1, right: true },
  ]);
  expect(turnsOf(curve, made(guess), { Bext: 4 })).toEqual([
    { reply: 'Another guess.', n: 1, right: false },
  ]);
});

test('directions are counted by the words of their question, the right one marked and never left out', () => {
  const arrow: AnyPrediction<'direction'> = {
    kind: 'direction',
    ask: '',
    explain: '',
    term: 'precession',
    truth: () => [0, 1, 0],
    none: 'nowhere',
    words: () => ({ up: [0, 0, 1], sideways: [0, 1, 0], ahead: [1, 0, 0] }),
  };
  expect(namedOf(arrow, made([0, 0.1, 1], [0, 0, 2], [-1, -1, -1], [0, 0, 0], 'junk'), {})).toEqual(
    [
      { name: 'up', n: 2, right: false },
      { name: 'sideways', n: 0, right: true },
      { name: 'nowhere', n: 1, right: false },
      { name: 'elsewhere', n: 1, right: false },
    ],
  );
});
