import { describe, expect, test } from 'vitest';
import { defaults, draw } from '@learning/params';
import type { LabState } from '@learning/lab/link';
import { magnets, metals } from '@learning/lab/materials';
import { params, shared } from '@learning/lab/params';
import { presets, stateOf } from '@learning/lab/presets';
import { Pair, rowsOf } from '@lab/pair';
import { table } from '@lab/table';

const usual = defaults(params);
const ran = (state: LabState) => {
  const pair = new Pair(state);
  pair.advance();
  return pair;
};
const brief = { ...defaults(shared), run: '0.5 ns' as const };

test('a run has a row for each of its equal parts, the last at its end', () => {
  for (const preset of presets) {
    const { a, b, seconds } = ran(stateOf(preset));
    for (const { rows } of [a, b]) {
      expect(rows).toHaveLength(rowsOf + 1);
      expect(rows.at(-1)![0]! / seconds).toBeCloseTo(1, 12);
      expect(rows.flat().every(Number.isFinite)).toBe(true);
    }
  }
});

test('a run that is computed in slices is the run that is computed at once', () => {
  const state = stateOf(presets[1]!);
  const [whole, sliced] = [ran(state), new Pair(state)];
  let time = 0;
  while (!sliced.advance(time + 0.5, () => time++)) expect(sliced.part).toBeLessThan(1);
  expect(sliced.a.rows).toEqual(whole.a.rows);
  expect(sliced.b.rows).toEqual(whole.b.rows);
});

test('a thermal path is the same whenever it is run, and another one for another number', () => {
  const warm = { ...usual, Temp: 300 };
  const { a, b } = ran({ a: warm, b: { ...warm, path: '2' }, shared: brief });
  const again = ran({ a: { ...warm }, b: warm, shared: brief });
  expect(again.a.rows).toEqual(a.rows);
  expect(again.b.rows).toEqual(a.rows);
  expect(b.rows.at(-1)).not.toEqual(a.rows.at(-1));
});

test('any two set-ups that can be drawn stay finite and of length one, and are told in words', () => {
  for (let i = 0; i < 12; i++) {
    const pair = ran({ a: draw(params, `a${i}`), b: draw(params, `b${i}`), shared: brief });
    for (const run of [pair.a, pair.b])
      for (const [, x, y, z] of run.rows.filter((_, k) => k % 50 === 0))
        expect(Math.hypot(x!, y!, z!)).toBeCloseTo(1, 6);
    expect(pair.a.widget.describe(pair.a.state, pair.a.params)).not.toMatch(/NaN|undefined/);
  }
});

test('a field beyond what the steps can follow is said', () => {
  const wild = {
    ...usual,
    Msat: 1e5,
    FreeLayerThickness: 0.5e-9,
    J: 5e12,
    Pol: 0.95,
    law: 'ballistic' as const,
  };
  expect(new Pair({ a: wild, b: usual, shared: brief }).coarse).toBe(true);
  for (const preset of presets) expect(new Pair(stateOf(preset)).coarse).toBe(false);
});

describe('the materials', () => {
  test.for([...magnets, ...metals])(
    '$label lies in the ranges, with the standing of each value',
    ({ change, about }) => {
      for (const [name, value] of Object.entries(change)) {
        const param = params[name as 'Msat'];
        expect(value).toBeGreaterThanOrEqual(param.min);
        expect(value).toBeLessThanOrEqual(param.max);
      }
      expect(about).toMatch(/typical|source|paper/);
      expect(about).not.toMatch(/undefined|NaN/);
    },
  );
});

test('the table has a column for each output of both, and a line for each row', () => {
  const pair = ran({ a: usual, b: { ...usual, alpha: 0.2 }, shared: brief });
  const lines = table(pair, 'https://example.org/lab/').trim().split('\r\n');
  const rows = lines.filter((line) => !line.startsWith('#'));
  expect(rows).toHaveLength(rowsOf + 2);
  const width = rows[0]!.split(',').length;
  expect(width).toBe(10);
  for (const row of rows.slice(1))
    expect(row.split(',').every((x) => Number.isFinite(Number(x)))).toBe(true);
  expect(lines).toContain('# B: alpha = 0.2 (Gilbert damping)');
});
