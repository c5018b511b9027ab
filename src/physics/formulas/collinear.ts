/** Everything along z: field, easy axis, polarization p = +z. For p = −z change the sign of aDL and aFL. */
import { holds } from '../check';
import { gammaLL } from '../constants';
import { formula } from './formula';
import { grown } from './grown';

const { abs, cos, exp, log, log1p, min, sin, tan } = Math;

/**
 * Polar angle after the time t in a field and constant torques along z:
 *     tan(θ/2) = tan(θ0/2) exp{−γ[α(B+a_FL)+a_DL]t/(1+α²)}
 * Exact for all values of either sign.
 */
export const collinearTheta = formula(
  'theta',
  ['theta0', 'Bext', 'aDL', 'aFL', 'alpha', 't'],
  ({ theta0, Bext, aDL, aFL, alpha, t }) => {
    const x = (-gammaLL * (alpha * (Bext + aFL) + aDL) * t) / (1 + alpha * alpha);
    return 2 * grown(sin(theta0 / 2), cos(theta0 / 2), x);
  },
);

/** Azimuth after the time t: φ = φ0 + γ(B+a_FL−αa_DL)t/(1+α²), not wrapped. Exact, without anisotropy. */
export const collinearPhi = formula(
  'phi',
  ['phi0', 'Bext', 'aDL', 'aFL', 'alpha', 't'],
  ({ phi0, Bext, aDL, aFL, alpha, t }) =>
    phi0 + (gammaLL * (Bext + aFL - alpha * aDL) * t) / (1 + alpha * alpha),
);

/**
 * ∫dw/(b1 + b2 tanh w) from w0 to w1, where u = cosθ = tanh w, w = −ln tan(θ/2). With s = b1+b2,
 * d = b1−b2 it is elementary; the one of s and d that is larger divides, so that neither may vanish
 * alone, nor lose digits where it nearly does.
 */
function axialIntegral(s: number, d: number, w0: number, w1: number): number {
  if (abs(d) > abs(s)) return -axialIntegral(d, s, -w0, -w1);
  // e^{−2w}, over the larger of them and 1: near an end of the axis they leave all other terms behind.
  const least = min(w0, w1, 0);
  const [x0, x1] = [exp(2 * (least - w0)), exp(2 * (least - w1))];
  const [first, last] = [x0, x1].map((x) => s * exp(2 * least) + d * x) as [number, number];
  const change = (d * (x1 - x0)) / first;
  const logarithm =
    d === 0 ? (x1 - x0) / first : (abs(change) < 0.5 ? log1p(change) : log(last / first)) / d;
  return (w1 - w0) / s - ((s - d) / s) * 0.5 * logarithm;
}

/**
 * Time from θ0 to θ with field, easy axis and constant torques along z, from
 *     du/dt = γ/(1+α²) (1−u²)(b1 + b2u),  u = cosθ, b1 = α(B+a_FL)+a_DL, b2 = αB_K
 *     t = (1+α²)/γ [−ln(1−u)/2(b1+b2) + ln(1+u)/2(b1−b2) + b2 ln|b1+b2u|/(b2²−b1²)]
 * Exact for all values; negative if theta came before theta0.
 * @throws RangeError for an end on the axis, where m stands still, and if m stands still in between:
 * then the time is infinite
 */
export const axialTime = formula(
  't',
  ['theta0', 'theta', 'Bext', 'BK', 'aDL', 'aFL', 'alpha'],
  ({ theta0, theta, Bext, BK, aDL, aFL, alpha }) => {
    holds(theta0 > 0 && theta0 < Math.PI, 'theta0', 'between 0 and π', theta0);
    holds(theta > 0 && theta < Math.PI, 'theta', 'between 0 and π', theta);
    if (theta === theta0) return 0;
    const [b1, b2] = [alpha * (Bext + aFL) + aDL, alpha * BK];
    const [from, to] = [b1 + b2 * cos(theta0), b1 + b2 * cos(theta)];
    const [w0, w1] = [-log(tan(theta0 / 2)), -log(tan(theta / 2))];
    const t = ((1 + alpha * alpha) / gammaLL) * axialIntegral(b1 + b2, b1 - b2, w0, w1);
    // So near to that angle that rounding puts it on the other side, the integral is no number.
    const passes = from * to > 0 && Number.isFinite(t);
    holds(passes, 'theta', 'on this side of the angle where m stands still', theta);
    return t;
  },
);
