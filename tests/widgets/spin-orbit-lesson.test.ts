import { expect, test } from 'vitest';
import type { AnyValues } from '@learning/params';
import type { AnyWidget } from '@figure/widget';
import { angleBetween, formulas, type Vec3 } from '@physics';
import { widget as efficiency } from '@widgets/angular-efficiency/index.svelte';
import { widget as field } from '@widgets/torque-field/index.svelte';
import { after, afterLaw, degree, lawsOfWords, truthOf, under, values } from './after';

const near = (v: unknown, w: Vec3, digits = 9) =>
  w.forEach((x, i) => expect((v as Vec3)[i]).toBeCloseTo(x, digits));

test('torque-field: the field-like torque keeps the angle to σ, the damping-like one closes it as an exact law', () => {
  const start = after(field, {}, 0).out('angleP');
  const turned = after(field, { shown: 'field-like' }, 0.2e-9);
  expect(turned.out('angleP')).toBeCloseTo(start, 9);
  expect(turned.sentence).toMatch(/field-like torque acts.*goes round it/);
  const aDL = 0.04;
  const pulled = after(field, { aDL }, 0.2e-9);
  const law = formulas.ringdownTheta({ theta0: start, Bext: aDL, alpha: 1, t: 0.4e-9 });
  expect(pulled.out('angleP')).toBeCloseTo(law, 6);
  expect(pulled.sentence).toMatch(/moves towards it/);
  expect(after(field, { aDL: -aDL }, 0.1e-9).sentence).toMatch(/moves away from it/);
  const size = formulas.dampingLikeSize({ angleP: pulled.out('angleP'), aDL });
  expect(pulled.out('Btorque')).toBeCloseTo(size, 12);
});

test('torque-field: with the other sign m goes away from σ, and a layer leans against the current', () => {
  const reversed = (change: AnyValues, t: number) => afterLaw(field, 'reversed', change, t);
  const start = after(field, {}, 0).out('angleP');
  expect(reversed({}, 0.1e-9)('angleP')).toBeGreaterThan(start + 0.1);
  const layer = { aDL: 0.06, BK: 0.15, alpha: 0.3, theta0: 0, phi0: 0 };
  expect(Math.abs(reversed(layer, 4e-9)('phi'))).toBeCloseTo(Math.PI, 6);
});

test('torque-field: m upright is pushed to σ, right of the current, and −σ with a negative sign', () => {
  for (const phiJSO of [0, 1, -2]) {
    const sigma = formulas.sigmaDirectionOfAngle({ phiE: phiJSO, magnetIs: 'above' });
    near(truthOf(field, 'push', { theta0: 0, phiJSO }), sigma);
    const opposite = sigma.map((x) => -x) as never as Vec3;
    near(truthOf(field, 'push', { theta0: 0, phiJSO, aDL: -0.02 }), opposite);
  }
});

test('torque-field: a perpendicular layer leans along the current, by the angle of the formula; the wrong laws towards σ and away from it', () => {
  const layer = { aDL: 0.06, BK: 0.15, alpha: 0.3, theta0: 0, phi0: 0 };
  const theta = formulas.tiltSOT({ aDL: 0.06, BK: 0.15 });
  const { out, sentence } = after(field, layer, 4e-9);
  near(truthOf(field, 'rest', layer), [1, 0, 0], 6);
  expect(out('theta')).toBeCloseTo(theta, 6);
  expect(sentence).toMatch(/rests/);
  near(truthOf(field, 'rest', { ...layer, theta0: Math.PI }), [-1, 0, 0], 6);
  const wrong = afterLaw(field, 'field', layer, 4e-9);
  // A field across the axis: sin θ = a/B_K, towards σ, which is −y.
  expect(Math.sin(wrong('theta'))).toBeCloseTo(0.06 / 0.15, 6);
  expect(wrong('phi')).toBeCloseTo(-90 * degree, 6);
  expect(afterLaw(field, 'against', layer, 4e-9)('phi')).toBeCloseTo(90 * degree, 6);
});

test.each([
  { A0: 0.15, A2: 0.08, artefact: 0, plane: 'along the current' },
  { A0: 0.2, A2: -0.05, artefact: 0.3, plane: 'along the current' },
  { A0: 0.2, A2: 0.1, artefact: 0.3, plane: 'across the current' },
])('angular-efficiency: the parts of $A0, $A2, $artefact $plane are the closed forms', (change) => {
  const { out } = after(efficiency, change, 60);
  const args = { ...change, artefact: change.plane.startsWith('along') ? change.artefact : 0 };
  expect(out('scan0')).toBeCloseTo(formulas.scanMean(args), 12);
  expect(out('scan2')).toBeCloseTo(formulas.scanSecond(args), 12);
  expect(out('scan4')).toBeCloseTo(formulas.scanFourth(args), 12);
  expect(truthOf(efficiency, 'part', change)).toBeCloseTo(formulas.scanSecond(args), 12);
});

test('angular-efficiency: only torque and artefact together bring four times the angle, and half a turn tells nothing', () => {
  const bars = (change: AnyValues) => truthOf(efficiency, 'bars', change);
  expect(bars({ A2: 0 })).toBe('the mean alone');
  expect(bars({ A2: 0, artefact: 0.2 })).toBe('the mean and cos 2θ');
  expect(bars({ artefact: 0.2 })).toMatch(/cos 4θ/);
  expect(after(efficiency, {}, 30).out('scan2')).toBe(0);
});

test('angular-efficiency: a cos 2θ of its own would put all of A₂ there', () => {
  expect(afterLaw(efficiency, 'whole', { A2: 0.08 }, 60)('scan2')).toBeCloseTo(0.08, 12);
});

test('angular-efficiency: a torque all of which goes with cos²θ swings by its mean, and one with cos θ not at 2θ', () => {
  const all = afterLaw(efficiency, 'all', {}, 60);
  expect(all('scan0')).toBeCloseTo(0.15 + 0.08 / 2, 12);
  expect(all('scan2')).toBeCloseTo(all('scan0'), 12);
  const once = afterLaw(efficiency, 'once', {}, 60);
  expect(once('scan0')).toBeCloseTo(0.15, 12);
  expect(once('scan2')).toBeCloseTo(0, 12);
});

test.each([0.04, -0.04])(
  'torque-field: under the law of a first push that was guessed m goes that way, at %d T',
  (aDL) => {
    for (const { word, way, law } of lawsOfWords(field, 'push', { aDL })) {
      if (!law) continue;
      const { run } = after(under(field, law), { aDL }, 0);
      const { velocity } = (field as AnyWidget).moves!(run.state, values(field, { aDL }));
      expect(angleBetween(velocity, way) / degree, word).toBeLessThan(1);
    }
  },
);
