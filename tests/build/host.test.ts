import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as declared from '../../src/build/host.ts';
import { apacheSends, caddySends, fileSends, nginxSends } from '../host';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const entries = ['404.html', '_astro/*', 'embed/*', 'favicon.svg', 'lessons/*', 'sw.js'];
const hosts = {
  nginx: nginxSends(declared.nginx),
  apache: apacheSends(declared.apache),
  caddy: caddySends(declared.caddy),
  file: fileSends(declared.headersFile(entries, '/')),
};
const { always, unframed, cached, asked } = declared;
const pages = { ...always, ...unframed, ...asked };
const files: [path: string, headers: Record<string, string>][] = [
  ['/', pages],
  ['/lessons/precession/', pages],
  ['/sw.js', pages],
  ['/favicon.svg', pages],
  ['/embed/precession/', { ...always, ...asked }],
  ['/_astro/Host.ChMXuzOW.js', { ...always, ...unframed, ...cached }],
  ['/_astro/fonts/1b2c.woff2', { ...always, ...unframed, ...cached }],
];

test.each(['nginx', 'apache', 'caddy'] as const)(
  'the README has the text for %s as it is declared',
  (host) => {
    expect(readme).toContain(`\n${declared[host]}\n`);
  },
);

describe.each(Object.entries(hosts))('%s', (name, sends) => {
  test.each(files)('sends with %s what is declared', (path, headers) => {
    expect(sends(path, 200)).toEqual(headers);
  });
  test('lets words of the search be kept, and not its program', () => {
    const cache = (path: string) => sends(path, 200)['Cache-Control'];
    expect(cache('/pagefind/fragment/en_1.pf_fragment')).toBe(cached['Cache-Control']);
    expect(cache('/pagefind/index/en_1.pf_index')).toBe(cached['Cache-Control']);
    // The hosts that read a file ask for it every time of themselves.
    expect(cache('/pagefind/pagefind.js')).toBe(name === 'file' ? undefined : 'no-cache');
  });
  // What Netlify and Cloudflare send with a page for a missing address is their own.
  if (name !== 'file')
    test('never has it kept that a file is missing', () => {
      expect(sends('/_astro/gone.js', 404)['Cache-Control']).not.toBe(cached['Cache-Control']);
      expect(sends('/lessons/', 404)).toMatchObject({ ...always, ...unframed });
    });
});

test('in a folder of a host the file names the folder', () => {
  const sends = fileSends(declared.headersFile(entries, '/course/'));
  expect(sends('/course/_astro/a.js', 200)).toEqual({ ...always, ...unframed, ...cached });
  expect(sends('/elsewhere/', 200)).toEqual({});
});
