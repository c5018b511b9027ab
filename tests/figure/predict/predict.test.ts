import { describe, expect, test } from 'vitest';
import type { Vec3 } from '@physics';
import { curveAt } from '@figure/predict/curve/distance';
import { directionWords } from '@figure/predict/direction/direction';
import type { AnyPrediction } from '@figure/predict/kind';
import { difference, kindOf } from './ask';

const said = { ask: '', explain: '' };
const towards = (truth: Vec3): AnyPrediction<'direction'> => ({
  ...said,
  kind: 'direction',
  term: 'm',
  truth: () => truth,
});
const worth = (truth: number): AnyPrediction<'value'> => ({
  ...said,
  kind: 'value',
  quantity: 'T',
  min: 0,
  max: 1,
  truth: () => truth,
});

describe('the difference between prediction and truth is said in numbers', () => {
  test('of a direction, as an angle', () => {
    expect(difference(towards([0, 2, 0]), [1, 0, 0], {})).toBe('90° away');
    expect(difference(towards([0, 2, 0]), [0, 1, 0], {})).toBe('the same direction');
    expect(difference(towards([0, 2, 0]), [0.2, 1, 0], {})).toBe('close, 11° away');
    expect(difference(towards([0, 0, 0]), [0, 1, 0], {})).toMatch(/nothing moves/);
  });
  test.each([
    [4, '2.0 times too large'],
    [1, '2.0 times too small'],
    [2.01, 'within 2\u202f%'],
    [2.16, 'close, 8\u202f% too large'],
    [1.84, 'close, 8\u202f% too small'],
    [2.6, '30\u202f% too large'],
    [1.4, '30\u202f% too small'],
    [3, '1.5 times too large'],
    [-2, 'of the other sign'],
    [0, 'not zero'],
  ])('of a value: %d for 2 is %s', (guess, words) => {
    expect(difference(worth(2), guess, {})).toBe(words);
  });
  test.each([
    [2e-12, 0, 'You said 0.00\u202fps, but it is not zero.'],
    [0, 2e-12, 'You said 2.00\u202fps, but it is zero.'],
    [0, 0, 'You said 0.00\u202fps: within 2\u202f%.'],
    [2e-12, 1e-12, 'You said 1.00\u202fps: 2.0 times too small.'],
  ])('a value of %d, for which %d was said, is answered in a sentence', (truth, guess, words) => {
    const asked = worth(truth);
    expect(kindOf(asked).repeat(asked, guess, {})).toBe(words);
  });
  test('of a value that does not exist', () => {
    expect(difference(worth(Infinity), 1, {})).toMatch(/no such number/);
  });
  test('of a curve, in the mean', () => {
    const flat: AnyPrediction<'curve'> = {
      ...said,
      kind: 'curve',
      quantity: 'mx',
      min: -1,
      max: 1,
      duration: () => 2,
      truth: () => 0.25,
    };
    const line = [
      [0, 0.75],
      [2, 0.75],
    ] as const;
    expect(difference(flat, line, {})).toBe('0.50 apart on average');
    expect(curveAt([...line, [4, 1.75]], 3)).toBe(1.25);
    expect(curveAt(line, 5)).toBe(0.75);
    expect(curveAt(line, -1)).toBe(0.75);
  });
});

test('a direction has the names that its question gives, between two of them both', () => {
  const asked: AnyPrediction<'direction'> = {
    ...towards([0, 0, 1]),
    words: () => ({ 'up, to the field': [0, 0, 1], sideways: [1, 0, 0] }),
  };
  const said = (v: Vec3) => kindOf(asked).describe(asked, v, {});
  expect(said([0.1, 0, 1])).toBe('up, to the field');
  expect(said([1, 0, 0.9])).toBe('between “sideways” and “up, to the field”');
  expect(said([0, -1, -1])).toBe('between −y and −z');
});

test.each<[Vec3, string]>([
  [[0, 0, 2], 'along +z'],
  [[0, 0, -1], 'along −z'],
  [[0, -1, 0], 'along −y'],
  [[1, 0, 1], 'between +x and +z'],
  [[-1, 1, -1], 'between −x, +y and −z'],
  [[1, 0.1, 0], 'along +x'],
])('the direction %j is said as %s', (v, words) => {
  expect(directionWords(v)).toBe(words);
});
