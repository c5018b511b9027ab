import { typeset } from '@learning/typeset';
import { expect, test } from 'vitest';

/** Symbols with their index in braces, powers after a caret. */
const shown = (text: string) =>
  typeset(text)
    .map(({ is, text, index }) =>
      is === 'symbol' ? `{${text}|${index}}` : is === 'power' ? `^${text}` : text,
    )
    .join('');

test.each([
  ['The slope is ½ I₀R_A times the field.', 'The slope is ½ I₀{R|A} times the field.'],
  ['There m_x grows; m_z² does not.', 'There {m|x} grows; {m|z}² does not.'],
  ['It is M_sB_K/2, or 2m_eα_R/ħ².', 'It is {M|s}{B|K}/2, or 2{m|e}{α|R}/ħ².'],
  ['B_Oe and μ₀M_eff, and τ_Δ.', '{B|Oe} and μ₀{M|eff}, and {τ|Δ}.'],
  ['2.8 × 10¹² A/m²', '2.8 × 10^¹² A/m²'],
  ['“a_DL” is not among the symbols: a_FL', '“a_DL” is not among the symbols: {a|FL}'],
  ['no symbol', 'no symbol'],
])('%s', (text, set) => expect(shown(text)).toBe(set));
