import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The names that Svelte gives to the styles of a component: see svelte.config.js. */
const scopesIn = (text: string) => new Set(text.match(/\b_[\da-z]{5}\b/g));

/**
 * Takes from each page the styles of parts that a script brings on demand, and that this page does not
 * show: the script brings them along. Astro links the styles of every widget to every page with a figure.
 */
export const fewStyles = (): AstroIntegration => ({
  name: 'few-styles',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      const read = (file: string) => readFileSync(join(folder, file), 'utf8');
      const scripts = globSync('_astro/*.js', { cwd: folder }).map(read).join('');
      const onDemand = new Map(
        globSync('_astro/*.css', { cwd: folder })
          .filter((file) => scripts.includes(basename(file)))
          .map((file) => [basename(file), scopesIn(read(file))]),
      );
      for (const page of globSync('**/*.html', { cwd: folder })) {
        const html = read(page);
        const shown = scopesIn(html);
        const kept = html.replace(
          /<link rel="stylesheet" href="([^"]*)">/g,
          (link, href: string) => {
            const scopes = onDemand.get(basename(href));
            return !scopes || !scopes.isDisjointFrom(shown) ? link : '';
          },
        );
        if (kept !== html) writeFileSync(join(folder, page), kept);
      }
    },
  },
});
