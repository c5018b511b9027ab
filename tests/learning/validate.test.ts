import { expect, test } from 'vitest';
import type { Exercise } from '@learning/exercise';
import type { Ask } from '@learning/kinds';
import { check } from '@learning/schema';
import { faults, validate } from '@learning/validate';

const Bext = { min: 0.1, max: 1, step: 0.1, show: 'mT' };
const because = 'something to learn from it';
const f: Ask = {
  kind: 'number',
  from: 'larmorFrequency',
  tolerance: 0.01,
  show: 'GHz',
  wrong: [{ value: '2*pi*answer', because }],
};
const rate: Ask = {
  kind: 'vector',
  from: 'larmorRate',
  tolerance: 0.02,
  show: '1/ns',
  wrong: [{ value: ['-x', '-y', '-z'], because }],
};
const sound: Exercise = { given: { Bext }, ask: { f } };
const wrong = (value: string): Exercise => ({
  ...sound,
  ask: { f: { ...f, wrong: [...f.wrong, { value, because }] } },
});

test('what fits together has no fault', async () => expect(await faults(sound)).toEqual([]));

test.each<[string, Exercise, string, RegExp]>([
  ['an unknown quantity', { ...sound, given: { Bext, Bex: Bext } }, 'given.Bex', /quantities\.ts/],
  [
    'a switch that is named like a quantity',
    { ...sound, given: { Bext, theta: { label: 'angle', options: ['a', 'b'] } } },
    'given.theta',
    /takes a range/,
  ],
  [
    'a unit that the given does not have',
    { ...sound, given: { Bext: { ...Bext, show: 'Oe' } } },
    'given.Bext.show',
    /has no unit 'Oe'; it has 'T', 'mT'/,
  ],
  [
    'a range that ends before it begins',
    { ...sound, given: { Bext: { ...Bext, max: 0 } } },
    'given.Bext',
    /exchange/,
  ],
  [
    'a logarithmic range from zero',
    { ...sound, given: { Bext: { ...Bext, min: 0, scale: 'log' } } },
    'given.Bext.scale',
    /min > 0/,
  ],
  [
    'a formula whose needs are not given',
    { ...sound, given: { Hext: { min: 1e4, max: 1e5, step: 1e3 } } },
    'ask.f.from',
    /larmorFrequency needs Bext.*given: Hext.*add Bext to given/,
  ],
  [
    'a number that is not keyed by a quantity',
    { ...sound, ask: { frequency: f } },
    'ask.frequency',
    /larmorFrequency gives f/,
  ],
  [
    'a vector that is not keyed by a quantity',
    {
      given: { Bext, theta: { min: 1, max: 1.2, step: 0.1 }, phi: { min: 1, max: 2, step: 1 } },
      ask: { velocity: rate },
    },
    'ask.velocity',
    /larmorRate gives mRate/,
  ],
  [
    'a formula that gives another quantity',
    { ...sound, ask: { omega: { ...f, show: 'Grad/s' } } },
    'ask.omega.from',
    /gives f in Hz, but omega has rad\/s/,
  ],
  [
    'a unit that the answer does not have',
    { ...sound, ask: { f: { ...f, show: 'ns' } } },
    'ask.f.show',
    /has no unit 'ns'/,
  ],
  ['a mistake with an unknown name', wrong('2*Bexd'), 'ask.f.wrong.1.value', /Bexd.*known: Bext/],
  ['a mistake that is not arithmetic', wrong('2*'), 'ask.f.wrong.1.value', /"2\*"/],
  ['a mistake that is never finite', wrong('answer/0'), 'ask.f.wrong.1.value', /change/],
  ['a mistake that is right', wrong('gammaLL*Bext/(2*pi)'), 'ask.f.wrong.1.value', /apart/],
  [
    'an arrow whose formula lacks a switch',
    {
      given: { mAxis: { label: 'moment along', options: ['+x', '+y'] } },
      ask: {
        direction: {
          kind: 'direction',
          from: 'mDirection',
          tolerance: 15,
          shown: [{ term: 'field', label: 'B', from: 'BDirection' }],
          wrong: [],
        },
      },
    },
    'ask.direction.shown.0.from',
    /BDirection needs BAxis/,
  ],
  [
    'a choice without a right option',
    {
      given: {},
      ask: { way: { kind: 'choice', options: [{ text: 'up', right: false, because }] } },
    },
    'ask.way.options',
    /right: true/,
  ],
  ['nothing asked', { given: {}, ask: {} }, 'ask', /add an ask/],
])('%s is a fault with its key and its remedy', async (_, exercise, key, text) => {
  expect(await faults(exercise)).toEqual([[key, expect.stringMatching(text)]]);
});

test('a given that would be right as it stands is a fault, unless the ask says which units it takes', async () => {
  const Hext = { min: 8e3, max: 1.6e5, step: 800, show: 'Oe' };
  const same = (units?: 'SI'): Exercise => ({
    given: { Hext },
    ask: {
      Hext: {
        kind: 'number',
        from: 'fieldItself',
        tolerance: 0.01,
        show: 'kA/m',
        units,
        wrong: [],
      },
    },
  });
  expect(await faults(same())).toEqual([
    ['ask.Hext', expect.stringMatching(/units: SI, or exact/)],
  ]);
  expect(await faults(same('SI'))).toEqual([]);
});

test('a tolerance in per cent is refused, with the number to write', () => {
  const { success, error } = check.safeParse({
    id: 'x',
    given: { Bext },
    ask: { f: { ...f, tolerance: 2 } },
  });
  expect(success).toBe(false);
  expect(error?.message).toMatch(/write 0\.02 for 2 %/);
});

test('the error has a line for each fault, with file, exercise and key', async () => {
  const exercise = { given: { Bex: Bext, Bext: { ...Bext, show: 'Oe' } }, ask: { f } };
  const message =
    /^a\.mdx: exercise e: given\.Bex: .*\.\na\.mdx: exercise e: given\.Bext\.show: .*\.$/;
  await expect(validate(exercise, 'e', 'a.mdx')).rejects.toThrow(message);
  await expect(validate(sound, 'e', 'a.mdx')).resolves.toBeUndefined();
});
