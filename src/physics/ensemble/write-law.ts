/** The share of a thermal ensemble that spin transfer has not yet written, as the formulas and the race have it. */

const { abs, exp, expm1, log } = Math;

/** θ*²: the angle from which unchanged exponential growth takes the true time to 90°; i = a_DL/αB_K > 1. */
export const arrival2 = (i: number): number =>
  exp((2 / (i + 1)) * (i * Math.LN2 + log((i - 1) / i)));

/**
 * Probability that a perpendicular layer has not passed the equator after it grew by e^{growth} in angle:
 *     1 − exp[−Δ θ*² (i−1)/(i e^{2 growth} − 1) e^y],   y = [c − (3−i)/(2(i−1)²) · 2 growth]/Δ
 * The leading law has the Gaussian spread of small angles and the exact way from there; y is the next order in 1/Δ.
 * Its slope, by which the tail falls faster below i = 3, is perturbation theory about the linear problem; its
 * constant c = 4.51/(i−1)² − 4.65/(i−1) + 4.47/i − 0.485 fits the solution of the Fokker-Planck equation for large Δ
 * between i = 1.5 and 6. Both are bounded, so that the law is one of probabilities at any i.
 *
 * @param i          overdrive, > 1
 * @param stability  Δ, > 0
 * @param growth     >= 0
 */
export function unwritten(i: number, stability: number, growth: number): number {
  const j = i - 1;
  const c = 4.512 / (j * j) - 4.653 / j + 4.473 / i - 0.485;
  const y =
    c / (stability + abs(c)) - (2 * growth * (3 - i)) / (2 * j * j * stability + abs(3 - i));
  // The angle grows by e^{growth}; as a factor that falls, which long times do not carry beyond the numbers.
  const fall = exp(-2 * growth);
  const spread = (stability * arrival2(i) * j) / (i * (1 - fall) + j * fall);
  return -expm1(-spread * exp(y - 2 * growth));
}
