/** The usual guesses of a prediction that are not right: what was said, as far as it can be named, and the reply. */
import { format } from '@learning/format';
import type { AnyValues } from '@learning/params';
import {
  nowhere,
  spoken,
  type AnyPrediction,
  type Guesses,
  type Kind,
  type KindName,
  type Said,
} from './kind';
import { usualAt } from './made';
import { tested } from './tested';

/** Guesses that stand for all of their kind, each with its name. */
function samples(asked: AnyPrediction, p: AnyValues): (readonly [name: string, guess: unknown])[] {
  if (asked.kind === 'choice') return asked.options.map((option) => [option, option] as const);
  if (asked.kind === 'direction')
    return [
      ...Object.entries(asked.words?.(p) ?? {}),
      ...(asked.none ? [[asked.none, nowhere] as const] : []),
    ];
  if (asked.kind !== 'value') return [];
  const { min, max, quantity, show } = asked;
  return Array.from({ length: 401 }, (_, i) => {
    const guess = min + ((max - min) * i) / 400;
    return [format(guess, quantity, show), guess] as const;
  });
}

/** One name for what one reply is for: the words, or the range of the numbers. */
function nameOf(asked: AnyPrediction, names: readonly string[]): string {
  if (asked.kind !== 'value') return names.join(', or ');
  const [first = '', last = ''] = [names[0], names.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}

export function wrongGuesses<K extends KindName>(
  asked: AnyPrediction<K>,
  kind: Kind<K>,
  values: AnyValues,
): { text?: string; reply: string }[] {
  const any = asked as unknown as AnyPrediction;
  const usual = any.guesses ?? [];
  const replyTo = (guess: unknown) => {
    const p = tested(any, values, guess);
    const truth = kind.truth(asked, p);
    const at = usualAt(any, guess, truth, p);
    return { at, right: at >= 0 && at === rightOf(p, truth), p };
  };
  const rightOf = (p: AnyValues, truth: Guesses[K]) => usualAt(any, truth, truth, p);
  const named = samples(any, values).map(([name, guess]) => ({ name, ...replyTo(guess) }));
  const p = tested(any, values);
  const right = rightOf(p, kind.truth(asked, p));
  const turns = usual.flatMap(({ reply }, i) => {
    const own = named.filter(({ at, right }) => at === i && !right);
    if (!own.length && (i === right || any.kind === 'choice')) return [];
    if (own.length && i === right) return [];
    const text = nameOf(
      any,
      own.map(({ name }) => name),
    );
    return [{ ...(text && { text }), reply: spoken(reply as Said<never>, own[0]?.p ?? p) }];
  });
  const truth = any.kind === 'choice' ? kind.truth(asked, p) : undefined;
  const others = named.filter(({ at, name }) => at < 0 && name !== truth);
  return any.kind === 'choice' && others.length
    ? [
        ...turns,
        {
          text: nameOf(
            any,
            others.map(({ name }) => name),
          ),
          reply: any.explain,
        },
      ]
    : turns;
}
