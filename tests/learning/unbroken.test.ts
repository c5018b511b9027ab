import { expect, test } from 'vitest';
import { unbroken } from '@learning/unbroken';

test.each([
  ['It swings by 0.8 mrad. Then', 'It swings by 0.8\u00a0mrad. Then'],
  ['108 mT, or 1 A/m²?', '108\u00a0mT, or 1\u00a0A/m²?'],
  ['1.2 × 10⁹ A/m² in 300 K', '1.2\u00a0×\u00a010⁹\u00a0A/m² in 300\u00a0K'],
  ['0.090 ± 0.001, 3 ± 1 nrad', '0.090\u00a0±\u00a00.001, 3\u00a0±\u00a01\u00a0nrad'],
  ['α = 0.025, and a ≈ −3', 'α\u00a0=\u00a00.025, and a\u00a0≈\u00a0−3'],
  [' = ', '\u00a0=\u00a0'],
  ['B =\n300\nmT, a\n= 3', 'B\u00a0=\u00a0300\u00a0mT, a\u00a0=\u00a03'],
  ['1 ns / 354.9 ps, as L = r × p', '1\u00a0ns\u00a0/ 354.9\u00a0ps, as L\u00a0= r\u00a0× p'],
  ['a third of 2023 experiments in 3 2 1', 'a third of 2023 experiments in 3 2 1'],
  ['seven turns', 'seven turns'],
])('%s', (text, held) => expect(unbroken(text)).toBe(held));

test('what is held is the same text otherwise', () => {
  const text = 'After 5 ns, at 0.12 rad/s, 3 × 10⁸ m/s and 4 × 4 mm² of 20 %.';
  expect(unbroken(text).replaceAll('\u00a0', ' ')).toBe(text);
});
