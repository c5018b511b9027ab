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
 * of the run that tests the prediction.
 */
export interface Questions<P> {
  direction: {
    term: VectorName;
    truth: (p: Values<P>) => Vec3;
    /** Where the arrow starts: a unit vector, to whose plane across it the arrow keeps; the centre when absent. */
    from?: (p: Values<P>) => Vec3;
    /** Where its arrows start, free to point anywhere: beside another arrow on which they would lie. */
    beside?: Vec3;
    /** Normal of the plane in which the answer lies, where it is not the one across `from`: nobody has to guess depth. */
    plane?: (p: Values<P>) => Vec3;
    /** That there is none, where many expect it, as an answer: 'It stays at rest'. */
    none?: string;
    /** What directions are called: { 'towards the field': [0, 0, 1] }. A guess is said by the nearest of them. */
    words?: (p: Values<P>) => Readonly<Record<string, Vec3>>;
  };
  value: {
    quantity: QuantityName;
    /** What is asked for, in words, where the quantity's own name does not say it: of what over what a ratio is. */
    called?: string;
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
    /** Where it begins is told: a first point that nobody can move. */
    begins?: boolean;
    truth: (p: Values<P>, t: number) => number;
  };
}
/** The answer that there is no direction. */
export const nowhere: Vec3 = [0, 0, 0];
/** What a reader answers: a unit vector, or `nowhere`, a number in SI, an option, points of a curve. */
export interface Guesses {
  direction: Vec3;
  value: number;
  choice: string;
  curve: readonly Point[];
}
export type KindName = keyof Guesses;

/** A guess that many make, the right one included, and what is said to who makes it. */
export interface Usual<P, K extends KindName> {
  /** The first one that holds is taken; a curve's guess and truth are points, see `curveAt`. */
  when(guess: Guesses[K], truth: Guesses[K], p: Values<P>): boolean;
  /** What you said; where that would be right; why not here. At most 45 words. */
  reply: Said<P>;
  /** The law under which it would be right, by its name in the widget's `laws`: it can be run beside the real one. */
  law?: string;
}
/** A text, or one with numbers of the run. */
export type Said<P> = string | ((p: Values<P>) => string);
/** The text with the numbers of these values. */
export const spoken = (said: Said<never>, p: AnyValues): string =>
  typeof said === 'string' ? said : said(p as never);

/** What is declared for every kind. All functions get the values of the run that tests it, with what `set` has changed. */
interface Told<P, K extends KindName> {
  /** The question, one sentence. */
  ask: string;
  /** What the button says that lets it run; 'Run it' when absent. */
  go?: string;
  /** What happened, in the words of the question: at most 7. The truth in words when absent. */
  headline?: Said<P>;
  /** 3 to 5 usual guesses with their replies. */
  guesses?: readonly Usual<P, K>[];
  /** The reply to every other guess: what is seen, and why. */
  explain: string;
  /** Seconds of physics that the testing run lasts: it ends there, and only then is it told what happened. */
  until?: (p: Values<P>) => number;
  /** Values that the testing run is set to; a function gets those for which it was asked, and the guess if there is one. */
  set?: Partial<Values<P>> | ((p: Values<P>, guess?: Guesses[K]) => Partial<Values<P>>);
}
export type Prediction<P, K extends KindName = KindName> = {
  [k in K]: Told<P, k> & { kind: k } & Questions<P>[k];
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
  /** Told until when an answer that was typed is read: nothing is tested before. */
  reading: (read: Promise<void>) => void;
}
/** What the picture of a figure shows of a prediction. */
export interface Drawn {
  arrow?: Arrow;
  value?: number;
}
/** A question as far as it has come. */
export interface Asked<K extends KindName> {
  asked: AnyPrediction<K>;
  guess: Guesses[K] | undefined;
  /** Earlier guesses. */
  tries: readonly Guesses[K][];
  values: AnyValues;
  stage: 'ask' | 'run' | 'verdict';
  set: (guess: Guesses[K] | undefined) => void;
}
/** Props of a chart that takes a part of the picture's place: the run as it comes, points in SI. */
export interface Charting<K extends KindName> extends Asked<K> {
  run: readonly Point[];
  /** What the law beside it has drawn so far, where one is run. */
  law?: readonly Point[] | undefined;
}
export interface Kind<K extends KindName> {
  /** Takes the answer below the question; absent where the picture or the chart takes it. */
  Input?: Component<Answering<K>>;
  /** A chart in the picture's place, the picture above it: loaded where it is wanted. */
  chart?: () => Promise<{ default: Component<Charting<K>> }>;
  /** Guesses and truth below the reply. */
  Compare?: Component<Asked<K>>;
  /** How to answer, in a sentence. */
  how: (asked: AnyPrediction<K>) => string;
  /** How with the keys: not shown where a finger is all there is. */
  keys?: string;
  /** Said to who goes on before anything is answered. */
  missing: string;
  /** "12° away", "1.5 times too large": how far the guess is from the truth. */
  difference: (asked: AnyPrediction<K>, guess: Guesses[K], p: AnyValues) => string;
  /** A guess in words. */
  describe: (asked: AnyPrediction<K>, guess: Guesses[K], p: AnyValues) => string;
  /** "You said 420 ps, 18 % too large.": where the declaration has no reply of its own. */
  repeat: (asked: AnyPrediction<K>, guess: Guesses[K], p: AnyValues) => string;
  truth: (asked: AnyPrediction<K>, p: AnyValues) => Guesses[K];
  /** The truth in words, where it has some. */
  describeTruth: (asked: AnyPrediction<K>, p: AnyValues) => string;
  /** A guess that was stored; undefined where it cannot be read. */
  read: (asked: AnyPrediction<K>, stored: unknown) => Guesses[K] | undefined;
  /** What the picture shows of it; nothing where it is absent. */
  draw?: (asked: Asked<K>) => Drawn;
  /** Seconds of physics after which it is told, where the declaration does not say. */
  until?: (asked: AnyPrediction<K>, p: AnyValues) => number;
}
