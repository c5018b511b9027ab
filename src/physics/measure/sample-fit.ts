/** Measurements that a reader brings: the efficiency of a sample by harmonic Hall voltages, by resonance, or both. */
import { finite, holds, nonzero, numbers, positive } from '../check';
import { e, hbar, mu0 } from '../constants';
import { fitLaw, leastSquares, lineThrough, type Fit } from './least-squares';
import { resonanceLine } from './spin-resonance';
import type { Measured } from './two-ways';

/**
 * What a sample is made of and measured with, SI: amplitude of the current, anomalous Hall resistance, magnetization,
 * effective magnetization, thicknesses of magnet and metal.
 */
export interface OwnSample {
  readonly I0: number;
  readonly RAHE: number;
  readonly Msat: number;
  readonly mu0Meff: number;
  readonly FreeLayerThickness: number;
  readonly HMThickness: number;
  /** Current density of the metal, A/m². */
  readonly J: number;
}
/** Readings, each the field in T and the voltage in V. */
export type Points = readonly (readonly [B: number, V: number])[];

/** A fit whose points have no known error: the scatter about it says how sure its values are. */
const scattered = (fit: Fit): Fit => {
  const size = Math.sqrt(fit.chi2 / fit.freedom);
  return {
    ...fit,
    errors: fit.errors.map((error) => error * size),
    covariance: fit.covariance.map((row) => row.map((one) => one * size ** 2)),
  };
};
const checked = (sample: OwnSample, points: Points, least: number) => {
  for (const [name, value] of Object.entries<number>({ ...sample })) {
    if (name !== 'RAHE') positive(name, value);
    finite(name, nonzero(name, value));
  }
  holds(points.length >= least, 'points', `at least ${least}`, points.length);
  points.forEach(([B, V]) => numbers({ B, V }));
};

/**
 * Damping-like field (T), heat voltage (V) and efficiency from the cosφ parts of the second harmonic voltage in several
 * fields: C = V_th + ½I₀R_A a_DL/(B+μ0M_eff), ξ = 2eM_s t a_DL/(ħJ). Without `heat` the line goes through zero. Errors
 * are from the scatter about the line. The law is that of `inPlaneParts`.
 *
 * @throws RangeError for fewer than three points, all in one field, or what is not finite or not above zero
 */
export function fitHall(sample: OwnSample, points: Points, heat: boolean) {
  checked(sample, points, 3);
  const { I0, RAHE, mu0Meff, Msat, FreeLayerThickness, J } = sample;
  points.forEach(([B]) => positive('B', B, 'T'));
  const x = points.map(([B]) => 1 / (B + mu0Meff));
  const C = points.map(([, V]) => V);
  const fit = scattered(heat ? lineThrough(x, C, 1) : leastSquares([x], C, 1));
  const perSlope = 2 / (I0 * RAHE);
  const perField = (2 * e * Msat * FreeLayerThickness) / (hbar * J);
  const slope: Measured = [fit.values.at(-1)!, fit.errors.at(-1)!];
  const of = (unit: number): Measured => [unit * slope[0], unit * slope[1]];
  const Vth: Measured = heat ? [fit.values[0]!, fit.errors[0]!] : [0, 0];
  return {
    aDL: of(perSlope),
    xiDL: of(perSlope * perField),
    Vth,
    law: (B: number) => Vth[0] + slope[0] / (B + mu0Meff),
  };
}

/** The best line of one shape: its parts and level are linear, and so each shape has one best. */
function bestOf(points: Points, B0: number, delta: number) {
  const column = (S: number, A: number) => points.map(([B]) => resonanceLine(B, [S, A, B0, delta]));
  const columns = [column(1, 0), column(0, 1), points.map(() => 1)];
  return leastSquares(
    columns,
    points.map(([, V]) => V),
    1,
  );
}

/**
 * Both parts of a resonance line (V) over a level, its middle and half width (T), and the efficiency of their ratio,
 * ξ = (eμ0M_s t d/ħ)(S/A)√(1+μ0M_eff/B₀), if the field of the current alone is in A. The line is that of
 * `resonanceLine`; the first guess is the best of a grid of middles and widths, errors are from the scatter.
 *
 * @throws RangeError for fewer than eight points, all of one height or in one field, or where no line is found
 */
export function fitResonance(sample: OwnSample, points: Points) {
  checked(sample, points, 8);
  const { mu0Meff, Msat, FreeLayerThickness, HMThickness } = sample;
  const B = points.map(([x]) => x);
  const V = points.map(([, y]) => y);
  const [from, to] = [Math.min(...B), Math.max(...B)];
  holds(to > from, 'B', 'of more than one field', from, 'T');
  let guess = { chi2: Infinity, at: [0, 0, 0, 0, 0] };
  for (let i = 1; i < 40; i++)
    for (const part of [0.02, 0.04, 0.08, 0.16, 0.32]) {
      const [B0, delta] = [from + ((to - from) * i) / 40, part * (to - from)];
      const { chi2, values } = bestOf(points, B0, delta);
      if (chi2 < guess.chi2) guess = { chi2, at: [values[0]!, values[1]!, B0, delta, values[2]!] };
    }
  const size = Math.max(...V) - Math.min(...V);
  holds(size > 0, 'V', 'of more than one height', V[0], 'V');
  // In units of its height, and with the level moved so that no value is zero at the start.
  const law = (x: number, [S, A, B0, delta, level]: readonly number[]) =>
    resonanceLine(x, [S!, A!, B0!, Math.abs(delta!)]) + level! - 1;
  const [S0, A0, B0, delta0, level0] = guess.at as [number, number, number, number, number];
  const least = (x: number) => (Math.abs(x) < 1e-3 ? 1e-3 : x);
  const start = [least(S0 / size), least(A0 / size), B0, delta0, 1 + level0 / size];
  const heights = V.map((y) => y / size);
  const fit = scattered(fitLaw(law, B, heights, 1e-3, start));
  const [S, A, middle, width] = fit.values as [number, number, number, number];
  positive('B0', middle, 'T');
  const error = (i: number) => fit.errors[i]!;
  const unit = (e * mu0 * Msat * FreeLayerThickness * HMThickness) / hbar;
  const xi = unit * (S / A) * Math.sqrt(1 + mu0Meff / middle);
  const ofRatio =
    Math.hypot(error(0) / S, error(1) / A) ** 2 - (2 * fit.covariance[0]![1]!) / (S * A);
  return {
    S: [size * S, size * error(0)] as Measured,
    A: [size * A, size * error(1)] as Measured,
    B0: [middle, error(2)] as Measured,
    delta: [Math.abs(width), error(3)] as Measured,
    xiDL: [xi, Math.abs(xi) * Math.sqrt(Math.max(0, ofRatio))] as Measured,
    law: (x: number) => size * law(x, fit.values),
  };
}
