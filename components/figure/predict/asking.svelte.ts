/** A prediction from the question to the answer: its stage, what was guessed, and for which values. Knows no screen. */
import type { Component } from 'svelte';
import type { AnyValues } from '@learning/params';
import {
  spoken,
  type AnyPrediction,
  type Charting,
  type Drawn,
  type Guesses,
  type Kind,
  type KindName,
} from './kind';
import { usualAt } from './made';
import { tested } from './tested';

/** A question of a widget, and the part of a figure that asks it: loaded only where one is asked. */
export interface Prepared {
  asking: AnyAsking;
  Predict: Component<Predicting>;
  Chart?: AnyChart | undefined;
}
export interface Predicting {
  asking: AnyAsking;
  /** Id of the question on the page. */
  question: string;
  /** The law that is run beside the real one, and, once both have come to their end, what is told of it. */
  law?: { told: boolean; headline: string; says: string } | undefined;
  act: {
    go: () => void;
    skip: () => void;
    law: () => void;
    explore: () => void;
    again: () => void;
  };
}
/** What is asked, run and told; then everything is the reader's to set. */
export type Stage = 'ask' | 'run' | 'verdict' | 'explore';
/** What a reload brings back. */
export interface Memory {
  stage: Stage;
  guess?: unknown;
  tries: readonly unknown[];
  values: AnyValues;
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyAsking = Asking<any>;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyChart = Component<Charting<any>>;

const most = 5;

export class Asking<K extends KindName> {
  readonly kind: Kind<K>;
  /** Names of the widget and of its prediction, as they are recorded. */
  readonly widget: string;
  readonly name: string;
  readonly asked: AnyPrediction<K>;
  stage = $state<Stage>('ask');
  guess = $state.raw<Guesses[K]>();
  /** Earlier guesses at the same values, the first one first. */
  tries = $state.raw<readonly Guesses[K][]>([]);
  /** What is missing, once somebody has gone on without it. */
  missing = $state('');
  /** The values for which it is asked; what is true of the run is computed from `tested`. */
  values: AnyValues;
  /** What was typed last has been read: the part that reads it may still be on its way. */
  read: Promise<void> = Promise.resolve();
  readonly #rate: number;

  /** @param rate seconds of physics per second of the reader */
  constructor(
    kind: Kind<K>,
    widget: string,
    name: string,
    asked: AnyPrediction<K>,
    values: AnyValues,
    rate = 1,
  ) {
    this.kind = kind;
    this.widget = widget;
    this.name = name;
    this.asked = asked;
    this.values = $state.raw(values);
    this.#rate = rate;
  }
  /** Nothing may run before a guess is made, or skipped. */
  get blocked() {
    return this.stage === 'ask';
  }
  /** What would tell the outcome is hidden until it is told. */
  get sealed() {
    return this.stage === 'ask' || this.stage === 'run';
  }
  /** Whether what runs is the test of a guess, or was it. */
  get testing() {
    return this.stage === 'run' || this.stage === 'verdict';
  }
  /** Seconds of physics that the testing run lasts. */
  get until(): number {
    const { asked, tested } = this;
    return asked.until?.(tested) ?? this.kind.until?.(asked, tested) ?? 3 * this.#rate;
  }
  /** The values of the testing run. */
  get tested(): AnyValues {
    return tested(this.asked as AnyPrediction, this.values, this.guess);
  }
  set = (guess: Guesses[K] | undefined) => {
    this.guess = guess;
    this.missing = '';
  };
  /** What the picture shows of it. */
  get drawn(): Drawn {
    const { asked, guess, tries, stage, tested: values } = this;
    if (stage === 'explore') return {};
    return this.kind.draw?.({ asked, guess, tries, values, stage, set: this.set }) ?? {};
  }
  /** Says what is missing. */
  remind() {
    this.missing = '';
    this.missing = this.kind.missing;
  }
  /**
   * @param by 'a room' has guessed by a show of hands: it is tested without a guess that could be compared
   * @returns whether there was anything to commit
   */
  commit(by: 'a reader' | 'a room' = 'a reader'): boolean {
    if (this.guess === undefined && by === 'a reader') {
      this.remind();
      return false;
    }
    this.stage = 'run';
    this.missing = '';
    return true;
  }
  /** The run has come to its end. */
  tell() {
    if (this.stage === 'run') this.stage = 'verdict';
  }
  /** Everything is the reader's, with or without a guess. */
  explore() {
    this.stage = 'explore';
    this.missing = '';
  }
  /** Asked once more: of the same values, where what was said is remembered, or of others. */
  again(values = this.values) {
    const same = values === this.values;
    if (!same) this.tries = [];
    else if (this.guess !== undefined) this.tries = [...this.tries, this.guess].slice(-most);
    this.values = values;
    this.guess = undefined;
    this.missing = '';
    this.stage = 'ask';
  }
  /** A run that was not seen to its end tells nothing. */
  get memory(): Memory {
    const { stage, guess, tries, values } = this;
    return { stage: stage === 'run' ? 'ask' : stage, guess, tries, values };
  }
  /** Takes up what was kept, as far as it can still be read. */
  restore(kept: unknown) {
    if (typeof kept !== 'object' || kept === null) return;
    const { stage, guess, tries, values } = kept as Partial<Memory>;
    const read = (stored: unknown) => this.kind.read(this.asked, stored);
    const own = Object.entries(this.values).map(([name, value]) => {
      const one = values?.[name];
      return [name, typeof one === typeof value ? one! : value] as const;
    });
    this.values = Object.fromEntries(own);
    this.guess = read(guess);
    this.tries = Array.isArray(tries) ? tries.map(read).filter((one) => one !== undefined) : [];
    if (stage === 'explore' || (stage === 'verdict' && this.guess !== undefined))
      this.stage = stage;
  }

  /** How far the guess is from the truth, in words. */
  get difference(): string {
    return this.guess === undefined
      ? 'skipped'
      : this.kind.difference(this.asked, this.guess, this.tested);
  }
  get guessInWords(): string {
    return this.guess === undefined ? '' : this.kind.describe(this.asked, this.guess, this.tested);
  }
  get headline(): string {
    const { headline } = this.asked;
    if (headline) return spoken(headline, this.tested);
    const truth = this.kind.describeTruth(this.asked, this.tested);
    return truth && `${truth.charAt(0).toUpperCase()}${truth.slice(1)}.`;
  }
  get #usual() {
    const { asked, guess, kind, tested: values } = this;
    if (guess === undefined) return undefined;
    const truth = kind.truth(asked, values);
    return asked.guesses?.[usualAt(asked as AnyPrediction, guess, truth, values)];
  }
  /** The law under which the guess would be right. */
  get law(): string | undefined {
    return this.#usual?.law;
  }
  /** What is answered to this guess. */
  get reply(): string {
    const { asked, guess, kind, tested: values } = this;
    const usual = this.#usual;
    if (usual) return spoken(usual.reply, values);
    return guess === undefined
      ? asked.explain
      : `${kind.repeat(asked, guess, values)} ${asked.explain}`;
  }
}
