import { expect, test } from 'vitest';
import { flatMath, flattened } from '../../src/build/flat.ts';
import { tex } from '../../src/build/katex.ts';

const flat = (source: string) => flatMath(/<math[^]*<\/math>/.exec(tex(source))![0]);

test.each([
  ['\\dv{\\vm}{t} = -\\gamma\\,\\vm\\times\\vB', 'dm/dt = −γ m × B'],
  ['f = \\frac{\\gamma B}{2\\pi}', 'f = γB/2π'],
  ['-\\frac{M_\\mathrm{s}t}{\\gamma}\\,\\dv{\\vm}{t}', '−M_st/γ dm/dt'],
  ['\\frac{1+\\alpha^2}{\\alpha\\gamma B}', '(1 + α²)/αγB'],
  ['B_\\mathrm{ext}', 'B_ext'],
  ['10^{-29}', '10⁻²⁹'],
  ['e^{-t/\\tau}', 'e^(−t/τ)'],
  ['\\sqrt{1+\\mu_0M_\\mathrm{eff}/B_0}', '√(1 + μ_0M_eff/B_0)'],
])('%s is %s in one line', (source, line) => expect(flat(source)).toBe(line));

test('of a page the formulas alone are changed, and the TeX that is kept in one is no text', () => {
  expect(
    flattened('<p>Its <math><mi>B</mi><annotation>B</annotation></math> is <b>strong</b>.'),
  ).toBe('<p>Its B is <b>strong</b>.');
});
