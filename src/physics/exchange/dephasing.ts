import { finite, nonNegative, positive, whole } from '../check';
import { cexp, cmul, cscale, type Complex } from '../complex';

/**
 * Mean of the transverse spins of electrons that enter a magnet from a half space and fly straight on, at the depth x:
 *     s(x) = ∫₀¹ 2c exp(2πi x/cL) dc = 2 E₃(−2πi x/L)
 * c is the cosine of the angle to the normal, whose share in the flux is 2c dc; an electron at c has come x/c, and its
 * spin has turned by 2π over each length L. |s| falls as L/πx: slower than an exponential.
 *
 * @param depth       m, >= 0
 * @param turnLength  length L in which a spin turns once, m
 * @returns the mean of spins of length 1: along the direction in which they came in, and across it the way they turn
 * @source stiles2002
 */
export function transverseSpin(depth: number, turnLength: number): Complex {
  nonNegative('depth', depth, 'm');
  positive('turnLength', turnLength, 'm');
  const q = (2 * Math.PI * depth) / turnLength;
  if (q === 0) return [1, 0];
  // On the path 1 + is the wave of the integral falls instead of swinging; s = y/(1−y) brings its end to 1.
  const n = 2000;
  let [re, im] = [0, 0];
  for (let i = 0; i < n; i++) {
    const y = i / n;
    const s = y / (1 - y);
    const weight = (i === 0 ? 1 : i % 2 ? 4 : 2) / (3 * n);
    const size = (weight * Math.exp(-q * s)) / ((1 - y) ** 2 * (1 + s * s) ** 3);
    // (1+is)⁻³ = (1−is)³/(1+s²)³
    re += size * (1 - 3 * s * s);
    im += size * (s * s * s - 3 * s);
  }
  return cmul(cscale(2, cexp([0, q])), [-im, re]);
}

/** The least cosine of a beam: what is more slanted, a hundredth of the flux, is left out. */
const grazing = 0.1;

/** Cosine of the angle to the normal of electron number k, a whole number: they spread evenly over the flux. */
export function beamCosine(k: number): number {
  whole('k', k);
  return Math.sqrt(grazing ** 2 + (1 - grazing ** 2) * (((k + 0.5) * 0.6180339887498949) % 1));
}

/**
 * Angle by which the spin of an electron at the cosine c has turned at a depth, rad: 2πx/cL. Before the layer it has not
 * turned, and behind it it turns no further.
 *
 * @param depth, thickness, turnLength  m
 * @param c  cosine of the angle between path and normal, > 0
 */
export function turnAt(depth: number, thickness: number, c: number, turnLength: number): number {
  finite('depth', depth, 'm');
  positive('thickness', thickness, 'm');
  positive('c', c);
  positive('turnLength', turnLength, 'm');
  return (2 * Math.PI * Math.min(Math.max(0, depth), thickness)) / (c * turnLength);
}
