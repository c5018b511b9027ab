import { expect } from 'vitest';
import { defaults, type AnyValues } from '@learning/params';
import type { AnyPrediction } from '@figure/predict/kind';
import { tested } from '@figure/predict/tested';
import { Run } from '@figure/run';
import type { AnyWidget } from '@figure/widget';

export const degree = Math.PI / 180;

/** The parameters of a widget with some of its defaults changed. */
export const values = (widget: AnyWidget, change: AnyValues = {}): AnyValues => ({
  ...defaults(widget.params),
  ...change,
});

/** What a prediction of a widget is compared with; a curve has a value at each x. */
export const truthOf = (
  widget: AnyWidget,
  prediction: string,
  change: AnyValues = {},
  x = 0,
): unknown => widget.predictions![prediction]!.truth(values(widget, change), x);

/** What a widget shows after a run: its outputs by name, and its sentence, in which no zero has a minus. */
export function after(widget: AnyWidget, change: AnyValues, seconds: number) {
  const p = values(widget, change);
  const run = new Run(widget, p);
  run.seek(seconds);
  const sentence = widget.describe(run.state, p);
  expect(sentence).not.toMatch(/NaN|Infinity|undefined|-0(?![.\d]*[1-9])/);
  return { run, sentence, out: (name: string) => run.output(name as never) };
}

/** The widget as it goes under one of its wrong laws. */
export function under(widget: AnyWidget, law: string): AnyWidget {
  const { init, step } = widget.laws![law]!;
  return { ...widget, ...(init && { init }), step };
}

/** The outputs of a widget after a run under one of its wrong laws. */
export const afterLaw = (widget: AnyWidget, law: string, change: AnyValues, seconds: number) =>
  after(under(widget, law), change, seconds).out;

/** What the run that tests a prediction changes, and how long it is, s. */
export function testing(widget: AnyWidget, prediction: string, change: AnyValues = {}) {
  const asked = widget.predictions![prediction]!;
  const run = tested(asked, values(widget, change));
  return { change: run, seconds: asked.until?.(run) ?? NaN };
}

/** What the directions of a question are called, and the law that is run for a guess of each. */
export function lawsOfWords(widget: AnyWidget, prediction: string, change: AnyValues = {}) {
  const asked = widget.predictions![prediction] as AnyPrediction<'direction'>;
  const p = values(widget, change);
  return Object.entries(asked.words!(p)).map(([word, way]) => ({
    word,
    way,
    law: asked.guesses!.find((usual) => usual.when(way, asked.truth(p), p))?.law,
  }));
}
