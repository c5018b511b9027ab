import { expect, test } from 'vitest';
import { withMarks } from '../../src/build/marks';

const formula = (inner: string) => `<span class="math-inline">${inner}</span>`;
const held = (inner: string) => `<span class="math-inline held">${inner}</span>`;
const set = (signs: string) =>
  `<span class="katex"><math>long TeX</math><span class="katex-html" aria-hidden="true"><span>${signs}</span></span></span>`;
const x = set('x');
const long = set('ξ=(S/A)(eμMtd/ħ)√1+M/B');

test.each([
  [`<p>Of ${formula(x)}.</p>`, `<p>Of ${held(`${x}.`)}</p>`],
  [`(${formula(x)}), so`, `(${held(`${x}),`)} so`],
  [`${formula(x)} and ${formula(x)}; then`, `${formula(x)} and ${held(`${x};`)} then`],
  [`${formula(x)}<b>.</b>`, `${formula(x)}<b>.</b>`],
  [`${formula(long)}.`, `${formula(long)}.`],
  [`At ${formula(x)}\u00a0=\u00a0300\u00a0mT it`, `At ${held(`${x}\u00a0=\u00a0300\u00a0mT`)} it`],
  [`${formula(x)}\u00a0=\u00a0<b>3</b>`, `${held(`${x}\u00a0=\u00a0`)}<b>3</b>`],
  [
    `${formula('x'.repeat(15))}\u00a0=\u00a0<b>3</b>`,
    `${formula('x'.repeat(15))}\u00a0=\u00a0<b>3</b>`,
  ],
  [`${formula(x)} = so`, `${formula(x)} = so`],
  ['no formula.', 'no formula.'],
])('%s', (html, wanted) => expect(withMarks(html)).toBe(wanted));

test('a formula that does not end is named', () => {
  expect(() => withMarks('<span class="math-inline"><span>x</span>')).toThrow('does not end');
});
