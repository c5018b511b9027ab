import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = globSync(['components/**/*.{svelte,astro}', 'src/**/*.astro']);
const live = /(?:role="(?:status|alert)"|aria-live="\w+")/;

test('a live region stands empty from the start: none is born with its text or hidden while it has none', () => {
  let regions = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const markup = text.replace(/<script[^]*?<\/script>|<style[^]*?<\/style>/g, '');
    if (!live.test(markup)) continue;
    for (const { 0: tag, index } of markup.matchAll(/<\w+(?:[^<>]|=>|\{[^}]*\})*>/g)) {
      if (!live.test(tag)) continue;
      regions += 1;
      const before = markup.slice(0, index).trimEnd();
      expect(before, `${file}: ${tag}`).not.toMatch(
        /\{(?:#(?:if|await|each|key)|:(?:else|then|catch))[^{}]*\}$/,
      );
      const classes = /class="([^"{]*)"/.exec(tag)?.[1]?.split(' ') ?? [];
      for (const name of classes)
        expect(text, `${file}: ${tag}`).not.toMatch(
          new RegExp(`\\.${name}:empty \\{[^}]*display: none`),
        );
    }
    expect(text, file).not.toMatch(/(?:\[role='status'\]|\bp):empty \{[^}]*display: none/);
  }
  expect(regions).toBeGreaterThan(15);
});

test('what follows every key is no live region', () => {
  for (const file of files)
    expect(readFileSync(file, 'utf8'), `${file}: <output> is a live region`).not.toMatch(
      /<output\b/,
    );
});
