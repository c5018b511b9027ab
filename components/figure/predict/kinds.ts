/** Every kind of prediction by its name: a figure loads the one that it asks. */
import type { AnyPrediction, Kind, KindName } from './kind';

const kinds: { [K in KindName]: () => Promise<Kind<K>> } = {
  direction: async () => (await import('./direction/direction')).direction,
  value: async () => (await import('./value/value')).value,
  choice: async () => (await import('./choice/choice')).choice,
  curve: async () => (await import('./curve/curve')).curve,
};

export const kindOf = <K extends KindName>(asked: AnyPrediction<K>): Promise<Kind<K>> => {
  const name: K = asked.kind;
  return kinds[name]();
};
