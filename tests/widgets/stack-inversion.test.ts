import { expect, test } from 'vitest';
import { readings } from '@figure/readings';
import type { AnyWidget } from '@figure/widget';
import { defaults } from '@learning/params';
import { widget as stack } from '@widgets/stack-inversion/index.svelte';
import { after, truthOf, under } from './after';

test.each([
  ['the layers in reverse order', 'all three', 'right'],
  ['the current reversed', 'both torques, not D', 'left'],
  ['tungsten for platinum', 'the damping-like torque alone', 'left'],
  ['the opposite Rashba constant', 'D and the field-like torque', 'left'],
])('with %s, %s differ and the second wall goes %s', (change, signs, way) => {
  expect(truthOf(stack, 'signs', { change })).toBe(signs);
  const { sentence } = after(stack, { change }, 0);
  expect(sentence).toMatch(
    /anticlockwise from left to right, and its wall goes right\. In the second/,
  );
  expect(sentence).toMatch(new RegExp(`In the second.* its wall goes ${way}\\.`));
});

test('a wall that nothing holds along the track stands in both samples', () =>
  expect(after(stack, { alphaR: 0 }, 0).sentence.match(/its wall stands/g)).toHaveLength(2));

test.each([{}, { J: 3e11 }, { J: 2e10 }, { Bx: 0.4 }, { Ku1: 8e5 }])(
  'with %j both walls end in the middle of the track, whose half is 50 nm',
  (change) => {
    const values = { ...defaults(stack.params), ...change };
    const end = stack.predictions!.signs!.until!(values);
    const { q } = after(stack, change, end).run.state as { q: readonly number[] };
    for (const place of q) expect(Math.abs(place)).toBeLessThan(20e-9);
  },
);

test('each law beside it sends the second wall back, whose real one goes on', () => {
  const ends = (widget: AnyWidget) =>
    (after(widget, {}, 1e-9).run.state as { q: readonly number[] }).q.map(Math.sign);
  expect(ends(stack)).toEqual([1, 1]);
  for (const law of Object.keys(stack.laws ?? {})) expect(ends(under(stack, law))).toEqual([1, -1]);
});

test('beside a law the readout that is shown tells the ways of the second wall apart', () => {
  const read = (widget: AnyWidget) =>
    readings(widget, after(widget, {}, 1e-10).run, defaults(stack.params));
  for (const law of Object.keys(stack.laws ?? {})) {
    const [real, wrong] = [read(stack), read(under(stack, law))];
    const told = real.findIndex(({ text }, i) => text !== wrong[i]!.text);
    expect(real[told]!.text).toMatch(/^(\d+) and \1 m\/s$/);
    expect(wrong[told]!.text).toMatch(/^(\d+) and −\1 m\/s$/);
  }
});
