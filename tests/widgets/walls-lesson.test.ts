import { expect, test } from 'vitest';
import { formulas } from '@physics';
import { widget as track } from '@widgets/wall-track/index.svelte';
import { widget as walker } from '@widgets/walker.svelte';
import { widget as electron } from '@widgets/electron-in-wall.svelte';
import type { AnyPrediction } from '@figure/predict/kind';
import type { AnyWidget } from '@figure/widget';
import { after, truthOf, under, values } from './after';

const wallWidth = 10e-9;

test('wall-track: with β = 0 and a small current the wall shifts by −Δψ/α and stands', () => {
  const { out, sentence } = after(track, {}, 20e-9);
  const shift = formulas.pinnedShift({ alpha: 0.1, wallWidth, wallAngle: out('wallAngle') });
  expect(out('wallPosition') / shift).toBeCloseTo(1, 6);
  expect(Math.abs(out('wallVelocity'))).toBeLessThan(1e-3);
  expect(sentence).toMatch(/stands still/);
  const drawn = truthOf(track, 'after', {}, 5e-9) as number;
  expect(drawn / out('wallPosition')).toBeGreaterThan(0.9);
});

test('wall-track: with β = α it moves with the drift, and its angle stays', () => {
  const { out } = after(track, { xi: 0.1 }, 3e-9);
  expect(out('wallPosition') / (30 * 3e-9)).toBeCloseTo(1, 6);
  expect(Math.abs(out('wallAngle'))).toBeLessThan(1e-9);
});

test.each([
  { u: 120, xi: 0 },
  { u: 150, xi: 0.3 },
])(
  'wall-track: above the breakdown ($u m/s, β = $xi) whole turns take it on with the mean of the formula',
  (change) => {
    const args = { alpha: 0.1, wallWidth, Bz: 0, Bperp: 0.05, ...change };
    const turn = (2 * Math.PI) / Math.abs(formulas.wallTurnRate(args));
    const { out, sentence } = after(track, change, 3 * turn);
    const mean = out('wallPosition') / out('t');
    expect(mean / formulas.wallVelocity(args)).toBeCloseTo(1, 2);
    expect(sentence).toMatch(/turns round and round/);
  },
);

test.each([
  { drive: 'current', xi: 0.3 },
  { drive: 'current', xi: 0 },
  { drive: 'field', xi: 0 },
])(
  'walker: the points of a $drive with β = $xi lie on the closed form, away from the breakdown',
  (change) => {
    const { run } = after(walker, change, 10);
    const { points } = run.state as { points: { x: number; v: number; omega: number }[] };
    expect(points).toHaveLength(25);
    for (const { x, v, omega } of points) {
      const drive = change.drive === 'current' ? { u: x, Bz: 0 } : { u: 0, Bz: x };
      const args = { alpha: 0.1, wallWidth, Bperp: 0.1, xi: change.xi, ...drive };
      const law = formulas.wallVelocity(args);
      const rate = formulas.wallTurnRate(args);
      expect(Math.abs(v - law) / (Math.abs(law) + 10)).toBeLessThan(0.01);
      expect(Math.abs(omega - rate) / (Math.abs(rate) + 1e8)).toBeLessThan(0.01);
    }
    const end = truthOf(walker, 'end', change) as number;
    expect(points.at(-1)!.v / end).toBeCloseTo(1, 2);
  },
);

test('wall-track: without a hard axis the same friction never stops it; carried along J it goes the other way', () => {
  const soft = after(under(track, 'soft'), {}, 20e-9);
  expect(soft.out('wallPosition') / ((30 / 1.01) * 20e-9)).toBeCloseTo(1, 6);
  expect(soft.out('wallAngle')).toBeLessThan(-3);
  expect(soft.sentence).toMatch(/turns round and round/);
  expect(after(under(track, 'along'), { xi: 0.1 }, 5e-9).out('wallPosition')).toBeCloseTo(
    -15e-8,
    12,
  );
  expect(truthOf(track, 'carried', { xi: 0.1 })).toBeCloseTo(15e-8, 12);
});

test('walker: with an angle that always rests the speed is in proportion to the last point', () => {
  const { out } = after(under(walker, 'unbroken'), {}, 10);
  expect(out('wallMean')).toBeCloseTo(600, 6);
  expect(out('wallRate')).toBe(0);
});

test('wall-track: who draws a line at zero can run a wall that stays; a level line higher up has a reply of its own', () => {
  const widget: AnyWidget = track;
  const p = values(widget);
  const { guesses } = widget.predictions!['after']! as AnyPrediction<'curve'>;
  const drawn = (height: number) =>
    Array.from({ length: 11 }, (_, i) => [i * 5e-10, height] as const);
  const truth = Array.from({ length: 101 }, (_, i) => {
    const t = i * 5e-11;
    return [t, truthOf(track, 'after', {}, t) as number] as const;
  });
  const usual = (height: number) => guesses!.find((one) => one.when(drawn(height), truth, p));
  expect(usual(0)).toHaveProperty('law', 'still');
  expect(after(under(track, 'still'), { u: 30, xi: 0 }, 5e-9).out('wallPosition')).toBe(0);
  for (const height of [50e-9, 100e-9, 140e-9])
    expect(usual(height)?.reply).toMatch(/^You drew a level line, of a wall that is there at once/);
});

test('wall-track: electrons that only lose their moments carry it half as far', () => {
  expect(after(under(track, 'half'), { xi: 0.1 }, 5e-9).out('wallPosition')).toBeCloseTo(75e-9, 12);
});

test.each(['current', 'field'])(
  'walker: each wrong law of a %s is in proportion up to the breakdown, and then as it says',
  (drive) => {
    const args = { alpha: 0.1, wallWidth: 10e-9, Bperp: 0.1, xi: 0.3 };
    const [top, limit] =
      drive === 'current' ? [200, formulas.walkerDrift(args)] : [0.01, formulas.walkerField(args)];
    const highest =
      drive === 'current'
        ? formulas.driftWallVelocity({ ...args, u: limit })
        : formulas.walkerSpeed(args);
    // The angle rests where sin 2ψ = 1: the row of the motion is then u + γΔB⊥/2, with nothing of the turning in it.
    const far = drive === 'current' ? top : 0;
    const push = formulas.walkerSpeed(args);
    for (const [law, end] of Object.entries({ pushed: far + push, level: highest, stopped: 0 })) {
      const { run, out } = after(under(walker, law), { drive }, 10);
      const { points } = run.state as { points: { x: number; v: number }[] };
      for (const { x, v } of points)
        if (x < limit) expect(v / ((highest * x) / limit), law).toBeCloseTo(1, 9);
      expect(out('wallMean'), law).toBeCloseTo(end, 6);
    }
  },
);

test.each([
  ['end', 0, 'stopped'],
  ['end', 130, 'level'],
  ['end', 250, 'pushed'],
  ['end', 361, 'pushed'],
  ['end', 382, 'pushed'],
  ['end', 600, 'unbroken'],
])('walker, %s: who says %d m/s can run the law %s', (asked, guess, law) => {
  const widget: AnyWidget = walker;
  const p = values(widget);
  const { guesses, truth } = widget.predictions![asked]! as AnyPrediction<'value'>;
  expect(guesses!.find((one) => one.when(guess, truth(p), p))).toHaveProperty('law', law);
});

test('electron-in-wall: its moment follows through many turns, not through a part of one, and is handed over', () => {
  const wide = after(electron, {}, 1e-13);
  expect(wide.out('pz')).toBeCloseTo(-1, 2);
  expect(wide.out('handed')).toBeCloseTo(2, 2);
  expect(wide.sentence).toMatch(/handed over 2\./);
  expect(truthOf(electron, 'leaves')).toMatch(/down/);
  const narrow = { wallWidth: 2e-10, turnLength: 2e-8 };
  expect(after(electron, narrow, 1e-13).out('pz')).toBeGreaterThan(0.9);
  expect(truthOf(electron, 'leaves', narrow)).toMatch(/as it came/);
  expect(truthOf(electron, 'leaves', { wallWidth: 1e-9, turnLength: 9e-9 })).toMatch(/between/);
  expect(after(under(electron, 'free'), {}, 1e-13).out('handed')).toBeCloseTo(0, 2);
});

const nm = 1e-9;
test.each([
  [
    'stands too far on',
    (x: number) => 98 * nm * (1 - Math.exp(-4 * x)),
    /^You let it stand.*but sooner/,
    undefined,
  ],
  [
    'stands too soon',
    (x: number) => 21 * nm * Math.tanh(2 * x),
    /^You let it stand.*farther on/,
    undefined,
  ],
  [
    'goes on at half the drift',
    (x: number) => 75 * nm * x,
    /^You let it go on, but more slowly/,
    'braked',
  ],
  [
    'goes on with the drift',
    (x: number) => 150 * nm * x,
    /^You let it go on with the drift/,
    'soft',
  ],
  ['gets faster', (x: number) => 150 * nm * x * x, /^You let it get faster/, undefined],
  ['goes the way of the charge', (x: number) => -75 * nm * x, /^You sent it along J/, 'along'],
  ['comes back', (x: number) => 240 * nm * x * (1 - x), /^You let it come back/, undefined],
  ['is right', undefined, /^Right/, undefined],
] as const)('wall-track: a drawn wall that %s is answered as such', (_, height, reply, law) => {
  const widget: AnyWidget = track;
  const p = values(widget, { u: 30, xi: 0 });
  const { guesses } = widget.predictions!['after']! as AnyPrediction<'curve'>;
  const truth = Array.from({ length: 101 }, (_, i) => {
    const t = i * 5e-11;
    return [t, truthOf(track, 'after', p, t) as number] as const;
  });
  const drawn = height ? truth.map(([t]) => [t, height(t / 5e-9)] as const) : truth;
  const usual = guesses!.find((one) => one.when(drawn, truth, p))!;
  expect(typeof usual.reply === 'string' ? usual.reply : usual.reply(p)).toMatch(reply);
  expect(usual.law).toBe(law);
});

test('wall-track: with friction as a brake it goes on at half the drift, and its angle stays', () => {
  const { out } = after(under(track, 'braked'), { u: 30, xi: 0 }, 10e-9);
  expect(out('wallPosition')).toBeCloseTo(150e-9, 12);
  expect(Math.abs(out('wallAngle'))).toBeLessThan(1e-9);
});
