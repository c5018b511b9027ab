import { describe, expect, test } from 'vitest';
import { Clock, longestFrame } from '@figure/clock';

/** Steps taken in the reader's time by frames of these lengths. */
const run = (frames: Iterable<number>) => {
  const clock = new Clock(1e-12);
  let steps = 0;
  for (const seconds of frames) steps += clock.steps(seconds, 2e-10);
  return steps;
};
const every = (hertz: number, seconds: number) =>
  Array.from({ length: hertz * seconds }, () => 1 / hertz);

describe('the clock', () => {
  test('takes the same number of steps at 30, 60 and 144 Hz and with irregular frames', () => {
    const expected = 400;
    for (const hertz of [30, 60, 144]) expect(run(every(hertz, 2))).toBe(expected);
    const irregular = Array.from({ length: 100 }, (_, i) => (i % 2 ? 0.0135 : 0.0265));
    expect(run(irregular)).toBe(expected);
  });
  test('keeps what is left of a step for the next frame', () => {
    const clock = new Clock(1);
    expect([0.4, 0.4, 0.4].map((s) => clock.steps(s / 10, 10))).toEqual([0, 0, 1]);
  });
  test('does not make up for a stall', () => {
    expect(new Clock(1e-3).steps(3600, 1)).toBe(longestFrame / 1e-3);
  });
  test('a frame of no, negative or undefined length takes no step', () => {
    const clock = new Clock(1);
    for (const seconds of [0, -1, NaN]) expect(clock.steps(seconds, 1)).toBe(0);
  });
  test('a step that is no step is refused', () => {
    expect(() => new Clock(0)).toThrow(/dt must be > 0/);
  });
});
