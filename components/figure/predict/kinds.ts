/** Every kind of prediction by its name, and what is asked of it without knowing which it is. */
import type { AnyValues } from '@learning/params';
import { choice } from './choice/choice';
import { curve } from './curve/curve';
import { direction } from './direction/direction';
import type { AnyPrediction, Guesses, Kind, KindName } from './kind';
import { value } from './value/value';

type Kinds = { [K in KindName]: Kind<K> };
const kinds: Kinds = { direction, value, choice, curve } satisfies Kinds;

export const kindOf = <K extends KindName>(asked: AnyPrediction<K>): Kind<K> => {
  const name: K = asked.kind;
  return kinds[name];
};
/** How far a guess is from what happens, in numbers and in words. */
export const difference = <K extends KindName>(
  asked: AnyPrediction<K>,
  guess: Guesses[K],
  p: AnyValues,
) => kindOf(asked).difference(asked, guess, p);
