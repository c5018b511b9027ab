import * as check from '../check';
import { normalSource, sfc32 } from '../ensemble/random';
import { sinkShare } from './profiles';

/** A metal of which films were made: their spin Hall angle and spin diffusion length, m, are to be found out. */
export interface SeriesMetal {
  readonly thetaSH: number;
  readonly lambdaSF: number;
}

/** The metals of the practice series, one of them known to the reader, and the error of each of their points. */
export const series = {
  metals: {
    known: { thetaSH: 0.16, lambdaSF: 3e-9 },
    A: { thetaSH: 0.12, lambdaSF: 1.4e-9 },
    B: { thetaSH: 0.21, lambdaSF: 2.1e-9 },
    C: { thetaSH: 0.16, lambdaSF: 2.8e-9 },
  },
  error: 0.004,
  thicknesses: [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 10].map((nm) => nm * 1e-9),
} as const;

/** Efficiency of a film of thickness d under a perfect sink, as the metal says: θ_SH [1 − sech(d/λ)]. */
export function seriesLaw(d: number, { thetaSH, lambdaSF }: SeriesMetal): number {
  check.nonNegative('d', d, 'm');
  check.finite('thetaSH', thetaSH);
  check.positive('lambdaSF', lambdaSF, 'm');
  return thetaSH * sinkShare(d / lambdaSF);
}

/**
 * Efficiencies measured on the films of a metal: the law and a normal error of a fixed size, always the same
 * for the same metal. The seed is one whose errors happen to show no trend: what is left of a good fit should show none.
 */
export function seriesPoints(name: keyof typeof series.metals): (readonly [number, number])[] {
  check.oneOf('name', name, Object.keys(series.metals));
  const normal = normalSource(sfc32(10672, name.charCodeAt(0)));
  return series.thicknesses.map((d) => [
    d,
    seriesLaw(d, series.metals[name]) + series.error * normal(),
  ]);
}

/** Root mean square of what is left of points when a law is taken away, over their error; 0 without points. */
export function seriesMisfit(
  points: readonly (readonly [number, number])[],
  guess: SeriesMetal,
): number {
  const squares = points.reduce((sum, [d, xi]) => sum + (xi - seriesLaw(d, guess)) ** 2, 0);
  return Math.sqrt(squares / (points.length || 1)) / series.error;
}
