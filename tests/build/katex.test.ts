import { expect, test } from 'vitest';
import { katexMdast, tex } from '../../src/build/katex';

test('a term wears the colour of its vector, and a vector that is not there is an error', () => {
  expect(tex('\\term{precession}{x}')).toContain('data-term="precession" data-role="field"');
  expect(tex('\\vm')).toContain('q-m');
  expect(() => tex('\\term{torque}{x}')).toThrow(/\\term\{torque\}.*Known: m, field/);
});

test.for([
  '\\href{http://x.y}{z}',
  '\\htmlClass{menu}{x}',
  '\\htmlData{card=x}{x}',
  '\\nosuch',
  '\\frac{1',
])('the formula %s is refused', (source) => expect(() => tex(source)).toThrow());

test('a bad formula is an error with file and line', () => {
  const { inlineMath } = katexMdast() as unknown as {
    inlineMath: (node: object, ctx: object) => void;
  };
  const node = { value: '\\frac{1', position: { start: { line: 12 } } };
  const ctx = { fileURL: new URL('file:///lessons/l.mdx'), replaceNode: () => {} };
  expect(() => inlineMath(node, ctx)).toThrow('/lessons/l.mdx:12: in the formula \\frac{1:');
});

test('a formula has its sizes to a thousandth of an em, and no name of a space that HTML knows', () => {
  const html = tex('\\frac{1}{2}\\sqrt{x}', true);
  const sizes = [...html.matchAll(/[:-](\d*\.\d+)em/g)].map(([, size = '']) => size);
  expect(sizes.length).toBeGreaterThan(5);
  for (const size of sizes) expect(size).toMatch(/^\d*\.\d{1,3}$/);
  expect(html).toContain('<math');
  expect(html).toContain('<svg');
  expect(html).not.toContain('xmlns');
});
