import { expect, test } from 'vitest';
import { known } from '@learning/known';
import { remedy } from '@learning/nearest';
import { outline, widgetsIn } from '@learning/outline';
import { checksOf } from '../../src/build/checks';

const data = { order: 2, sources: ['gilbert2004', 'kittel2005'] };

test('an unknown name is an error with file, element and the names that are known', () => {
  const cite = () =>
    known(undefined, '<Cite key="x">', ['b', 'a'], { file: 'content/lessons/l.mdx' });
  expect(cite).toThrow(
    'content/lessons/l.mdx: <Cite key="x">: there is no such name. Known: a, b.',
  );
  expect(known(0, '<Eq to="x">', [], undefined)).toBe(0);
});

test('a name that is nearly right is told the right one; of many names only the nearest are said', () => {
  expect(remedy('dampin', ['precession', 'damping'])).toBe(
    'Did you mean damping? Known: damping, precession',
  );
  expect(remedy('spin', ['precession'])).toBe('Known: precession');
  expect(remedy('a', [])).toBe('None is there yet');
  const many = Array.from({ length: 100 }, (_, i) => `lesson-${i}`);
  expect(remedy('lesson-1x', many)).toMatch(
    /^Did you mean lesson-1\? The nearest of 100: lesson-1, /,
  );
});

test('the outline numbers equations, figures and exercises in the order of the text', () => {
  const { equations, figures, exercises, citations, terms } = outline(
    'damping',
    `<Equation id="a">\n\n<Widget name="precession" Bext={0.2} /> <Figure id="fig-top" src="a>b.svg" />
     <Check id="one" given={{ Bext: { min: 0, max: 1 } }} ask={{ a: '1 > 0' }} /><Problem id="two" />
     <Equation id="b"> <Cite key="kittel2005" at="p. 2" /><Cite key="slonczewski1996" />
     <Term of="spin">spin</Term> {/* <Cite key="hidden" /> */}`,
    data,
  );
  expect([...equations]).toEqual([
    ['a', '2.1'],
    ['b', '2.2'],
  ]);
  expect([...figures]).toEqual([
    ['precession', '2.1'],
    ['fig-top', '2.2'],
  ]);
  expect([...exercises]).toEqual([
    ['damping/one', '2.1'],
    ['two', '2.2'],
  ]);
  expect(citations).toEqual(['kittel2005', 'slonczewski1996', 'gilbert2004']);
  expect(terms).toEqual(['spin']);
});

test('what stands in a comment or in a block of code is no figure and no check, for whoever reads the text', () => {
  const there = `<Widget name="a" predict="p" of={(x) => x > 1} id="one" />

<Check id="c" ask={{ a: { kind: 'choice', options: [{ text: 'up', right: true, because: 'y.' }, { text: 'down', because: 'x.' }] } }}>

Which way?

</Check>
`;
  const text = `{/*\n${there}*/}\n\n\`\`\`mdx\n${there}\`\`\`\n\n${there}`;
  expect(widgetsIn(text).map(({ attributes }) => [...attributes])).toEqual([
    [
      ['name', 'a'],
      ['predict', 'p'],
      ['id', 'one'],
    ],
  ]);
  expect(widgetsIn(text)[0]!.source).toBe(' name="a" predict="p" of={(x) => x > 1} id="one" /');
  expect(checksOf('l', text).map(({ id }) => id)).toEqual(['l/c']);
});

test('an id that is there twice is an error', () => {
  const twice = () => outline('l', '<Equation id="a"><Equation id="a">', data);
  expect(twice).toThrow(
    'content/lessons/l.mdx: <Equation id="a">: there is a <Equation> of that id',
  );
});
