import { createHash } from 'node:crypto';

/** What an exercise knows of its asks, as Astro writes it into the island: wrong answers, their sentences, tolerances. */
const known = / props="([^"]*)"/;
const island =
  /<astro-island [^>]*component-url="([^"]*\/)ExerciseHost\.[^>]* client="near"[^>]*>/g;
/** What Astro writes for what an attribute, or HTML, may not hold. */
const escaped: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
const read = (attribute = '{}') =>
  JSON.parse(attribute.replace(/&[#\w]+;/g, (text) => escaped[text] ?? text)) as unknown;

/**
 * A page that has several exercises, with what they know in a file of its own, which comes when the first of them is
 * near (components/figure/near.ts). Its name follows its content, and the page names it: so it is kept with the page.
 *
 * @returns the page, and the file that it needs, where it needs one
 */
export function apart(html: string): { html: string; file?: { name: string; text: string } } {
  const all = [...html.matchAll(island)].map(([tag]) => read(known.exec(tag)?.[1]));
  if (all.length < 2) return { html };
  const text = JSON.stringify(all);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const name = `exercises.${hash}.json`;
  let i = 0;
  return {
    html: html.replace(island, (tag, folder: string) =>
      tag.replace(known, () => ` data-props="${folder}${name}" data-at="${i++}"`),
    ),
    file: { name, text },
  };
}
