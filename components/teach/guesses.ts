/** What a class guessed at one prediction: those who were asked the same, what of it can be drawn, the usual guesses in it. */
import { angleBetween, norm, normalize, type Vec3 } from '@physics';
import { sampled } from '@drawing/chart/chart';
import type { Point } from '@drawing/path';
import {
  nowhere,
  spoken,
  type AnyPrediction,
  type Guesses,
  type KindName,
} from '@figure/predict/kind';
import { usualAt } from '@figure/predict/made';
import type { PredictionMade } from '@learning/assignment/report';
import type { AnyValues } from '@learning/params';

/** For which values most were asked, and how many others: who drew other numbers answered another question. */
export function mostAsked(made: readonly PredictionMade[], usual: AnyValues) {
  const groups = Map.groupBy(made, ({ values }) => JSON.stringify(values ?? usual));
  const [same = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  return { same, values: same[0]?.values ?? usual, others: made.length - same.length };
}

const isVector = (x: unknown): x is Vec3 =>
  Array.isArray(x) && x.length === 3 && x.every((c) => Number.isFinite(c));
/** As a unit vector, or none; undefined of what is no vector. */
export const directionOf = (x: unknown) =>
  isVector(x) ? (norm(x) > 1e-9 ? normalize(x) : nowhere) : undefined;
const isCurve = (x: unknown): x is readonly Point[] =>
  Array.isArray(x) &&
  x.length > 1 &&
  x.length < 1000 &&
  x.every(
    (point) => Array.isArray(point) && point.length === 2 && point.every((c) => Number.isFinite(c)),
  );
/** A file may hold anything as a value. */
const readers: { [K in KindName]: (x: unknown) => Guesses[K] | undefined } = {
  direction: directionOf,
  curve: (x) => (isCurve(x) ? x : undefined),
  value: (x) => (Number.isFinite(x) ? Number(x) : undefined),
  choice: (x) => (typeof x === 'string' ? x : undefined),
};
export const guessesOf = <K extends KindName>(kind: K, made: readonly PredictionMade[]) =>
  made
    .map(({ value }) => readers[kind](value))
    .filter((guess): guess is Guesses[K] => guess !== undefined);

/** Each option of a prediction by choice, how many took it and what is replied to it. */
export function optionsOf(
  { options, truth, guesses = [] }: AnyPrediction<'choice'>,
  made: readonly PredictionMade[],
  values: AnyValues,
): { option: string; right: boolean; n: number; reply: string }[] {
  const right = truth(values);
  const chosen = guessesOf('choice', made);
  return options.map((option) => {
    const usual = guesses.find((one) => one.when(option, right, values));
    return {
      option,
      right: option === right,
      n: chosen.filter((one) => one === option).length,
      reply: usual ? spoken(usual.reply, values) : '',
    };
  });
}

/** The usual guesses with their replies and how many made each; those that nobody made are left out. */
export function turnsOf(
  asked: AnyPrediction,
  made: readonly PredictionMade[],
  values: AnyValues,
): { reply: string; n: number; right: boolean }[] {
  const { guesses } = asked;
  if (!guesses) return [];
  const truth: unknown =
    asked.kind === 'curve'
      ? sampled((t) => asked.truth(values, t), [0, asked.duration(values)], 200)
      : asked.truth(values);
  const placeOf = (guess: unknown) => usualAt(asked, guess, truth, values);
  const places = guessesOf(asked.kind, made).map(placeOf);
  const right = placeOf(truth);
  const count = (i: number) => places.filter((one) => one === i).length;
  return guesses
    .map(({ reply }, i) => ({
      reply: spoken(reply, values),
      n: count(i),
      right: i === right,
    }))
    .concat({ reply: 'Another guess.', n: count(-1), right: false })
    .filter(({ n }) => n > 0);
}

/** Directions by what the question calls those near them, and how many guessed so. */
export function namedOf(
  asked: AnyPrediction<'direction'>,
  made: readonly PredictionMade[],
  values: AnyValues,
): { name: string; n: number; right: boolean }[] {
  const named = Object.entries(asked.words?.(values) ?? {});
  const { none = 'no direction' } = asked;
  const nearest = (v: Vec3) => {
    if (norm(v) === 0) return none;
    return named.reduce(
      (best, [name, to]) => {
        const away = angleBetween(v, to);
        return away < best.away ? { name, away } : best;
      },
      { name: 'elsewhere', away: Math.PI / 3 },
    ).name;
  };
  const truth = directionOf(asked.truth(values));
  const right = truth && nearest(truth);
  const all = guessesOf('direction', made).map(nearest);
  return [...named.map(([name]) => name), none, 'elsewhere']
    .map((name) => ({
      name,
      n: all.filter((one) => one === name).length,
      right: name === right,
    }))
    .filter(({ n, right }) => n > 0 || right);
}
