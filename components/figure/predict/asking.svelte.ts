/** A prediction from the question to its answer: which stage it is in, what was guessed, and for which values. Knows no screen. */
import type { Component } from 'svelte';
import type { AnyValues } from '@learning/params';
import type { AnyPrediction, Drawn, Guesses, KindName } from './kind';
import { kindOf } from './kinds';

/** A question of a widget, and the part of a figure that asks it: loaded only where one is asked. */
export interface Prepared {
  asking: AnyAsking;
  Predict: Component<{ asking: AnyAsking; again: (seed: string) => void }>;
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyAsking = Asking<any>;

export class Asking<K extends KindName> {
  /** Names of the widget and of its prediction, as they are recorded. */
  readonly widget: string;
  readonly name: string;
  readonly asked: AnyPrediction<K>;
  stage = $state<'asking' | 'made' | 'skipped' | 'shown'>('asking');
  guess = $state.raw<Guesses[K]>();
  /** The values were changed after it was made: it is asked again. */
  stale = $state(false);
  /** What is missing, once somebody has gone on without it. */
  missing = $state('');
  /** The values for which it is asked, or was made: its truth is computed from these. */
  values: AnyValues;
  readonly #rate: number;

  /** @param rate seconds of physics per second of the reader */
  constructor(widget: string, name: string, asked: AnyPrediction<K>, values: AnyValues, rate = 1) {
    this.widget = widget;
    this.name = name;
    this.asked = asked;
    this.values = $state.raw(values);
    this.#rate = rate;
  }
  get kind() {
    return kindOf(this.asked);
  }
  /** Nothing may run before it is made or skipped. */
  get blocked() {
    return this.stage === 'asking';
  }
  /** What would tell the outcome is hidden until it is told. */
  get sealed() {
    return this.stage === 'asking' || this.stage === 'made';
  }
  set = (guess: Guesses[K]) => {
    this.guess = guess;
    this.missing = '';
  };
  /** What the figure draws of it. */
  get drawn(): Drawn {
    const { asked, guess, stage, values } = this;
    return stage === 'skipped'
      ? {}
      : (this.kind.draw?.(asked, guess, values, stage, this.set) ?? {});
  }
  /** Says what is missing. */
  remind() {
    this.missing = '';
    this.missing = this.kind.missing;
  }
  /** @returns whether there was anything to commit */
  commit(): boolean {
    if (this.guess === undefined) {
      this.remind();
      return false;
    }
    this.stage = 'made';
    this.stale = false;
    this.missing = '';
    return true;
  }
  skip(): boolean {
    this.guess = undefined;
    this.stage = 'skipped';
    this.stale = false;
    this.missing = '';
    return true;
  }
  /** Asked once more, from nothing. */
  reset() {
    this.stage = 'asking';
    this.stale = false;
    this.guess = undefined;
  }
  /** @returns how far the guess is from the truth, in words */
  get difference(): string {
    return this.guess === undefined
      ? 'skipped'
      : this.kind.difference(this.asked, this.guess, this.values);
  }
  get guessInWords(): string {
    return this.guess === undefined ? '' : this.kind.describe(this.asked, this.guess);
  }
  get truthInWords(): string {
    return this.kind.describeTruth(this.asked, this.values);
  }
  /**
   * Goes on with the run. Other values are another question.
   * @returns whether it is asked again, so that what was run tells nothing
   */
  follow(values: AnyValues, t: number, running: boolean): boolean {
    if (this.stage === 'asking') this.values = values;
    if (this.stage !== 'made') return false;
    if (values !== this.values) {
      this.values = values;
      this.stage = 'asking';
      this.stale = true;
      return true;
    }
    const until = this.asked.until?.(values) ?? this.kind.until?.(this.asked, values);
    if (t > 0 && (t >= (until ?? 1.2 * this.#rate) || (!running && until === undefined)))
      this.stage = 'shown';
    return false;
  }
}
