/** The mistakes that an exercise expects: what was answered, as text or TeX, and what is said to it. Pure. */
import type { Exercise } from './exercise';
import { quantityOf } from './kinds/number';
import { isQuantity } from './kinds/faults';
import { symbolOf } from './kinds/formula';
import { asWritten, writingOf } from './kinds/formula/bare';
import { declaredTree } from './kinds/formula/declared';
import { toTex } from './kinds/formula/tex';
import { namesIn } from './expression';
import type { Ask } from './kinds';
import { beforeAnswer } from './right';

export interface Turn {
  /** What was said, in plain text; absent where nothing short says it. */
  text?: string;
  /** … or as a formula. */
  tex?: string;
  reply: string;
}

const inFull = (name: string) => symbolOf(name).tex;
const symbolTex = (name: string, right: string, write: typeof inFull) => {
  if (name === 'answer') return right;
  try {
    return write(name);
  } catch {
    // A component: x of the right arrow, Bx of one that is shown.
    const [, letter, axis] = /^(\w*?)([xyz])$/.exec(name) ?? [];
    return axis === undefined ? `\\mathrm{${name}}` : letter ? `${letter}_${axis}` : axis;
  }
};
/** An expression as TeX; what cannot be written so is left out. */
function texOf(expression: string, right: string, write = inFull): string | undefined {
  const tree = declaredTree(expression);
  return tree && toTex(tree, (name) => symbolTex(name, right, write));
}

function mistakes(ask: Ask, name: string, written: string): Turn[] {
  switch (ask.kind) {
    case 'choice':
      return ask.options.flatMap(({ right, text, because }) =>
        right ? [] : [{ text, reply: because }],
      );
    case 'number':
    case 'formula':
    case 'curve': {
      const quantity = ask.kind === 'number' ? quantityOf(ask, name) : name;
      const write =
        ask.kind === 'formula' ? writingOf(asWritten(ask, name, written)).texOf : inFull;
      const right = isQuantity(quantity) ? write(quantity) : '\\mathrm{it}';
      return ask.wrong.map(({ value, because }) => {
        const tex = texOf(value, right, write);
        const instead = namesIn(value).includes('answer');
        return {
          ...(tex
            ? { tex: instead ? `${tex}\\ \\text{in place of}\\ ${right}` : `${right} = ${tex}` }
            : { text: value }),
          reply: because,
        };
      });
    }
    case 'vector':
    case 'direction':
      return ask.wrong.map(({ value, because }) => {
        const parts = value.map((one) => texOf(one, ''));
        const own = value.every((one) => namesIn(one).every((part) => /^[xyz]$/.test(part)));
        const tex = `(${parts.join(',\\ ')})`;
        return {
          ...(parts.every(Boolean) && {
            tex: own ? `${tex}\\ \\text{in place of}\\ (x,\\ y,\\ z)` : tex,
          }),
          reply: because,
        };
      });
    case 'design':
      return [];
  }
}

/** `tex` has the formulas of the question, in whose symbols a formula is written. */
export const expectedOf = ({ ask }: Exercise, tex = ''): Turn[] =>
  Object.entries(ask).flatMap(([name, one]) =>
    mistakes(one, name, tex).map((turn) =>
      // Of several things asked it is said which one.
      turn.text && one.prompt && Object.keys(ask).length > 1
        ? { ...turn, text: `${beforeAnswer(one.prompt)}${turn.text}` }
        : turn,
    ),
  );
