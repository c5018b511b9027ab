import { expect, test } from 'vitest';
import {
  coneDrift,
  formulas,
  fromAngles,
  orbit,
  orbitFrequency,
  orbitIn,
  orbitStep,
  scale,
} from '@physics';

const field = (B: number) => scale(B, fromAngles(0.6, 2));
const run = (o: ReturnType<typeof orbit>, B: number, steps: number) => {
  for (let i = 0; i < steps; i++) o = orbitStep(o, field(B), 1e-12);
  return o;
};

test('the frequency measured on an orbit is the Larmor frequency, and the cone does not drift', () => {
  const o = run(orbit(fromAngles(1.8, -1), field(0.1)), 0.1, 5000);
  expect(orbitFrequency(o) / formulas.larmorFrequency({ Bext: 0.1 })).toBeCloseTo(1, 10);
  expect(Math.abs(coneDrift(o))).toBeLessThan(1e-12);
});

test('another field begins another measurement and leaves the moment where it is', () => {
  const before = run(orbit(fromAngles(1.8, -1), field(0.1)), 0.1, 300);
  expect(orbitIn(before, field(0.1))).toBe(before);
  const after = orbitIn(before, field(0.2));
  expect(after).toMatchObject({ m: before.m, t: before.t, since: before.t, angle: 0 });
  expect(coneDrift(after)).toBe(0);
  expect(orbitFrequency(after)).toBe(0);
  expect(orbitFrequency(run(after, 0.2, 300)) / 0.2).toBeCloseTo(orbitFrequency(before) / 0.1, 0);
});

test('an orbit without a field, or along it, stands still and is all finite', () => {
  for (const o of [orbit([1, 0, 0], [0, 0, 0]), orbit([0, 0, -1], [0, 0, 0.1])]) {
    let next = o;
    for (let i = 0; i < 100; i++) next = orbitStep(next, o.B, 1e-12);
    expect(next).toMatchObject({ m: o.m, angle: 0, cone: o.cone });
    expect(orbitFrequency(next)).toBe(0);
    expect(coneDrift(next)).toBe(0);
  }
});
