/** One or several of a few statements. */
import { hash01 } from '../../params';
import type { Asked, Kind } from '../kind';

export interface ChoiceAsk extends Asked {
  kind: 'choice';
  options: readonly { text: string; right: boolean; because: string }[];
}
export interface DrawnChoice {
  kind: 'choice';
  /** The options in this learner's order, by their place in the declaration. */
  order: readonly number[];
}

export const choice: Kind<ChoiceAsk, DrawnChoice> = {
  schema: ({ z, prompt }) =>
    z.strictObject({
      kind: z.literal('choice'),
      prompt,
      options: z
        .array(
          z.strictObject({
            text: z.string(),
            right: z.boolean().default(false),
            because: z.string(),
          }),
        )
        .min(2),
    }),
  faults: (ask, name) =>
    ask.options.some(({ right }) => right)
      ? []
      : [[`ask.${name}.options`, 'none is right; give one of them `right: true`']],
  pieces: () => [],
  draw(ask, name, _values, seed) {
    const key = ask.options.map((_, i) => hash01(`${seed}/${name}${i}`));
    const order = ask.options.map((_, i) => i).sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0));
    return { kind: 'choice', order };
  },
  isFair: () => true,
  fill: () => undefined,
  scope: () => ({}),
  typed: false,
  grading: () => import('./grade'),
};
