import { describe, expect, test } from 'vitest';
import { ask } from './ask';
import type { AnyPrediction } from '@figure/predict/kind';

const said = { ask: 'Well?', explain: '' };
const value: AnyPrediction<'value'> = {
  ...said,
  kind: 'value',
  quantity: 'T',
  min: 0,
  max: 1,
  truth: () => 0.5,
};
const upward: AnyPrediction<'direction'> = {
  ...said,
  kind: 'direction',
  term: 'm',
  truth: () => [0, 0, 1],
};
const questions = {
  value: () => ask(value, {}),
  direction: () => ask(upward, {}),
  choice: () => ask({ ...said, kind: 'choice', options: ['a', 'b'], truth: () => 'a' }, {}),
  curve: () =>
    ask(
      {
        ...said,
        kind: 'curve',
        quantity: 'mx',
        min: -1,
        max: 1,
        duration: () => 2,
        truth: () => 0,
      },
      {},
    ),
};

const guesses = {
  value: 0.3,
  direction: [0, 1, 0],
  choice: 'b',
  curve: [
    [0, 1],
    [2, 0],
  ],
} as const;

describe.each(Object.entries(questions))('a prediction of the kind %s', (_, asked) => {
  test('starts empty: nothing is drawn, and committing says what is missing', () => {
    const asking = asked();
    expect(asking.guess).toBeUndefined();
    expect(asking.drawn.arrow?.v ?? [0, 0, 0]).toEqual([0, 0, 0]);
    expect(asking.missing).toBe('');
    expect(asking.commit()).toBe(false);
    expect(asking.missing).toMatch(/yet/);
    expect(asking.blocked).toBe(true);
  });
  test('can be skipped, which opens everything, and asked again, which closes it', () => {
    const asking = asked();
    asking.explore();
    expect([asking.blocked, asking.sealed, asking.difference]).toEqual([false, false, 'skipped']);
    asking.again();
    expect([asking.blocked, asking.sealed, asking.guess]).toEqual([true, true, undefined]);
  });
  test('a reload brings back guess, verdict and earlier tries; what cannot be read is asked anew', () => {
    const before = asked();
    const guess = guesses[before.asked.kind] as never;
    before.set(guess);
    before.commit();
    expect(before.memory.stage).toBe('ask');
    before.tell();
    before.again();
    before.set(guess);
    before.commit();
    before.tell();
    const after = asked();
    after.restore(JSON.parse(JSON.stringify(before.memory)));
    expect([after.stage, after.guess, after.tries]).toEqual(['verdict', guess, [guess]]);
    for (const junk of [null, 3, 'x', {}, { stage: 'verdict', guess: { a: 1 }, tries: 7 }]) {
      const anew = asked();
      anew.restore(junk);
      expect([anew.stage, anew.guess, anew.tries]).toEqual(['ask', undefined, []]);
    }
  });
});

test('any number can be committed, also the middle of the range; the message goes with the first answer', () => {
  const asking = questions.value();
  asking.commit();
  asking.set(0.5);
  expect(asking.missing).toBe('');
  expect(asking.commit()).toBe(true);
  expect([asking.blocked, asking.sealed, asking.testing]).toEqual([false, true, true]);
});

test('a number of the other sign is none of the usual guesses, which are for sizes', () => {
  const small = { when: (guess: number) => guess < 0.3, reply: 'You said too little.' };
  const said = (guess: number, min: number) => {
    const asking = ask({ ...value, min, explain: 'It is half.', guesses: [small] }, {});
    asking.set(guess);
    return asking.reply;
  };
  expect(said(0.1, 0)).toBe('You said too little.');
  expect(said(-0.1, 0)).toMatch(/^You said .*: of the other sign\. It is half\.$/);
  expect(said(-0.1, -1)).toBe('You said too little.');
});

test('that there is no direction is an answer by its name, drawn as none, and kept', () => {
  const rest = {
    when: (guess: readonly number[]) => !Math.hypot(...guess),
    reply: 'You let it rest.',
  };
  const asked = { ...upward, none: 'It stays at rest', guesses: [rest] };
  const asking = ask(asked, {});
  asking.set([0, 0, 0]);
  expect(asking.guessInWords).toBe('It stays at rest');
  expect(asking.drawn.arrow?.v).toEqual([0, 0, 0]);
  expect(asking.commit()).toBe(true);
  asking.tell();
  expect(asking.reply).toBe('You let it rest.');
  expect(asking.difference).toBe('no direction, and there is one');
  const later = ask(asked, {});
  later.restore(asking.memory);
  expect([later.stage, later.guessInWords]).toEqual(['verdict', 'It stays at rest']);
});

test('a run lasts as its question says, or as its curve is long; it is told only at the end', () => {
  expect(ask({ ...value, until: () => 7 }, {}).until).toBe(7);
  expect(questions.curve().until).toBe(2);
  const asking = questions.value();
  asking.set(1);
  asking.tell();
  expect(asking.stage).toBe('ask');
  asking.commit();
  asking.tell();
  expect([asking.stage, asking.sealed, asking.difference]).toEqual([
    'verdict',
    false,
    '2.0 times too large',
  ]);
});

test('the testing run has values of its own, and what is said of it goes by these', () => {
  const asked: AnyPrediction<'value'> = {
    ...value,
    set: ({ alpha }) => ({ alpha: 2 * (alpha as number) }),
    headline: ({ alpha }) => `At ${alpha}.`,
    truth: ({ alpha }) => alpha as number,
    until: ({ alpha }) => 10 * (alpha as number),
    guesses: [{ when: (guess, truth) => guess === truth, reply: ({ alpha }) => `${alpha}: yes.` }],
  };
  const asking = ask(asked, { alpha: 0.1, g: 2 });
  expect(asking.tested).toEqual({ alpha: 0.2, g: 2 });
  asking.set(0.2);
  const { headline, reply, difference, until } = asking;
  expect([headline, reply, difference, until]).toEqual([
    'At 0.2.',
    '0.2: yes.',
    'within 2\u202f%',
    2,
  ]);
});

describe('what is answered is to the guess', () => {
  const asked: AnyPrediction<'value'> = {
    ...value,
    explain: 'Why.',
    guesses: [
      { when: (guess, truth) => Math.abs(guess / truth - 1) < 0.1, reply: 'Right.' },
      { when: (guess, truth) => guess > truth, reply: () => 'Larger.', law: 'wrong' },
    ],
  };
  test.each([
    [0.52, 'Right.', undefined],
    [0.9, 'Larger.', 'wrong'],
    [0.1, 'You said 0.100\u202fs: 5.0 times too small. Why.', undefined],
  ])('%d gets %s', (guess, reply, law) => {
    const asking = ask({ ...asked, show: 's' }, {});
    asking.set(guess);
    expect([asking.reply, asking.law]).toEqual([reply, law]);
  });
  test('a choice is not said twice', () => {
    const asking = questions.choice();
    asking.set('a');
    expect(asking.reply).toBe('As you said. ');
    asking.set('b');
    expect(asking.reply).toBe('You said: b. ');
    expect(asking.headline).toBe('A.');
  });
});

test('asked again it remembers what was said at the same values, and forgets it with others', () => {
  const asking = questions.value();
  for (const guess of [1, 0.7]) {
    asking.set(guess);
    asking.commit();
    asking.tell();
    asking.again();
  }
  expect(asking.tries).toEqual([1, 0.7]);
  asking.again({ alpha: 1 });
  expect([asking.tries, asking.values]).toEqual([[], { alpha: 1 }]);
});

test('while a direction is asked the arrow can be moved, and is drawn with the truth at the end', () => {
  const asking = questions.direction();
  asking.drawn.arrow?.set?.([1, 0, 0]);
  expect(asking.drawn.arrow).toMatchObject({ v: [1, 0, 0], truth: undefined });
  asking.commit();
  expect(asking.drawn.arrow?.set).toBeUndefined();
  asking.tell();
  expect(asking.drawn.arrow?.truth).toEqual([0, 0, 1]);
  expect(asking.guessInWords).toBe('along +x');
  expect(asking.headline).toBe('Along +z.');
  asking.explore();
  expect(asking.drawn.arrow).toBeUndefined();
});
