import { expect, test } from 'vitest';
import { tex } from '../../src/build/katex';
import { bold, mathOf, sourceOf, termsIn } from '../../src/build/spoken';

test('a bold letter is a sign of its own for every letter and digit that has one', () => {
  // Ends of the alphabets, from the Unicode charts; h of the slanted alphabet has no gap in the bold one.
  expect(['A', 'Z', 'a', 'z', 'α', 'ω', '0', '9', '+'].map((one) => bold(one)).join('')).toBe(
    '𝐀𝐙𝐚𝐳𝛂𝛚𝟎𝟗+',
  );
});

test('a vector sounds other than its length', () => {
  const math = mathOf(tex('\\vm, m, \\vtau, \\tau, \\vsigma, \\sigma'));
  const letters = [...math.matchAll(/<mi[^>]*>([^<]+)</g)].map(([, letter]) => letter);
  expect(letters).toEqual(['𝐦', 'm', '𝝉', 'τ', '𝝈', 'σ']);
  expect(math).not.toContain('mathvariant="bold');
  expect(math).not.toContain('text-shadow');
});

test('a word in an index is one word', () => {
  expect(mathOf(tex('\\vBeff'))).toContain('<mi>eff</mi>');
});

test('what is seen of a formula, and its TeX, stay as they are', () => {
  const source = '\\term{damping}{\\alpha\\,\\vm\\times\\dv{\\vm}{t}} < x';
  const html = tex(source);
  expect(sourceOf(html)).toBe(source);
  expect(html).toContain('<span class="mord mathbf">m</span>');
});

test('the terms of a formula are found with their TeX, braces and all', () => {
  expect(
    termsIn('a = \\term{precession}{-\\gamma\\frac{1}{2}} + \\term{dl}{\\{x\\}}\\term{dl} {y}'),
  ).toEqual([
    { name: 'precession', tex: '-\\gamma\\frac{1}{2}' },
    { name: 'dl', tex: '\\{x\\}' },
    { name: 'dl', tex: 'y' },
  ]);
});
