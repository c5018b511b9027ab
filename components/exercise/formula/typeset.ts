/** A typed formula, set as a formula of the text is. Comes when a field is first used: KaTeX is 78 kB. */
import katex from 'katex';
import type { FormulaAsk } from '@learning/kinds/formula';
import { writingOf } from '@learning/kinds/formula/bare';
import { readFormula } from '@learning/kinds/formula/read';
import { toTex } from '@learning/kinds/formula/tex';
import { Unreadable } from '@learning/unreadable';

/** HTML, made of nothing but symbols that are known; '' while it cannot be read. */
export function typeset(ask: FormulaAsk, name: string, text: string): string {
  try {
    const { texOf } = writingOf(ask);
    const { tree } = readFormula(text, Object.keys(ask.symbols), name);
    return typesetTex(`${texOf(name)} = ${toTex(tree, texOf)}`);
  } catch (error) {
    if (error instanceof Unreadable) return '';
    throw error;
  }
}

/** TeX that the course itself has made. */
export const typesetTex = (tex: string, displayMode = true): string =>
  katex.renderToString(tex, { throwOnError: false, displayMode });
