import { createHash } from 'node:crypto';
import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The names that Svelte gives to the styles of a component: see svelte.config.js. */
const scopesIn = (text: string) => new Set(text.match(/\b_[\da-z]{5}\b/g));

/** Flat CSS without the selectors that need a class which is not in use; what stands in :not() is not needed. */
export const pruned = (css: string, used: ReadonlySet<string>) =>
  css.replace(/(?<=^|\})([^{}@]+)(\{[^{}]*\})/g, (_, selectors: string, body: string) => {
    const kept = selectors
      .split(',')
      .filter((one) =>
        (one.replace(/:not\([^)]*\)/g, '').match(/(?<=\.)[a-z][\w-]*/gi) ?? []).every((name) =>
          used.has(name),
        ),
      );
    return kept.length ? kept.join(',') + body : '';
  });

/**
 * Keeps styles off pages that have no use for them. Astro links the styles of every widget to every page with
 * a figure: a page keeps those of parts that it shows, since a script that brings other parts brings their
 * styles along. Formulas are set at build, so that KaTeX's rules for what none of them holds can go.
 */
export const fewStyles = (): AstroIntegration => ({
  name: 'few-styles',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      const at = (file: string) => join(folder, file);
      const read = (file: string) => readFileSync(at(file), 'utf8');
      const list = (pattern: string) => globSync(pattern, { cwd: folder });

      const scripts = list('_astro/*.js').map(read).join('');
      const onDemand = new Map(
        list('_astro/*.css')
          .filter((file) => scripts.includes(basename(file)))
          .map((file) => [basename(file), scopesIn(read(file))]),
      );
      const pages = list('**/*.html').map((file) => ({ file, html: read(file) }));
      const used = new Set(
        pages.flatMap(({ html }) =>
          [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')),
        ),
      );
      const renamed = new Map<string, string>();
      for (const file of list('_astro/katex*.css')) {
        const css = pruned(read(file), used);
        // Its name follows its content, as those of all other files do: a browser may keep it for ever.
        const name = `katex.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
        writeFileSync(at(file), css);
        renameSync(at(file), at(`_astro/${name}`));
        renamed.set(basename(file), name);
      }
      for (const { file, html } of pages) {
        const shown = scopesIn(html);
        writeFileSync(
          at(file),
          html.replace(/<link rel="stylesheet" href="([^"]*)">/g, (link, href: string) => {
            const name = basename(href);
            const scopes = onDemand.get(name);
            if (scopes?.isDisjointFrom(shown)) return '';
            return link.replace(name, renamed.get(name) ?? name);
          }),
        );
      }
    },
  },
});
