import { expect, test } from 'vitest';
import { defaults, type AnyValues } from '@learning/params';
import type { AnyWidget } from '@harness/widget';
import { widget } from '@widgets/stack-inversion.svelte';

const truth = (prediction: 'signs' | 'way', values: AnyValues): unknown =>
  (widget as AnyWidget).predictions![prediction]!.truth(
    { ...defaults(widget.params), ...values },
    0,
  );

test.each([
  ['the layers in reverse order', 'all three', 'the same way'],
  ['the current reversed', 'both torques, not D', 'the other way'],
  ['tungsten for platinum', 'the damping-like torque alone', 'the other way'],
  ['a Rashba constant of the other sign', 'D and the field-like torque', 'the other way'],
])('with %s, %s differ and the wall goes %s', (change, signs, way) => {
  expect(truth('signs', { change })).toBe(signs);
  expect(truth('way', { change })).toBe(way);
});

test('a wall that nothing holds along the track does not move in either sample', () => {
  expect(truth('way', { alphaR: 0 })).toBe('neither moves');
});
