/** Spin-torque ferromagnetic resonance: a microwave current shakes m, and the shaken resistance rectifies it. */
import { numbers, positive } from '../check';
import { cdiv, type Complex } from '../complex';
import { gammaLL } from '../constants';

/** A film in its plane under a microwave current. */
export interface SpinResonance {
  /** Amplitude of the current, A, and the resistance R = R₀ + ΔR cos²φ, Ω. */
  readonly I0: number;
  readonly dR: number;
  /** Angle of the field, and of m, from the current, rad. */
  readonly phi: number;
  /** Damping-like torque as a field at this current, T, and all that acts as a field along y, b_y = −a_FL − μ0Jd/2. */
  readonly aDL: number;
  readonly by: number;
  readonly mu0Meff: number;
  readonly alpha: number;
  /** Frequency, Hz. */
  readonly f: number;
}

/**
 * Voltage that a film in resonance rectifies, in a field B:
 *     V = −½ I₀ΔR sin2φ Re m₁
 *     m₁ = γ[(ω₂+iαω)b₁ + iωb₂]/[ω₁ω₂ − ω²(1+α²) + iαω(ω₁+ω₂)]
 * with ω₁ = γB, ω₂ = γ(B+μ0M_eff), b₁ = b_y cosφ in the plane and b₂ = −a_DL cosφ along the normal. Exact for small
 * motion, from dm/dt = −γ m×B + α m×dm/dt.
 *
 * @returns V, in volt
 * @source liu2011
 */
export function rectified(film: SpinResonance, B: number): number {
  const { I0, dR, phi, aDL, by, mu0Meff, alpha, f } = film;
  numbers({ I0, dR, phi, aDL, by, mu0Meff, alpha, f, B });
  positive('B + mu0Meff', B + mu0Meff, 'T');
  // All in tesla: over γ².
  const w = (2 * Math.PI * f) / gammaLL;
  const [first, second] = [B, B + mu0Meff];
  const along = Math.cos(phi);
  const above: Complex = [second * by * along, alpha * w * by * along - w * aDL * along];
  const below: Complex = [
    first * second - w * w * (1 + alpha * alpha),
    alpha * w * (first + second),
  ];
  return -0.5 * I0 * dR * Math.sin(2 * phi) * cdiv(above, below)[0];
}

/**
 * A line with a symmetric and an antisymmetric part about B₀, of the half width δ:
 *     V = S δ²/[(B−B₀)²+δ²] + A δ(B−B₀)/[(B−B₀)²+δ²]
 */
export function resonanceLine(
  B: number,
  [S, A, B0, delta]: readonly [S: number, A: number, B0: number, delta: number],
): number {
  numbers({ B, S, A, B0 });
  positive('delta', delta, 'T');
  const x = (B - B0) / delta;
  return (S + A * x) / (1 + x * x);
}

/** Heights S and A of the two parts of `rectified` near resonance, V, with B₀ and δ, T. @source liu2011 */
export function lineOfResonance(
  film: SpinResonance,
): readonly [S: number, A: number, B0: number, delta: number] {
  const { I0, dR, phi, aDL, by, mu0Meff, alpha, f } = film;
  numbers({ I0, dR, phi, aDL, by, mu0Meff, alpha, f });
  positive('alpha', alpha);
  positive('f', f, 'Hz');
  const w = (2 * Math.PI * f) / gammaLL;
  const B0 = Math.hypot(mu0Meff / 2, w) - mu0Meff / 2;
  const delta = alpha * w;
  const scale = (0.5 * I0 * dR * Math.sin(2 * phi) * Math.cos(phi)) / ((2 * B0 + mu0Meff) * delta);
  return [scale * w * aDL, -scale * (B0 + mu0Meff) * by, B0, delta];
}
