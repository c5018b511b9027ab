import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { create } from 'fontkitten';
import { convert } from 'fontverter';
import { dist, expect, html, pages, test } from './site';

const inFolder = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.woff2'))
    .map((file) => join(folder, file));

/** The characters that a font file can draw, and the name of the font. */
async function opened(file: string) {
  const font = create(await convert(readFileSync(file), 'sfnt'));
  if (font.isCollection) throw new Error(`${file} holds several fonts`);
  return { file, name: font.postscriptName, has: new Set(font.characterSet) };
}
/** One after the other: the decoder has room for one. */
async function eachOpened(files: readonly string[]) {
  const fonts: Awaited<ReturnType<typeof opened>>[] = [];
  for (const file of files) fonts.push(await opened(file));
  return fonts;
}

test('each face has every character of the pages that it had before it was made lean', async ({
  page,
}) => {
  const used = { text: new Set<number>(), formulas: new Set<number>() };
  for (const path of pages) {
    const found = await page.evaluate((source) => {
      const { body } = new DOMParser().parseFromString(source, 'text/html');
      const formulas = [...body.querySelectorAll('.katex-html')].map((one) => one.textContent);
      body.querySelectorAll('script, style').forEach((element) => element.remove());
      const codes = (text: string) => [...new Set(text)].map((c) => c.codePointAt(0)!);
      return { text: codes(body.textContent), formulas: codes(formulas.join('')) };
    }, html(path));
    for (const kind of ['text', 'formulas'] as const)
      for (const code of found[kind]) used[kind].add(code);
  }
  expect(used.formulas.size).toBeGreaterThan(50);

  const sources = [
    ...inFolder('node_modules/@fontsource/source-serif-4/files'),
    ...inFolder('node_modules/@fontsource/source-sans-3/files'),
  ].filter((file) => /-latin-\d00-(normal|italic)\.woff2$/.test(file));
  const originals = await eachOpened([...sources, ...inFolder('node_modules/katex/dist/fonts')]);
  const lean = [...inFolder(join(dist, '_astro')), ...inFolder(join(dist, '_astro/fonts'))];
  const sheets = readdirSync(join(dist, '_astro')).filter((file) => file.endsWith('.css'));
  const texts = [
    ...pages.map((path) => html(path)),
    ...sheets.map((file) => readFileSync(join(dist, '_astro', file), 'utf8')),
  ];
  const named = new Set(texts.flatMap((text) => text.match(/[\w.-]+\.woff2/g) ?? []));
  expect(named.size).toBeGreaterThan(0);
  expect(lean.map((file) => basename(file)).sort()).toEqual([...named].sort());
  for (const { file, name, has } of await eachOpened(lean)) {
    const kind = basename(file).startsWith('KaTeX') ? 'formulas' : 'text';
    const original = originals.find((one) => one.name === name);
    if (!original) throw new Error(`${file}: no font is called ${name}`);
    const lost = [...used[kind]].filter((code) => original.has.has(code) && !has.has(code));
    expect(
      lost.map((code) => String.fromCodePoint(code)),
      `${name} lost`,
    ).toEqual([]);
    expect(has.size, `${name} is lean`).toBeLessThan(original.has.size);
  }
});
