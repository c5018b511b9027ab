import type { formulas, QuantityName, trials } from '@physics';
import type { Choice, Range } from './params';
import type { VectorName } from './vectors';

/** What a problem or a check draws for one learner: a quantity's range, or a switch. */
export type Given = Readonly<Record<string, Omit<Range, 'value'> | Omit<Choice, 'value'>>>;
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
export type VectorExpression = readonly [string, string, string];

interface Asked {
  /** Words before the field, where one exercise asks for several things. */
  prompt?: string;
}
/** A number with its unit. */
export interface NumberAsk extends Asked {
  kind: 'number';
  from: FormulaName;
  /** Relative tolerance; `within` is an absolute one, in SI, used in its place (angles). */
  tolerance: number;
  within?: number;
  /** Unit of the worked solution. */
  show?: string;
  /** Angles: answers that differ by this much are equal (2π). */
  modulo?: number;
  wrong: readonly Wrong[];
}
/** One or several of a few statements. */
export interface ChoiceAsk extends Asked {
  kind: 'choice';
  options: readonly { text: string; right: boolean; because: string }[];
}
/** An arrow on the sphere, graded by its angle to the right one. */
export interface DirectionAsk extends Asked {
  kind: 'direction';
  from: FormulaName;
  /** Largest accepted angle, degrees. */
  tolerance: number;
  /** Arrows drawn in the picture: what each is, its letter, the formula of its direction. */
  shown: readonly { term: VectorName; label: string; from: FormulaName }[];
  wrong: readonly Wrong<VectorExpression>[];
}
/** Three components with a common unit. */
export interface VectorAsk extends Asked {
  kind: 'vector';
  from: FormulaName;
  /** Tolerance of each component, relative to the length of the right vector. */
  tolerance: number;
  show?: string;
  wrong: readonly Wrong<VectorExpression>[];
}
/** What must come out of a design; the limits are expressions in the givens. */
export interface Goal {
  of: QuantityName;
  atLeast?: string;
  atMost?: string;
  show?: string;
  /** A choice that misses this goal, as expressions, and what to say to it. */
  missed: Readonly<Record<string, string>>;
  because: string;
}
/** Numbers that the reader chooses; a trial runs them, and what comes out is graded. */
export interface DesignAsk extends Asked {
  kind: 'design';
  run: keyof typeof trials;
  /** What is chosen, by quantity, and how far it goes. */
  choose: Readonly<Record<string, { min: number; max: number; show?: string }>>;
  goals: readonly Goal[];
  /** A choice that meets every goal, as expressions in the givens. */
  example: Readonly<Record<string, string>>;
}
export type Ask = NumberAsk | ChoiceAsk | DirectionAsk | VectorAsk | DesignAsk;

/** What a problem and a check have in common. Asks of number and vector are keyed by their quantity. */
export interface Exercise {
  given: Given;
  ask: Readonly<Record<string, Ask>>;
}
