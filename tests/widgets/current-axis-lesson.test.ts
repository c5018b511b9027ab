import { expect, test } from 'vitest';
import { formulas, gammaLL } from '@physics';
import { widget as axis } from '@widgets/made-axis.svelte';
import { widget as pulse } from '@widgets/pulse-drive/index.svelte';
import { widget as dial } from '@widgets/torque-dial/index.svelte';
import { after, afterLaw, degree, testing, truthOf, values } from './after';

/** Times of the turn of m, s: a step of the run ends at each. */
const times = Array.from({ length: 80 }, (_, i) => 0.2 + 0.5 * i);
const angle = (t: number) => (2 * Math.PI * t) / 40;
/** Speeds of the tip at these times. */
const turn = (change: object, law?: string) =>
  times.map((t) => {
    const out = law ? afterLaw(dial, law, { ...change }, t) : after(dial, { ...change }, t).out;
    return out('mRate');
  });
const signs = (speeds: readonly number[]) =>
  speeds.filter((x, i) => x * speeds[(i + 1) % speeds.length]! < 0).length;

test('torque-dial: the current pulls hardest at 45°, a field along it across', () => {
  const speeds = turn({});
  expect(Math.max(...speeds)).toBeLessThanOrEqual((gammaLL * 0.1) / 2);
  const best = angle(times[speeds.indexOf(Math.max(...speeds.slice(0, 20)))]!);
  expect(Math.abs(best - 45 * degree)).toBeLessThan(4 * degree);
  expect(truthOf(dial, 'peak')).toBeCloseTo(45 * degree, 12);
  expect(truthOf(dial, 'peak', { source: 'a field along it' })).toBeCloseTo(90 * degree, 12);
  speeds.forEach((speed, i) => {
    const rate = formulas.currentAxisRate({ hAxis: 0.1, phiJ: angle(times[i]!) });
    expect(speed / 1e9).toBeCloseTo(rate / 1e9, 9);
  });
  const { seconds } = testing(dial, 'peak');
  expect(after(dial, {}, seconds / 2).out('mRate')).toBeCloseTo((gammaLL * 0.1) / 2, -3);
  expect(after(dial, {}, seconds).out('mRate') / 1e9).toBeCloseTo(0, 6);
});

test('made-axis: with half the current both even laws of the lesson come to rest within the run', () => {
  const ends = (['J²', '|J|'] as const).map((law) => {
    const change = { J: 5e12, law, alpha: 0.25 };
    const seconds = axis.runs!['rest']!(values(axis, change) as never);
    expect(after(axis, change, seconds).out('phiJ')).toBeGreaterThan(89 * degree);
    return seconds;
  });
  expect(ends[0]! / ends[1]!).toBeCloseTo(2, 6);
});

test('torque-dial: over a turn an axis changes the sign of its torque four times, a field twice', () => {
  expect(signs(turn({}))).toBe(4);
  expect(signs(turn({ source: 'a field along it' }))).toBe(2);
  expect(signs(turn({}, 'deflected'))).toBe(2);
  const lever = turn({}, 'lever');
  expect(lever[0]! / Math.max(...lever)).toBeGreaterThan(0.99);
});

test('made-axis: with friction m comes to rest across, and on the other sign along the current', () => {
  const { change, seconds } = testing(axis, 'rest');
  expect(truthOf(axis, 'rest', change)).toBe('across the current');
  expect(after(axis, change, seconds).out('phiJ')).toBeGreaterThan(88.5 * degree);
  expect(afterLaw(axis, 'easy', change, seconds)('phiJ')).toBeLessThan(3 * degree);
  expect(afterLaw(axis, 'frictionless', change, seconds)('phiJ')).toBeCloseTo(30 * degree, 6);
});

test('made-axis: reversed, the linear law makes an easy axis, and the even ones keep the hard one', () => {
  const { change, seconds } = testing(axis, 'back');
  expect(truthOf(axis, 'back', change)).toBe('along the current');
  expect(after(axis, change, seconds).out('phiJ')).toBeLessThan(3 * degree);
  expect(afterLaw(axis, 'even', change, seconds)('phiJ')).toBeGreaterThan(88.5 * degree);
  expect(afterLaw(axis, 'forward', change, seconds)('phiJ')).toBeCloseTo(30 * degree, 12);
  expect(axis.predictions?.back?.guesses?.every(({ law }, i) => i === 0 || law)).toBe(true);
  const strength = (J: number, law: string) => after(axis, { J, law }, 0).out('hAxis');
  for (const law of ['|J|', 'J²']) expect(strength(-1e13, law)).toBe(strength(1e13, law));
  expect(strength(-1e13, 'J')).toBe(-strength(1e13, 'J'));
  expect(strength(5e12, 'J²')).toBeCloseTo(0.025, 12);
  expect(strength(5e12, '|J|')).toBeCloseTo(0.05, 12);
  const iron = { Jsd: 1.1215236438e-19, Sloc: 1, Pol: 0.4, vF: 5e5, tanHall: 0.01, mu0Ms: 2.2 };
  expect(strength(1e13, 'J') / formulas.hallField({ ...iron, J: 1e13 })).toBeCloseTo(1, 3);
});

test.each([
  { fCarrier: 2e13 },
  { fCarrier: 2e12, carrierPhase: 60 * degree },
  { fCarrier: 0, tSigma: 20e-15, phiJ: 30 * degree },
])('pulse-drive: at %o both drives leave what their closed forms say', (change) => {
  const { seconds } = testing(pulse, 'left', change);
  const { out } = after(pulse, change, seconds);
  const p = {
    ...{ h0: 0.3, tSigma: 50e-15, carrierPhase: 0, phiJ: 45 * degree },
    ...change,
  };
  const full = formulas.pulseTurnLeft(p);
  // The picture ends at 3.5 lengths of the pulse, where some 1e-3 of a slow drive is still to come.
  expect(Math.abs(out('turnOdd') + formulas.pulseTurnOdd(p)) / full).toBeLessThan(2e-3);
  expect(Math.abs(out('turnEven') + formulas.pulseTurnEven(p)) / full).toBeLessThan(1e-4);
});

test('pulse-drive: a run ends where its axis of time does', () => {
  for (const tSigma of [20e-15, 50e-15])
    expect(pulse.runs?.[pulse.ends ?? '']?.(values(pulse, { tSigma }) as never)).toBeCloseTo(
      7 * tSigma,
      20,
    );
});

test('pulse-drive: only the square leaves something after many cycles, both after half a cycle', () => {
  expect(truthOf(pulse, 'left')).toBe('only the drive with J²');
  expect(truthOf(pulse, 'left', { fCarrier: 0 })).toBe('both');
  expect(truthOf(pulse, 'left', { phiJ: 90 * degree })).toBe('neither');
  expect((truthOf(pulse, 'size') as number) * 1e3).toBeCloseTo(1.655, 3);
});

test('pulse-drive: without the sign of J the first drive adds up, without its mean the second cancels', () => {
  const { seconds } = testing(pulse, 'left');
  const left = truthOf(pulse, 'size') as number;
  const rectified = afterLaw(pulse, 'rectified', {}, seconds);
  expect(rectified('turnOdd')).toBeGreaterThan(left);
  // ∫|cos| over the envelope of the current: 2/π of σ√(2π), against ½ of σ√π.
  expect(rectified('turnOdd') / left).toBeCloseTo((4 * Math.SQRT2) / Math.PI, 2);
  for (const law of ['swinging', 'swapped'])
    expect(Math.abs(afterLaw(pulse, law, {}, seconds)('turnEven'))).toBeLessThan(1e-3 * left);
  expect(afterLaw(pulse, 'swapped', {}, seconds)('turnOdd')).toBe(rectified('turnOdd'));
});
