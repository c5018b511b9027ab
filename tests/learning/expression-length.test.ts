import { expect, test } from 'vitest';
import { evaluate } from '@learning/expression';

test.each([
  `${'('.repeat(1e4)}1${')'.repeat(1e4)}`,
  `${'-'.repeat(1e4)}1`,
  `1${'+1'.repeat(1e4)}`,
  `2${'^2'.repeat(1e4)}`,
  'sqrt('.repeat(1e4),
])('an expression of ten thousand parts is refused in words, not by an overflow: %.6s…', (text) => {
  expect(() => evaluate(text, {})).toThrow(/^".{20}…" is too long: \d+ characters, at most 500/);
});

test('what is nested as deeply as its length allows is evaluated', () => {
  expect(evaluate(`${'('.repeat(249)}1${')'.repeat(249)}`, {})).toBe(1);
  expect(evaluate(`1${'+1'.repeat(249)}`, {})).toBe(250);
});
