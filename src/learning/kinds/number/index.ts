/** A number with its unit, keyed by its quantity. */
import { formulas, type QuantityName } from '@physics';
import { evaluate, namesIn } from '../../expression';
import { format } from '../../format';
import type { AnyValues } from '../../params';
import { faultsOf, keyFaults, needFaults, pieces } from '../faults';
import { figuresOf } from '../figures';
import type { Asked, FormulaName, Kind, Wrong } from '../kind';
import type { UnitRule } from '../../typed';

export interface NumberAsk extends Asked {
  kind: 'number';
  /** The right answer: a formula of src/physics/formulas … */
  from?: FormulaName | undefined;
  /** … or an expression in the givens and in the asks before, as of a step on the way. */
  calc?: string | undefined;
  /** Its quantity, where the key is another name, as with two asks of one quantity. */
  quantity?: QuantityName | undefined;
  /** Relative tolerance; `within` is an absolute one, in SI, used in its place (angles). */
  tolerance: number;
  within?: number | undefined;
  /** Unit of the worked solution. */
  show?: string | undefined;
  /** Which units are taken: any that fits (unless said otherwise), those of the SI, or exactly the one shown. */
  units?: UnitRule | undefined;
  /** Angles: answers that differ by this much are equal (2π). */
  modulo?: number | undefined;
  wrong: readonly Wrong[];
}
export interface DrawnNumber {
  kind: 'number';
  answer: number;
  wrong: readonly number[];
}

export const quantityOf = (ask: Pick<NumberAsk, 'quantity'>, name: string) =>
  ask.quantity ?? (name as QuantityName);

function computed({ from, calc }: NumberAsk, name: string, values: AnyValues): number {
  if (from === undefined) return evaluate(calc ?? '', values);
  const answer = formulas[from](values);
  if (typeof answer !== 'number') throw new TypeError(`${name}: ${from} gives a vector`);
  return answer;
}

/** The distance between two numbers, on a circle where `modulo` says so. */
export function distance(a: number, b: number, modulo?: number): number {
  const d = Math.abs(a - b);
  return modulo ? Math.min(d % modulo, modulo - (d % modulo)) : d;
}
/** How far from the right number is accepted, SI. */
export const allowance = (
  ask: { tolerance: number; within?: number | undefined },
  answer: number,
) => ask.within ?? ask.tolerance * Math.abs(answer);

export const number: Kind<NumberAsk, DrawnNumber> = {
  schema: ({ z, prompt, formula, quantity, relative, units, wrong }) =>
    z.strictObject({
      kind: z.literal('number'),
      prompt,
      from: formula.optional(),
      calc: z.string().optional(),
      quantity: quantity.optional(),
      tolerance: relative.default(0.01),
      units,
      within: z.number().positive().optional(),
      modulo: z.number().positive().optional(),
      show: z.string().optional(),
      wrong: wrong(z.string()),
    }),
  faults: (ask, name, given) => [
    ...keyFaults(name, ask),
    ...(ask.from === undefined ? [] : needFaults(`ask.${name}.from`, ask.from, given)),
    ...faultsOf(
      `ask.${name}`,
      (ask.from === undefined) === (ask.calc === undefined)
        ? 'the right answer is either a formula (from) or an expression (calc); give one of the two'
        : undefined,
    ),
  ],
  pieces,
  uses: ({ from, calc }) => (from === undefined ? namesIn(calc ?? '') : formulas[from].needs),
  prove: async (ask, name, draws, given) =>
    (await import('./given-back')).takesGivenBack(ask, name, draws, given),
  figures: figuresOf,
  draw(ask, name, values) {
    const answer = computed(ask, name, values);
    const wrong = ask.wrong.map(({ value }) => evaluate(value, { ...values, answer }));
    return { kind: 'number', answer, wrong };
  },
  isFair(ask, { answer, wrong }) {
    const far = 3 * allowance(ask, answer);
    return (
      Number.isFinite(answer) &&
      (answer !== 0 || ask.within !== undefined) &&
      wrong.every((x) => Number.isFinite(x) && distance(x, answer, ask.modulo) > far) &&
      wrong.every((x, i) =>
        wrong.every((y, j) => i === j || distance(x, y, ask.modulo) > allowance(ask, y)),
      )
    );
  },
  fill: (ask, name, { answer }, digits) => format(answer, quantityOf(ask, name), ask.show, digits),
  scope: ({ answer }) => ({ answer }),
  result: ({ answer }) => answer,
  typed: true,
  grading: () => import('./grade'),
};
