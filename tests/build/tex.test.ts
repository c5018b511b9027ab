import { expect, test } from 'vitest';
import { tex } from '../../src/build/katex';
import { withoutTex } from '../../src/build/tex';

const page = (main: string) =>
  `<link href="/b/_astro/a.css"><main ${main}>${tex('a<b')} and ${tex('\\xi')}, again ${tex('\\xi')}</main>`;

test('a lesson names the file with the TeX of its formulas, each once, and holds none', () => {
  const { html, file } = withoutTex(page('data-lesson="x"'));
  const formulas = JSON.parse(file!.text) as string[];
  expect(formulas.map((one) => /<annotation[^>]*>([^]*)<\/annotation>/.exec(one)![1])).toEqual([
    'a&lt;b',
    '\\xi',
  ]);
  expect(html).toContain(`<main data-tex="/b/_astro/${file!.name}" data-lesson="x">`);
  expect(html).not.toContain('annotation');
  // As the page has it, so that it is found by it.
  for (const one of formulas)
    expect(html).toContain(one.replace(/<annotation[^]*<\/annotation>/, ''));
});

test('another page, on which no formula is copied, is left as it is', () => {
  expect(withoutTex(page('class="plain"'))).toEqual({ html: page('class="plain"') });
});
