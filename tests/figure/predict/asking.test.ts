import { describe, expect, test } from 'vitest';
import { Asking } from '@figure/predict/asking.svelte';
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
  value: () => new Asking('w', 'p', value, {}),
  direction: () => new Asking('w', 'p', upward, {}),
  choice: () =>
    new Asking('w', 'p', { ...said, kind: 'choice', options: ['a', 'b'], truth: () => 'a' }, {}),
  curve: () =>
    new Asking(
      'w',
      'p',
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

describe.each(Object.entries(questions))('a prediction of the kind %s', (_, asked) => {
  test('starts empty: nothing is drawn, and committing says what is missing', () => {
    const asking = asked();
    expect(asking.guess).toBeUndefined();
    expect(asking.drawn.curve).toBeUndefined();
    expect(asking.drawn.arrow?.v ?? [0, 0, 0]).toEqual([0, 0, 0]);
    expect(asking.drawn.arrow?.set).toBeUndefined();
    expect(asking.missing).toBe('');
    expect(asking.commit()).toBe(false);
    expect(asking.missing).toMatch(/yet/);
    expect(asking.blocked).toBe(true);
  });
  test('can be skipped, which opens everything, and asked again, which closes it', () => {
    const asking = asked();
    asking.skip();
    expect([asking.blocked, asking.sealed, asking.difference]).toEqual([false, false, 'skipped']);
    asking.reset();
    expect([asking.blocked, asking.sealed, asking.guess]).toEqual([true, true, undefined]);
  });
});

test('any number can be committed, also the middle of the range; the message goes with the first answer', () => {
  const asking = questions.value();
  asking.commit();
  asking.set(0.5);
  expect(asking.missing).toBe('');
  expect(asking.commit()).toBe(true);
  expect([asking.blocked, asking.sealed]).toEqual([false, true]);
});

test('it is told when its time has come, or when the reader pauses', () => {
  const made = () => {
    const asking = new Asking('w', 'p', value, {}, 1e-9);
    asking.set(1);
    asking.commit();
    return asking;
  };
  const long = made();
  const { values } = long;
  long.follow(values, 1.1e-9, true);
  expect(long.stage).toBe('made');
  long.follow(values, 1.2e-9, true);
  expect(long.stage).toBe('shown');
  expect(long.difference).toBe('2.0 times too large');
  const paused = made();
  paused.follow(paused.values, 0, false);
  expect(paused.stage).toBe('made');
  paused.follow(paused.values, 1e-10, false);
  expect(paused.stage).toBe('shown');
});

test('a curve is told at its end, whoever pauses before', () => {
  const asking = questions.curve();
  asking.set([
    [0, 1],
    [2, 1],
  ]);
  asking.commit();
  expect(asking.drawn.curve).toHaveLength(2);
  asking.follow(asking.values, 1.9, false);
  expect(asking.stage).toBe('made');
  asking.follow(asking.values, 2, true);
  expect(asking.stage).toBe('shown');
  expect(asking.truthInWords).toBe('from 0.00 to 0.00');
});

test('other values are another question, which keeps the guess', () => {
  const asking = questions.value();
  asking.set(0.3);
  asking.commit();
  expect(asking.follow({ alpha: 1 }, 0.1, true)).toBe(true);
  expect([asking.stage, asking.stale, asking.guess]).toEqual(['asking', true, 0.3]);
  expect(asking.commit()).toBe(true);
  expect(asking.stale).toBe(false);
});

test('while a direction is asked the arrow can be moved, and is drawn with the truth at the end', () => {
  const asking = questions.direction();
  asking.set([1, 0, 0]);
  expect(asking.drawn.arrow).toMatchObject({ v: [1, 0, 0], truth: undefined });
  asking.drawn.arrow?.set?.([0, 1, 0]);
  expect(asking.guess).toEqual([0, 1, 0]);
  asking.commit();
  expect(asking.drawn.arrow?.set).toBeUndefined();
  asking.follow(asking.values, 2, true);
  expect(asking.drawn.arrow?.truth).toEqual([0, 0, 1]);
  expect(asking.guessInWords).toBe('polar angle 90°, azimuth 90°, along +y');
  expect(asking.truthInWords).toBe('polar angle 0°, along +z');
});
