/** A formula that is typed, keyed by the quantity it gives. Its form is free: it is judged by what it gives. */
import { constants, formulas, quantities } from '@physics';
import { constantStyle, type ConstantName } from '../../constants';
import { evaluate, namesIn } from '../../expression';
import { hash01 } from '../../params';
import { complaint, faultsOf, isQuantity } from '../faults';
import type { Asked, Fault, FormulaName, Kind, Wrong } from '../kind';

export interface FormulaAsk extends Asked {
  kind: 'formula';
  /** The right one, an expression in the symbols: 'gammaLL*Bext/(2*pi)'. */
  is: string;
  /** The formula of src/physics/formulas that it has to agree with. */
  from?: FormulaName | undefined;
  /**
   * The symbols that it may be written in, quantities and constants, each with the range in which it is tried out:
   * numbers of any size, since only what is equal for all of them is the same formula.
   */
  symbols: Readonly<Record<string, readonly [min: number, max: number]>>;
  /** Formulas that are to be expected instead. */
  wrong: readonly Wrong[];
  /** What the right one does at an end: where a typed one does otherwise, that is said. */
  limits: readonly { at: Readonly<Record<string, number>>; says: string }[];
  /** Not declared: the symbols that the text of the question writes without their index, found at build. */
  bare?: readonly string[] | undefined;
}
export interface DrawnFormula {
  kind: 'formula';
}

/** A typed formula and the right one are compared at so many points. */
export const points = 40;
export type Point = Readonly<Record<string, number>>;

/** The same points for everybody: in each range, and away from its ends. */
export const pointsOf = ({ symbols }: Pick<FormulaAsk, 'symbols'>, count = points): Point[] =>
  Array.from({ length: count }, (_, i) =>
    Object.fromEntries(
      Object.entries(symbols).map(([name, [min, max]]) => [
        name,
        min + (max - min) * (0.03 + 0.94 * hash01(`formula/${i}/${name}`)),
      ]),
    ),
  );

/** TeX and words of a symbol: of a quantity, or of a constant. */
export function symbolOf(name: string): { tex: string; label: string } {
  const style = isQuantity(name)
    ? quantities[name]
    : Object.hasOwn(constants, name)
      ? constantStyle[name as ConstantName]
      : undefined;
  if (!style) throw new RangeError(`there is no quantity and no constant "${name}"`);
  return style;
}

/** Equal but for rounding; what is undefined in both places is no difference. */
export const equal = (a: number, b: number) =>
  (!Number.isFinite(a) && !Number.isFinite(b)) ||
  Math.abs(a - b) <= 1e-7 * Math.max(Math.abs(a), Math.abs(b), 1e-300);

/** Whether two expressions that authors write are one formula. */
const same = (ask: FormulaAsk, a: string, b: string) =>
  pointsOf(ask).every((point) => equal(evaluate(a, point), evaluate(b, point)));

/** Constants have their own values in the physics, whatever range a question tries them in. */
function disagreement(ask: FormulaAsk, from: FormulaName): string | undefined {
  for (const point of pointsOf(ask, 5)) {
    const real = Object.fromEntries(
      Object.keys(point).flatMap((name) =>
        Object.hasOwn(constants, name) ? [[name, constants[name as ConstantName]]] : [],
      ),
    );
    const values = { ...point, ...real };
    if (!equal(evaluate(ask.is, values), Number(formulas[from](values))))
      return `gives other values than ${from}`;
  }
  return undefined;
}

function expressionFaults(ask: FormulaAsk, key: string, expression: string): Fault[] {
  const strange = namesIn(expression).find(
    (one) => one !== 'pi' && !Object.hasOwn(ask.symbols, one),
  );
  if (strange)
    return [[key, `${strange} is none of the symbols (${Object.keys(ask.symbols).join(', ')})`]];
  const [point = {}] = pointsOf(ask, 1);
  return faultsOf(
    key,
    complaint(() => evaluate(expression, point)),
  );
}

export const formula: Kind<FormulaAsk, DrawnFormula> = {
  schema: ({ z, prompt, formula, wrong }) =>
    z.strictObject({
      kind: z.literal('formula'),
      prompt,
      is: z.string(),
      from: formula.optional(),
      symbols: z.record(z.string(), z.tuple([z.number(), z.number()])),
      wrong: wrong(z.string()),
      limits: z
        .array(z.strictObject({ at: z.record(z.string(), z.number()), says: z.string().min(20) }))
        .default([]),
    }),
  faults(ask, name) {
    const key = `ask.${name}`;
    const symbols = Object.entries(ask.symbols).flatMap(([symbol, [min, max]]) => [
      ...faultsOf(
        `${key}.symbols`,
        complaint(() => symbolOf(symbol)),
      ),
      ...faultsOf(`${key}.symbols.${symbol}`, max > min ? undefined : 'needs min < max'),
    ]);
    const found = [
      ...faultsOf(
        key,
        isQuantity(name) ? undefined : 'a formula is keyed by the quantity it gives',
      ),
      ...symbols,
      ...expressionFaults(ask, `${key}.is`, ask.is),
      ...ask.wrong.flatMap(({ value }, i) =>
        expressionFaults(ask, `${key}.wrong.${i}.value`, value),
      ),
    ];
    if (found.length) return found;
    const { from } = ask;
    const other = from && (complaint(() => disagreement(ask, from)) ?? disagreement(ask, from));
    if (other) return [[`${key}.is`, other]];
    return ask.wrong.flatMap(({ value }, i) => {
      const twin = ask.wrong.findIndex((other) => same(ask, value, other.value));
      return [
        ...faultsOf(
          `${key}.wrong.${i}.value`,
          same(ask, value, ask.is) ? 'is the right formula, written otherwise' : undefined,
        ),
        ...faultsOf(
          `${key}.wrong.${i}.value`,
          twin < i ? `is that of wrong.${twin}, written otherwise` : undefined,
        ),
      ];
    });
  },
  pieces: () => [],
  draw: () => ({ kind: 'formula' }),
  isFair: () => true,
  fill: () => undefined,
  scope: () => ({}),
  typed: true,
  grading: () => import('./grade'),
};
