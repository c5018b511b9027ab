import type { Complex } from '../complex';

/** A number along σ̂ and one across it, as one complex number: see spinTorqueEfficiency. */
export type AlongAcross = Complex;

/** a g/(a + g) in units of a, without overflow for any a >= 0: 0 for g = 0, 1 for g → ∞. NaN in, NaN out. */
export function loadShare(a: number, [gr, gi]: AlongAcross): AlongAcross {
  const size = Math.hypot(a + gr, gi);
  if (size === 0) return [0, 0];
  const [c, s] = [(a + gr) / size, gi / size];
  return [(gr / size) * c + s * s, (a / size) * s];
}

/**
 * Share of the spin Hall current θ_SH J of a film that enters a load of conductance G on its top:
 *     j_s(d)/(θ_SH J) = 2λρG tanh(d/2λ)/[1 + 2λρG coth(d/λ)],   G = G_r + iG_i
 * The film's own spin conductance 1/(2λρ) competes with G: what does not enter flows back, so that a
 * resistive metal passes more. G → ∞ gives 1 − sech(d/λ).
 *
 * @param thickness   of the film over its spin diffusion length, d/λ, >= 0
 * @param conductance of the load times 2λρ; [real, imaginary], real part >= 0
 * @returns [real, imaginary]; 0 without a load. NaN in, NaN out.
 */
export function deliveredShare(thickness: number, conductance: AlongAcross): AlongAcross {
  const tanh = Math.tanh(thickness);
  const [re, im] = loadShare(tanh, conductance);
  const sink = tanh * Math.tanh(thickness / 2);
  return [sink * re, sink * im];
}
