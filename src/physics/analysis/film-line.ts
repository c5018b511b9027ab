/** A film in its plane, driven by a weak wave: what it absorbs. */
import { numbers } from '../check';
import { cdiv, cmul, csub, type Complex } from '../complex';
import { gammaLL } from '../constants';

const { hypot, PI, sqrt } = Math;

/** A film in its plane and a wave. Fields in tesla. */
export interface DrivenFilm {
  /** Applied field in the plane, T. */
  readonly Bext: number;
  /** Demagnetizing field of the film less its anisotropy, T. */
  readonly mu0Meff: number;
  /** Frequency of the wave, Hz. */
  readonly f: number;
  /** Gilbert damping. */
  readonly alpha: number;
}

/** Field in the plane at which a film resonates at f: B = √[(μ0M_eff/2)²+(2πf/γ)²] − μ0M_eff/2, T. @throws RangeError @source kittel2005 */
export function filmField({ f, mu0Meff }: { f: number; mu0Meff: number }): number {
  numbers({ f, mu0Meff });
  const half = mu0Meff / 2;
  return hypot(half, (2 * PI * f) / gammaLL) - half;
}

/** Half of the width at half maximum of the line swept in field, a = αω/γ, T; its slope peaks at ±a/√3. */
export function filmHalfWidth({ alpha, f }: { alpha: number; f: number }): number {
  numbers({ alpha, f });
  return (2 * PI * alpha * f) / gammaLL;
}

/**
 * Susceptibility of m to a weak field b e^{−iωt} in the plane, across the applied field, and its slope
 * against the applied field:
 *     χ = N/D,  N = B₂ − ia,  D = (B₁ − ia)(B₂ − ia) − (ω/γ)²
 * with B₁ = B, B₂ = B + μ0M_eff, a = αω/γ. Exact for small motion; `response` has it for any magnet. The
 * film absorbs with Im χ.
 *
 * @returns χ in 1/T and dχ/dB in 1/T²
 */
export function filmResponse(film: DrivenFilm): { chi: Complex; slope: Complex } {
  const { Bext, mu0Meff } = film;
  numbers({ Bext, mu0Meff });
  const w = (2 * PI * film.f) / gammaLL;
  const a = filmHalfWidth(film);
  const first: Complex = [film.Bext, -a];
  const N: Complex = [film.Bext + film.mu0Meff, -a];
  const D = csub(cmul(first, N), [w * w, 0]);
  const chi = cdiv(N, D);
  // dN = 1 and dD = first + N, so that dχ = (1 − χ dD)/D.
  const dD: Complex = [first[0] + N[0], first[1] + N[1]];
  return { chi, slope: cdiv(csub([1, 0], cmul(chi, dD)), D) };
}

/**
 * The absorption of a film near its resonance and its slope, each over its own peak: by linear response,
 * for a Lorentzian line of the width 2αω/γ. At resonance Im χ = B₂/[a(B₁+B₂)].
 */
export function filmLine(film: DrivenFilm): { absorbed: number; slope: number } {
  const { chi, slope } = filmResponse(film);
  const [a, B] = [filmHalfWidth(film), filmField(film)];
  const peak = (B + film.mu0Meff) / (a * (2 * B + film.mu0Meff));
  // A Lorentzian of half width a falls fastest at a/√3, by 3√3/8 of its height over a.
  const steepest = (3 * sqrt(3) * peak) / (8 * a);
  return { absorbed: chi[1] / peak, slope: slope[1] / steepest };
}

/** The samples on the bench of the resonance figure: films of one magnetization, dampings to be found out. */
export const bench = { mu0Meff: 1, alpha: { Py: 0.008, A: 0.0125, B: 0.021, C: 0.034 } } as const;
