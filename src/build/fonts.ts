import { createHash } from 'node:crypto';
import subset from 'subset-font';
import type { Plugin } from 'vite';
import { endOfSpan } from './spans.ts';

/** Every supported browser loads woff2: keeps the .woff and .ttf copies of KaTeX's fonts out of dist. */
export const katexWoff2Only = {
  name: 'katex-woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /katex\/dist\/katex[\w-]*(\.min)?\.css$/ },
    handler: (code) =>
      code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["']?\w+["']?\)/g, ''),
  },
} satisfies Plugin;

/** What stands between the tags of each `<span class="katex-html">`, where KaTeX's own faces are used. */
const formulas = (html: string) =>
  [...html.matchAll(/<span class="katex-html"/g)]
    .map(({ index }) => html.slice(index, endOfSpan(html, index).before).replace(/<[^>]*>/g, ''))
    .join('');

/** Characters beyond ASCII, also where they are written by their number, as HTML and JavaScript may. */
const beyondKeys = (text: string) => [
  ...(text.match(/[^\0-\x7f]/gu) ?? []),
  ...Array.from(text.matchAll(/(?:&#x|\\u\{?)([\da-f]{2,6})/gi), ([, code]) =>
    String.fromCodePoint(parseInt(code!, 16)),
  ),
];
const keys = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));

/** The characters that formulas need, and those that all else may: what pages and scripts hold, and every key. */
export function charactersOf(pages: readonly string[], scripts: readonly string[]) {
  // Four keys are written by name in HTML.
  const found = { formulas: new Set('<>&"'), text: new Set(keys) };
  for (const text of [...pages, ...scripts])
    for (const character of beyondKeys(text)) found.text.add(character);
  for (const page of pages) {
    const text = formulas(page);
    for (const character of [...text, ...beyondKeys(text)]) found.formulas.add(character);
  }
  return { formulas: [...found.formulas].join(''), text: [...found.text].join('') };
}

/** What our styles ask of a face: kerning, ligatures, accents, figures of equal width. */
const keepFeatures = ['kern', 'liga', 'ccmp', 'mark', 'mkmk', 'tnum'];

/** A face with these characters only, and a name that follows from what it holds. */
export async function lean(face: Uint8Array, characters: string) {
  const bytes = await subset(Buffer.from(face), characters, {
    targetFormat: 'woff2',
    keepFeatures,
  });
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16) };
}
