/** One or several of a few statements. */
import { fromText, toText } from '../../answer-text';
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

type Option = ChoiceAsk['options'][number];
/** What stands for an option in a stored answer: its words, so that options may come, go and change places. */
export const keyOf = ({ text }: Option) => toText([text]);
/** The options that a stored answer names; one that is gone is not among them. */
export function chosenOf(ask: ChoiceAsk, text: string): Option[] {
  const keys = new Set(fromText(text));
  return ask.options.filter((option) => keys.has(keyOf(option)));
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
  faults: (ask, name) => [
    ...(ask.options.some(({ right }) => right)
      ? []
      : ([[`ask.${name}.options`, 'none is right; give one of them `right: true`']] as const)),
    ...(new Set(ask.options.map(keyOf)).size === ask.options.length
      ? []
      : ([[`ask.${name}.options`, 'two have the same text; say them differently']] as const)),
  ],
  pieces: () => [],
  draw(ask, name, _values, learner) {
    const key = ask.options.map((option) => hash01(`${learner}/${name}/${keyOf(option)}`));
    const order = ask.options.map((_, i) => i).sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0));
    return { kind: 'choice', order };
  },
  upgrade: (ask, text) =>
    toText(fromText(text).flatMap((place) => (place && ask.options[Number(place)]?.text) || [])),
  isFair: () => true,
  fill: () => undefined,
  scope: () => ({}),
  typed: false,
  grading: () => import('./grade'),
};
