/** What a kind of question is: all that the course must know of it, but for its field on the screen. */
import type { formulas } from '@physics';
import type { z } from 'astro/zod';
import type { Scope } from '../expression';
import type { Digits } from '../format';
import type { AnyValues, Given } from '../params';
import type { Verdict } from '../verdict';
import type { Parts } from './parts';

/** What every ask has. */
export interface Asked {
  /** Words before the field, where one exercise asks for several things. */
  prompt?: string | undefined;
}
export type FormulaName = keyof typeof formulas;

/**
 * An expected wrong answer: an expression in the givens (SI), in `answer` (or, for arrows and vectors,
 * `x`, `y`, `z` of the right one and `Bx`, `By`, `Bz` of a shown arrow labelled B), in pi and in the
 * constants of the course, and what to say about it.
 */
export interface Wrong<Value = string> {
  value: Value;
  because: string;
}

/** A key of the declaration, and what is wrong there with its remedy. */
export type Fault = readonly [key: string, text: string];

export interface Draw<D> {
  values: AnyValues;
  drawn: D;
}

/** `A` is what an author declares, `D` what is drawn of it for one learner; both say their `kind`. */
export interface Kind<A, D> {
  /** What authors may write; the comments are their manual. */
  schema(parts: Parts): z.ZodType<A> & z.core.$ZodTypeDiscriminable;
  /** What the schema cannot see: whether the parts of the declaration fit each other. `key` is `ask.<name>`. */
  faults(ask: A, name: string, given: Given): Fault[] | Promise<Fault[]>;
  /** The ask in pieces, each by its key, so that the one that cannot be drawn is named. */
  pieces(ask: A): readonly (readonly [key: string, ask: A])[];
  /** What shows only when drawn numbers are tried out: a few learners' draws. */
  prove?(
    ask: A,
    name: string,
    draws: readonly Draw<D>[],
    given: Given,
  ): Promise<string | undefined>;

  /** One learner's numbers: the right answer, and what each expected mistake gives. */
  draw(ask: A, name: string, values: AnyValues, learner: string): D;
  /** How many figures are wanted, where that matters. */
  figures?(ask: A): string | undefined;
  /** Whether no mistake can be taken for the right answer or for another mistake. */
  isFair(ask: A, drawn: D): boolean;
  /** The right answer in print, for <Answer>; undefined where there is none. */
  fill(ask: A, name: string, drawn: D, digits: Digits): string | undefined;
  /** What a <Calc> may use of the right answer. */
  scope(drawn: D): Scope;
  /** The right answer as a number, in SI, with which a later ask of the exercise may go on. */
  result?(drawn: D): number;
  /** The givens and earlier asks that the right answer is computed from. */
  uses?(ask: A): readonly string[];

  /** Whether its field is typed into, and so wants help on what may be typed. */
  typed: boolean;
  /** An answer as its field writes it today, of one that events of version 1 stored otherwise. */
  upgrade?(ask: A, text: string): string;
  /** Comes when a field is first used. */
  grading(): Promise<Grading<A, D>>;
}

/** An answer is one text: what its field keeps, and what is stored. */
export interface Grading<A, D> {
  grade(ask: A, name: string, drawn: D, text: string): Verdict;
  /** The number that was typed, in SI, for a later ask that goes on with it. */
  value?(ask: A, name: string, text: string): number | undefined;
  /** How the text is read, while it is typed; nothing to say is ''. */
  preview(ask: A, name: string, text: string): string;
  /** What may be typed, in words; nothing to say is ''. */
  help(ask: A, name: string): string;
}
