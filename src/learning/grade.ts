/** Judges an answer. Pure: the same answer to the same numbers is judged the same everywhere. */
import type { QuantityName, Vec3 } from '@physics';
import { gradeDesign } from './design';
import type { Drawn } from './draw';
import type { Ask, ChoiceAsk } from './exercise';
import { gradeNumber } from './grade-number';
import { gradeDirection, gradeVector } from './grade-vector';
import { remark, unreadable, type Verdict } from './verdict';

/** One or several statements, by index in the declaration. */
function gradeChoice(ask: ChoiceAsk, chosen: readonly number[]): Verdict {
  if (chosen.length === 0) return unreadable('Choose first; this is not counted.');
  const right = ask.options.every(({ right }, i) => right === chosen.includes(i));
  const said = chosen.map((i) => remark('mistake', ask.options[i]!.right, ask.options[i]!.because));
  const missing = !right && chosen.every((i) => ask.options[i]!.right);
  const first = chosen.find((i) => !ask.options[i]!.right);
  return {
    verdict: right ? 'right' : 'wrong',
    remarks: missing
      ? [...said, remark('value', false, 'So far right, but something is missing.')]
      : said,
    ...(first === undefined ? {} : { mistake: first }),
  };
}

/** What a reader gives: text, an arrow, four texts (x, y, z, unit), or the indices of options. */
export type Given =
  | { kind: 'number'; text: string }
  | { kind: 'direction'; v: Vec3 }
  | { kind: 'vector' | 'design'; texts: readonly string[] }
  | { kind: 'choice'; chosen: readonly number[] };

/** `name` is the key of the ask: for a number and a vector its quantity. */
export function grade(ask: Ask, name: string, drawn: Drawn, given: Given): Verdict {
  if (ask.kind === 'number' && drawn.kind === 'number' && given.kind === 'number')
    return gradeNumber(ask, name as QuantityName, drawn, given.text);
  if (ask.kind === 'direction' && drawn.kind === 'direction' && given.kind === 'direction')
    return gradeDirection(ask, drawn, given.v);
  if (ask.kind === 'vector' && drawn.kind === 'vector' && given.kind === 'vector')
    return gradeVector(ask, name as QuantityName, drawn, given.texts);
  if (ask.kind === 'design' && drawn.kind === 'design' && given.kind === 'design')
    return gradeDesign(ask, drawn, given.texts);
  if (ask.kind === 'choice' && given.kind === 'choice') return gradeChoice(ask, given.chosen);
  throw new TypeError(`an answer of kind ${given.kind} to a question of kind ${ask.kind}`);
}
