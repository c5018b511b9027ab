import { expect, test } from 'vitest';
import { defaults, type AnyValues } from '@learning/params';
import type { AnyWidget } from '@harness/widget';
import { widget } from '@widgets/stack-inversion.svelte';

const stack: AnyWidget = widget;
function look(change: AnyValues) {
  const p = { ...defaults(widget.params), ...change };
  const state = stack.init(p as never) as never;
  return {
    signs: stack.predictions!['signs']!.truth(p as never, 0),
    told: stack.describe(state, p as never),
  };
}

test.each([
  ['the layers in reverse order', 'all three', 'right'],
  ['the current reversed', 'both torques, not D', 'left'],
  ['tungsten for platinum', 'the damping-like torque alone', 'left'],
  ['the opposite Rashba constant', 'D and the field-like torque', 'left'],
])('with %s, %s differ and the second wall goes %s', (change, signs, way) => {
  const { signs: told, told: words } = look({ change });
  expect(told).toBe(signs);
  expect(words).toMatch(
    /anticlockwise from left to right, and its wall goes right\. In the second/,
  );
  expect(words).toMatch(new RegExp(`In the second.* its wall goes ${way}\\.`));
});

test('a wall that nothing holds along the track stands in both samples', () =>
  expect(look({ alphaR: 0 }).told.match(/its wall stands/g)).toHaveLength(2));
