import { expect, test } from 'vitest';
import { defaults, type AnyValues } from '@learning/params';
import type { AnyWidget } from '@harness/widget';
import { formulas, norm, type Vec3 } from '@physics';
import { widget as anisotropy } from '@widgets/anisotropy.svelte';
import { widget as precession } from '@widgets/precession.svelte';
import { widget as topAndMoment } from '@widgets/top-and-moment.svelte';

const degree = Math.PI / 180;
const values = (widget: AnyWidget, change: AnyValues) => ({
  ...defaults(widget.params),
  ...change,
});

/** What a widget shows after a run with some of its parameters set: its outputs and its sentence. */
function show(widget: AnyWidget, change: AnyValues, seconds: number) {
  const p = values(widget, change);
  const dt = widget.dtMax!;
  let s = widget.init(p);
  for (let i = 0; i < Math.round(seconds / dt); i++) s = widget.step!(s, p, dt);
  const outputs = Object.entries(widget.outputs).map(([name, of]) => [name, of(s, p)] as const);
  for (const [name, x] of outputs) expect(Number.isFinite(x), `${name} is ${x}`).toBe(true);
  const sentence = widget.describe(s, p);
  expect(sentence).not.toMatch(/NaN|Infinity|undefined|-0/);
  const output: Record<string, number> = Object.fromEntries(outputs);
  return { output, sentence };
}
const truth = (widget: AnyWidget, prediction: string, change: AnyValues = {}): unknown =>
  widget.predictions![prediction]!.truth(values(widget, change), 0);

test.each([
  ['m lies along B', { theta: 0 }, /along the field: no torque/],
  ['m lies against B', { theta: Math.PI }, /against the field: no torque/],
  ['B is turned onto m', { thetaB: 50 * degree, phiB: -45 * degree }, /along the field/],
  ['there is no field', { Bext: 0 }, /no field/],
])('precession: where %s, nothing moves and the sentence says why', (_, change, why) => {
  const { sentence, output } = show(precession, change, 1e-9);
  expect(sentence).toMatch(why);
  expect(output.turns).toBe(0);
  expect(Math.abs(output.coneDrift!)).toBeLessThan(1e-12);
});

test('precession measures the frequency of its formula on every cone, with B upside down too', () => {
  for (const theta of [1, 50, 90, 179])
    for (const thetaB of [0, 180]) {
      const { output } = show(precession, { theta: theta * degree, thetaB: thetaB * degree }, 1e-9);
      expect(output.f! / formulas.larmorFrequency({ Bext: 0.1 })).toBeCloseTo(1, 9);
    }
});

test('precession starts along the predicted direction, which is a unit vector or none', () => {
  expect(norm(truth(precession, 'first') as Vec3)).toBeCloseTo(1, 12);
  expect(norm(truth(precession, 'first', { theta: 0 }) as Vec3)).toBe(0);
});

test('a top that is stopped falls, a slow one nods, a fast one goes sideways; the moment only circles', () => {
  expect(truth(topAndMoment, 'sideways', { spinRate: 0 })).toMatch(/down/);
  expect(truth(topAndMoment, 'sideways')).toMatch(/sideways/);
  for (const spinRate of [0, 3, 20]) {
    const { output, sentence } = show(topAndMoment, { spinRate }, 4e-10);
    expect(output.cone).toBeCloseTo(50 * degree, 9);
    expect(output.turns).toBeCloseTo(formulas.larmorFrequency({ Bext: 0.1 }) * 4e-10, 9);
    expect(sentence).toMatch(spinRate ? /spins/ : /falls/);
  }
});

test('with an easy axis the period grows with the cone, without one it stays, and the sum of fields can vanish', () => {
  expect(truth(anisotropy, 'angle')).toBe('it grows');
  expect(truth(anisotropy, 'angle', { BK: 0 })).toBe('it stays the same');
  expect(truth(anisotropy, 'angle', { BK: -0.03 })).toBe('it shrinks');
  const { output } = show(anisotropy, {}, 1e-9);
  const theta = 50 * degree;
  expect(output.f! / formulas.coneFrequency({ Bext: 0.05, BK: 0.1, theta })).toBeCloseTo(1, 8);
  const still = show(anisotropy, { Bext: -0.05, theta: 60 * degree }, 1e-9);
  expect(still.sentence).toMatch(/stands still/);
});

test.each([0, Math.PI])('anisotropy: at a polar angle of %d no torque acts', (theta) => {
  expect(show(anisotropy, { theta }, 1e-9).sentence).toMatch(/no torque/);
});
