import type { QuantityName } from '@physics';

/** A quantity that may be set, in SI; `show` ('mT') is only what the screen says. */
export interface Range {
  min: number;
  max: number;
  value: number;
  step?: number | undefined;
  scale?: 'linear' | 'log' | undefined;
  show?: string | undefined;
  /** It is not set here: a figure of a lesson that has not named the quantity. */
  hidden?: true;
  /** Its symbol and its name, where the lesson has others for it than those of the quantity: without a symbol a name stands alone. */
  tex?: string | undefined;
  label?: string | undefined;
}
/** A switch between a few options. */
export interface Choice<T extends string = string> {
  label: string;
  options: readonly T[];
  value: NoInfer<T>;
  hidden?: true;
}

/** A range is keyed by its quantity, so symbol, label and unit are never repeated; any other key is a switch. */
export type Params<P> = {
  [k in keyof P]: k extends QuantityName ? Range : P[k] extends Range ? never : Choice;
};
export type Values<P> = { [k in keyof P]: P[k] extends Choice<infer T> ? T : number };

export type AnyParams = Readonly<Record<string, Range | Choice>>;
export type AnyValues = Readonly<Record<string, number | string>>;
export const isChoice = (param: Range | Choice): param is Choice => 'options' in param;

/** A value for each parameter. */
export const each = <P>(
  params: P,
  value: (name: string, param: Range | Choice) => number | string,
) =>
  Object.fromEntries(
    Object.entries(params as AnyParams).map(([name, param]) => [name, value(name, param)]),
  ) as Values<P>;

export const defaults = <P>(params: P) => each(params, (_, param) => param.value);

/** x between the ends. What is next to nothing is nothing: a law that divides by it would overflow. */
export function within({ min, max }: Pick<Range, 'min' | 'max'>, x: number): number {
  const inside = Math.min(max, Math.max(min, x));
  return Math.abs(inside) < 1e-18 * (max - min) ? 0 : inside;
}

/** x on the grid of the range: within its ends, on a step, without the digits that rounding adds. */
export function snap(range: Omit<Range, 'value'>, x: number): number {
  const { min, step } = range;
  const inside = within(range, x);
  if (!step) return inside;
  const on = Number((min + step * Math.round((inside - min) / step)).toPrecision(12));
  // On a grid through zero min and steps cancel but for their rounding.
  return within(range, Math.abs(on) < 1e-9 * step ? 0 : on);
}

/** What a problem or a check draws for one learner: a quantity's range, or a switch. */
export type Given = Readonly<Record<string, Omit<Range, 'value'> | Omit<Choice, 'value'>>>;

/** One learner's values: on the grid of each range, and the same for the same seed on every machine. */
export const draw = <P>(params: P, seed: string) =>
  Object.fromEntries(
    Object.entries(params as Given).map(([name, param]) => {
      const u = hash01(`${seed}/${name}`);
      if ('options' in param) return [name, param.options[Math.floor(u * param.options.length)]!];
      const { min, max, step, scale } = param;
      if (scale === 'log') return [name, snap(param, min * (max / min) ** u)];
      const steps = step ? Math.round((max - min) / step) + 1 : 0;
      return [name, snap(param, step ? min + step * Math.floor(u * steps) : min + u * (max - min))];
    }),
  ) as Values<P>;

/** A string to a number in [0, 1), integer arithmetic only: FNV-1a and a final mix. */
export function hash01(text: string): number {
  let h = 0x811c9dc5;
  for (const c of text) h = Math.imul(h ^ c.codePointAt(0)!, 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** Four digits made of any text: short enough to say aloud in a lecture. */
export const shortSeed = (text: string) => String(1000 + Math.floor(9000 * hash01(text)));

/**
 * A seed as links and cards give it: digits, or a name with a digit in it, which may begin with figures that stand apart
 * (2026-a). What a link has one sign too many or too few of is none, where that can be seen: it would draw other numbers
 * than whoever sent it has.
 */
export const isSeed = (text: string) =>
  text.length <= 40 && /^(\d{1,15}|\d{1,15}[-_][\w-]*|(?=.*\d)[a-z][\w-]*)$/i.test(text);

/** One that somebody names for a class: what is added to it for each try or variant leaves it a seed. */
export const namedSeed = {
  most: 30,
  fits: (text: string): boolean => text.length <= namedSeed.most && isSeed(text),
};
