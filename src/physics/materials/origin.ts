import type { QuantityName } from '../quantities';

/**
 * Where a value is from: a paper or a source of the course, by its key in content/references; typical, of the
 * size that textbooks give, no reference claimed; or assumed, since a source leaves it open.
 */
export type Origin = 'typical' | 'assumed' | { readonly reference: string };

/** A value that somebody gives for a sample of theirs, in SI. */
export interface Reported {
  readonly value: number;
  /** One standard deviation. */
  readonly error?: number;
  /** The other end, where a range is given. */
  readonly to?: number;
  readonly origin: Origin;
  readonly about: string;
}

/** A value to start from, in SI, and where others may lie. */
export interface MaterialValue {
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly origin: Origin;
  /** What the value holds for, where the quantity does not say it. */
  readonly about?: string;
  readonly reported?: readonly Reported[];
}

/** What is known of a material, an interface or a model, by quantity. */
export interface Material {
  readonly label: string;
  readonly values: { readonly [k in QuantityName]?: MaterialValue };
}

// What has no side effects leaves a page that needs one material without the numbers of the others.

/** A typical value, with its range if one is plausible. */
/* @__NO_SIDE_EFFECTS__ */
export const typical = (value: number, min?: number, max?: number): MaterialValue => ({
  value,
  origin: 'typical',
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/** A value that a reference gives, with the range that it covers. */
/* @__NO_SIDE_EFFECTS__ */
export const given = (
  reference: string,
  value: number,
  min?: number,
  max?: number,
): MaterialValue => ({ ...typical(value, min, max), origin: { reference } });
