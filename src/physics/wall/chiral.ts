import { holds, numbers, positive } from '../check';
import { gammaLL } from '../constants';
import { axpy, cross, dot, scale, type Vec3 } from '../vec3';
import { momentInWall } from './driven';
import type { WallForces, WallType } from './wall';

/** A wall whose damping knows which way it turns. Fields in tesla. */
export interface ChiralWall {
  readonly type: WallType;
  /** Gilbert damping, > 0. */
  readonly alpha: number;
  /** Width parameter, m, > 0. */
  readonly wallWidth: number;
  /** Length of the chiral damping, m; its sign is that of the Rashba constant. |πη/4Δ| < α. */
  readonly etaChiral: number;
  /**
   * What it acts on: the 'angle' alone, as equation 47 of the diffusion theory has it, or on 'both' motions, as the law has
   * it by which experiments are described.
   */
  readonly acts: 'angle' | 'both';
  /** Field along the easy axis, and along the track. */
  readonly Bz: number;
  readonly Bx: number;
}

/**
 * Rates of a rigid wall with chiral damping, s = +1 for an up-down wall and −1 for a down-up one:
 *     sψ̇ + α_q q̇/Δ = sγB_z,   q̇/Δ − sα_ψ ψ̇ = s(π/2)γB_x sinψ
 * with α_ψ = α + s(πη/4Δ)cosψ; α_q is α where the chiral part acts on the angle alone, and α_ψ where it acts on
 * both. The sign s cosψ is the chirality. See chiralPower for the first, which follows from the texture; the
 * second is a description.
 * @throws RangeError naming what makes no wall
 */
export function chiralRates(wall: ChiralWall): WallForces {
  const { type, alpha, wallWidth, etaChiral, acts, Bz, Bx } = wall;
  holds(type === 'up-down' || type === 'down-up', 'type', 'up-down or down-up', type);
  holds(acts === 'angle' || acts === 'both', 'acts', 'angle or both', acts);
  positive('alpha', alpha);
  positive('wallWidth', wallWidth, 'm');
  numbers({ etaChiral, Bz, Bx });
  const most = (Math.PI * etaChiral) / (4 * wallWidth);
  holds(Math.abs(most) < alpha, 'etaChiral', `so small that |πη/4Δ| < ${alpha}`, etaChiral, 'm');
  const s = type === 'up-down' ? 1 : -1;
  return (psi) => {
    const alphaPsi = alpha + s * most * Math.cos(psi);
    const alphaQ = acts === 'both' ? alphaPsi : alpha;
    const f = s * gammaLL * Bz;
    const g = s * (Math.PI / 2) * gammaLL * Bx * Math.sin(psi);
    const turn = (f - alphaQ * g) / (1 + alphaQ * alphaPsi);
    return { v: wallWidth * (g + alphaPsi * turn), omega: s * turn };
  };
}

/**
 * Power that equation 47 of the diffusion theory, dm/dt ∋ η m×{m×[ŷ×∂_x(m×ṁ)]}, takes from a moving wall, as the integral
 * of ṁ·W over the track, W = η m×[ŷ×∂_x(m×ṁ)], which stands where αṁ stands for Gilbert's term. By quadrature
 * of the texture itself, derivatives by central differences: (π/2)η cosψ ψ̇² for an up-down wall, 0 for ψ̇ = 0.
 *
 * @param wall   an up-down wall: width parameter and η, m; azimuth psi, rad
 * @param rates  q̇, m/s, and ψ̇, rad/s
 * @returns m/s²: times M_s/γ and the cross-section it is a power
 * @throws RangeError for a width that is not > 0, and what is not finite
 */
export function chiralPower(
  { wallWidth, etaChiral, psi }: { wallWidth: number; etaChiral: number; psi: number },
  { v, omega }: { v: number; omega: number },
): number {
  positive('wallWidth', wallWidth, 'm');
  numbers({ etaChiral, psi, v, omega });
  const h = 1e-3;
  const moment = (x: number, angle = psi) => momentInWall(x, angle);
  const slope = (f: (x: number) => Vec3, x: number, step: number) =>
    scale(1 / (2 * step), axpy(-1, f(x - step), f(x + step)));
  /** Rates of m at x, in units of the width: it moves as a whole and turns. */
  const rate = (x: number): Vec3 =>
    axpy(
      -v / wallWidth,
      slope(moment, x, h),
      slope((angle) => scale(omega, moment(x, angle)), psi, h),
    );
  const pumped = (x: number): Vec3 => cross(moment(x), rate(x));
  let sum = 0;
  for (let i = -600; i <= 600; i++) {
    const x = i / 30;
    const W = cross(moment(x), cross([0, 1, 0], slope(pumped, x, h)));
    sum += dot(rate(x), W) / 30;
  }
  // ∂_x is ∂/∂(x/Δ) over Δ, and dx is Δ d(x/Δ): the two widths cancel.
  return etaChiral * sum;
}
