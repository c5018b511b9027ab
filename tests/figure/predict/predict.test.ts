import { describe, expect, test } from 'vitest';
import type { Vec3 } from '@physics';
import { curveAt, difference, type Guessed } from '@figure/predict/predict';
import type { AnyPrediction } from '@figure/widget';

const said = { ask: '', explain: '' };
const towards = (truth: Vec3): AnyPrediction => ({
  ...said,
  kind: 'direction',
  term: 'm',
  truth: () => truth,
});
const worth = (truth: number): AnyPrediction => ({
  ...said,
  kind: 'value',
  quantity: 'T',
  min: 0,
  max: 1,
  truth: () => truth,
});
const point = (value: Vec3): Guessed => ({ kind: 'direction', value });
const say = (value: number): Guessed => ({ kind: 'value', value });

describe('the difference between prediction and truth is said in numbers', () => {
  test('of a direction, as an angle', () => {
    expect(difference(towards([0, 2, 0]), point([1, 0, 0]), {})).toBe('90° away');
    expect(difference(towards([0, 2, 0]), point([0, 1, 0]), {})).toBe('the same direction');
    expect(difference(towards([0, 0, 0]), point([0, 1, 0]), {})).toMatch(/nothing moves/);
  });
  test('of a value, as a factor', () => {
    expect(difference(worth(2), say(4), {})).toBe('2.0 times too large');
    expect(difference(worth(2), say(1), {})).toBe('2.0 times too small');
    expect(difference(worth(2), say(2.01), {})).toBe('within 2 %');
    expect(difference(worth(2), say(-2), {})).toMatch(/sign/);
    expect(difference(worth(Infinity), say(1), {})).toMatch(/no such number/);
  });
  test('of a curve, as its root mean square', () => {
    const flat: AnyPrediction = {
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
    expect(difference(flat, { kind: 'curve', value: line }, {})).toMatch(/^0\.50 off/);
    expect(curveAt([...line, [4, 1.75]], 3)).toBe(1.25);
  });
});
