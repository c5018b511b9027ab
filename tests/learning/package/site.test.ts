import { DOMParser } from 'linkedom';
import sax from 'sax';
import { describe, expect, test, vi } from 'vitest';
import { cardIn } from '@exercise/fetched';
import type { Assignment } from '@learning/assignment/assignment';
import type { Catalog } from '@learning/assignment/catalog';
import { launch, manifest } from '@learning/package/manifest';
import {
  bytesOf,
  doorTo,
  filesOf,
  movedPage,
  movedScript,
  movedStyle,
  pagesOf,
  type SiteFiles,
} from '@learning/package/site';
import { sample } from '../assignment/sample';

const has = (file: string) =>
  [
    'index.html',
    'lessons/a/index.html',
    'problems/b/index.html',
    'favicon.svg',
    '_astro/x.js',
  ].includes(file);
const moved = (html: string, base = '/', online?: string) =>
  movedPage('lessons/a/index.html', `<html lang="en"><head></head><body>${html}</body></html>`, {
    base,
    has,
    online,
  });
const body = (html: string, base?: string, online?: string) =>
  /<body>(.*)<\/body>/s.exec(moved(html, base, online).html)![1];

describe('a page that is moved into a package', () => {
  test.each([
    ['<a href="/problems/b/">', '<a href="../../problems/b/index.html">'],
    [
      '<a class="x" href="/problems/b/?seed=1&amp;k=2#c">',
      '<a class="x" href="../../problems/b/index.html?seed=1&amp;k=2#c">',
    ],
    ['<a href="/">', '<a href="../../index.html">'],
    ['<a href="../../problems/b/">', '<a href="../../problems/b/index.html">'],
    ['<a href="./#part">', '<a href="../../lessons/a/index.html#part">'],
    ['<a href="#part">', '<a href="#part">'],
    ['<a href="https://doi.org/1">', '<a href="https://doi.org/1">'],
    ['<a href="mailto:a@b.c">', '<a href="mailto:a@b.c">'],
    [
      '<script type="module" src="/_astro/x.js"></script>',
      '<script type="module" src="../../_astro/x.js"></script>',
    ],
    [
      '<astro-island component-url="/_astro/x.js">',
      '<astro-island component-url="../../_astro/x.js">',
    ],
    [
      '<x props="{&quot;href&quot;:[0,&quot;/problems/b/&quot;]}">',
      '<x props="{&quot;href&quot;:[0,&quot;../../problems/b/index.html&quot;]}">',
    ],
    [
      '<button type="button" class="find" data-search aria-keyshortcuts="K"><b>x</b></button><p>',
      '<p>',
    ],
  ])('has %s as %s', (before, after) => {
    expect(body(before)).toBe(after);
    // The same of a site that lived in a folder.
    expect(
      body(before.replaceAll('="/', '="/course/').replaceAll(';/', ';/course/'), '/course/'),
    ).toBe(after);
  });
  test('names what is left out, and leads there only where it is known where that is', () => {
    expect(body('<a href="/api/">API</a>')).toBe('<a>API</a>');
    expect(body('<a href="/api/?a=1&amp;b">API</a>', '/', 'https://example.org/course/')).toBe(
      '<a href="https://example.org/course/api/?a=1&amp;b" target="_blank" rel="noopener">API</a>',
    );
  });
  test('leads on to the page before and after where it has them, and nowhere where it has not', () => {
    const way = (rel: string, page: string) =>
      `<a rel="${rel}" href="/problems/${page}/"> ${page} </a>`;
    expect(body(way('prev', 'z') + way('next', 'b'), '/', 'https://example.org/')).toBe(
      '<a rel="next" href="../../problems/b/index.html"> b </a>',
    );
    expect(body(`<nav class="onward"> ${way('prev', 'y')} ${way('next', 'z')} </nav>`)).toBe('');
  });
  test('says where the site begins, and has its styles in a sheet beside their faces', () => {
    const css = '@font-face{src:url("/_astro/fonts/f.woff2")}';
    const { html, sheet } = moved(`<style>${css}</style>`);
    expect(html).toContain('<html data-root="../../" lang="en">');
    expect(sheet?.[1]).toBe('@font-face{src:url("./fonts/f.woff2")}');
    expect(html).toContain(`<link rel="stylesheet" href="../../${sheet?.[0]}">`);
    expect(html).not.toContain('<style');
    expect(movedStyle('a{b:url(/course/_astro/k.woff2)} c{d:url(#e)}', '/course/')).toBe(
      'a{b:url(./k.woff2)} c{d:url(#e)}',
    );
  });
});

test('a card of a page in a package finds what it names from a page of another folder', () => {
  vi.stubGlobal('DOMParser', DOMParser);
  const { html } = moved(
    `<section data-exercise="b"><a href="/problems/b/">b</a> <a href="#ref">1</a> <a id="none">n</a>
    <astro-island component-url="/_astro/x.js" renderer-url="/_astro/x.js" data-props="/_astro/x.js"
    props="{&quot;href&quot;:[0,&quot;/problems/b/&quot;],&quot;path&quot;:[0,&quot;/problems/b/&quot;]}"></astro-island></section>`,
  );
  const folder = 'https://lms.example/pluginfile.php/7/content/1/';
  const card = cardIn(html, 'b', `${folder}lessons/a/index.html`)!;
  expect([...card.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
    `${folder}problems/b/index.html`,
    `${folder}lessons/a/index.html#ref`,
    null,
  ]);
  const island = card.querySelector('astro-island')!;
  for (const name of ['component-url', 'renderer-url', 'data-props'])
    expect(island.getAttribute(name), name).toBe(`${folder}_astro/x.js`);
  expect(JSON.parse(island.getAttribute('props')!)).toEqual({
    href: [0, `${folder}problems/b/index.html`],
    path: [0, '/problems/b/'],
  });
  vi.unstubAllGlobals();
});

const catalog: Catalog = {
  course: 'x',
  lessons: [],
  entries: [
    {
      kind: 'problem',
      id: 'b',
      lesson: 'a',
      title: '',
      what: '',
      path: '/problems/b/',
      minutes: 1,
      points: 1,
    },
    {
      kind: 'check',
      id: 'a/c',
      lesson: 'a',
      title: '',
      what: '',
      path: '/lessons/a/#c',
      minutes: 1,
      points: 1,
    },
  ],
};
const site: SiteFiles = {
  files: [
    ['_astro/big.js', 9000],
    ['_astro/small.js', 100],
    ['_astro/x.js', 10],
  ],
  pages: {
    'assignment/index.html': [1, 2],
    'lessons/a/index.html': [2, 2],
    'lessons/z/index.html': [2, 0],
    'package/index.html': [4],
    'problems/b/index.html': [8, 2],
    'widgets/index.html': [1],
    'widgets/near/index.html': [16, 2, 1],
    'widgets/far/index.html': [1, 0],
  },
};
const ofItems = (items: Assignment['items']) => pagesOf({ ...sample, items }, catalog, site);

test('a package has the pages of its items, their lessons and figures, with all they need and nothing more', () => {
  const pages = ['assignment', 'lessons/a', 'package', 'problems/b', 'widgets/near'].map(
    (page) => `${page}/index.html`,
  );
  expect(ofItems([{ kind: 'problem', id: 'b', points: 1 }])).toEqual(pages);
  expect(ofItems([{ kind: 'check', id: 'a/c', points: 1 }])).not.toContain('problems/b/index.html');
  expect(filesOf(pages, site)).toEqual(['_astro/small.js', '_astro/x.js', ...pages]);
  expect(bytesOf(pages, site)).toBe(100 + 10 + 1 + 2 + 4 + 8 + 16);
});

describe.each([
  ['scorm12', '1.2', 'adlcp:scormtype'],
  ['scorm2004', '2004 4th Edition', 'adlcp:scormType'],
] as const)('the manifest of %s', (edition, version, type) => {
  const files = [launch, '_astro/x.js', 'a b.html'];
  const title = 'Torques & <walls>';
  const xml = manifest(edition, { id: 'k3x9p2ab', title, files });
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) =>
    void elements.push({ name, attributes: attributes as Record<string, string>, text: '' });
  parser.ontext = (text) => {
    const last = elements.at(-1);
    if (last) last.text += text;
  };
  parser.write(xml).close();
  const all = (name: string) => elements.filter((one) => one.name === name);

  test('is well-formed, names its edition, and leads from the organization to what is launched', () => {
    expect(all('schemaversion')[0]!.text).toBe(version);
    const [resource] = all('resource');
    expect(resource!.attributes).toMatchObject({ [type]: 'sco', href: launch, type: 'webcontent' });
    expect(all('item')[0]!.attributes['identifierref']).toBe(resource!.attributes['identifier']);
    expect(all('organizations')[0]!.attributes['default']).toBe(
      all('organization')[0]!.attributes['identifier'],
    );
    for (const { text } of all('title')) expect(text).toBe(title);
  });
  test('lists every file, as an address', () => {
    expect(all('file').map(({ attributes }) => attributes['href'])).toEqual(
      ['_astro/x.js', 'a%20b.html', launch].sort(),
    );
  });
  test('has identifiers that XML takes', () => {
    for (const { attributes } of elements)
      if (attributes['identifier']) expect(attributes['identifier']).toMatch(/^[A-Za-z_][\w.-]*$/);
  });
});

describe.each(['/', '/my.course/'])('a script of a site that lived at %s', (base) => {
  test('finds workers and styles beside itself', () => {
    expect(movedScript('a.js', `new URL(\`${base}_astro/w.js\`,import.meta.url)`, base)).toBe(
      'new URL(`./w.js`,import.meta.url)',
    );
    const helper = movedScript(
      'p.js',
      `r='modulepreload',s=function(e){return\`${base}\`+e}`,
      base,
    );
    expect(helper).toBe(
      "r='modulepreload',s=function(e){return new URL(`../${e}`,import.meta.url).href}",
    );
  });
  test('keeps what is no address of such a file', () => {
    const js = `f=function(a){return"/x"+a};b="${base}lessons/"`;
    expect(movedScript('a.js', js, base)).toBe(js);
    expect(() => movedScript('a.js', 'x="modulepreload"', base)).toThrow('a.js brings styles');
  });
});

test('the first page of a plain package leads to the assignment', () => {
  expect(doorTo('A &amp; B', '1.x.y')).toContain('url=assignment/index.html#1.x.y');
});
