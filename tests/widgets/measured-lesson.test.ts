import { expect, test } from 'vitest';
import { formulas, torquesFromSlopes } from '@physics';
import { widget as bench } from '@widgets/lock-in-bench.svelte';
import { widget as heat } from '@widgets/heat-or-torque/index.svelte';
import { widget as ratio } from '@widgets/line-and-ratio/index.svelte';
import { widget as ways } from '@widgets/two-ways/index.svelte';
import { after, afterLaw, testing, truthOf, under, values } from './after';
import { Run } from '@figure/run';
import type { AnyWidget } from '@figure/widget';

/** A readout of a widget after a run, its numbers. */
function numbers(
  widget: AnyWidget,
  change: Record<string, number | string>,
  seconds: number,
  at: number,
) {
  const p = values(widget, change);
  const run = new Run(widget, p);
  run.seek(seconds);
  const readout = widget.readouts![at]!;
  if (typeof readout === 'string') throw new TypeError(`${readout} is no readout in words`);
  return readout
    .read(run.state, p)!
    .match(/[−\d.]+/g)!
    .map((x) => Number(x.replace('−', '-')));
}

test('lock-in-bench: the slopes that are read off give both torques back within their errors', () => {
  for (const [aDL, aFL, side] of [
    [2e-3, -1e-3, 'up'],
    [-1.5e-3, 2e-3, 'down'],
  ] as const) {
    const change = { aDL, aFL, ratioPHE: 0.3, side };
    const [x, y] = [1, 2].map((at) => numbers(bench, change, 20, at));
    const found = torquesFromSlopes([x![0]! * 1e-3, y![0]! * 1e-3], 0.3, side === 'up' ? 1 : -1);
    expect(Math.abs(found[0] - aDL)).toBeLessThan(1.2e-4);
    expect(Math.abs(found[1] - aFL)).toBeLessThan(1.2e-4);
  }
});

test('lock-in-bench: a reversed field-like torque changes both lines, without a planar Hall effect one', () => {
  const { change, seconds } = testing(bench, 'reversed');
  const both = after(bench, change, seconds).out;
  const before = after(bench, {}, seconds).out;
  expect(truthOf(bench, 'reversed')).toBe('both of them');
  for (const line of ['V2x', 'V2y'])
    expect(Math.abs(both(line) - before(line))).toBeGreaterThan(5e-8);
  const plain = afterLaw(bench, 'across', change, seconds);
  const plainBefore = after(under(bench, 'across'), {}, seconds).out;
  expect(plain('V2x')).toBe(plainBefore('V2x'));
  expect(plain('V2y')).not.toBe(plainBefore('V2y'));
});

test('heat-or-torque: slope and intercept are torque and heat within two errors, for any magnet', () => {
  for (const change of [{}, { aDL: 0 }, { Vth: -4e-7 }, { Bmost: 6, mu0Meff: 1.5 }]) {
    const p = values(heat, change);
    const [torque, error] = numbers(heat, change, 20, 0);
    expect(Math.abs(torque! - 1e3 * (p.aDL as number))).toBeLessThan(2 * error! + 0.005);
    const [left, unsure] = numbers(heat, change, 20, 1);
    expect(Math.abs(left! - 1e6 * (p.Vth as number))).toBeLessThan(2 * unsure! + 0.005);
  }
});

test('heat-or-torque: under the law without heat the last point lies below the measured one by most of the heat', () => {
  const { change, seconds } = testing(heat, 'intercept');
  const gap =
    after(heat, change, seconds).out('Vcos') - afterLaw(heat, 'torque', change, seconds)('Vcos');
  const all = formulas.cosPart({
    I0: 2e-3,
    RAHE: 2,
    aDL: 8e-4,
    Vth: 4e-7,
    mu0Meff: 0.9,
    Bext: 0.1,
  });
  const left = formulas.cosPart({
    I0: 2e-3,
    RAHE: 2,
    aDL: 8e-4,
    Vth: 4e-7,
    mu0Meff: 0.9,
    Bext: 3.1,
  });
  expect(gap / (left - all / 4)).toBeCloseTo(1, 9);
  expect(truthOf(heat, 'intercept')).toBe(4e-7);
});

test('two-ways: heat as a level lets both agree, a hump at resonance lets the line say more', () => {
  const { change, seconds } = testing(ways, 'larger');
  const [level, hump] = ['level', 'hump'].map((law) => afterLaw(ways, law, change, seconds));
  const real = after(ways, change, seconds).out;
  for (const law of [level!, hump!]) expect(Math.abs(law('xiHall') / 0.09 - 1)).toBeLessThan(0.03);
  expect(level!('xiLine')).toBe(real('xiLine'));
  expect(hump!('xiLine') / real('xiLine')).toBeCloseTo(1.45, 9);
});

test('two-ways: of the three samples the points of A alone miss their line', () => {
  const { seconds } = testing(ways, 'larger');
  const misfit = (change: Record<string, string>) => numbers(ways, change, seconds, 2)[0]!;
  expect(misfit({ sample: 'A' })).toBeGreaterThan(4);
  expect(misfit({ sample: 'A', warmth: 'is the intercept' })).toBeLessThan(1.3);
  for (const sample of ['B', 'C']) expect(misfit({ sample })).toBeLessThan(1.3);
});

test('two-ways: read plainly sample A says more by harmonic Hall; care brings both to the truth', () => {
  const { change, seconds } = testing(ways, 'larger');
  const plain = after(ways, change, seconds);
  expect(plain.out('xiHall')).toBeGreaterThan(1.3 * plain.out('xiLine'));
  expect(plain.sentence).toMatch(/do not agree/);
  expect(truthOf(ways, 'larger')).toBe('harmonic Hall');
  const care = after(ways, { ...change, warmth: 'is the intercept' }, seconds);
  expect(care.sentence).toMatch(/they agree/);
  const truth = formulas.twoWaysEfficiency({ sample: 'A' });
  expect(Math.abs(care.out('xiHall') / truth - 1)).toBeLessThan(0.06);
});

test('two-ways: a run hands out each point once', () => {
  const { run } = after(ways, { sample: 'B' }, 88);
  expect(run.rows).toHaveLength(89);
  const at = run.columns.indexOf('Bsweep');
  const fields = run.rows.map((row) => row[at]!);
  expect(new Set(fields).size).toBeGreaterThan(85);
});

test('line-and-ratio: half of the field cancelled halves A, leaves S and doubles what is reported', () => {
  const { change, seconds } = testing(ratio, 'reported');
  const [S, A] = numbers(ratio, {}, seconds, 0);
  const [half, antisymmetric] = numbers(ratio, change, seconds, 0);
  expect(half! / S!).toBeCloseTo(1, 1);
  expect(antisymmetric! / A!).toBeCloseTo(0.5, 1);
  const [found, error] = numbers(ratio, change, seconds, 1);
  expect(Math.abs(found! - (truthOf(ratio, 'reported') as number))).toBeLessThan(2 * error!);
  const plain = afterLaw(ratio, 'plain', change, seconds)('ratioSA');
  expect(plain / after(ratio, {}, seconds).out('ratioSA')).toBeCloseTo(1, 9);
  expect(numbers(under(ratio, 'above'), change, seconds, 1)[0]).toBeCloseTo(0.06, 2);
});

test('line-and-ratio: what is reported does not depend on the frequency, and has the wrong sign beyond the field', () => {
  for (const f of [5e9, 9e9, 14e9]) {
    const [found, error] = numbers(ratio, { f, ratioFO: 1 }, 80, 1);
    expect(Math.abs(found! - 0.06)).toBeLessThan(2.5 * error! + 5e-4);
  }
  expect(numbers(ratio, { ratioFO: -1.5 }, 80, 1)[0]).toBeLessThan(-0.2);
  expect(after(ratio, { ratioFO: -1 }, 80).sentence).toMatch(/no ratio/);
});

test('line-and-ratio: a reversed field turns both parts over', () => {
  const [S, A] = numbers(ratio, {}, 80, 0);
  const [T, B] = numbers(ratio, { side: 'reversed' }, 80, 0);
  expect(Math.abs(S! + T!)).toBeLessThan(1);
  expect(Math.abs(A! + B!)).toBeLessThan(1);
});

test('lock-in-bench: by laws of their own, the line along alone changes, or neither does', () => {
  const { change, seconds } = testing(bench, 'reversed');
  const changed = (law: string) => {
    const [before, then] = [{}, change].map((set) => after(under(bench, law), set, seconds).out);
    return (['V2x', 'V2y'] as const).map((name) => Math.abs(then!(name) - before!(name)) > 1e-8);
  };
  expect(changed('along')).toEqual([true, false]);
  expect(changed('sizes')).toEqual([false, false]);
});

test('lock-in-bench: each law leaves the first sample as it was measured, and differs clearly on the second', () => {
  const { change, seconds } = testing(bench, 'reversed');
  const real = after(bench, change, seconds).out;
  const first = after(bench, {}, seconds).out;
  for (const law of Object.keys(bench.laws ?? {})) {
    const [before, then] = [{}, change].map((set) => after(under(bench, law), set, seconds).out);
    for (const line of ['V2x', 'V2y'] as const) {
      expect(before!(line)).toBe(first(line));
      expect(Math.abs(then!(line) - real(line))).toBeGreaterThan(1e-7);
    }
  }
});

test('heat-or-torque: by the law that levels off, the strongest field leaves what the second one did', () => {
  const { change, seconds } = testing(heat, 'intercept');
  const second = after(heat, change, 0).out('Vcos');
  expect(afterLaw(heat, 'level', change, seconds)('Vcos')).toBeCloseTo(second, 6);
  expect(after(heat, change, seconds).out('Vcos')).toBeLessThan(second - 2e-7);
  expect(() => numbers(under(heat, 'level'), change, seconds, 0)).toThrow();
});

test('line-and-ratio: if the two fields added up, the ratio would be two thirds of that of the first film', () => {
  const { change, seconds } = testing(ratio, 'reported');
  const first = after(ratio, { ...change, ratioFO: 0 }, seconds).out('ratioSA');
  expect(afterLaw(ratio, 'added', change, seconds)('ratioSA') / first).toBeCloseTo(2 / 3, 1);
});
