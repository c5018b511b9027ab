import { finite, positive } from '../check';
import { cadd, cexp, cexprel, cmul, cscale, csub, type Complex } from '../complex';

/**
 * Weight of a uniform tilt in polar Kerr light, without multiple reflections:
 *     I_cal = ∫₀^d e^{−κs} ds = (1 − e^{−κd})/κ
 *
 * @param d      thickness of the film, m, > 0
 * @param kappa  κ = 1/δ − 4πi n/λ0, 1/m: decay and phase on the way down to the depth s and up
 * @returns complex weight, m; d for κ = 0
 * @throws RangeError for a thickness or κ out of range
 */
export function calibrationWeight(d: number, kappa: Complex): Complex {
  positive('d', d, 'm');
  finite('Re κ', kappa[0], '1/m');
  finite('Im κ', kappa[1], '1/m');
  return cscale(d, cexprel(cscale(-d, kappa)));
}

/**
 * ∫₀^d e^{−κs} e^{−(d−s)/l} ds, the weight of a tilt that decays from the far face; bounded however thick the
 * film, where e^{s/l} alone would overflow. NaN in, NaN out.
 */
export function farWeight(d: number, l: number, kappa: Complex): Complex {
  positive('l', l, 'm');
  const decay = Math.exp(-d / l);
  const a: Complex = [(1 / l - kappa[0]) * d, -kappa[1] * d];
  if (a[0] < 1) return cscale(d * decay, cexprel(a));
  // The other of two equal forms: e^a would overflow, e^{−a} cannot.
  return cscale(d, cmul(cexp(cscale(-d, kappa)), cexprel(cscale(-1, a))));
}

/** ∫₀^d e^{−κs} e^{−s/l} ds, the weight of a tilt that decays from the lit face. */
export function nearWeight(d: number, l: number, kappa: Complex): Complex {
  positive('l', l, 'm');
  return calibrationWeight(d, [kappa[0] + 1 / l, kappa[1]]);
}

/**
 * Weight of the odd tilt of a film with opposite surface torques:
 *     I_ASOT = ∫₀^d sinh((d/2−s)/l)/cosh(d/2l) e^{−κs} ds
 *            = [f(κ+1/l) − e^{−d/l} f(κ−1/l)]/(1 + e^{−d/l}),   f(q) = (1−e^{−qd})/q
 *
 * @param d      thickness of the film, m, > 0
 * @param l      exchange length, m, > 0
 * @param kappa  κ = 1/δ − 4πi n/λ0, 1/m
 * @returns complex weight, m, for a tilt that is positive at the lit face; → κd³/12l for a thin film
 */
export const oddTiltWeight = (d: number, l: number, kappa: Complex): Complex =>
  cscale(1 / (1 + Math.exp(-d / l)), csub(nearWeight(d, l, kappa), farWeight(d, l, kappa)));

/**
 * Weight of the tilt cosh((d−s)/l)/sinh(d/l) that a torque on the lit face makes, and of its mirror image
 * cosh(s/l)/sinh(d/l) that a torque on the far face makes.
 */
export function faceWeights(d: number, l: number, kappa: Complex): { lit: Complex; far: Complex } {
  const near = nearWeight(d, l, kappa);
  const back = farWeight(d, l, kappa);
  const decay = Math.exp(-d / l);
  const total = -1 / Math.expm1((-2 * d) / l);
  return {
    lit: cscale(total, cadd(near, cscale(decay, back))),
    far: cscale(total, cadd(back, cscale(decay, near))),
  };
}
