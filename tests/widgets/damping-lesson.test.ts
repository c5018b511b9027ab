import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { AnyWidget } from '@figure/widget';
import { draw, type AnyValues } from '@learning/params';
import { formulas, gammaLL, norm, type Vec3 } from '@physics';
import Picture, { widget as arrows } from '@widgets/llg-arrows.svelte';
import { widget as fmr } from '@widgets/fmr-sweep/index.svelte';
import { widget as ringDown } from '@widgets/ring-down.svelte';
import { readings } from '@figure/readings';
import { after, afterLaw, degree, testing, truthOf, under, values } from './after';

test.each([0.01, 0.3, 1, 10])(
  'ring-down: for α = %d the line has the slope −αγB/(1+α²), and energy and heat keep their sum',
  (alpha) => {
    const { out } = after(ringDown, { alpha }, 2e-9);
    const slope = -formulas.energyLoss({ alpha, Msat: 1, Bext: 0.1, theta: 90 * degree }) / 0.1;
    expect(out('rate') / slope).toBeCloseTo(1, 4);
    const start = -0.1 * Math.cos(170 * degree);
    expect((out('EperMoment') + out('heat')) / start).toBeCloseTo(1, 6);
  },
);

test('ring-down: of 0.01, 1 and 10 the damping 1 is the first to come down, and a moment at rest says so', () => {
  const angle = (alpha: number) => after(ringDown, { alpha }, 0.6e-9).out('theta');
  expect(angle(1)).toBeLessThan(angle(0.01));
  expect(angle(1)).toBeLessThan(angle(10));
  expect(after(ringDown, { alpha: 1 }, 4e-9).sentence).toMatch(/settled/);
});

test('llg-arrows: the friction points across m towards the field, and along no direction at rest', () => {
  const truth = (change: AnyValues) => truthOf(arrows, 'friction', change) as Vec3;
  const pull = truth({ theta: 90 * degree, phi: 0 });
  expect(pull.map((x) => Math.round(x * 1e9) + 0)).toEqual([0, 0, 1e9]);
  expect(norm(truth({ theta: 0 }))).toBe(0);
});

test('llg-arrows: a current of αB holds the cone, half of it lets it shrink, twice opens it', () => {
  const cone = (aDL: number) => after(arrows, { aDL, alpha: 0.5, theta: 70 * degree }, 0.2e-9);
  expect(cone(0.05).out('cone')).toBeCloseTo(70 * degree, 8);
  expect(cone(0.05).sentence).toMatch(/keeps its distance/);
  expect(cone(0.025).sentence).toMatch(/comes nearer/);
  expect(cone(0.1).sentence).toMatch(/goes away/);
  expect(after(arrows, { theta: 0 }, 1e-10).sentence).toMatch(/rests/);
});

test('llg-arrows: on a narrow cone, too, a moment that settles comes nearer', () => {
  const { out, sentence } = after(arrows, {}, 0.5e-9);
  expect(out('cone')).toBeLessThan(3 * degree);
  expect(sentence).toMatch(/comes nearer/);
});

test('llg-arrows: where damping and current cancel, one name stands for the sum and the precession', () => {
  const names = (aDL: number) => {
    const p = values(arrows, { aDL, form: 'Gilbert' });
    const props = { state: arrows.init(p as never), params: p, set: () => undefined };
    const { body } = render(Picture, { props: props as never });
    return [...body.matchAll(/<text[^>]*>([^<]+)/g)].map(([, text]) => text);
  };
  expect(names(0.05)).toContain('sum = precession');
  expect(names(0.05)).not.toContain('precession');
  expect(names(0.02)).toEqual(expect.arrayContaining(['sum', 'precession']));
});

test('llg-arrows: m across p without a field starts with the speed of the problem', () => {
  const change = { Bext: 0, theta: 90 * degree, aDL: 0.012, aFL: 0.094, alpha: 0.49 };
  const speed = formulas.speedAcross({ aDL: 0.012, aFL: 0.094, alpha: 0.49 });
  expect(after(arrows, change, 0).out('mRate') / speed).toBeCloseTo(1, 12);
});

test.each(['Py', 'A', 'B', 'C'])(
  'fmr-sweep: markers on the extrema of sample %s measure its damping within 5 %%',
  (sample) => {
    const { run } = after(fmr, { sample, f: 14e9 }, 60);
    const [at, slope] = ['offset', 'slope'].map((name) => run.columns.indexOf(name as never));
    const by = (sign: number) =>
      run.rows.reduce((a, b) => (sign * b[slope!]! > sign * a[slope!]! ? b : a))[at!]!;
    // A marker goes in steps of 0.1 mT.
    const mark = (x: number) => Math.round(x / 1e-4) * 1e-4;
    const linewidthPP = mark(by(-1)) - mark(by(1));
    const alpha = formulas.alphaFromPeakToPeak({ f: 14e9, linewidthPP });
    expect(Math.abs(alpha / formulas.benchAlpha({ sample }) - 1)).toBeLessThan(0.05);
    const width = truthOf(fmr, 'width', { sample, f: 14e9 }) as number;
    const law = formulas.linewidthPeakToPeak({ alpha: formulas.benchAlpha({ sample }), f: 14e9 });
    expect(width / law).toBeCloseTo(1, 12);
    expect(width / linewidthPP).toBeCloseTo(1, 1);
  },
);

test('llg-arrows: friction against the motion leaves the energy as it is; away from the field it grows', () => {
  const energy = (law: string) => afterLaw(arrows, law, {}, 0.4e-9)('EperMoment');
  const start = after(arrows, {}, 0).out('EperMoment');
  expect(energy('cart') / start).toBeCloseTo(1, 9);
  expect(energy('away')).toBeGreaterThan(start + 0.01);
});

test('ring-down: an angle that falls by itself is past the middle long before the true one', () => {
  const out = afterLaw(ringDown, 'exponential', {}, 1e-9);
  expect(out('theta')).toBeLessThan((truthOf(ringDown, 'angle', {}, 1e-9) as number) - 0.5);
  expect((out('EperMoment') + out('heat')) / (-0.1 * Math.cos(170 * degree))).toBeCloseTo(1, 9);
});

test('fmr-sweep: the lines of the wrong laws are apart as the guesses say, steepest there, and half as high at half their width', () => {
  const [f, alpha] = [12e9, 0.008];
  const real = truthOf(fmr, 'width', { f }) as number;
  const field = after(fmr, { f }, 30).out('Bext');
  const expected = {
    ends: real * Math.sqrt(3),
    share: (2 * alpha * field) / Math.sqrt(3),
    flank: real / 2,
    flankEnds: (real * Math.sqrt(3)) / 2,
  };
  const { guesses } = (fmr as AnyWidget).predictions!['width']!;
  for (const [law, width] of Object.entries(expected)) {
    const usual = guesses!.find((one) =>
      one.when(width as never, real as never, values(fmr, { f })),
    );
    expect(usual?.law).toBe(law);
    const out = (offset: number) => afterLaw(fmr, law, { f }, 30 * (1 + offset / 0.025));
    expect(out(0)('linewidthPP') / width, law).toBeCloseTo(1, 6);
    expect(out(-width / 2)('slope'), law).toBeCloseTo(1, 1);
    expect(out(width / 2)('slope'), law).toBeCloseTo(-1, 1);
    expect(out(0)('absorbed'), law).toBeCloseTo(1, 2);
    const half = law.toLowerCase().endsWith('ends') ? width / 2 : (width * Math.sqrt(3)) / 2;
    expect(out(half)('absorbed'), law).toBeCloseTo(0.5, 1);
  }
});

test('fmr-sweep: the testing run puts the markers on peak and dip, and tells so only at its end', () => {
  const widget: AnyWidget = fmr;
  const { change, seconds } = testing(widget, 'width');
  const apart = (t: number) => {
    const { run } = after(widget, change, t);
    const marks = widget.readouts!.find(
      (one) => typeof one === 'object' && /^The markers/.test(one.name),
    );
    return (typeof marks === 'object' && marks.read(run.state, run.params)) || '';
  };
  expect(apart(seconds / 2)).not.toMatch(/\d/);
  expect(parseFloat(apart(seconds)) * 1e-3).toBeCloseTo(truthOf(fmr, 'width', change) as number, 4);
});

test('ring-down: of two moments the one with damping 1 is down when that with 10 is still high; in a hasty law both are, and where the damping does not count they fall together', () => {
  const { change, seconds } = testing(ringDown, 'fastest');
  const dashed = (words: string) => Number(/one, with a damping of 10, is (\d+)/.exec(words)?.[1]);
  const real = after(ringDown, change, seconds);
  expect(real.out('theta')).toBeLessThan(1 * degree);
  expect(dashed(real.sentence)).toBeGreaterThan(60);
  const hasty = after(under(ringDown, 'hasty'), change, seconds);
  expect(hasty.out('theta')).toBeLessThan(1 * degree);
  expect(dashed(hasty.sentence)).toBe(0);
  for (const part of [0.2, 0.5, 1]) {
    const alike = after(under(ringDown, 'alike'), change, part * seconds);
    expect(dashed(alike.sentence)).toBe(Math.round(alike.out('theta') / degree));
  }
  const { out } = after(under(ringDown, 'alike'), change, seconds);
  expect(out('theta') / real.out('theta')).toBeCloseTo(1, 3);
  const lost = -(change['Bext'] as number) * Math.cos(change['theta0'] as number);
  expect((out('EperMoment') + out('heat')) / lost).toBeCloseTo(1, 9);
});

test('ring-down: without friction angle and energy stay; a curve that never settles gets this law', () => {
  const out = afterLaw(ringDown, 'frictionless', {}, 4e-9);
  expect(out('theta') / degree).toBeCloseTo(170, 6);
  expect(out('heat')).toBe(0);
  const { guesses } = (ringDown as AnyWidget).predictions!['angle']!;
  const drawn = (height: (part: number) => number) =>
    Array.from({ length: 13 }, (_, i) => [(i * 4e-9) / 12, i ? height(i / 12) : 170 * degree]);
  const truth = Array.from({ length: 201 }, (_, i) => {
    const t = (i * 4e-9) / 200;
    return [t, truthOf(ringDown, 'angle', {}, t)];
  });
  const lawOf = (guess: unknown) =>
    guesses!.find((usual) => usual.when(guess as never, truth as never, {} as never))?.law;
  expect(lawOf(drawn(() => 168 * degree))).toBe('frictionless');
  // One that stops half-way is no motion without friction.
  for (const height of [55, 117]) expect(lawOf(drawn(() => height * degree))).toBeUndefined();
  expect(lawOf(drawn((part) => 170 * degree * Math.exp(-6 * part)))).toBe('exponential');
  expect(lawOf(drawn((part) => 170 * degree * (1 - part)))).toBe('even');
});

test('llg-arrows: at αB the moment circles; if damping pulled with the whole field it would settle', () => {
  const { change, seconds } = testing(arrows, 'balance');
  expect(change['aDL']).toBeCloseTo(0.05, 12);
  expect(after(arrows, change, seconds).out('cone')).toBeCloseTo(55 * degree, 6);
  expect(afterLaw(arrows, 'whole', change, seconds)('cone')).toBeLessThan(25 * degree);
});

test('llg-arrows: when the friction is told, the arrows at the tip are still long', () => {
  const { change, seconds } = testing(arrows, 'friction');
  expect(after(arrows, change, seconds).out('cone')).toBeGreaterThan(25 * degree);
});

test('llg-arrows: the pull of the current is read off where there is one, the speed of the tip where there is none', () => {
  const widget: AnyWidget = arrows;
  const pull = (aDL: number) => {
    const { run } = after(widget, { aDL }, 0);
    return readings(widget, run, run.params).at(-1)!;
  };
  expect(pull(0.02)).toMatchObject({ of: 'aDL', text: expect.stringMatching(/^20\.0.mT$/) });
  expect(pull(0)).toMatchObject({ of: 'mRate', text: expect.stringMatching(/^\d+\.\d.1\/ns$/) });
});

test.each(Array.from({ length: 20 }, (_, i) => `seed ${i}`))(
  'llg-arrows: with the numbers of %s, too, the balance holds the cone and can be answered',
  (seed) => {
    const { change, seconds } = testing(arrows, 'balance', draw(arrows.params, seed));
    const { max } = arrows.params.aDL;
    expect(change['aDL']).toBeLessThanOrEqual(max);
    const cone = (t: number) => after(arrows, change, t).out('cone');
    expect(cone(seconds)).toBeCloseTo(cone(0), 6);
  },
);

test('llg-arrows: a friction away from the field is the true one with the other sign', () => {
  const { alpha, Bext } = values(arrows) as { alpha: number; Bext: number };
  const speed = (law?: string) => {
    const out = law ? afterLaw(arrows, law, {}, 0) : after(arrows, {}, 0).out;
    return out('mRate');
  };
  expect(speed('away') / speed()).toBeCloseTo(1, 9);
  const cone = (law: string) => afterLaw(arrows, law, {}, 0.1e-9)('cone');
  const rate = (alpha * gammaLL * Bext) / (1 + alpha ** 2);
  const start = values(arrows)['theta'] as number;
  expect(Math.tan(cone('away') / 2) / Math.tan(start / 2)).toBeCloseTo(Math.exp(rate * 0.1e-9), 6);
});
