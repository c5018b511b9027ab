import { expect, test } from 'vitest';
import { formulas, type Vec3 } from '@physics';
import { widget as ball } from '@widgets/free-ball/index.svelte';
import { widget as rod } from '@widgets/rod-on-fibre.svelte';
import type { AnyPrediction } from '@figure/predict/kind';
import { ask } from '../figure/predict/ask';
import { after, afterLaw, testing, truthOf, values } from './after';

const iron = { Msat: 1.71e6, density: 7874 };

test.each([
  ['from up to down', -1],
  ['from down to up', 1],
])('free-ball: reversed %s it turns about the change of m, and the sum stays', (reversal, sign) => {
  const change = { reversal, alpha: 0.1, radius: 4e-9 };
  const law = formulas.sphereReversalOmega({ ...iron, radius: 4e-9, gPrime: 1.92 });
  const { out, sentence } = after(ball, change, 3e-9);
  // The moment starts 8° from its pole: it lacks 1 % of 2 − (1 − cos 8°).
  expect(out('omegaBody') / (sign * law)).toBeCloseTo(1, 1.9);
  expect(out('quantaAll')).toBeCloseTo(after(ball, change, 0).out('quantaAll'), 6);
  expect(sentence).toContain(sign > 0 ? 'turns counter-clockwise' : 'turns clockwise');
  expect((truthOf(ball, 'way', change) as Vec3)[2]).toBe(sign);
  expect((truthOf(ball, 'speed', change) as number) / law).toBeCloseTo(1, 12);
});

test('free-ball: g′ = 1 brings the ball twice the angular momentum of g′ = 2', () => {
  const [one, two] = [1, 2].map((gPrime) => after(ball, { gPrime }, 3e-9).out('quantaBody'));
  expect(one! / two!).toBeCloseTo(2, 2);
});

test('rod-on-fibre: a kick is 4Mₛ/(γ′ρR²), and in step the swing comes to 2Q/π of it', () => {
  const { out } = after(rod, {}, 60);
  const kick = formulas.cylinderReversalOmega({ ...iron, radius: 1e-3, gPrime: 1.92 });
  expect(out('kick') / kick).toBeCloseTo(1, 12);
  const law = formulas.swingInStep({ kick, quality: 20, fRod: 1 });
  expect(out('swing') / law).toBeCloseTo(1, 2);
  const reached = Array.from({ length: 20 }, (_, i) =>
    Math.abs(after(rod, {}, 60 + i / 20).out('twist')),
  );
  expect(Math.max(...reached) / law).toBeCloseTo(1, 1);
  expect(truthOf(rod, 'swing')).toBe(out('swing'));
});

test('rod-on-fibre: out of step it stays small, and with the coil off it keeps its magnetization', () => {
  expect(after(rod, { f: 0.8 }, 60).out('swing')).toBeLessThan(after(rod, {}, 60).out('swing') / 5);
  const { out, sentence } = after(rod, { drive: 'off' }, 10);
  expect([out('reversals'), out('twist')]).toEqual([0, 0]);
  expect(sentence).toContain('the coil is off');
});

test('free-ball: positive charges would turn it the other way, and a moment fixed in it would make it swing', () => {
  const real = after(ball, {}, 1e-9).out('omegaBody');
  const positive = afterLaw(ball, 'positive', {}, 1e-9);
  // The ball that turns changes the precession by less than a thousandth.
  expect(positive('omegaBody') / -real).toBeCloseTo(1, 2);
  expect(positive('quantaAll') / after(ball, {}, 0).out('quantaAll')).toBeCloseTo(-1, 6);
  // A pendulum let go 8° from its upper rest comes to 8° from the lower one, with nothing about z.
  const tilts = Array.from({ length: 60 }, (_, i) =>
    afterLaw(ball, 'needle', {}, (i + 1) * 2e-11)('theta'),
  );
  expect(Math.max(...tilts) / Math.PI).toBeCloseTo(172 / 180 + 8 / 180, 1);
  const needle = afterLaw(ball, 'needle', {}, 1e-9);
  expect([needle('omegaBody'), needle('quantaAll')].map((x) => x / real)).toEqual([
    expect.closeTo(0, 6),
    expect.closeTo(0, 6),
  ]);
});

test('free-ball: by a moment of inertia that grows less with the radius, two balls turn 8 times, equally or half as fast', () => {
  const { change, seconds } = testing(ball, 'speed', { radius: 6e-9 });
  const small = after(ball, { ...change, radius: 3e-9 }, seconds).out('omegaBody');
  for (const [law, factor] of [
    ['light', 8],
    ['near', 1],
    ['once', 0.5],
    ['few', 1 / 32],
  ] as const)
    expect(afterLaw(ball, law, change, seconds)('omegaBody') / small / factor).toBeCloseTo(1, 1.9);
});

test('free-ball: who says that it rests sees the sum change, which the real run keeps', () => {
  const asking = ask(ball.predictions!['way'] as AnyPrediction, values(ball));
  asking.set([0, 0, 0]);
  expect(asking.reply).toContain('You let it rest');
  const [begun, real, law] = [
    after(ball, {}, 0).out('quantaAll'),
    after(ball, {}, 1e-9).out('quantaAll'),
    afterLaw(ball, asking.law!, {}, 3e-9),
  ];
  expect(real / begun).toBeCloseTo(1, 6);
  expect(law('omegaBody')).toBe(0);
  expect(law('quantaAll') / begun).toBeCloseTo(-1, 1);
});

test('rod-on-fibre: the testing run ends within 5 % of the lasting swing; without friction it goes on', () => {
  const { seconds } = testing(rod, 'swing');
  const swings = Array.from({ length: 20 }, (_, i) =>
    Math.abs(after(rod, {}, seconds - 0.5 + i / 40).out('twist')),
  );
  expect(Math.max(...swings) / (truthOf(rod, 'swing') as number)).toBeGreaterThan(0.95);
  const free = Array.from({ length: 20 }, (_, i) =>
    Math.abs(afterLaw(rod, 'frictionless', {}, 20.5 + i / 20)('twist')),
  );
  // 41 kicks of one size, and one more on the way.
  const kick = after(rod, {}, 0).out('kick') / (2 * Math.PI);
  expect(Math.max(...free) / kick).toBeGreaterThan(40);
});

test('rod-on-fibre: if friction took 1/Q of the swing it would come to Q kicks', () => {
  const out = afterLaw(rod, 'share', {}, 20);
  expect(out('swing') / (out('kick') / (2 * Math.PI)) / 20).toBeCloseTo(1, 1);
});

test('the lesson: three times the damping leaves the ball as fast, and 0.9 Hz the rod a quarter of its swing', () => {
  const up = after(ball, { reversal: 'from down to up', alpha: 0.3 }, 1.1e-9).out('omegaBody');
  expect(up / -after(ball, {}, 1.1e-9).out('omegaBody')).toBeCloseTo(1, 1.9);
  const [beside, inStep] = [0.9, 1].map((f) => after(rod, { f }, 20).out('swing'));
  expect(beside! / inStep!).toBeGreaterThan(0.2);
  expect(beside! / inStep!).toBeLessThan(0.3);
});

test('free-ball: where two balls are compared, what is read off at the end is the answer that is told', () => {
  const { change, seconds } = testing(ball, 'speed', { radius: 6e-9 });
  const read = -after(ball, change, seconds).out('omegaBody');
  const told = truthOf(ball, 'speed', change) as number;
  expect((read / 1e6).toFixed(0)).toBe((told / 1e6).toFixed(0));
});
