import { expect, test } from 'vitest';
import { defaults } from '@learning/params';
import { widget } from '@widgets/stack-inversion.svelte';

const start = defaults(widget.params);
const truth = (change: string, prediction: 'signs' | 'way') =>
  widget.predictions[prediction].truth({ ...start, change: change as typeof start.change });

test.each([
  ['the layers in reverse order', 'all three', 'the same way'],
  ['the current reversed', 'both torques, not D', 'the other way'],
  ['tungsten for platinum', 'the damping-like torque alone', 'the other way'],
  ['a Rashba constant of the other sign', 'D and the field-like torque', 'the other way'],
])('with %s, %s differ and the wall goes %s', (change, signs, way) => {
  expect(truth(change, 'signs')).toBe(signs);
  expect(truth(change, 'way')).toBe(way);
});

test('a wall that nothing holds along the track does not move in either sample', () => {
  expect(widget.predictions.way.truth({ ...start, alphaR: 0 })).toBe('neither moves');
});
