import { numbers, positive } from '../check';
import { gammaLL } from '../constants';
import type { WallForces, WallState } from './wall';

/** An up-down wall in a field along its easy axis and a current: what the closed forms are made for. */
export interface DrivenWall {
  /** Gilbert damping, > 0. */
  readonly alpha: number;
  /** Width parameter, m. */
  readonly wallWidth: number;
  /** Hard-axis field, T. */
  readonly Bperp: number;
  /** Drift velocity, m/s, and non-adiabaticity. Default 0. */
  readonly u?: number;
  readonly xi?: number;
  /** Field along z, T. Default 0. */
  readonly Bz?: number;
}

/** @throws RangeError naming what is out of range */
function checkDriven({ alpha, wallWidth, Bperp, u = 0, xi = 0, Bz = 0 }: DrivenWall): void {
  positive('alpha', alpha);
  positive('wallWidth', wallWidth, 'm');
  numbers({ Bperp, u, xi, Bz });
}

/**
 * What turns the angle of the wall and what holds it, in (1+α²) dψ/dt = Ω − Ω_c sin2ψ:
 *     Ω = γB_z + (β−α)u/Δ,   Ω_c = αγB_⊥/2   (rad/s)
 * @throws RangeError for alpha or a width that is not > 0, and numbers that are not finite, as in all of this file
 */
export function wallDrive(wall: DrivenWall) {
  checkDriven(wall);
  const { alpha, wallWidth, Bperp, u = 0, xi = 0, Bz = 0 } = wall;
  return {
    Omega: gammaLL * Bz + ((xi - alpha) * u) / wallWidth,
    limit: (alpha * gammaLL * Bperp) / 2,
  };
}

/**
 * Mean of dψ/dt, rad/s: 0 up to |Ω| = |Ω_c|, then sgn(Ω)√(Ω²−Ω_c²)/(1+α²). Exact for wallRates.
 */
export function wallTurning(wall: DrivenWall): number {
  const { Omega, limit } = wallDrive(wall);
  // As a product, which loses no digits near the threshold.
  const excess = (Math.abs(Omega) - Math.abs(limit)) * (Math.abs(Omega) + Math.abs(limit));
  return (Math.sign(Omega) * Math.sqrt(Math.max(0, excess))) / (1 + wall.alpha * wall.alpha);
}

/** Velocity, m/s, of a wall whose angle turns at `turning` rad/s: (βu + γΔB_z − Δ dψ/dt)/α. */
const velocity = ({ alpha, wallWidth, u = 0, xi = 0, Bz = 0 }: DrivenWall, turning: number) =>
  (xi * u + gammaLL * wallWidth * Bz - wallWidth * turning) / alpha;

/** What wallRates gives for such a wall, by the equation of its angle alone. NaN in, NaN out. */
export function drivenRates(wall: DrivenWall): WallForces {
  const { Omega, limit } = wallDrive(wall);
  return (psi) => {
    const omega = (Omega - limit * Math.sin(2 * psi)) / (1 + wall.alpha * wall.alpha);
    return { v: velocity(wall, omega), omega };
  };
}

/** Mean velocity, m/s: (βu + γΔB_z − Δ wallTurning)/α. Exact for wallRates. */
export const wallSpeed = (wall: DrivenWall): number => velocity(wall, wallTurning(wall));

/**
 * The wall at time t (s), from q = 0 and ψ = 0 at t = 0, in closed form: with κ² = Ω_c²−Ω²,
 *     tanψ = Ω tanh κτ/(κ + Ω_c tanh κτ),   τ = t/(1+α²),   q = [(βu + γΔB_z)t − Δψ]/α
 * and tan for tanh where κ² < 0; there ψ counts on over whole turns. Exact for wallRates.
 */
export function wallFromRest(wall: DrivenWall, t: number): WallState {
  numbers({ t });
  const { Omega, limit } = wallDrive(wall);
  const tau = t / (1 + wall.alpha * wall.alpha);
  const square = (limit - Omega) * (limit + Omega);
  // A turn that takes seconds is none; it keeps the threshold itself finite.
  const k = Math.max(1, Math.sqrt(Math.abs(square)));
  const turns = square < 0 ? Math.floor((k * tau) / (2 * Math.PI) + 0.5) : 0;
  const [s, c] = square < 0 ? [Math.sin(k * tau), Math.cos(k * tau)] : [Math.tanh(k * tau), 1];
  const size = Math.atan2(Math.abs(Omega) * s, k * c + limit * s) + 2 * Math.PI * turns;
  const psi = Math.sign(Omega) * size;
  return { psi, q: velocity(wall, psi / (t || 1)) * t };
}
