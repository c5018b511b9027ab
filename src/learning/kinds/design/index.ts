/** Numbers that the reader chooses; a trial of src/physics/trials runs them, and what comes out is judged. */
import type { QuantityName, trials } from '@physics';
import { evaluate } from '../../expression';
import { format } from '../../format';
import type { AnyValues } from '../../params';
import type { Asked, Kind } from '../kind';

/** What must come out of a design; the limits are expressions in the givens. */
export interface Goal {
  of: QuantityName;
  atLeast?: string | undefined;
  atMost?: string | undefined;
  show?: string | undefined;
  /** A choice that misses this goal, as expressions, and what to say to it. */
  missed: Readonly<Record<string, string>>;
  because: string;
}
export interface DesignAsk extends Asked {
  kind: 'design';
  run: keyof typeof trials;
  /** What is chosen, by quantity, and how far it goes. */
  choose: Readonly<Record<string, { min: number; max: number; show?: string | undefined }>>;
  goals: readonly Goal[];
  /** A choice that meets every goal, as expressions in the givens. */
  example: Readonly<Record<string, string>>;
}
/** The numbers of a choice are in the order of `choose`. */
export interface DrawnDesign {
  kind: 'design';
  given: AnyValues;
  limits: readonly { atLeast: number; atMost: number }[];
  example: readonly number[];
  missed: readonly (readonly number[])[];
}

export const design: Kind<DesignAsk, DrawnDesign> = {
  schema: ({ z, prompt, quantity, trial }) =>
    z.strictObject({
      kind: z.literal('design'),
      prompt,
      run: trial,
      choose: z.record(
        z.string(),
        z.strictObject({ min: z.number(), max: z.number(), show: z.string().optional() }),
      ),
      goals: z
        .array(
          z.strictObject({
            of: quantity,
            atLeast: z.string().optional(),
            atMost: z.string().optional(),
            show: z.string().optional(),
            missed: z.record(z.string(), z.string()),
            because: z.string().min(20),
          }),
        )
        .min(1),
      example: z.record(z.string(), z.string()),
    }),
  // Trials are large: they come with the judging, not with the numbers.
  faults: async (ask, name, given) => (await import('./trial')).declared(ask, name, given),
  pieces: (ask) => [['', ask]],
  prove: async (ask, _name, draws) => (await import('./trial')).unproven(ask, draws),
  draw(ask, _name, values) {
    const limit = (text: string | undefined, none: number) =>
      text === undefined ? none : evaluate(text, values);
    const choice = (texts: Readonly<Record<string, string>>) =>
      Object.keys(ask.choose).map((key) => evaluate(texts[key] ?? '', values));
    return {
      kind: 'design',
      given: values,
      limits: ask.goals.map(({ atLeast, atMost }) => ({
        atLeast: limit(atLeast, -Infinity),
        atMost: limit(atMost, Infinity),
      })),
      example: choice(ask.example),
      missed: ask.goals.map(({ missed }) => choice(missed)),
    };
  },
  isFair: () => true,
  /** The example: each number that is chosen. */
  fill: (ask, _name, { example }, digits) =>
    Object.entries(ask.choose)
      .map(([name, { show }], i) => format(example[i] ?? NaN, name as QuantityName, show, digits))
      .join(', '),
  scope: ({ example: [answer = NaN] }) => ({ answer }),
  typed: true,
  grading: () => import('./grade'),
};
