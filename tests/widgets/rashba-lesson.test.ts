import { expect, test } from 'vitest';
import { defaults, type AnyValues } from '@learning/params';
import { Run } from '@figure/run';
import type { AnyWidget } from '@figure/widget';
import { angleBetween, formulas, type Vec3 } from '@physics';
import { widget as interfaceField } from '@widgets/interface-field/index.svelte';
import { widget as bands } from '@widgets/rashba-bands/index.svelte';
import { degree, lawsOfWords, under } from './after';

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

const rest = 4e-9;
const BR = formulas.rashbaField({ alphaR: 0.2 * eVA, Pol: 0.5, J: 1e12, Msat: 1e6 });
test('interface-field: a current along x leans the layer to +y, opposite to its spins, by sin θ = B_R/B_K', () => {
  const { out, truth, sentence } = after(interfaceField, {}, rest);
  expect(out('BR')).toBeCloseTo(BR, 9);
  expect((truth('lean') as Vec3)[1]).toBe(1);
  expect(out('my')).toBeCloseTo(BR / 0.24, 6);
  expect(out('mx')).toBeCloseTo(0, 6);
  expect(sentence).toMatch(/points up and leans by 21 degrees, against the spins/);
});
test('interface-field: the tip sets off along the current, across the field', () => {
  const { out } = after(interfaceField, {}, 4e-12);
  expect(out('mx')).toBeGreaterThan(3 * Math.abs(out('my')));
});
test.each([
  ['a reversed current', { J: -1e12 }, -1],
  ['exchanged layers', { alphaR: -0.2 * eVA }, -1],
  ['both', { J: -1e12, alphaR: -0.2 * eVA }, 1],
  ['a layer that points down', { start: 'down' }, 1],
])('interface-field: %s: which way it leans, and just as far', (_, change, way) => {
  const { out, truth } = after(interfaceField, change, rest);
  expect(out('my')).toBeCloseTo((way * BR) / 0.24, 6);
  expect((truth('lean') as Vec3)[1]).toBe(way);
});
test('interface-field: three times the current lays it flat, equal currents of both kinds leave it upright', () => {
  const flat = after(interfaceField, { J: 3e12 }, rest);
  expect(flat.out('my')).toBeCloseTo(1, 4);
  const upright = after(interfaceField, { Pol: 0 }, rest);
  expect(upright.out('mz')).toBe(1);
  expect(upright.sentence).toMatch(/stays upright/);
});
test('interface-field: wrong laws lean it with the spins, along the current, or against it and the other way from below', () => {
  const law = (name: string, change: AnyValues = {}) =>
    after(under(interfaceField, name), change, rest).out;
  expect(law('spins')('my')).toBeCloseTo(-BR / 0.24, 6);
  expect(law('line')('mx')).toBeCloseTo(BR / 0.24, 6);
  const theta = formulas.tiltSOT({ aDL: BR, BK: 0.24 });
  expect(law('damps')('mx')).toBeCloseTo(-Math.sin(theta), 6);
  expect(law('damps', { start: 'down' })('mx')).toBeCloseTo(Math.sin(theta), 6);
});
test.each([{}, { J: -1e12 }, { alphaR: -0.2 * eVA }, { start: 'down' }])(
  'interface-field: under the law of a guess it leans as guessed, %o',
  (change) => {
    const laws = lawsOfWords(interfaceField, 'lean', change);
    expect(laws.map(({ law }) => law).filter(Boolean)).toHaveLength(3);
    for (const { word, way, law } of laws) {
      const { out } = after(law ? under(interfaceField, law) : interfaceField, change, rest);
      const level: Vec3 = [out('mx'), out('my'), 0];
      expect(angleBetween(level, way) / degree, word).toBeLessThan(1);
    }
  },
);
