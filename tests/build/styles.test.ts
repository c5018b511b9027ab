import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { allowingOwn, inlined } from '../../src/build/styles';

const page = (links: string) =>
  `<html><head><meta http-equiv="content-security-policy" content="default-src 'self'; style-src 'self' 'sha256-old='; style-src-attr 'unsafe-inline';"><style>@font-face{a:b}</style>${links}</head><body><style>i{d:e}</style><p>x</p></body></html>`;
const sheets = new Map([
  ['a.1.css', { css: 'p{color:red}\n', brought: false }],
  ['b.2.css', { css: 'p{margin:0}', brought: false }],
  ['c.3.css', { css: '.bar.svelte-9abc{margin:0}', brought: true }],
]);
const links =
  '<link rel="stylesheet" href="/base/_astro/a.1.css"><link rel="stylesheet" href="/base/_astro/b.2.css">';

test('styles stand in one element, in the order of their links, allowed by the hash of its text', () => {
  const html = inlined(page(links), sheets);
  const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css!);
  expect(styles).toHaveLength(1);
  expect(styles[0]).toBe('@font-face{a:b}\ni{d:e}\np{color:red}\np{margin:0}');
  const hash = createHash('sha256').update(styles[0]!).digest('base64');
  expect(html).toContain(`style-src 'self' 'sha256-${hash}'; style-src-attr 'unsafe-inline'`);
  expect(html).not.toContain('sha256-old');
  expect(html).not.toContain('rel="stylesheet"');
});

test('a link to a stylesheet that was not built stops the build', () => {
  expect(() => inlined(page('<link rel="stylesheet" href="/c.css">'), sheets)).toThrow('/c.css');
});

test('a policy allows the scripts that stand in its page, and no other', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policed = (hashes: string) =>
    `<meta content="script-src 'self' 'wasm-unsafe-eval'${hashes}; style-src 'self' 'sha256-style=';"><script>one()</script><script type="module" src="/a.js"></script><script>two()</script>`;
  const own = ` ${hash('one()')} ${hash('two()')}`;
  expect(allowingOwn(policed(` ${hash('visible()')}${own} ${hash('')}`))).toBe(policed(own));
});

describe('a sheet that a script brings', () => {
  const link = '<link rel="stylesheet" href="/_astro/c.3.css">';
  const island = (client: string) => `<astro-island uid="x" client="${client}" ssr></astro-island>`;
  const has = (html: string) => inlined(html, sheets).includes('svelte-9abc{');

  test('is left to it where nothing on the page is in its style yet', () => {
    expect(has(page(link) + island('near'))).toBe(false);
    expect(has(page(link) + island('near') + '<p class="bar svelte-9abc">')).toBe(true);
  });
  test('stands on a page whose islands are alive at once: they bring no styles', () => {
    expect(has(page(link) + island('load'))).toBe(true);
  });
});
