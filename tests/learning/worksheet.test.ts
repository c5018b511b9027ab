import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSeed } from '@learning/params';
import { letter, most, read, rooms, seedOf, variantsOf, write } from '@learning/worksheet';
import { fuzz } from '../fuzz';

const known = Array.from({ length: 30 }, (_, i) => `problem-${i}`);
const sheet = fc.record({
  title: fc.string({ maxLength: 120 }),
  problems: fc.uniqueArray(fc.constantFrom(...known), { maxLength: most.problems }),
  variants: fc.integer({ min: 1, max: most.variants }),
  seed: fc.stringMatching(/^w1[a-z0-9]{6}$/),
  room: fc.constantFrom(...rooms),
  solutions: fc.boolean(),
});

test('a link brings the sheet back', () => {
  fc.assert(
    fc.property(sheet, (one) => {
      const { sheet, notes } = read(write(one), known);
      expect(sheet).toEqual(one);
      expect(notes).toEqual([]);
    }),
  );
});

test('what a link has that is not there is said, and the rest stays', () => {
  const { sheet, notes } = read('seed=w12&problems=problem-1+gone+problem-2&variants=400', known);
  expect(sheet).toMatchObject({ problems: ['problem-1', 'problem-2'], variants: most.variants });
  expect(notes).toEqual([
    'The course has no problem “gone”: left out.',
    '“400” is no number of variants from 1 to 100: there are 100.',
  ]);
  const many = read(`problems=${known.join('+')}&seed=%00&variants=x`, known);
  expect(many.sheet).toMatchObject({ seed: undefined, variants: 1 });
  expect(many.sheet.problems).toEqual(known.slice(0, most.problems));
  expect(many.notes).toHaveLength(3);
});

test('no junk breaks it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => {
      const { sheet } = read(text, known);
      expect(sheet.variants).toBeGreaterThanOrEqual(1);
      expect(sheet.variants).toBeLessThanOrEqual(most.variants);
    }),
    { numRuns: fuzz(1000) },
  );
});

test('variants are lettered as columns are, and each has a seed of its own', () => {
  expect([0, 25, 26, 27, 51, 52].map(letter)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA']);
  const seeds = Array.from({ length: most.variants }, (_, i) => seedOf({ seed: 'w1abc' }, i));
  expect(new Set(seeds).size).toBe(most.variants);
  expect(seeds.every(isSeed)).toBe(true);
});

test('a class of forty has a variant each, and a number of variants that cannot be is told', () => {
  expect(variantsOf('40')).toEqual({ variants: 40, note: '' });
  expect(['9999', '0', '-3', '2.5', ''].map((text) => variantsOf(text))).toEqual([
    { variants: 100, note: '“9999” is no number of variants from 1 to 100: there are 100.' },
    { variants: 1, note: '“0” is no number of variants from 1 to 100: there is 1.' },
    { variants: 1, note: '“-3” is no number of variants from 1 to 100: there is 1.' },
    { variants: 2, note: '“2.5” is no number of variants from 1 to 100: there are 2.' },
    { variants: 1, note: '“” is no number of variants from 1 to 100: there is 1.' },
  ]);
});
