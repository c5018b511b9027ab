import { describe, expect, test } from 'vitest';
import { formulas } from '@physics';
import { widget as film } from '@widgets/rashba-film.svelte';
import { widget as walk } from '@widgets/spin-walk.svelte';
import { widget as edges } from '@widgets/wire-edges/index.svelte';
import { Run } from '@figure/run';
import type { AnyWidget } from '@figure/widget';
import { after, afterLaw, testing, truthOf, under, values } from './after';

const eVA = 1.602176634e-29;

describe('spin-walk', () => {
  const left = (change: Record<string, number>) => {
    const { out } = after(walk, change, 60e-15);
    return [out('spinLeft'), out('spinLeftShort')] as const;
  };
  test('follows the exact mean in both films', () => {
    const args = { alphaR: 0.1 * eVA, kF: 4.3e9, t: 60e-15 };
    const [long, short] = left({});
    expect(Math.abs(long - formulas.spinLeft({ ...args, tauMom: 2e-15 }))).toBeLessThan(0.1);
    expect(Math.abs(short - formulas.spinLeft({ ...args, tauMom: 1e-15 }))).toBeLessThan(0.1);
  });
  test('short flights keep the spin longer, until flights turn a spin far', () => {
    const [long, short] = left({});
    expect(short).toBeGreaterThan(long + 0.1);
    expect(truthOf(walk, 'sooner')).toMatch(/long/);
    expect(truthOf(walk, 'sooner', { tauMom: 16e-15 })).toMatch(/short/);
  });
  test('if only the coupling counted, both films would forget alike', () => {
    const out = afterLaw(walk, 'alike', {}, 20e-15);
    expect(out('spinLeftShort')).toBeCloseTo(out('spinLeft'), 12);
    const real = after(walk, {}, 20e-15).out;
    expect(real('spinLeftShort')).toBeGreaterThan(real('spinLeft') + 0.1);
  });
  test('where spins swing, the time is read when they go through zero, and else when 1/e is left', () => {
    const told = (change: Record<string, number>) => {
      const { run } = after(walk, change, 60e-15);
      const all = (walk as AnyWidget).readouts!;
      return all.map((one) =>
        typeof one === 'string' ? one : one.read(run.state, values(walk, change)),
      );
    };
    expect(told({})).toEqual([
      expect.stringContaining('; 1/e at'),
      expect.stringContaining('; 1/e at'),
    ]);
    for (const text of told({ tauMom: 16e-15 })) expect(text).toContain('; zero at');
  });
  test('were spins erased, short flights would forget sooner', () => {
    const out = afterLaw(walk, 'erased', {}, 3e-15);
    expect(out('spinLeftShort')).toBeLessThan(out('spinLeft'));
  });
});

describe('wire-edges', () => {
  const peaks = (change: Record<string, number | string>) => {
    const { out } = after(edges, change, 18);
    return [out('edgeLeft'), out('edgeRight')] as const;
  };
  test('without a magnet its edges are opposite, up at the left, whichever side is up', () => {
    for (const side of ['as drawn', 'turned over']) {
      const [left, right] = peaks({ side });
      expect(left).toBeGreaterThan(0.2);
      expect(left + right).toBeCloseTo(0, 10);
    }
    expect(truthOf(edges, 'edges')).toMatch(/opposite/);
  });
  test('with a magnet the edges go from alike to opposite as the coupling grows, as the walk says', () => {
    const at = (size: number) => peaks({ magnet: 'along the current', alphaR: size * eVA });
    const [weak, equal, strong] = [0.02, 0.15, 0.5].map(at);
    expect(weak![1] / weak![0]).toBeGreaterThan(0.8);
    expect(equal![1]).toBeGreaterThan(0);
    expect(equal![1]).toBeLessThan(0.5 * equal![0]);
    expect(Math.abs(at(0.25)[1])).toBeLessThan(0.05);
    expect(strong![1]).toBeLessThan(-0.4 * strong![0]);
    const { change } = testing(edges, 'magnet');
    expect(truthOf(edges, 'magnet')).toMatch(/same/);
    const [left, right] = peaks(change);
    expect(right / left).toBeGreaterThan(0.7);
  });
  test('if spins did not turn as they fly, they would stay in the plane', () => {
    const out = afterLaw(edges, 'stiff', {}, 18);
    expect(out('edgeLeft')).toBe(0);
    expect(out('edgeRight')).toBe(0);
  });
});

describe('wire-edges, by laws that are wrong', () => {
  const edgesBy = (law: string, asked: string) => {
    const { change, seconds } = testing(edges, asked);
    const out = afterLaw(edges, law, change, seconds);
    return out('edgeRight') / out('edgeLeft');
  };
  test('a magnet turns both upwards, at the same coupling, as the wire itself does once it is one', () => {
    const { change, seconds } = testing(edges, 'edges');
    const magnet = afterLaw(edges, 'magnet', change, seconds);
    const real = after(edges, { ...change, magnet: 'along the current' }, seconds).out;
    for (const edge of ['edgeLeft', 'edgeRight']) {
      expect(magnet(edge)).toBe(real(edge));
      expect(magnet(edge)).toBeGreaterThan(0.15);
    }
  });
  test('the only law with another coupling than the figure says so and shows it', () => {
    const wire: AnyWidget = edges;
    const { change, seconds } = testing(edges, 'magnet');
    const p = values(wire, change);
    for (const [name, law] of Object.entries(wire.laws ?? {})) {
      const run = new Run(under(edges, name), p);
      run.seek(seconds);
      const readout = wire.readouts!.at(-1)!;
      if (typeof readout === 'string') throw new TypeError(`${readout} is no readout in words`);
      const balanced = name === 'balanced';
      expect(readout.read(run.state, p)).toBe(`0.${balanced ? '24' : '03'} eV Å`);
      const says = typeof law.says === 'string' ? law.says : law.says(p);
      expect(says.includes('0.24 eV Å')).toBe(balanced);
    }
  });
  test('flight alone makes them opposite, and both together leave one', () => {
    expect(edgesBy('flight', 'magnet')).toBeCloseTo(-1, 10);
    expect(Math.abs(edgesBy('balanced', 'magnet'))).toBeLessThan(0.05);
  });
  test('a film that goes on keeps its left edge as it is, has no right one, and no magnet is drawn', () => {
    // The curve still rings a little as far from the left edge as that.
    expect(edgesBy('onward', 'edges')).toBeCloseTo(0, 2);
    const { change, seconds } = testing(edges, 'edges');
    const real = after(edges, change, seconds);
    const onward = after(under(edges, 'onward'), change, seconds);
    expect(onward.out('edgeLeft')).toBeCloseTo(real.out('edgeLeft'), 4);
    expect(onward.sentence).toMatch(/without a magnet/);
    expect(edges.predictions?.['edges']?.guesses?.at(-1)).toMatchObject({ law: 'onward' });
  });
});

describe('rashba-film', () => {
  const run = (change: Record<string, number | string> = {}) => after(film, change, 30);
  const growth = (name: string, change = {}) =>
    run(change).out(name) / after(film, change, 0).out(name);
  test('raised tenfold, the torque grows in proportion where the coefficients are consistent, and by a third of that in print', () => {
    expect(growth('TperpMend')).toBeGreaterThan(9.5);
    expect(growth('TperpMend')).toBeLessThan(10.5);
    expect(growth('TperpPrint')).toBeLessThan(4);
    expect(truthOf(film, 'proportion')).toBe('only in the consistent ones');
  });
  test.each([
    ['both', [1, 1]],
    ['exchanged', [1, 1 / 3]],
    ['forgotten', [1 / 3, 1 / 3]],
  ])('by the law "%s" they grow to %j of in proportion', (law, shares) => {
    const [end, start] = [30, 0].map((t) => afterLaw(film, law, {}, t));
    for (const [i, name] of ['TperpPrint', 'TperpMend'].entries())
      expect(end!(name) / start!(name) / 10).toBeCloseTo(shares[i]!, 1);
  });
  test('at weak coupling both are in proportion, with a slope eight times as steep and of the other sign in print', () => {
    const alphaR = 0.005 * eVA;
    expect(truthOf(film, 'proportion', { alphaR })).toBe('in both');
    const { out } = after(film, { alphaR }, 0);
    expect(out('TperpPrint') / out('TperpMend')).toBeCloseTo(-8, 0);
  });
  test('at weak coupling both damping-like torques are negative, at strong coupling the printed one alone', () => {
    const { run: whole } = run();
    const at = (eV: number, name: string) =>
      whole.rows.findLast((row) => row[whole.columns.indexOf('alphaR')]! < eV * eVA)![
        whole.columns.indexOf(name as never)
      ]!;
    // The printed field-like torque has the sign of a reversed spin: both are read over their own one.
    const signs = (eV: number) =>
      ['Print', 'Mend'].map((set) =>
        Math.sign(
          at(eV, `Tpar${set}`) / whole.rows[0]![whole.columns.indexOf(`Tperp${set}` as never)]!,
        ),
      );
    expect(signs(0.15)).toEqual([-1, -1]);
    expect(signs(0.25)).toEqual([-1, 1]);
    expect(signs(0.5)).toEqual([-1, 1]);
  });
  test('the damping-like torque is shown over the field-like one at the same coupling', () => {
    const { run: whole } = run();
    const { run: shown, sentence } = run({ shows: 'damping-like' });
    const shares = (set: string) =>
      whole.rows.map(
        (row) =>
          row[whole.columns.indexOf(`Tpar${set}` as never)]! /
          row[whole.columns.indexOf(`Tperp${set}` as never)]!,
      );
    const most = (set: string) => Math.max(...shares(set).map(Math.abs));
    expect(most('Print')).toBeCloseTo(0.42, 2);
    expect(most('Mend')).toBeLessThan(0.1);
    const told = (film as AnyWidget).readouts!.slice(1);
    for (const [i, set] of ['Print', 'Mend'].entries()) {
      const end = shares(set).at(-1)!.toFixed(2).replace('-', '−');
      const one = told[i]!;
      if (typeof one === 'string') throw new TypeError(`${one} is no readout in words`);
      expect(one.read(shown.state, values(film, { shows: 'damping-like' }))).toContain(end);
      expect(sentence).toContain(end);
    }
  });
  test('without dephasing the consistent share is a little larger at weak coupling and gone at strong coupling', () => {
    const share = (dephasing: string, t: number) => {
      const { out } = after(film, { dephasing }, t);
      return out('TparMend') / out('TperpMend');
    };
    const at15 = 30 / 4.5;
    expect(share('left out', at15)).toBeLessThan(share('in', at15) - 0.005);
    expect(share('left out', 0)).toBeLessThan(-0.03);
    expect(Math.abs(share('left out', 30))).toBeLessThan(0.001);
  });
  test('without dephasing the consistent damping-like torque is next to nothing, and the printed one falls off at the end as it does with it', () => {
    const { out, run: whole } = run({ dephasing: 'left out' });
    expect(Math.abs(out('TparMend') / out('TperpMend'))).toBeLessThan(0.01);
    const most = Math.max(
      ...whole.rows.map((row) => Math.abs(row[whole.columns.indexOf('TparPrint')]!)),
    );
    expect(Math.abs(out('TparPrint'))).toBeLessThan(0.95 * most);
  });
});
