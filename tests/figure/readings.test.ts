import { expect, test } from 'vitest';
import { addUp, readings, withoutNoise } from '@figure/readings';
import { Run } from '@figure/run';
import { defineWidget } from '@figure/widget';

test.each([
  [[10_850, -21_600, -10_750]],
  [[10_900, -21_649, -10_749]],
  [[0.5, -0.5, 0]],
  [[1, 2e-9, 1 + 2e-9]],
  [[0, 0, 0]],
])('%j is printed so that it adds up', (numbers) => {
  const printed = addUp(numbers).map((text) =>
    Number(text.replace('−', '-').replaceAll('\u202f', '')),
  );
  const sum = printed.slice(0, -1).reduce((all, part) => all + part, 0);
  expect(sum).toBeCloseTo(printed.at(-1)!, 9);
  // No number is off by more than two of the last figure.
  const last = 0.02 * Math.max(...numbers.map(Math.abs));
  printed.forEach((x, i) => expect(Math.abs(x - numbers[i]!)).toBeLessThanOrEqual(last));
});

test('what only rounding keeps from zero reads zero, against what else is there in its unit; what is not there is passed over', () => {
  expect(withoutNoise(-3.33e-16, 1)).toBe(0);
  expect(withoutNoise(1e-3, 1)).toBe(1e-3);
  const widget = defineWidget({
    title: '',
    summary: '',
    lesson: '',
    params: {},
    init: () => 0,
    step: (s, _, dt) => s + dt,
    dtMax: 1,
    outputs: {
      t: (s) => s,
      coneDrift: () => -3.33e-16,
      Bext: () => 1,
      Beff: () => 1e-12,
      mx: () => 0.5,
    },
    readouts: [
      't',
      'coneDrift',
      'Beff',
      { name: 'Of nothing', read: () => undefined },
      { name: 'Steps', of: 'turns', read: (s) => `${s} of 9` },
      'mx',
    ],
    describe: () => '',
  });
  const run = new Run(widget, {});
  run.step(8);
  expect(readings(widget, run, {}).map(({ name, text }) => [name, text])).toEqual([
    ['drift of the cone angle', '0.00\u202frad'],
    [expect.any(String), expect.stringMatching(/^0\.00\u202f/)],
    ['Steps', '8 of 9'],
  ]);
  expect(readings(widget, run, {})[2]).toHaveProperty('of', 'turns');
});
