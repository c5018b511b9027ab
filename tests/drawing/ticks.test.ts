import * as d3 from 'd3-array';
import { expect, test } from 'vitest';
import { ticks } from '@drawing/chart/ticks';

test.each([
  [-1, 1, 4],
  [0, 1, 5],
  [0.35, 1.35, 5],
  [-250, 250, 4],
  [0, 120, 4],
  [0, 0.4, 5],
  [-4.92, 4.92, 4],
  [3e-7, 9e-6, 6],
])('ticks from %d to %d are those of d3-array', (low, high, count) => {
  const theirs = d3.ticks(low, high, count);
  const ours = ticks(low, high, count);
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((x, i) => expect(x).toBeCloseTo(theirs[i]!, 9));
});
