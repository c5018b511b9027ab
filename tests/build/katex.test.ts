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
