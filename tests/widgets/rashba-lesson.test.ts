import { expect, test } from 'vitest';
import { defaults, type AnyValues } from '@learning/params';
import { Run } from '@figure/run';
import type { AnyWidget } from '@figure/widget';
import { formulas } from '@physics';
import { widget as bands } from '@widgets/rashba-bands/index.svelte';
import { under } from './after';

const eVA = 1.602176634e-29;
function after(widget: AnyWidget, change: AnyValues, seconds: number) {
  const p = { ...defaults(widget.params), ...change };
  const run = new Run(widget, p);
  run.seek(seconds);
  const truth = (prediction: string): unknown => widget.predictions![prediction]!.truth(p, 0);
  const out = (name: string) => run.output(name as never);
  return { out, truth, sentence: widget.describe(run.state, p) };
}

test('rashba-bands: the spin of a current along x is the closed form, along −y', () => {
  const { out, truth } = after(bands, {}, 2e-12);
  const given = { alphaR: 0.8 * eVA, tauMom: 20e-15, Efield: 3e5 };
  const S = formulas.edelsteinDensity(given);
  expect(out('SyDens') / S).toBeCloseTo(-1, 12);
  expect(out('kSplit') / formulas.rashbaSplitting(given)).toBeCloseTo(1, 12);
  expect(truth('cancel')).toMatch(/down/);
  expect(formulas.edelsteinDirection({ JAxis: '+x', nAxis: '+z', alphaSign: 'positive' })).toEqual([
    0, -1, 0,
  ]);
});
test('rashba-bands: it is half of that if no electrons arrive, and does not know the Fermi energy', () => {
  expect(after(bands, { arrive: 'nowhere' }, 2e-12).out('ratio')).toBeCloseTo(0.5, 12);
  const S = [100, 400].map((meV) =>
    after(bands, { EF: meV * 1.602176634e-22 }, 2e-12).out('SyDens'),
  );
  expect(S[0]! / S[1]!).toBeCloseTo(1, 12);
});
test('rashba-bands: below the crossing the circles come closer, and the spin is a share of the closed form', () => {
  const EF = -20 * 1.602176634e-22;
  const { out } = after(bands, { EF }, 2e-12);
  const share = 1 + EF / formulas.rashbaDepth({ alphaR: 0.8 * eVA });
  const apart = formulas.rashbaSplitting({ alphaR: 0.8 * eVA });
  expect(out('ratio')).toBeCloseTo(share, 10);
  expect(out('kSplit') / apart).toBeCloseTo(Math.sqrt(share), 10);
});
test.each([
  ['the constant', { alphaR: -0.8 * eVA }, /up/],
  ['the field', { Efield: -3e5 }, /up/],
  ['nothing, without a field,', { Efield: 0 }, /nothing/],
])('rashba-bands: %s turns the spin over', (_, change, way) => {
  const { out, truth, sentence } = after(bands, change, 2e-12);
  expect(truth('cancel')).toMatch(way);
  expect(sentence).toMatch(way);
  expect(truth('size')).toBeCloseTo(out('SyDens'), 0);
});

test('rashba: circles that are shifted alike have half of the spin, equal ones none', () => {
  expect(after(under(bands, 'alike'), {}, 2e-12).out('ratio')).toBeCloseTo(0.5, 12);
  expect(after(under(bands, 'pushed'), {}, 2e-12).out('ratio')).toBeCloseTo(0.5, 12);
  expect(after(under(bands, 'equal'), {}, 2e-12).out('SyDens')).toBeCloseTo(0, 9);
});

test('rashba-bands: the outer circle goes farther, by the number of its states; exchanged, no spin is left', () => {
  const { truth, out } = after(bands, {}, 4e-13);
  expect(truth('farther')).toBe('the outer one');
  expect(out('ratio')).toBeCloseTo(1, 3);
  expect(after(bands, { arrive: 'nowhere' }, 4e-13).truth('farther')).toBe('both equally far');
  expect(after(under(bands, 'swapped'), {}, 2e-12).out('ratio')).toBeCloseTo(0, 9);
  expect(after(under(bands, 'along'), {}, 2e-12).out('ratio')).toBeCloseTo(-1, 9);
  expect(after(under(bands, 'opposite'), {}, 2e-12).out('ratio')).toBeCloseTo(-1, 9);
});
