/** One learner's numbers of an exercise, and what follows from them. Pure, the same everywhere. */
import { angleBetween, formulas, norm, axpy, type Vec3 } from '@physics';
import type { Ask, DirectionAsk, Exercise, VectorAsk } from './exercise';
import { evaluate, type Scope } from './expression';
import { draw, type AnyValues } from './params';

/** What is right, and what each expected mistake gives; a choice has its options in `order`. */
export type Drawn =
  | { kind: 'number'; answer: number; wrong: readonly number[] }
  | { kind: 'direction' | 'vector'; answer: Vec3; wrong: readonly Vec3[] }
  | { kind: 'choice'; order: readonly number[] }
  | {
      kind: 'design';
      given: AnyValues;
      limits: readonly { atLeast?: number | undefined; atMost?: number | undefined }[];
      example: readonly number[];
      missed: readonly (readonly number[])[];
    };
export interface DrawnExercise {
  seed: string;
  values: AnyValues;
  asks: Readonly<Record<string, Drawn>>;
}

/** Components by the letter of their vector: mx, my, mz; x, y, z those of the right answer. */
const components = (letter: string, v: Vec3) =>
  Object.fromEntries(v.map((c, i) => [`${letter}${'xyz'[i]}`, c]));
const vectorScope = (ask: DirectionAsk | VectorAsk, values: Scope, answer: Vec3): Scope => ({
  ...values,
  ...components('', answer),
  ...(ask.kind === 'direction' &&
    Object.assign(
      {},
      ...ask.shown.map(({ label, from }) => components(label, formulas[from](values) as Vec3)),
    )),
});

function drawAsk(ask: Ask, name: string, values: AnyValues, seed: string): Drawn {
  if (ask.kind === 'choice') {
    const key = draw(
      Object.fromEntries(ask.options.map((_, i) => [`${name}${i}`, { min: 0, max: 1 }])),
      seed,
    ) as Record<string, number>;
    const order = ask.options.map((_, i) => i);
    return {
      kind: 'choice',
      order: order.sort((a, b) => key[`${name}${a}`]! - key[`${name}${b}`]!),
    };
  }
  if (ask.kind === 'design') {
    const number = (text: string | undefined) =>
      text === undefined ? undefined : evaluate(text, values);
    const choice = (texts: Readonly<Record<string, string>>) =>
      Object.keys(ask.choose).map((key) => evaluate(texts[key] ?? '', values));
    return {
      kind: 'design',
      given: values,
      limits: ask.goals.map(({ atLeast, atMost }) => ({
        atLeast: number(atLeast),
        atMost: number(atMost),
      })),
      example: choice(ask.example),
      missed: ask.goals.map(({ missed }) => choice(missed)),
    };
  }
  const answer = formulas[ask.from](values);
  if (ask.kind === 'number') {
    if (typeof answer !== 'number') throw new TypeError(`${name}: ${ask.from} gives a vector`);
    const wrong = ask.wrong.map(({ value }) => evaluate(value, { ...values, answer }));
    return { kind: 'number', answer, wrong };
  }
  if (typeof answer === 'number') throw new TypeError(`${name}: ${ask.from} gives a number`);
  const scope = vectorScope(ask, values, answer);
  const wrong = ask.wrong.map(({ value }) => value.map((c) => evaluate(c, scope)) as never as Vec3);
  return { kind: ask.kind, answer, wrong };
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

/** Whether no mistake can be taken for the right answer or for another mistake, and the answer is a number worth asking for. */
function isFair(ask: Ask, drawn: Drawn): boolean {
  if (ask.kind === 'number' && drawn.kind === 'number') {
    const { answer, wrong } = drawn;
    const far = 3 * allowance(ask, answer);
    return (
      Number.isFinite(answer) &&
      (answer !== 0 || ask.within !== undefined) &&
      wrong.every((x) => Number.isFinite(x) && distance(x, answer, ask.modulo) > far) &&
      wrong.every((x, i) =>
        wrong.every((y, j) => i === j || distance(x, y, ask.modulo) > allowance(ask, y)),
      )
    );
  }
  if (ask.kind === 'direction' && drawn.kind === 'direction') {
    const far = ((ask.tolerance * Math.PI) / 180) * 1.5;
    return (
      norm(drawn.answer) > 1e-6 &&
      drawn.wrong.every((v) => norm(v) > 1e-6 && angleBetween(v, drawn.answer) > far)
    );
  }
  if (ask.kind === 'vector' && drawn.kind === 'vector') {
    const size = norm(drawn.answer);
    const far = 3 * ask.tolerance * size;
    return size > 0 && drawn.wrong.every((v) => norm(axpy(-1, v, drawn.answer)) > far);
  }
  return true;
}

/**
 * The numbers for one seed: drawn again while an expected mistake would be too near to the right answer, or
 * could be taken for another one.
 * @throws RangeError when 200 draws are not enough, which is the author's to mend
 */
export function drawExercise({ given, ask }: Exercise, seed: string): DrawnExercise {
  for (let i = 0; i < 200; i++) {
    const numbered = i ? `${seed}#${i}` : seed;
    const values = draw(given, numbered) as AnyValues;
    const asks = Object.entries(ask).map(
      ([name, one]) => [name, drawAsk(one, name, values, numbered)] as const,
    );
    if (asks.every(([name, drawn]) => isFair(ask[name]!, drawn)))
      return { seed, values, asks: Object.fromEntries(asks) };
    if (Object.keys(given).length === 0) break;
  }
  throw new RangeError(
    'no numbers keep the expected wrong answers apart from the right one: change the ranges or the wrong answers',
  );
}
