/** What is right, for a key in print: each thing asked with its answer, and what is taken for it as well. Pure. */
import type { DrawnExercise } from './draw';
import type { Exercise } from './exercise';
import { defaultUnit, format, formatNumber, withUnit } from './format';
import { kindOf, type Ask, type Drawn } from './kinds';
import { landmarkWords } from './kinds/curve/landmarks';
import type { FormulaAsk } from './kinds/formula';
import { asWritten, writingOf } from './kinds/formula/bare';
import { declaredTree } from './kinds/formula/declared';
import { toPlain } from './kinds/formula/plain';
import { toTex } from './kinds/formula/tex';
import { quantityOf } from './kinds/number';
import { quantity } from './quantity';
import type { AnyValues } from './params';

export interface Right {
  name: string;
  ask: Ask;
  drawn: Drawn;
  /** What is asked, with the sign that goes before an answer; '' where the question itself says it. */
  prompt: string;
  /** The answer in one line of plain text. */
  text: string;
  /** The same as a formula, where it is one. */
  tex?: string;
  /** What else is right: '± 2 %'. */
  tolerance: string;
}

/** A prompt before its answer: 'Torque', 'Torque:' and 'Choose all that last.' end alike, and a question keeps its mark. */
export const beforeAnswer = (prompt: string) =>
  /[?!]$/.test(prompt) ? `${prompt} ` : `${prompt.replace(/[.:]$/, '')}: `;
const percent = (part: number) => withUnit(formatNumber(100 * part, 'exact'), '%');

function formulaOf(ask: FormulaAsk, name: string, tex: string): Pick<Right, 'text' | 'tex'> {
  const tree = declaredTree(ask.is);
  if (!tree) return { text: ask.is };
  const { texOf, nameOf } = writingOf(asWritten(ask, name, tex));
  return {
    text: `${nameOf(name)} = ${toPlain(tree, nameOf)}`,
    tex: `${texOf(name)} = ${toTex(tree, texOf)}`,
  };
}

function answerOf(
  ask: Ask,
  name: string,
  drawn: Drawn,
  given: AnyValues,
  tex: string,
): Pick<Right, 'text' | 'tex'> {
  const filled = () => kindOf(ask).fill(ask, name, drawn, 4) ?? '';
  switch (ask.kind) {
    case 'choice':
      return {
        text: ask.options.flatMap(({ right, text }) => (right ? [text] : [])).join(' and '),
      };
    case 'formula':
      return formulaOf(ask, name, tex);
    case 'curve':
      return { text: drawn.kind === 'curve' ? landmarkWords(ask, name, drawn, given) : '' };
    case 'design':
      return { text: `for instance ${filled()}` };
    case 'number':
    case 'vector':
    case 'direction':
      return { text: filled() };
  }
}

function toleranceOf(ask: Ask, name: string, drawn: Drawn): string {
  switch (ask.kind) {
    case 'number': {
      const known = quantityOf(ask, name);
      return `± ${ask.within === undefined ? percent(ask.tolerance) : format(ask.within, known, ask.show ?? defaultUnit(known), 2)}`;
    }
    case 'vector':
      return `each component ± ${percent(ask.tolerance)} of the length`;
    case 'direction':
      return `within ${withUnit(formatNumber(ask.tolerance, 'exact'), '°')}`;
    case 'curve':
      return `off by ${percent(ask.mean)} of the height of the board on average, by ${percent(ask.largest)} at most`;
    case 'formula':
      return 'any form that gives the same values';
    case 'design':
      return `any choice with ${ask.goals
        .flatMap(({ of, show }, i) => {
          const { atLeast, atMost } = (drawn.kind === 'design' && drawn.limits[i]) || {
            atLeast: -Infinity,
            atMost: Infinity,
          };
          const said = (limit: number) => format(limit, of, show ?? defaultUnit(of));
          return [
            ...(Number.isFinite(atLeast)
              ? [`${quantity(of).label} at least ${said(atLeast)}`]
              : []),
            ...(Number.isFinite(atMost) ? [`${quantity(of).label} at most ${said(atMost)}`] : []),
          ];
        })
        .join(', ')}`;
    case 'choice':
      return '';
  }
}

/** `tex` has the formulas of the question, in whose symbols a formula is written. */
export const rightsOf = ({ ask }: Exercise, { asks, values }: DrawnExercise, tex = ''): Right[] =>
  Object.entries(ask).flatMap(([name, one]) => {
    const drawn = asks[name];
    if (!drawn) return [];
    return [
      {
        name,
        ask: one,
        drawn,
        prompt: one.prompt ? beforeAnswer(one.prompt) : '',
        ...answerOf(one, name, drawn, values, tex),
        tolerance: toleranceOf(one, name, drawn),
      },
    ];
  });

/** All of it in one line. */
export const answersOf = (exercise: Exercise, drawn: DrawnExercise, tex = ''): string =>
  rightsOf(exercise, drawn, tex)
    .map(({ prompt, text }) => `${prompt}${text}`)
    .join('; ');
/** What is taken, in one line: once where it is the same for several. */
export const tolerancesOf = (exercise: Exercise, drawn: DrawnExercise): string =>
  [...new Set(rightsOf(exercise, drawn).flatMap(({ tolerance }) => tolerance || []))].join('; ');

/** The formulas of a text of the course, as TeX. */
export const texIn = (html: string): string =>
  [...html.matchAll(/<annotation[^>]*>([^<]*)<\/annotation>/g)].map(([, tex]) => tex).join(' ; ');
