import { expect, test } from 'vitest';
import { draw, type AnyValues } from '@learning/params';
import { formulas, norm, type Vec3 } from '@physics';
import type { AnyPrediction } from '@figure/predict/kind';
import type { AnyWidget } from '@figure/widget';
import { readings } from '@figure/readings';
import { widget as anisotropy } from '@widgets/anisotropy.svelte';
import { widget as precession } from '@widgets/precession/index.svelte';
import { widget as topAndMoment } from '@widgets/top-and-moment/index.svelte';
import { after, degree, testing, truthOf, under, values } from './after';

test.each([
  ['m lies along B', { theta: 0 }, /along the field: no torque/],
  ['m lies against B', { theta: Math.PI }, /against the field: no torque/],
  ['B is turned onto m', { thetaB: 50 * degree, phiB: -15 * degree }, /along the field/],
  ['there is no field', { Bext: 0 }, /no field/],
])('precession: where %s, nothing moves and the sentence says why', (_, change, why) => {
  const { sentence, out } = after(precession, change, 1e-9);
  expect(sentence).toMatch(why);
  expect(out('turns')).toBe(0);
  expect(Math.abs(out('coneDrift'))).toBeLessThan(1e-12);
});

test('precession measures the frequency of its formula on every cone, with B upside down too', () => {
  for (const theta of [1, 50, 90, 179])
    for (const thetaB of [0, 180]) {
      const { out } = after(precession, { theta: theta * degree, thetaB: thetaB * degree }, 1e-9);
      expect(out('f') / formulas.larmorFrequency({ Bext: 0.1 })).toBeCloseTo(1, 9);
    }
});

test('a turn reads as 360° in every field, and the time 1/γB as one radian', () => {
  const { min, max, step } = precession.params.Bext;
  const widget: AnyWidget = precession;
  for (let Bext = min + step; Bext <= max; Bext += step) {
    const p = values(widget, { Bext });
    const turn = widget.runs!['turn']!(p);
    const turned = (seconds: number) =>
      readings(widget, after(widget, p, seconds).run, p).find(({ name }) => name === 'Turned')!
        .text;
    expect(turned(turn), `${Bext} T`).toBe('360°');
    expect(turned(turn / (2 * Math.PI)), `${Bext} T`).toBe('57°');
  }
});

test('precession starts along the predicted direction, which is a unit vector or none', () => {
  expect(norm(truthOf(precession, 'first') as Vec3)).toBeCloseTo(1, 12);
  expect(norm(truthOf(precession, 'first', { theta: 0 }) as Vec3)).toBe(0);
});

test('a top that is stopped falls, a slow one nods, a fast one goes sideways; the moment only circles', () => {
  expect(truthOf(topAndMoment, 'sideways', { spinRate: 0 })).toMatch(/down/);
  expect(truthOf(topAndMoment, 'sideways')).toMatch(/sideways/);
  for (const spinRate of [0, 3, 20]) {
    const { out, sentence } = after(topAndMoment, { spinRate }, 4e-10);
    expect(out('cone')).toBeCloseTo(50 * degree, 9);
    expect(out('turns')).toBeCloseTo(formulas.larmorFrequency({ Bext: 0.1 }) * 4e-10, 9);
    expect(sentence).toMatch(spinRate ? /spins/ : /falls/);
  }
});

test('a top that its spin lifts rises to the vertical without going round, and is told to who says up', () => {
  const { change, seconds } = testing(topAndMoment, 'sideways');
  const { out } = after(under(topAndMoment, 'lifted'), change, seconds);
  expect(out('tilt') / degree).toBeLessThan(3);
  expect(out('turnsTop')).toBeCloseTo(0, 9);
  const { options, guesses, truth } = (topAndMoment as AnyWidget).predictions![
    'sideways'
  ] as AnyPrediction<'choice'>;
  const laws = options.map(
    (guess) => guesses!.find((one) => one.when(guess, truth(change), change))?.law,
  );
  expect(laws).toEqual(['still', 'lifted', undefined, 'held']);
});

test('with an easy axis the period grows with the cone, without one it stays, and the sum of fields can vanish', () => {
  expect(truthOf(anisotropy, 'angle')).toBe('it grows');
  expect(truthOf(anisotropy, 'angle', { BK: 0 })).toBe('it stays the same');
  expect(truthOf(anisotropy, 'angle', { BK: -0.03 })).toBe('it shrinks');
  const { out } = after(anisotropy, {}, 1e-9);
  const theta = 50 * degree;
  expect(out('f') / formulas.coneFrequency({ Bext: 0.05, BK: 0.1, theta })).toBeCloseTo(1, 8);
  const still = after(anisotropy, { Bext: -0.05, theta: 60 * degree }, 1e-9);
  expect(still.sentence).toMatch(/stands still/);
});

/** How far both moments of the question have turned when it is told, rad: as they do, or under a law. */
function turnedOnBoth(drawn: AnyValues, law?: string) {
  const { change, seconds } = testing(anisotropy, 'angle', drawn);
  const { run } = after(law ? under(anisotropy, law) : anisotropy, change, seconds);
  const { angle, twin } = run.state as { angle: number; twin: { angle: number } };
  return [angle, twin.angle] as const;
}

test('anisotropy: under the law of a spring the wider cone gains what it loses, under a constant field neither', () => {
  const [first, wide] = turnedOnBoth({});
  expect(first).toBeCloseTo(2 * Math.PI, 1);
  expect(wide).toBeLessThan(0.8 * first);
  expect(turnedOnBoth({}, 'constant').map((angle) => angle - first)).toEqual([
    expect.closeTo(0, 3),
    expect.closeTo(0, 3),
  ]);
  expect(turnedOnBoth({}, 'spring').map((angle) => angle - first)).toEqual([
    expect.closeTo(0, 3),
    expect.closeTo(first - wide, 3),
  ]);
});

test.each(['its own', ...Array.from({ length: 40 }, (_, i) => `seed ${i}`)])(
  'anisotropy: with %s numbers the run shows what is told, and under the law of a guess what was guessed',
  (seed) => {
    const drawn = seed === 'its own' ? {} : draw(anisotropy.params, seed);
    const { truth, options, guesses } = (anisotropy as AnyWidget).predictions![
      'angle'
    ] as AnyPrediction<'choice'>;
    const { change } = testing(anisotropy, 'angle', drawn);
    const shown = (law?: string) => {
      const [first, wide] = turnedOnBoth(drawn, law).map(Math.abs) as [number, number];
      if (Math.abs(wide - first) < 1e-3) return 'it stays the same';
      return wide < first ? 'it grows' : 'it shrinks';
    };
    const told = truth(change);
    expect(told).toBe(shown());
    for (const guess of options) {
      const law = guesses!.find((usual) => usual.when(guess, told, change))?.law;
      if (law) expect(shown(law)).toBe(guess);
    }
  },
);

test.each([0, Math.PI])('anisotropy: at a polar angle of %d no torque acts', (theta) => {
  expect(after(anisotropy, { theta }, 1e-9).sentence).toMatch(/no torque/);
});
