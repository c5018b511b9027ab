import { finite, holds, nonNegative, positive, whole } from '../check';
import { gammaLL } from '../constants';
import type { Vec3 } from '../vec3';
import type { WallType } from './wall';

/** What a chain of cells is made of. */
export interface ChainMaterial {
  /** Saturation magnetization, A/m, > 0. */
  readonly Msat: number;
  /** Exchange stiffness, J/m, > 0. */
  readonly Aex: number;
  /** Uniaxial anisotropy along z, J/m³: energy −Ku1 m_z². Default 0. */
  readonly Ku1?: number;
  /** Hard axis y, J/m³: energy +Kperp m_y². Default 0. */
  readonly Kperp?: number;
  /** Interfacial Dzyaloshinskii-Moriya constant, J/m²: energy D(m_z ∂m_x/∂x − m_x ∂m_z/∂x). Default 0. */
  readonly Dind?: number;
  /** Gilbert damping. Default 0. */
  readonly alpha?: number;
  /** Gyromagnetic ratio, rad/(s T). Default gammaLL. */
  readonly gamma?: number;
}

/** What drives it. May be another one at every call. */
export interface ChainDrive {
  /** Applied field, T. Default 0. */
  readonly Bext?: Vec3;
  /** Drift velocity along x, the way of the electrons, m/s. Default 0. */
  readonly u?: number;
  /** Non-adiabaticity β. Default 0. */
  readonly xi?: number;
  /** Damping-like and field-like torque, T, and the unit vector they push m towards. Default 0, 0, +y. */
  readonly aDL?: number;
  readonly aFL?: number;
  readonly p?: Vec3;
}

/** 'free': as the film ends, with the tilt that the DMI makes there; 'ring': the last cell borders on the first. */
export type ChainEnds = 'free' | 'ring';

/** Cells in a row along x, and their magnetization. */
export interface Chain {
  readonly material: ChainMaterial;
  readonly cells: number;
  /** Length of a cell, m. */
  readonly dx: number;
  readonly ends: ChainEnds;
  /** Unit vectors, [cells, 3] row by row; write into it to set the state. */
  readonly m: Float64Array;
  /** Where the chain begins, m; followWall moves it on. */
  origin: number;
  /** m with a cell more at each end, and the running slope of the integrator, in the same shape. */
  readonly padded: Float64Array;
  readonly slope: Float64Array;
}

/**
 * A chain of cells, all magnetized along +z, that lies about x = 0.
 *
 * @param cells  whole number, >= 4
 * @param dx     length of a cell, m; well below the wall width √(A/K)
 * @throws RangeError naming what makes no chain
 */
export function chain(
  material: ChainMaterial,
  cells: number,
  dx: number,
  ends: ChainEnds = 'free',
): Chain {
  const { Msat, Aex, Ku1 = 0, Kperp = 0, Dind = 0, alpha = 0, gamma = gammaLL } = material;
  positive('Msat', Msat, 'A/m');
  positive('Aex', Aex, 'J/m');
  positive('gamma', gamma, 'rad/(s T)');
  positive('dx', dx, 'm');
  finite('Ku1', Ku1, 'J/m³');
  finite('Kperp', Kperp, 'J/m³');
  finite('Dind', Dind, 'J/m²');
  nonNegative('alpha', alpha);
  whole('cells', cells, 4);
  holds(ends === 'free' || ends === 'ring', 'ends', 'free or ring', ends);
  const padded = new Float64Array(3 * (cells + 2));
  const m = padded.subarray(3, 3 + 3 * cells);
  for (let i = 2; i < m.length; i += 3) m[i] = 1;
  const slope = new Float64Array(padded.length);
  return { material, cells, dx, ends, m, origin: (-cells * dx) / 2, padded, slope };
}

/** Middle of a cell along x, m. NaN in, NaN out. */
export const cellPosition = ({ origin, dx }: Chain, cell: number): number =>
  origin + (cell + 0.5) * dx;

/**
 * Puts one wall into a chain: m_z = ∓tanh((x−q)/Δ) with the azimuth psi, Δ = √(A/K).
 *
 * @param q    position, m
 * @param psi  azimuth of m in the wall, rad
 * @throws RangeError for Ku1 <= 0, where there is no wall width, or values that are not finite
 */
export function setWall(c: Chain, q = 0, psi = 0, type: WallType = 'up-down'): void {
  const { Aex, Ku1 = 0 } = c.material;
  positive('Ku1', Ku1, 'J/m³');
  finite('q', q, 'm');
  finite('psi', psi, 'rad');
  holds(type === 'up-down' || type === 'down-up', 'type', 'up-down or down-up', type);
  const s = type === 'up-down' ? 1 : -1;
  for (let i = 0; i < c.cells; i++) {
    const x = (cellPosition(c, i) - q) / Math.sqrt(Aex / Ku1);
    const sin = 1 / Math.cosh(x);
    c.m[3 * i] = sin * Math.cos(psi);
    c.m[3 * i + 1] = sin * Math.sin(psi);
    c.m[3 * i + 2] = -s * Math.tanh(x);
  }
}

/** Puts a spiral into a chain: m turns in the x-z plane about +y, `turns` times from end to end. */
export function setSpiral(c: Chain, turns: number): void {
  finite('turns', turns);
  for (let i = 0; i < c.cells; i++) {
    const angle = (2 * Math.PI * turns * i) / c.cells;
    c.m[3 * i] = Math.sin(angle);
    c.m[3 * i + 1] = 0;
    c.m[3 * i + 2] = Math.cos(angle);
  }
}
