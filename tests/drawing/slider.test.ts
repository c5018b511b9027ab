import { quantities, type QuantityName } from '@physics';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Board from '@drawing/chart/Board.svelte';
import { sliderNumber } from '@drawing/slider';

test.each<[number, QuantityName, string]>([
  [2e-7, 'wallPosition', '200'],
  [-1.5e-3, 'Bext', '-0.0015'],
  [1e-15, 'mz', '0'],
  [1e-7, 'mz', '0'],
  [0.1 + 0.2, 'mz', '0.3'],
])('%s of %s is told as %s', (value, quantity, told) =>
  expect(String(sliderNumber(value, quantity))).toBe(told),
);

test('no number of a slider has an exponent, whatever its quantity and size', () => {
  for (const quantity of Object.keys(quantities) as QuantityName[])
    for (let power = -30; power < 9; power++)
      for (const sign of [1, -1])
        expect(String(sliderNumber(sign * 1.7 * 10 ** power, quantity))).not.toContain('e-');
});

test('nor has one of a curve that is drawn', () => {
  const points = [0, 1e-9].map((t) => [t, 3.3e-8] as const);
  const { body } = render(Board, {
    props: {
      points,
      quantity: 'wallPosition',
      min: 0,
      max: 2e-7,
      fixed: 0,
      waiting: false,
      set: () => {},
    },
  });
  const numbers = [...body.matchAll(/aria-value(?:min|max|now)="([^"]*)"/g)].map(([, n]) => n);
  expect(numbers).toEqual(['0', '200', '33', '0', '200', '33']);
});
