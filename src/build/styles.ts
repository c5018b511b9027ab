import { createHash } from 'node:crypto';
import { basename } from 'node:path';

/**
 * A page with all its styles in one element at the end of its head: a browser that has the page can paint it. The
 * page's policy allows this text by its hash, and no other. `sheets` holds the linked ones by the name of their file.
 */
export function inlined(html: string, sheets: ReadonlyMap<string, string>): string {
  const styles: string[] = [];
  const take = (css: string) => {
    styles.push(css.trim());
    return '';
  };
  const bare = html
    .replace(/<style>([^]*?)<\/style>/g, (_, css: string) => take(css))
    .replace(/<link rel="stylesheet" href="([^"]*)">/g, (_, href: string) => {
      const css = sheets.get(basename(href));
      if (css === undefined) throw new Error(`there is no stylesheet ${href}`);
      return take(css);
    });
  const css = styles.join('\n');
  const hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
  return bare
    .replace(/style-src 'self'(?: 'sha256-[^']*')*/, `style-src 'self' ${hash}`)
    .replace('</head>', () => `<style>${css}</style></head>`);
}
