import * as check from '../check';
import { gammaLL, hbar } from '../constants';
import { normalSource, sfc32 } from '../ensemble/random';

/** A magnet on a metal that takes up what it pumps: damping without pumping, and channels per area, 1/m². */
export interface PumpingMetal {
  readonly alphaBulk: number;
  readonly gMix: number;
}

/** Films of one alloy on four metals, one of them known to the reader, and the error of each damping. */
export const pumpingSeries = {
  metals: {
    known: { alphaBulk: 0.006, gMix: 20e18 },
    A: { alphaBulk: 0.0085, gMix: 12e18 },
    B: { alphaBulk: 0.0055, gMix: 28e18 },
    C: { alphaBulk: 0.011, gMix: 17e18 },
  },
  Msat: 8e5,
  error: 0.0003,
  /** The thickest film is measured first. */
  thicknesses: [10, 8, 6.5, 5, 4, 3.3, 2.8, 2.4, 2].map((nm) => nm * 1e-9),
} as const;

/** A metal of the series by its name. @throws RangeError for a name that is none */
export function pumpingMetal(sample: string): PumpingMetal {
  check.oneOf('sample', sample, Object.keys(pumpingSeries.metals));
  return pumpingSeries.metals[sample as keyof typeof pumpingSeries.metals];
}

/** Damping of a film at 1/t, 1/m, as pumping has it: α_0 + γħg/(4πM_s) · 1/t. */
export function pumpingLaw(invThickness: number, { alphaBulk, gMix }: PumpingMetal): number {
  check.nonNegative('invThickness', invThickness, '1/m');
  check.nonNegative('alphaBulk', alphaBulk);
  check.nonNegative('gMix', gMix, '1/m²');
  return alphaBulk + ((gammaLL * hbar * gMix) / (4 * Math.PI * pumpingSeries.Msat)) * invThickness;
}

/**
 * Dampings measured on the films of a metal, as 1/t and α: the law and a normal error of a fixed size, always
 * the same for the same metal. @throws RangeError for a name that is none
 */
export function pumpingPoints(sample: string): (readonly [number, number])[] {
  const metal = pumpingMetal(sample);
  const normal = normalSource(sfc32(43, sample.charCodeAt(0)));
  return pumpingSeries.thicknesses.map((t) => [
    1 / t,
    pumpingLaw(1 / t, metal) + pumpingSeries.error * normal(),
  ]);
}

/** Root mean square of what is left of points when a law is taken away, over their error; 0 without points. */
export function pumpingMisfit(
  points: readonly (readonly [number, number])[],
  law: (invThickness: number) => number,
): number {
  const squares = points.reduce((sum, [x, alpha]) => sum + (alpha - law(x)) ** 2, 0);
  return Math.sqrt(squares / (points.length || 1)) / pumpingSeries.error;
}
