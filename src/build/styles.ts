import { createHash } from 'node:crypto';
import { basename } from 'node:path';

export interface Sheet {
  css: string;
  /** A script fetches it together with the parts that it is for. */
  brought: boolean;
}

/** How a policy names a text that stands in its page. */
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page whose policy allows the scripts in it alone; Astro names those of all ways in which an island may wake. */
export function allowingOwn(html: string): string {
  const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)];
  const own = new Set(scripts.map(([, text]) => hashOf(text!)));
  return html.replace(/script-src [^;]*/, (policy) =>
    policy.replace(/ ('sha256-[^']*')/g, (named, hash: string) => (own.has(hash) ? named : '')),
  );
}

/** Every island of the page sleeps until it is near, and then loads what it is made of. */
const sleeps = (html: string) => !/<astro-island [^>]*client="(?!near)/.test(html);

/** The scopes of Svelte that a text names. */
const scopesOf = (text: string) => new Set(text.match(/svelte-\w+/g));

/**
 * A page with all its styles in one element at the end of its head: a browser that has the page can paint it. The
 * page's policy allows this text by its hash, and no other. `sheets` holds the linked ones by the name of their file.
 * One that a script brings, for parts of which none is on the page yet, is left to that script.
 */
export function inlined(html: string, sheets: ReadonlyMap<string, Sheet>): string {
  const own = scopesOf(html);
  const isAsleep = sleeps(html);
  const waits = ({ css, brought }: Sheet) =>
    brought && isAsleep && scopesOf(css).isDisjointFrom(own);
  const styles: string[] = [];
  const take = (css: string) => {
    styles.push(css.trim());
    return '';
  };
  const bare = html
    .replace(/<style>([^]*?)<\/style>/g, (_, css: string) => take(css))
    .replace(/<link rel="stylesheet" href="([^"]*)">/g, (_, href: string) => {
      const sheet = sheets.get(basename(href));
      if (!sheet) throw new Error(`there is no stylesheet ${href}`);
      return waits(sheet) ? '' : take(sheet.css);
    });
  const css = styles.join('\n');
  return bare
    .replace(/style-src 'self'(?: 'sha256-[^']*')*/, `style-src 'self' ${hashOf(css)}`)
    .replace('</head>', () => `<style>${css}</style></head>`);
}
