import { expect, test } from 'vitest';
import { classesOf, leanFormulas } from '../../src/build/formula-styles';

const css = [
  '@font-face{font-family:KaTeX_Main;src:url(main.woff2)}',
  '@font-face{font-family:KaTeX_Fraktur;src:url(fraktur.woff2)}',
  '.katex{font:1.21em KaTeX_Main}',
  '.katex .mathfrak,.katex .textfrak{font-family:KaTeX_Fraktur}',
  '.katex .sizing.reset-size6.size3,.katex .sizing.reset-size6.size9{font-size:.7em}',
  '.katex .accent-body:not(.accent-full){width:0}',
  '.katex .delimsizing.size4{font-family:KaTeX_Size4}',
  '.note .mathfrak{color:red}',
];
const pages = ['<span class="katex"><span class="sizing reset-size6 size3">2</span></span>'];

test('rules and faces of formulas that no page has are left out', () => {
  const lean = leanFormulas(css.join('\n'), classesOf(pages));
  expect(lean).toContain(css[0]);
  expect(lean).not.toContain('Fraktur');
  expect(lean).toContain('.katex .sizing.reset-size6.size3{font-size:.7em}');
  expect(lean).not.toContain('size9');
});
test('what must not be there does not make a rule needless', () => {
  expect(leanFormulas(css.join(''), classesOf(['<b class="katex accent-body">']))).toContain(
    css[5],
  );
});
test('powers and brackets that are typed may grow, and what is not of KaTeX stays', () => {
  const lean = leanFormulas(css.join(''), classesOf(pages));
  expect(lean).toContain(css[6]);
  expect(lean).toContain(css[7]);
  const deeper = '.katex .sizing.reset-size3.size1{font-size:.71em}';
  expect(leanFormulas(deeper, classesOf(pages))).toBe(deeper);
});
