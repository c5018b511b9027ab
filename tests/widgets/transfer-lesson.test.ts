import { expect, test } from 'vitest';
import type { AnyPrediction } from '@figure/predict/kind';
import type { AnyWidget } from '@figure/widget';
import type { AnyValues } from '@learning/params';
import { axpy, dot, formulas, norm, type Vec3 } from '@physics';
import { widget as dephasing } from '@widgets/spin-dephasing/index.svelte';
import { widget as valve } from '@widgets/spin-valve/index.svelte';
import { widget as spins } from '@widgets/two-spins.svelte';
import { after, afterLaw, testing, truthOf, under, values } from './after';

const meV = 1.602176634e-22;
const start = (change: AnyValues) =>
  (truthOf(spins, 'torque', change) as Vec3).map((x) => Math.round(x * 1e9) + 0);

test('two-spins: S along z beside s along x starts towards +y for J > 0, towards −y for J < 0', () => {
  expect(start({ Jsd: 100 * meV })).toEqual([0, 1e9, 0]);
  expect(start({ Jsd: -100 * meV })).toEqual([0, -1e9, 0]);
  expect(start({ Jsd: 0 })).toEqual([0, 0, 0]);
  expect(start({ angleSs: Math.PI })).toEqual([0, 0, 0]);
});

test('two-spins: the measured frequency is the closed form, free and held, for both signs of J', () => {
  const args = { sEl: 0.4, angleSs: 1.2 };
  for (const Jsd of [200 * meV, -70 * meV]) {
    const free = formulas.exchangeFrequencyFree({ Jsd, Sloc: 1, ...args });
    const held = formulas.exchangeFrequency({ Jsd, sEl: 0.4 });
    for (const [electron, f] of [['free', free] as const, ['held', held] as const]) {
      const { out } = after(spins, { Jsd, ...args, electron }, 3e-14);
      expect(out('f') / f).toBeCloseTo(1, 9);
      expect(out('fTheory') / f).toBeCloseTo(1, 12);
      expect(out('spinTorque') / formulas.exchangeTorqueAt({ Jsd, Sloc: 1, ...args })).toBeCloseTo(
        Math.sign(Jsd),
        9,
      );
    }
  }
});

test('two-spins: the sum of two free spins stays to 1e-10; beside a held one it does not', () => {
  expect(after(spins, {}, 1e-12).out('spinSumDrift')).toBeLessThan(1e-10);
  expect(after(spins, { electron: 'held' }, 1e-14).out('spinSumDrift')).toBeGreaterThan(0.1);
});

test('two-spins: a change of J on the way begins the measurement again and turns the motion round', () => {
  const { run, out } = after(spins, { Jsd: 100 * meV }, 1e-14);
  const { S } = run.state as { S: Vec3 };
  run.change(values(spins, { Jsd: -100 * meV }));
  run.step(200);
  expect(norm(axpy(-1, (run.state as { S: Vec3 }).S, [0, 0, 1]))).toBeLessThan(1e-9);
  expect(S[2]).toBeLessThan(0.9);
  expect(out('f') / out('fTheory')).toBeCloseTo(1, 9);
});

test.each([
  [{ Jsd: 0 }, /no exchange/],
  [{ angleSs: 0 }, /neither feels a torque/],
  [{ electron: 'held' }, /does not stay/],
  [{ Jsd: -100 * meV }, /counter-clockwise.* sum stands still/],
])('two-spins with %o says what is seen', (change, words) =>
  expect(after(spins, change, 1e-14).sentence).toMatch(words),
);

type Valve = { m: Vec3; beside: { m: Vec3 } };

test('spin-valve: the run that answers which layer is cheaper turns over one of the two, the other stays', () => {
  const { change, seconds } = testing(valve, 'cheaper');
  const { run, sentence } = after(valve, change, seconds);
  const { m, beside } = run.state as Valve;
  expect(m[2]).toBeGreaterThan(0.95);
  expect(beside.m[0]).toBeLessThan(-0.95);
  expect(sentence).toMatch(/along its normal is \d+ degrees.* in its plane 1[78]\d degrees/);
});

test('spin-valve: if only the field that holds the bit counted, the same current would turn over both', () => {
  const { change, seconds } = testing(valve, 'cheaper');
  for (const layer of ['in plane', 'perpendicular'])
    expect(afterLaw(valve, 'barrier', { ...change, layer }, seconds)('mp')).toBeGreaterThan(0.95);
});

test('spin-valve: if the shape held the moment along the normal, the one in the plane would turn over', () => {
  const { change, seconds } = testing(valve, 'cheaper');
  const mp = (layer: string) => afterLaw(valve, 'shape', { ...change, layer }, seconds)('mp');
  expect(mp('in plane')).toBeGreaterThan(0.95);
  expect(mp('perpendicular')).toBeLessThan(-0.95);
});

test('spin-valve: electrons out of the fixed layer make it parallel; spins that went with J would not', () => {
  const { change, seconds } = testing(valve, 'way');
  expect(truthOf(valve, 'way')).toMatch(/parallel/);
  expect(after(valve, change, seconds).out('mp')).toBeGreaterThan(0.99);
  expect(afterLaw(valve, 'charge', change, seconds)('mp')).toBeLessThan(-0.99);
  // As the text says of the current that is reversed: sooner at rest than without one.
  const off = (J: number) => 1 + after(valve, { ...change, J }, 2e-9).out('mp');
  expect(off(-1e11)).toBeLessThan(0.5 * off(0));
});

test('spin-valve: in −200 mT and 0.2 TA/m² m goes round without end; without the field it turns over', () => {
  const { change, seconds } = testing(valve, 'orbit');
  const late = [0, 0.1, 0.2, 0.3, 5, 5.1, 5.2, 5.3].map((ns) =>
    after(valve, change, seconds + ns * 1e-9).out('mp'),
  );
  for (const part of [late.slice(0, 4), late.slice(4)])
    expect(Math.max(...part) - Math.min(...part)).toBeGreaterThan(0.5);
  expect(afterLaw(valve, 'fieldFree', change, seconds)('mp')).toBeGreaterThan(0.99);
});

test('spin-valve: twice the current brings m to the equator in little more than a third of the time', () => {
  const crossing = (J: number, seconds: number) => {
    const change = { layer: 'perpendicular', J, Bext: 0 };
    const { run } = after(valve, change, seconds);
    const [t, mp] = ['t', 'mp'].map((name) => run.columns.indexOf(name as never));
    return run.rows.find((row) => row[mp!]! > 0)![t!]!;
  };
  const share = crossing(8e10, 4e-9) / crossing(4e10, 8e-9);
  expect(share).toBeGreaterThan(1 / 3);
  expect(share).toBeLessThan(0.4);
});

test('spin-valve: as a field along p, undamped, the current turns m round p at the angle at which it began', () => {
  const { change, seconds } = testing(valve, 'way');
  const law = under(valve, 'asField');
  const ms = [0, 0.25, 0.5, 0.75, 1].map(
    (part) => (after(law, change, part * seconds).run.state as Valve).m,
  );
  for (const m of ms) expect(m[2]).toBeCloseTo(-Math.cos(0.1), 9);
  // B_K less the field of the current holds it: a turn takes so long.
  const turn = formulas.larmorPeriod({ Bext: 0.09 });
  const { m } = after(law, change, turn / 2).run.state as Valve;
  expect(Math.abs(m[0] - ms[0]![0])).toBeGreaterThan(0.15);
});

test.each([0.05, 0.1, 0.2])(
  'spin-valve: with B_K = %f T, a fifth of the shape lets m stop on its way, twice the damping lets it stay',
  (BK) => {
    const { change, seconds } = testing(valve, 'orbit', { BK });
    const end = (law: string, more: number) =>
      afterLaw(valve, law, change, seconds + more * 1e-9)('mp');
    const stop = end('flatter', 4);
    expect(Math.abs(stop)).toBeLessThan(0.9);
    for (const more of [4.1, 4.2, 4.3]) expect(end('flatter', more)).toBeCloseTo(stop, 2);
    expect(end('damped', 0)).toBeLessThan(-0.99);
  },
);

test('every usual guess of the valve and of the beam has a law that would make it right', () => {
  for (const [widget, name] of [
    [valve, 'way'],
    [valve, 'cheaper'],
    [valve, 'orbit'],
    [dephasing, 'left'],
  ] as const) {
    const asked = (widget as AnyWidget).predictions![name] as AnyPrediction<'choice'>;
    const p = values(widget, testing(widget, name).change);
    const truth = asked.truth(p);
    for (const option of asked.options) {
      const usual = asked.guesses!.find((one) => one.when(option, truth, p));
      if (option !== truth) expect(widget.laws, option).toHaveProperty(usual?.law ?? 'none');
    }
  }
});

test('two-spins: downhill in energy the sum of the spins would not stay', () => {
  const sum = afterLaw(spins, 'downhill', {}, 2e-14)('spinSum');
  expect(sum).toBeGreaterThan(1.2 * after(spins, {}, 0).out('spinSum'));
});

test('two-spins: away from s is uphill in energy, and the sum gets shorter; who sends S there can run this law', () => {
  const { guesses, truth, words } = (spins as AnyWidget).predictions![
    'torque'
  ]! as AnyPrediction<'direction'>;
  const p = values(spins);
  const away = words!(p)['away from s']!;
  expect(guesses!.find((one) => one.when(away, truth(p), p))?.law).toBe('uphill');
  const { run, out } = after(under(spins, 'uphill'), {}, 1e-14);
  const { S, s } = run.state as Record<'S' | 's', Vec3>;
  // E = −J S·s, and at the start S and s are at right angles.
  expect(dot(S, s)).toBeLessThan(-0.1);
  expect(S[0]).toBeLessThan(-0.1);
  expect(out('spinSum')).toBeLessThan(0.9 * after(spins, {}, 0).out('spinSum'));
});

test('two-spins: with the sign reversed both go round as fast, and end on the other side', () => {
  const { change, seconds } = testing(spins, 'torque');
  const real = after(spins, change, seconds);
  const law = under(spins, 'reversed');
  const reversed = after(law, change, seconds);
  expect(reversed.out('f')).toBeCloseTo(real.out('f'), 3);
  expect(real.out('f') / real.out('fTheory')).toBeCloseTo(1, 6);
  const { S } = real.run.state as { S: Vec3 };
  const { S: other } = reversed.run.state as { S: Vec3 };
  expect(Math.abs(S[1] - other[1])).toBeGreaterThan(0.5);
});

test('spin-dephasing: of the mean a small part comes out; flying straight ahead, all of it would', () => {
  const { change, seconds } = testing(dephasing, 'left');
  expect(truthOf(dephasing, 'left')).toBe('a small part of it');
  expect(after(dephasing, change, seconds).out('spinOut')).toBeLessThan(0.2);
  expect(afterLaw(dephasing, 'straight', change, seconds)('spinOut')).toBeCloseTo(1, 9);
  const half = { ...change, FreeLayerThickness: 0.8e-9 };
  expect(after(dephasing, half, 1e-13).out('spinOut')).toBeCloseTo(0.47, 1);
  // Whatever the layer and the real splitting are.
  for (const FreeLayerThickness of [0.2e-9, 1.6e-9, 5e-9])
    expect(
      afterLaw(dephasing, 'half', { ...change, FreeLayerThickness }, 2 * seconds)('spinOut'),
    ).toBeCloseTo(0.46, 1);
  const thin = { FreeLayerThickness: 0.2e-9 };
  expect(truthOf(dephasing, 'left', thin)).toBe('all of it, only turned');
  expect(after(dephasing, thin, seconds).out('spinOut')).toBeGreaterThan(0.75);
});
