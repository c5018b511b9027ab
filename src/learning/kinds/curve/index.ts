/** A curve that is drawn, keyed by the quantity of its height: dragged with the pointer, or set point by point. */
import { formulas, quantities, type QuantityName } from '@physics';
import { evaluate, namesIn } from '../../expression';
import { toText } from '../../answer-text';
import type { AnyValues } from '../../params';
import { faultsOf, isQuantity, needFaults, pieces, unitFaults } from '../faults';
import type { Asked, Fault, FormulaName, Kind, Wrong } from '../kind';

export interface CurveAsk extends Asked {
  kind: 'curve';
  /** The right height, by a formula that needs `along` and the givens. */
  from: FormulaName;
  /** What runs along the board. */
  along: QuantityName;
  /** Its ends, and those of the height: expressions in the givens, SI. */
  x: readonly [string, string];
  y: readonly [string, string];
  showX?: string | undefined;
  show?: string | undefined;
  /** How many points are set, the ends included. */
  points: number;
  /** How far the drawn curve may be off, as parts of the board's height: on average, and anywhere. */
  mean: number;
  largest: number;
  /** Curves that are to be expected instead: the height by an expression in the givens, `along` and `answer`. */
  wrong: readonly Wrong[];
}
export interface DrawnCurve {
  kind: 'curve';
  x: readonly number[];
  /** Ends of the board. */
  low: number;
  high: number;
  answer: readonly number[];
  /** The right curve with more places than are set, to be shown. */
  law: readonly (readonly [x: number, y: number])[];
  wrong: readonly (readonly number[])[];
}

/** Distances of two curves as parts of the board's height. */
export function distances(a: readonly number[], b: readonly number[], height: number) {
  const off = a.map((y, i) => Math.abs(y - (b[i] ?? NaN)) / height);
  return { mean: off.reduce((sum, d) => sum + d, 0) / off.length, largest: Math.max(...off) };
}

/** Four figures of each height are more than a hand can draw. */
export const textOf = (heights: readonly number[]) =>
  toText(heights.map((y) => Number(y.toPrecision(4))));

/** Pieces of the law from one point that is set to the next. */
const between = 4;
const value = (expression: string, values: AnyValues) => evaluate(expression, values);

export const curve: Kind<CurveAsk, DrawnCurve> = {
  schema: ({ z, prompt, formula, quantity, wrong }) =>
    z.strictObject({
      kind: z.literal('curve'),
      prompt,
      from: formula,
      along: quantity,
      x: z.tuple([z.coerce.string(), z.coerce.string()]),
      y: z.tuple([z.coerce.string(), z.coerce.string()]),
      showX: z.string().optional(),
      show: z.string().optional(),
      points: z.number().int().min(5).max(25).default(13),
      mean: z.number().positive().max(0.2).default(0.05),
      largest: z.number().positive().max(0.4).default(0.14),
      wrong: wrong(z.string()),
    }),
  faults(ask, name, given) {
    const key = `ask.${name}`;
    if (!isQuantity(name)) return [[key, 'a curve is keyed by the quantity of its height']];
    const { gives } = formulas[ask.from];
    const along: Fault[] = Object.hasOwn(given, ask.along)
      ? [[`${key}.along`, `${ask.along} is given, and so cannot run along the board`]]
      : [];
    const units = [quantities[name].unit, quantities[gives].unit];
    return [
      ...along,
      ...faultsOf(
        `${key}.from`,
        units[0] === units[1]
          ? undefined
          : `${ask.from} gives ${gives} in ${units[1] || 'no unit'}`,
      ),
      ...unitFaults(key, name, ask.show),
      ...unitFaults(`${key}.showX`, ask.along, ask.showX),
      ...needFaults(`${key}.from`, ask.from, { ...given, [ask.along]: { min: 0, max: 1 } }),
    ];
  },
  pieces,
  uses: ({ x, y }) => [...x, ...y].flatMap(namesIn),
  draw(ask, name, values) {
    const [from, to] = [value(ask.x[0], values), value(ask.x[1], values)];
    const places = (ask.points - 1) * between;
    const law = Array.from({ length: places + 1 }, (_, i) => {
      const at = from + ((to - from) * i) / places;
      const y = formulas[ask.from]({ ...values, [ask.along]: at });
      if (typeof y !== 'number') throw new TypeError(`${name}: ${ask.from} gives a vector`);
      return [at, y] as const;
    });
    const set = law.filter((_, i) => i % between === 0);
    const [x, answer] = [set.map(([at]) => at), set.map(([, y]) => y)];
    const wrong = ask.wrong.map(({ value: expression }) =>
      x.map((at, i) => evaluate(expression, { ...values, [ask.along]: at, answer: answer[i]! })),
    );
    const [low, high] = [value(ask.y[0], values), value(ask.y[1], values)];
    return { kind: 'curve', x, low, high, answer, law, wrong };
  },
  isFair(ask, { answer, wrong, low, high }) {
    const height = high - low;
    const inside = (y: number) => y >= low - 1e-9 * height && y <= high + 1e-9 * height;
    return (
      height > 0 &&
      answer.every(inside) &&
      wrong.every((one) => {
        const { mean, largest } = distances(
          one.map((y) => clamp(y, low, high)),
          answer,
          height,
        );
        return mean > 1.5 * ask.mean || largest > 1.5 * ask.largest;
      })
    );
  },
  fill: () => undefined,
  scope: () => ({}),
  typed: false,
  grading: () => import('./grade'),
};

export const clamp = (y: number, low: number, high: number) => Math.min(high, Math.max(low, y));
