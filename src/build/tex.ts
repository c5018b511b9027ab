import { createHash } from 'node:crypto';

const formulas = /<math[^]*?<\/math>/g;
const source = /<annotation[^]*?<\/annotation>/;

/**
 * A lesson whose formulas no longer hold the TeX that they were made from, which is read when one is copied and never
 * else. It comes in a file of its own, each formula once with its TeX (src/layouts/copied.ts). The file's name follows
 * its content, and the page names it: so it is kept with the page.
 *
 * @returns the page, and the file that it needs, where it needs one
 */
export function withoutTex(html: string): { html: string; file?: { name: string; text: string } } {
  const [, folder] = /="([^"]*\/_astro\/)/.exec(html) ?? [];
  const all = [...new Set(html.match(formulas))].filter((formula) => source.test(formula));
  if (!folder || !html.includes(' data-lesson="') || all.length === 0) return { html };
  const text = JSON.stringify(all);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const name = `formulas.${hash}.json`;
  return {
    html: html
      .replace(formulas, (formula) => formula.replace(source, ''))
      .replace(' data-lesson="', ` data-tex="${folder}${name}" data-lesson="`),
    file: { name, text },
  };
}
