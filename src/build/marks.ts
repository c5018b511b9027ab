import { endOfSpan } from './spans.ts';

const opening = '<span class="math-inline">';

/** Letters and signs of a formula, and of what it holds, that may stand in one piece on the narrowest screen. */
const short = 17;

/** How many letters and signs a formula shows. */
const lengthOf = (formula: string) =>
  formula.replace(/^[^]*<span class="katex-html"[^>]*>/, '').replace(/<[^>]*>/g, '').length;

/** Marks, or what follows without a gap: a sign of equality and a number. The space between is one that does not break. */
const follows = /^(?:[.,;:?!)’”]+|(?:\u00a0|&nbsp;)[=≈×/][^ \n<]*)/;

/**
 * A page whose short formulas hold the mark that follows them, so that no line begins with a full stop or a sign of
 * equality: browsers may end a line after any box, and a formula is one. src/layouts/math.css keeps the two together. A
 * long formula has to break.
 */
export function withMarks(html: string): string {
  let [page, done] = ['', 0];
  for (let start = html.indexOf(opening); start >= 0; start = html.indexOf(opening, done)) {
    const { before, behind } = endOfSpan(html, start);
    const formula = html.slice(start + opening.length, before);
    const found = follows.exec(html.slice(behind, behind + 40))?.[0] ?? '';
    const marks = lengthOf(formula) + found.length <= short ? found : '';
    page += html.slice(done, start);
    page += marks ? opening.replace('">', ' held">') : opening;
    page += `${formula}${marks}</span>`;
    done = behind + marks.length;
  }
  return page + html.slice(done);
}
