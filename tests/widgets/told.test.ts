import { describe, expect, test } from 'vitest';
import { fromAngles } from '@physics';
import { defaults, draw, type AnyValues } from '@learning/params';
import type { AnyPrediction } from '@figure/predict/kind';
import { tested } from '@figure/predict/tested';
import { widgets } from '@figure/registry';
import { ask } from '../figure/predict/ask';

/** Answers from one end to the other of what can be answered. */
function answers(asked: AnyPrediction, p: AnyValues): unknown[] {
  const parts = Array.from({ length: 41 }, (_, i) => i / 40);
  switch (asked.kind) {
    case 'choice':
      return [...asked.options];
    case 'value':
      return parts.map((part) => asked.min + part * (asked.max - asked.min));
    case 'direction':
      return parts.map((part) => fromAngles(Math.PI * part, 20 * part));
    case 'curve':
      return parts.map((part) =>
        [0, asked.duration(p)].map((t) => [t, asked.min + part * (asked.max - asked.min)]),
      );
  }
}
const seeds = Array.from({ length: 10 }, (_, i) => `seed ${i}`);

describe.each(
  [...widgets].flatMap(([name, { widget }]) =>
    Object.entries(widget.predictions ?? {})
      .filter(([, asked]) => asked.set)
      .map(([key, asked]) => [`${name}, ${key}`, widget, asked as AnyPrediction] as const),
  ),
)('%s, whose question sets the run', (_, widget, asked) => {
  const all: AnyValues[] = [
    defaults(widget.params),
    ...seeds.map((seed) => draw(widget.params, seed)),
  ];
  const told = (values: AnyValues, answer?: unknown) => {
    const asking = ask(asked, values);
    if (answer !== undefined) asking.set(answer as never);
    const { headline, reply, law, difference, until } = asking;
    return { headline, reply, law, difference, until };
  };
  test('headline, replies, law, marks and length are those of the run, whatever was set before', () => {
    for (const values of all) {
      const run = tested(asked, values);
      expect(tested(asked, run)).toEqual(run);
      for (const answer of [undefined, ...answers(asked, run)])
        expect(told(values, answer)).toEqual(told(run, answer));
    }
  });
});
