import { describe, expect, test } from 'vitest';
import { angleBetween, macrospinStep, type Macrospin, type Vec3 } from '@physics';
import { defaults, draw } from '@learning/params';
import { magnetOf, sigmaOf, startOf } from '@learning/lab/magnet';
import { read, write, type LabState } from '@learning/lab/link';
import { duration, groups, params, shared, type SetUp } from '@learning/lab/params';
import { presets, stateOf } from '@learning/lab/presets';

const start = defaults(params);
const drawn = (i: number): LabState => ({
  a: draw(params, `a ${i}`),
  b: draw(params, `b ${i}`),
  shared: draw(shared, `${i}`),
});

describe('a link', () => {
  test('gives both set-ups back, without a note', () => {
    for (let i = 0; i < 200; i++)
      expect(read(new URLSearchParams(write(drawn(i)).toString()))).toEqual({
        ...drawn(i),
        notes: [],
      });
  });
  test('of two usual set-ups says only how long the run is, so that it is not taken for a visit', () => {
    const usual = { a: start, b: start, shared: defaults(shared) };
    expect(write(usual).toString()).toBe('run=5+ns');
  });
  test('that is mangled keeps what can be read, and every loss is said', () => {
    const query = write({ ...drawn(3), a: { ...start, J: 2e12, alpha: 0.3 } });
    query.set('J', '2e12x');
    query.set('b.Temp', '');
    query.set('b.law', 'Ohm');
    query.set('Lambda', '1e999');
    query.set('colour', 'red');
    const { a, b, shared: common, notes } = read(query);
    expect(a).toEqual({ ...start, alpha: 0.3 });
    expect(b).toEqual({ ...drawn(3).b, Temp: start.Temp, law: start.law });
    expect(common).toEqual(drawn(3).shared);
    expect(notes.map((note) => note.slice(0, 2))).toEqual(['A:', 'A:', 'B:', 'B:', 'th']);
    expect(notes.at(-1)).toContain('colour');
  });
  test('no junk breaks it', () => {
    for (const name of [...Object.keys(params), 'run'])
      for (const junk of ['', 'abc', 'NaN', '-1e300', '%00', '<b>']) {
        const { a, notes } = read(new URLSearchParams({ [name]: junk }));
        expect(notes).toHaveLength(1);
        for (const value of Object.values(a)) expect(String(value)).not.toMatch(/NaN|Infinity/);
      }
  });
});

test('every parameter stands in one group of controls', () => {
  expect(groups.flatMap(({ names }) => names).sort()).toEqual(Object.keys(params).sort());
});

/** m at the end of the run at absolute zero. */
function end(s: SetUp, seconds: number): Vec3 {
  const magnet: Macrospin = magnetOf(s);
  let m = startOf(s);
  const dt = 1e-12;
  for (let i = 0; i < Math.round(seconds / dt); i++) m = macrospinStep(m, magnet, dt, i * dt);
  return m;
}
const endsOf = (name: string) => {
  const state = stateOf(presets.find((preset) => preset.name === name)!);
  const seconds = duration(state.shared);
  return { ...state, mA: end(state.a, seconds), mB: end(state.b, seconds) };
};

describe('the presets do what they say', () => {
  test('all of them lie in the ranges', () => {
    for (const preset of presets) {
      const state = stateOf(preset);
      expect(read(write(state))).toEqual({ ...state, notes: [] });
    }
  });
  test('spin-orbit torque needs the field: with it the moment turns over, without it it is left in the plane', () => {
    const { mA, mB } = endsOf('Spin-orbit torque, assisted or not');
    expect(mA[2]).toBeLessThan(-0.9);
    expect(Math.abs(mB[2])).toBeLessThan(0.5);
  });
  test('the larger damping rings down first', () => {
    const { mA, mB } = endsOf('Ring-down');
    expect(mB[2]).toBeGreaterThan(0.999);
    expect(mA[2]).toBeLessThan(mB[2]);
  });
  test('spin transfer switches above the threshold alone', () => {
    const { mA, mB } = endsOf('Spin-transfer switching');
    expect(mA[2]).toBeLessThan(-0.9);
    expect(mB[2]).toBeGreaterThan(0.9);
  });
  test('the oscillator tilts out of the plane in proportion to the current', () => {
    const { mA, mB } = endsOf('Oscillator');
    expect(mA[2] / mB[2]).toBeCloseTo(2, 1);
    expect(mB[2]).toBeGreaterThan(0.05);
  });
  test('the resonance swings about the field', () => {
    const { mA } = endsOf('Resonance after a field pulse');
    const angle = angleBetween(mA, [1, 0, 0]);
    expect(angle).toBeGreaterThan(1e-4);
    expect(angle).toBeLessThan(0.3);
  });
});

test('a current along +x in the heavy metal carries moment along −y into the magnet', () => {
  expect(sigmaOf({ ...start, phiJSO: 0 })[1]).toBe(-1);
});
