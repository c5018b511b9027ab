import { expect, test } from 'vitest';
import { charactersOf } from '../../src/build/fonts';

const formula = (text: string) =>
  `<span class="katex"><math>ħ</math><span class="katex-html" aria-hidden="true"><span>${text}</span></span></span>`;

test('formulas need what stands in the layout of KaTeX, at any depth, and no more', () => {
  const html = `<p>ä ${formula('<span>ω</span>&#x2061;γ &lt; 1')} ö</p>${formula('&#x3b1;')}`;
  const { formulas } = charactersOf([html], []);
  for (const character of 'ωγα<') expect(formulas).toContain(character);
  for (const character of 'äöħp') expect(formulas).not.toContain(character);
});

test('text has every key, and what pages and scripts hold, however it is written', () => {
  const { text } = charactersOf(['<p>µ &#xb7;</p>'], [String.raw`x="\u2192\u{21ba}"`, '"θ"']);
  for (const character of 'azAZ09~ µ·→↺θ') expect(text).toContain(character);
});
