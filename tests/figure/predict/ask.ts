/** The kinds of prediction at once, where a page would load the one it asks; and a question of a widget called w. */
import type { AnyValues } from '@learning/params';
import { Asking } from '@figure/predict/asking.svelte';
import { choice } from '@figure/predict/choice/choice';
import { curve } from '@figure/predict/curve/curve';
import { direction } from '@figure/predict/direction/direction';
import type { AnyPrediction, Guesses, Kind, KindName } from '@figure/predict/kind';
import { value } from '@figure/predict/value/value';

const kinds: { [K in KindName]: Kind<K> } = { direction, value, choice, curve };

export const kindOf = <K extends KindName>(asked: AnyPrediction<K>): Kind<K> => {
  const name: K = asked.kind;
  return kinds[name];
};
export const difference = <K extends KindName>(
  asked: AnyPrediction<K>,
  guess: Guesses[K],
  p: AnyValues,
) => kindOf(asked).difference(asked, guess, p);
export const ask = <K extends KindName>(asked: AnyPrediction<K>, values: AnyValues = {}) =>
  new Asking(kindOf(asked), 'w', 'p', asked, values);
