/** Styles of the built site: none is left out that a part of a page asks for, also where the part comes later. */
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { dist, expect, test } from './site';

test('each scope that a page or a script names has a rule', () => {
  const files = globSync(`${dist}/**/*.{html,js,css}`);
  const named = new Map<string, string>();
  const ruled = new Set<string>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const styles = file.endsWith('.css') ? [text] : (text.match(/<style>[^]*?<\/style>/g) ?? []);
    for (const css of styles)
      for (const [, scope] of css.matchAll(/\.(svelte-[a-z0-9]+)/g)) ruled.add(scope!);
    if (file.endsWith('.css')) continue;
    // A component marks only what a rule of its own is for.
    for (const [, marks] of text.matchAll(/["'`]([^"'`]*\bsvelte-[^"'`]*)["'`]/g))
      for (const [scope] of marks!.matchAll(/\bsvelte-[a-z0-9]+/g))
        if (scope !== 'svelte-trusted') named.set(scope, relative(dist, file));
  }
  expect(named.size).toBeGreaterThan(100);
  expect([...named].filter(([scope]) => !ruled.has(scope))).toEqual([]);
});
