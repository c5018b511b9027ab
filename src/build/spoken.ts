/**
 * MathML that reads aloud what the eye sees. Bold letters by `mathvariant`, as KaTeX writes them, are no longer
 * part of MathML (Core knows `normal` alone), so that a vector sounds like its length: a bold letter of Unicode
 * is the same sign for every reader.
 */

/** First code points of the bold alphabets: Latin capitals and small letters, Greek ones, digits. */
const upright = { A: 0x1d400, a: 0x1d41a, Α: 0x1d6a8, α: 0x1d6c2, 0: 0x1d7ce };
const slanted = { A: 0x1d468, a: 0x1d482, Α: 0x1d71c, α: 0x1d736, 0: 0x1d7ce };

/** A letter or digit in bold; what has no bold sign stays. */
export function bold(letter: string, alphabet: typeof upright = upright): string {
  const code = letter.codePointAt(0) ?? 0;
  for (const [first, start] of Object.entries(alphabet)) {
    const place = code - first.codePointAt(0)!;
    if (place >= 0 && place < (first === '0' ? 10 : first > 'z' ? 25 : 26))
      return String.fromCodePoint(start + place);
  }
  return letter;
}
const bolder = (text: string, alphabet: typeof upright) =>
  [...text].map((letter) => bold(letter, alphabet)).join('');

/** The terms that a formula marks by \term{name}{…}, in order, each with its TeX. */
export function termsIn(source: string): { name: string; tex: string }[] {
  const found: { name: string; tex: string }[] = [];
  for (const match of source.matchAll(/\\term\{(\w+)\}\s*\{/g)) {
    const start = match.index + match[0].length;
    let [end, depth] = [start, 1];
    for (; end < source.length && depth > 0; end++)
      if (source[end] === '\\') end += 1;
      else depth += source[end] === '{' ? 1 : source[end] === '}' ? -1 : 0;
    found.push({ name: match[1] ?? '', tex: source.slice(start, end - 1) });
  }
  return found;
}

/** The TeX that a formula was made from: it is kept in its MathML for copying (tex.ts). */
export const sourceOf = (html: string): string =>
  (/<annotation[^>]*>([^]*?)<\/annotation>/.exec(html)?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/** The MathML alone of a formula, without the TeX that is kept in it for copying. */
export const mathOf = (html: string): string =>
  (/<math[^]*?<\/math>/.exec(html)?.[0] ?? '').replace(/<annotation[^]*?<\/annotation>/, '');

/** KaTeX's HTML and MathML of a formula, with bold letters as signs of their own. */
export const spoken = (html: string): string =>
  html.replace(/<math[^]*?<\/math>/g, (math) =>
    math
      .replace(
        /<(mi|mn|mtext) mathvariant="bold(-italic)?">([^<]*)</g,
        (_, tag: string, italic: string | undefined, text: string) =>
          `<${tag} mathvariant="normal">${bolder(text, italic ? slanted : upright)}<`,
      )
      // A word is one sign, not a product of its letters: "eff".
      .replace(
        /<mrow>((?:<mi mathvariant="normal">[a-zA-Z]<\/mi>){2,})<\/mrow>/g,
        (_, letters: string) => `<mi>${letters.replace(/<[^>]*>/g, '')}</mi>`,
      )
      // \pmb: a shadow that thickens the letter.
      .replace(/<mstyle style="text-shadow:[^"]*">([^]*?)<\/mstyle>/g, (_, inner: string) =>
        inner.replace(
          /<mi>([^<]*)</g,
          (_, text: string) => `<mi mathvariant="normal">${bolder(text, slanted)}<`,
        ),
      ),
  );
