import { finite, finiteVector, holds, nonNegative, positive, unitVector } from '../check';
import { gammaLL } from '../constants';
import { vec3By, type Vec3 } from '../vec3';

/** Which domain lies left of the wall: 'up-down' goes from m_z = +1 to −1 along +x. */
export type WallType = 'up-down' | 'down-up';

/** A rigid wall and what drives it. Fields in tesla, velocities in m/s. */
export interface Wall {
  /** Gilbert damping, >= 0. */
  readonly alpha: number;
  /** Width parameter √(A/K), m, > 0. */
  readonly wallWidth: number;
  /** Default 'up-down'. */
  readonly type?: WallType;
  /** Applied field. Default 0. */
  readonly Bext?: Vec3;
  /** Hard-axis field 2K_⊥/Msat along y; < 0 makes y the easier axis across the film. Default 0. */
  readonly Bperp?: number;
  /** Drift velocity along x, the way of the electrons. Default 0. */
  readonly u?: number;
  /** Non-adiabaticity β. Default 0. */
  readonly xi?: number;
  /** Dzyaloshinskii-Moriya field D/(Msat Δ). Default 0. */
  readonly BD?: number;
  /** Damping-like and field-like torque, and the unit vector they push m towards. Default 0, 0, +y. */
  readonly aDL?: number;
  readonly aFL?: number;
  readonly p?: Vec3;
  /** Gyromagnetic ratio, rad/(s T). Default gammaLL. */
  readonly gamma?: number;
}

/** Where the wall is, and how its moment lies. */
export interface WallState {
  /** Position along x, m. */
  readonly q: number;
  /** Azimuth of m in the middle of the wall, rad, counted on over whole turns. */
  readonly psi: number;
}

/** dq/dt in m/s and dψ/dt in rad/s. */
export interface WallRates {
  readonly v: number;
  readonly omega: number;
}

/** The two right-hand sides of wallRates as functions of ψ. */
export type WallForces = (psi: number) => WallRates;

/**
 * The equations of motion of a rigid wall, for position q and angle ψ, with s = +1 for an up-down
 * wall (m_z = −tanh((x−q)/Δ)) and −1 for a down-up one:
 *     sψ̇ + αq̇/Δ = sγB_z + βu/Δ + s(π/2)γ a_DL (p_y cosψ − p_x sinψ)
 *     q̇/Δ − sαψ̇ = s(γB_⊥/2) sin2ψ + u/Δ − (π/2)γB_D sinψ + s(π/2)γ(B_x sinψ − B_y cosψ) + sγ a_DL p_z
 * where B = B_ext + a_FL p. They do not contain q, so that what comes back is a function of ψ alone,
 * with everything that does not change worked out.
 *
 * Valid for a rigid profile, hard-axis and in-plane fields well below the anisotropy field.
 * @throws RangeError naming a value that makes no wall
 */
export function wallRates(wall: Wall): WallForces {
  checkWall(wall);
  const { alpha, wallWidth: Delta, Bperp = 0, u = 0, xi = 0, BD = 0, aDL = 0, aFL = 0 } = wall;
  const { gamma = gammaLL, p = [0, 1, 0], Bext = [0, 0, 0] } = wall;
  const s = wall.type === 'down-up' ? -1 : 1;
  const half = Math.PI / 2;
  const [Bx, By, Bz] = vec3By((i) => Bext[i] + aFL * p[i]);
  const along = s * gamma * Bz + (xi * u) / Delta;
  const alongCos = s * half * gamma * aDL * p[1];
  const alongSin = -s * half * gamma * aDL * p[0];
  const turn = u / Delta + s * gamma * aDL * p[2];
  const turnSin = half * gamma * (s * Bx - BD);
  const turnCos = -s * half * gamma * By;
  const turnTwice = s * gamma * Bperp;
  const norm = 1 / (1 + alpha * alpha);
  return (psi) => {
    const sin = Math.sin(psi);
    const cos = Math.cos(psi);
    const f = along + alongCos * cos + alongSin * sin;
    const g = turn + turnSin * sin + turnCos * cos + turnTwice * sin * cos;
    return { v: Delta * norm * (alpha * f + g), omega: s * norm * (f - alpha * g) };
  };
}

function checkWall(wall: Wall): void {
  const { alpha, wallWidth, type = 'up-down', gamma = gammaLL, u = 0, xi = 0 } = wall;
  nonNegative('alpha', alpha);
  positive('wallWidth', wallWidth, 'm');
  positive('gamma', gamma, 'rad/(s T)');
  holds(type === 'up-down' || type === 'down-up', 'type', 'up-down or down-up', type);
  for (const name of ['Bperp', 'BD', 'aDL', 'aFL'] as const) finite(name, wall[name] ?? 0, 'T');
  finite('u', u, 'm/s');
  finite('xi', xi);
  finiteVector('Bext', wall.Bext ?? [0, 0, 0], 'T');
  unitVector('p', wall.p ?? [0, 1, 0]);
}
