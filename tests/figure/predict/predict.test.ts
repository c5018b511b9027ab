import { describe, expect, test } from 'vitest';
import type { Vec3 } from '@physics';
import { curveAt } from '@figure/predict/curve/curve';
import { directionWords } from '@figure/predict/direction/direction';
import type { AnyPrediction } from '@figure/predict/kind';
import { difference } from '@figure/predict/kinds';

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
    expect(difference(towards([0, 0, 0]), [0, 1, 0], {})).toMatch(/nothing moves/);
  });
  test('of a value, as a factor', () => {
    expect(difference(worth(2), 4, {})).toBe('2.0 times too large');
    expect(difference(worth(2), 1, {})).toBe('2.0 times too small');
    expect(difference(worth(2), 2.01, {})).toBe('within 2 %');
    expect(difference(worth(2), -2, {})).toMatch(/sign/);
    expect(difference(worth(Infinity), 1, {})).toMatch(/no such number/);
  });
  test('of a curve, as its root mean square', () => {
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
    expect(difference(flat, line, {})).toMatch(/^0\.50 off/);
    expect(curveAt([...line, [4, 1.75]], 3)).toBe(1.25);
    expect(curveAt(line, 5)).toBe(0.75);
    expect(curveAt(line, -1)).toBe(0.75);
  });
});

test.each<[Vec3, string]>([
  [[0, 0, 2], 'polar angle 0°, along +z'],
  [[0, 0, -1], 'polar angle 180°, along −z'],
  [[0, -1, 0], 'polar angle 90°, azimuth −90°, along −y'],
  [[1, 0, 1], 'polar angle 45°, azimuth 0°, between +x and +z'],
  [[-1, 1, -1], 'polar angle 125°, azimuth 135°, between −x, +y and −z'],
  [[1, 0.1, 0], 'polar angle 90°, azimuth 6°, along +x'],
])('the direction %j is said as %s', (v, words) => {
  expect(directionWords(v)).toBe(words);
});
