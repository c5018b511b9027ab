import { finite, finiteAll, holds, positive } from '../check';

/** The best values of a fit, and how sure they are. */
export interface Fit {
  readonly values: readonly number[];
  /** Standard error of each value. */
  readonly errors: readonly number[];
  /** Covariance of each pair of values. */
  readonly covariance: readonly (readonly number[])[];
  /** Sum of the squared residuals over their errors; near the number of points less that of values in a good fit. */
  readonly chi2: number;
  /** Points less values. */
  readonly freedom: number;
}

/** Inverse of a symmetric positive matrix by Gauss and Jordan, scaled to a unit diagonal. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length;
  const scale = matrix.map((row, i) => 1 / Math.sqrt(row[i]!));
  const rows = matrix.map((row, i) => [
    ...row.map((x, k) => x * scale[i]! * scale[k]!),
    ...row.map((_, k) => (k === i ? 1 : 0)),
  ]);
  for (let i = 0; i < n; i++) {
    const pivot = rows[i]![i]!;
    holds(pivot > 1e-12, 'columns', 'independent of each other', 'columns of which one is a sum');
    for (let k = 0; k < 2 * n; k++) rows[i]![k]! /= pivot;
    for (let j = 0; j < n; j++) {
      const factor = rows[j]![i]!;
      if (j !== i) for (let k = 0; k < 2 * n; k++) rows[j]![k]! -= factor * rows[i]![k]!;
    }
  }
  return rows.map((row, i) => row.slice(n).map((x, k) => x * scale[i]! * scale[k]!));
}

/**
 * Linear least squares: the values a of y = Σ aᵢ fᵢ(x) that make χ² = Σ (y − Σ aᵢfᵢ)²/σ² least,
 *     a = C Fᵀy/σ²,  C = (FᵀF/σ²)⁻¹
 * and the covariance C of the values, if the errors of the points are normal and independent.
 *
 * @param columns  for each value the numbers fᵢ at all points
 * @param y        what was measured there
 * @param sigma    standard error of each point, or of all
 * @throws RangeError where there are fewer points than values, or the columns are not independent
 */
export function leastSquares(
  columns: readonly (readonly number[])[],
  y: readonly number[],
  sigma: number | readonly number[],
): Fit {
  finiteAll('y', y);
  holds(columns.length > 0, 'columns', 'at least one', columns.length);
  holds(y.length >= columns.length, 'y', `at least ${columns.length} points`, y.length);
  columns.forEach((column, i) => {
    holds(column.length === y.length, `columns[${i}]`, `${y.length} numbers`, column.length);
    finiteAll(`columns[${i}]`, column);
    holds(column.some(Boolean), `columns[${i}]`, 'not all zero', 'zeros');
  });
  const errors = typeof sigma === 'number' ? y.map(() => sigma) : sigma;
  holds(errors.length === y.length, 'sigma', `${y.length} numbers`, errors.length);
  errors.forEach((error) => positive('sigma', error));
  const weight = errors.map((error) => 1 / error ** 2);
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, x, i) => sum + x * b[i]! * weight[i]!, 0);
  const covariance = inverse(columns.map((a) => columns.map((b) => product(a, b))));
  const right = columns.map((column) => product(column, y));
  const values = covariance.map((row) => row.reduce((sum, c, k) => sum + c * right[k]!, 0));
  const rest = y.map((one, k) => one - columns.reduce((sum, f, i) => sum + values[i]! * f[k]!, 0));
  return {
    values,
    errors: covariance.map((row, i) => Math.sqrt(row[i]!)),
    covariance,
    chi2: product(rest, rest),
    freedom: y.length - columns.length,
  };
}

/**
 * The straight line y = a₀ + a₁x through points, with errors: intercept a₀ first, slope a₁ second.
 * @throws RangeError for fewer than two different x
 */
export const lineThrough = (
  x: readonly number[],
  y: readonly number[],
  sigma: number | readonly number[],
): Fit => leastSquares([x.map(() => 1), x], y, sigma);

/**
 * Least squares of a law that is not linear in its values, by Gauss and Newton from a first guess: at each turn the law
 * is replaced by its tangent. A turn that makes χ² worse is halved.
 *
 * @param law    the law at x with these values
 * @param start  first guess; each must be other than zero, for it sets the step of the slopes
 * @throws RangeError where it does not settle within 60 turns
 */
export function fitLaw(
  law: (x: number, values: readonly number[]) => number,
  x: readonly number[],
  y: readonly number[],
  sigma: number,
  start: readonly number[],
): Fit {
  finiteAll('x', x);
  finiteAll('y', y);
  positive('sigma', sigma);
  start.forEach((value, i) => {
    finite(`start[${i}]`, value);
    holds(value !== 0, `start[${i}]`, 'other than zero', value);
  });
  const missed = (values: readonly number[]) =>
    y.reduce((sum, one, k) => sum + ((one - law(x[k]!, values)) / sigma) ** 2, 0);
  let values = [...start];
  let chi2 = missed(values);
  for (let turn = 0; turn < 60; turn++) {
    const columns = values.map((value, i) => {
      const step = 1e-6 * Math.abs(value || start[i]!);
      const at = (sign: 1 | -1) => values.map((v, k) => (k === i ? v + sign * step : v));
      const [more, less] = [at(1), at(-1)];
      return x.map((place) => (law(place, more) - law(place, less)) / (2 * step));
    });
    const fit = leastSquares(
      columns,
      y.map((one, k) => one - law(x[k]!, values)),
      sigma,
    );
    let [share, next] = [1, values];
    let better = Infinity;
    for (; share > 1e-4; share /= 2) {
      next = values.map((value, i) => value + share * fit.values[i]!);
      better = missed(next);
      if (better <= chi2 * (1 + 1e-12)) break;
    }
    const settled = chi2 - better < 1e-9 * (1 + chi2);
    if (better <= chi2 * (1 + 1e-12)) [values, chi2] = [next, better];
    if (settled) return { ...fit, values, chi2 };
  }
  throw new RangeError(
    'start must be near enough to settle within 60 turns, got ' + start.join(', '),
  );
}
