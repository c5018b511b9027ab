import { describe, expect, test } from 'vitest';
import { quantities, type QuantityName } from '@physics';
import { symbolParts } from '@learning/symbol';
import { decodeEye, linkTo } from '@figure/link';
import { checkedPreset } from '@figure/preset';
import { curveAt } from '@figure/predict/curve/distance';
import { readTyped } from '@figure/typed';
import { defineWidget } from '@figure/widget';

describe('symbols', () => {
  test.each(Object.keys(quantities) as QuantityName[])('that of %s can be set', (name) => {
    const parts = symbolParts(quantities[name].tex);
    expect(parts.length).toBeGreaterThan(0);
    for (const { text } of parts) expect(text).not.toMatch(/[\\{}_]/);
  });
  test('a subscript in roman is upright', () => {
    expect(symbolParts('B_\\mathrm{ext}')).toEqual([
      { text: 'B', style: 'italic', sub: false },
      { text: 'ext', style: 'upright', sub: true },
    ]);
  });
  test('what is not known is refused by name', () => {
    expect(() => symbolParts('\\frac{1}{2}')).toThrow(/\\frac/);
  });
});

describe('a typed number', () => {
  test.each([
    ['120', 0.12],
    ['1,5', 0.0015],
    ['−20 mT', -0.02],
    ['0.2 T', 0.2],
    ['3×10^1', 0.03],
    ['2e2', 0.2],
    ['3/2', 0.0015],
    ['１２０', 0.12],
    ['1.2 kOe', 0.12],
  ])('%s is read', (text, expected) => {
    expect(readTyped(text, 'Bext', 'mT')).toBeCloseTo(expected, 12);
  });
  test.each([
    ['30', 30],
    ['30 deg', 30],
    ['−30°', -30],
    ['pi/6', 30],
    ['0.5 turn', 180],
  ])('%s is read as an angle', (text, expected) => {
    expect(readTyped(text, 'theta', '°')).toBeCloseTo((expected * Math.PI) / 180, 12);
  });
  test.each(['', 'abc', '1.2.3', '5 kg', '--3', 'NaN', 'Infinity', '1e999'])(
    '%j is not',
    (text) => {
      expect(readTyped(text, 'Bext', 'mT')).toBeUndefined();
    },
  );
});

describe('a link', () => {
  const params = { Bext: { min: 0, max: 1, value: 0.1 } };
  test('holds only what differs from the defaults', () => {
    expect(linkTo('x', params, { Bext: 0.1 }, undefined)).toBe('/widgets/x/');
    expect(linkTo('x', params, { Bext: 0.2 }, { yaw: 10.4, pitch: -5 })).toBe(
      '/widgets/x/?Bext=0.2&view=10,-5',
    );
  });
  test('gives the view back, and nothing for junk', () => {
    expect(decodeEye(new URLSearchParams('view=10,-5'))).toEqual({ yaw: 10, pitch: -5 });
    for (const junk of ['', '1', 'a,b', '1,2,3', '999,0', '0,99', '1e9,0'])
      expect(decodeEye(new URLSearchParams({ view: junk }))).toBeUndefined();
  });
});

test('a preset is checked by name, kind and range, and the message says where', () => {
  const widget = defineWidget({
    title: '',
    summary: '',
    lesson: '',
    params: {
      Bext: { min: 0, max: 1, value: 0.1 },
      start: { label: 's', options: ['up'], value: 'up' },
    },
    init: (p) => p.Bext,
    outputs: { t: (s) => s },
    describe: () => '',
  });
  expect(checkedPreset(widget, { Bext: 0.5, start: 'up' }, 'here')).toEqual({
    Bext: 0.5,
    start: 'up',
  });
  expect(() => checkedPreset(widget, { Bex: 1 }, 'here')).toThrow(
    /here: no parameter "Bex". Did you mean Bext\? Known: Bext/,
  );
  expect(() => checkedPreset(widget, { Bext: 7 }, 'here')).toThrow(/from 0 to 1/);
  expect(() => checkedPreset(widget, { Bext: '0.5' }, 'here')).toThrow(/must be a number/);
  expect(() => checkedPreset(widget, { start: 'down' }, 'here')).toThrow(/must be one of up/);
});

test('a drawn curve is straight between its points and flat beyond them', () => {
  const points = [
    [0, 0],
    [1, 2],
    [2, 0],
  ] as const;
  expect([-1, 0, 0.5, 1, 1.5, 2, 3].map((t) => curveAt(points, t))).toEqual([0, 0, 1, 2, 1, 0, 0]);
});

test('a misspelt quantity, output, restart or option is a type error', () => {
  const base = { title: '', summary: '', lesson: '', describe: () => '' };
  defineWidget({
    ...base,
    // @ts-expect-error no such quantity
    params: { Bexd: { min: 0, max: 1, value: 0 } },
    init: () => 0,
    outputs: {},
  });
  defineWidget({
    ...base,
    params: { Bext: { min: 0, max: 1, value: 0 } },
    // @ts-expect-error no such parameter
    restart: ['theta'],
    init: () => 0,
    outputs: {},
  });
  defineWidget({
    ...base,
    params: { Bext: { min: 0, max: 1, value: 0 } },
    // @ts-expect-error no such parameter
    init: (p) => p.Bexd,
    // @ts-expect-error no such quantity
    outputs: { mq: () => 0 },
  });
});
