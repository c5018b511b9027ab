import { finite, oneOf, positive } from '../check';

/** How the strength of the axis may go with the current: with J itself, with its size |J|, with J². */
export const axisLaws = ['J', '|J|', 'J²'] as const;
/** One of axisLaws. */
export type AxisLaw = (typeof axisLaws)[number];

/**
 * Strength of the axis over that at a current of 1, for a current j that may have either sign. Only for the first law
 * does it reverse with the current; then something in the sample must tell one sense of the line from the other.
 *
 * @param j    current over the one at which the strength is 1
 * @param law  one of axisLaws
 * @returns h/h₀
 * @throws RangeError for a current that is not finite, or another law
 */
export function axisShare(j: number, law: AxisLaw): number {
  finite('j', j);
  oneOf('law', law, axisLaws);
  return law === 'J' ? j : law === '|J|' ? Math.abs(j) : j * j;
}

/** A pulse of current: carrier of the frequency f under a Gaussian envelope. */
export interface CurrentPulse {
  /** Length σ of the envelope e^{−t²/2σ²} of the current, s, > 0. */
  readonly tSigma: number;
  /** Frequency of the carrier, Hz. */
  readonly fCarrier: number;
  /** Phase χ of the carrier at the peak of the envelope, rad. */
  readonly carrierPhase: number;
}

/**
 * Current of the pulse over its peak, e^{−t²/2σ²} cos(2πft + χ).
 *
 * @param t  s from the peak of the envelope
 * @throws RangeError naming what is not finite, or a length that is not > 0
 */
export function pulseWave(t: number, { tSigma, fCarrier, carrierPhase }: CurrentPulse): number {
  finite('t', t, 's');
  positive('tSigma', tSigma, 's');
  finite('fCarrier', fCarrier, 'Hz');
  finite('carrierPhase', carrierPhase, 'rad');
  return (
    Math.exp((-t * t) / (2 * tSigma * tSigma)) * Math.cos(2 * Math.PI * fCarrier * t + carrierPhase)
  );
}
