/**
 * What a reader may be asked before a run, and what each kind of question has to bring. A further kind is an entry of
 * Questions and of Guesses, a folder beside this file, and its line in kinds.ts: the compiler says what is missing.
 */
import type { Component } from 'svelte';
import type { QuantityName, Vec3 } from '@physics';
import type { AnyValues, Values } from '@learning/params';
import type { VectorName } from '@learning/vectors';
import type { Guess as Arrow } from '@drawing/context';
import type { Point } from '@drawing/path';

/**
 * What an author declares for each kind. The physics itself answers: `truth` is in SI and is computed from the values
 * that are set when the prediction is made.
 */
export interface Questions<P> {
  direction: {
    term: VectorName;
    truth: (p: Values<P>) => Vec3;
    from?: (p: Values<P>) => Vec3;
  };
  value: {
    quantity: QuantityName;
    min: number;
    max: number;
    show?: string;
    truth: (p: Values<P>) => number;
  };
  choice: { options: readonly string[]; truth: (p: Values<P>) => string };
  curve: {
    quantity: QuantityName;
    /** Length of the time axis, s, and ends of the other. */
    duration: (p: Values<P>) => number;
    min: number;
    max: number;
    truth: (p: Values<P>, t: number) => number;
  };
}
/** What a reader answers: a unit vector, a number in SI, an option, points of a curve. */
export interface Guesses {
  direction: Vec3;
  value: number;
  choice: string;
  curve: readonly Point[];
}
export type KindName = keyof Guesses;

interface Told {
  /** The question, one sentence. */
  ask: string;
  /** What is seen and why, said after the run. */
  explain: string;
  /** Seconds of physics until it is said; a moment unless something has to end first. */
  after?: number;
}
export type Prediction<P, K extends KindName = KindName> = {
  [k in K]: Told & { kind: k } & Questions<P>[k];
}[K];
/** One whose parameters are not known by name: what the frame works with. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyPrediction<K extends KindName = KindName> = Prediction<any, K>;

/** Props of the part that takes the answer; a guess that is undefined was not made yet. */
export interface Answering<K extends KindName> {
  asked: AnyPrediction<K>;
  guess: Guesses[K] | undefined;
  values: AnyValues;
  set: (guess: Guesses[K]) => void;
}
/** What a figure draws of a prediction. */
export interface Drawn {
  arrow?: Arrow;
  curve?: readonly Point[];
}
export interface Kind<K extends KindName> {
  /** Takes the answer; it starts empty. */
  Input: Component<Answering<K>>;
  /** Said to who commits before anything is answered. */
  missing: string;
  /** "12° away", "1.5 times too large": how far the guess is from the truth. */
  difference: (asked: AnyPrediction<K>, guess: Guesses[K], p: AnyValues) => string;
  /** A guess in words. */
  describe: (asked: AnyPrediction<K>, guess: Guesses[K]) => string;
  /** The truth in words, where it has some. */
  describeTruth: (asked: AnyPrediction<K>, p: AnyValues) => string;
  /** What the figure shows while it is asked, made, and told; nothing where it is absent. */
  draw?: (
    asked: AnyPrediction<K>,
    guess: Guesses[K] | undefined,
    p: AnyValues,
    stage: 'asking' | 'made' | 'shown',
    set: (guess: Guesses[K]) => void,
  ) => Drawn;
  /** Seconds of physics after which it is told, where it has to wait for the end whatever the reader does. */
  until?: (asked: AnyPrediction<K>, p: AnyValues) => number;
}
