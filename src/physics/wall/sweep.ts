import { finite, finiteVector, unitVector } from '../check';
import { gammaLL } from '../constants';
import type { Chain, ChainDrive } from './chain';

/** Numbers of a sweep in their order: see coefficients. */
export type Coefficients = Float64Array;

/**
 * What the inner loop needs of a chain and its drive, as fields in tesla:
 *     B_exch = ce (m₋ + m₊)                    ce = 2A/(Msat dx²)
 *     B_DMI  = cd (Δm_z, 0, −Δm_x)             cd = D/(Msat dx),   Δm = m₊ − m₋
 *     B_anis = (0, −B_⊥ m_y, B_K m_z)
 *     B_drift = −c (m × Δm + β Δm)             c = u/(2γ dx)
 * Exchange and DMI are the exact gradients of the energy of chainEnergy, so that a chain without
 * damping keeps it. The drift acts through m × B, which leaves only the part of Δm across m: a
 * difference of two cells is not quite perpendicular to m, and what is along m would change its length:
 * left to do so, it drives a wall that has to stand.
 * @throws RangeError naming a drive that is none
 */
export function coefficients({ material, dx }: Chain, drive: ChainDrive): Coefficients {
  const { Msat, Aex, Ku1 = 0, Kperp = 0, Dind = 0, alpha = 0, gamma = gammaLL } = material;
  const { Bext = [0, 0, 0], u = 0, xi = 0, aDL = 0, aFL = 0, p = [0, 1, 0] } = drive;
  finite('u', u, 'm/s');
  finite('xi', xi);
  finite('aDL', aDL, 'T');
  finite('aFL', aFL, 'T');
  finiteVector('Bext', Bext, 'T');
  unitVector('p', p);
  const ce = (2 * Aex) / Msat / (dx * dx);
  const cd = Dind / (Msat * dx);
  return Float64Array.of(
    gamma / (1 + alpha * alpha),
    alpha,
    ce,
    cd,
    (2 * Ku1) / Msat,
    (2 * Kperp) / Msat,
    Bext[0] + aFL * p[0],
    Bext[1] + aFL * p[1],
    Bext[2] + aFL * p[2],
    aDL * p[0],
    aDL * p[1],
    aDL * p[2],
    u / (2 * gamma * dx),
    (xi * u) / (2 * gamma * dx),
  );
}

/**
 * Fills the cells beyond the ends. Beyond a free end stands the cell that exerts no torque on the last
 * one: its copy, turned about y by the angle D dx/2A that exchange and DMI agree on.
 */
export function fillEnds({ ends, cells, material, dx }: Chain, m: Float64Array): void {
  const [last, beyond] = [3 * cells, 3 * cells + 3];
  if (ends === 'ring') {
    for (let k = 0; k < 3; k++) {
      m[k] = m[last + k]!;
      m[beyond + k] = m[3 + k]!;
    }
    return;
  }
  const r = ((material.Dind ?? 0) * dx) / (2 * material.Aex);
  const w = 1 / (1 + r * r);
  m[0] = w * (m[3]! + r * m[5]!);
  m[1] = m[4]!;
  m[2] = w * (m[5]! - r * m[3]!);
  m[beyond] = w * (m[last]! - r * m[last + 2]!);
  m[beyond + 1] = m[last + 1]!;
  m[beyond + 2] = w * (m[last + 2]! + r * m[last]!);
}

/**
 * One stage of a Runge-Kutta method with two stores, for every cell at once and in place:
 *     slope ← a slope + dt dm/dt,   m ← m + b slope
 * with dm/dt = −γ/(1+α²)[m×B + α m×(m×B)] and B the effective field with all torques. It allocates
 * nothing; the cells beyond the ends must have been filled.
 */
export function sweep(
  c: Coefficients,
  m: Float64Array,
  slope: Float64Array,
  a: number,
  b: number,
  dt: number,
): void {
  // With |m| = 1 the two torques of dm/dt are one: m×[(B − αw) + m×(w + αB)], where B = B' + B0 is the
  // field, w all that acts as m×w, and both hold −e times the difference of the neighbours. The factor
  // −γ dt/(1+α²) is in the coefficients.
  const rate = -dt * c[0]!;
  const alpha = c[1]!;
  const ce = rate * c[2]!;
  const cd = rate * c[3]!;
  const BK = rate * c[4]!;
  const Bperp = rate * c[5]!;
  const e1 = rate * (c[13]! - alpha * c[12]!);
  const e2 = rate * (c[12]! + alpha * c[13]!);
  const b1x = rate * (c[6]! - alpha * c[9]!);
  const b1y = rate * (c[7]! - alpha * c[10]!);
  const b1z = rate * (c[8]! - alpha * c[11]!);
  const b2x = rate * (c[9]! + alpha * c[6]!);
  const b2y = rate * (c[10]! + alpha * c[7]!);
  const b2z = rate * (c[11]! + alpha * c[8]!);
  const end = m.length - 3;
  // The cell before is kept as it was, since m changes under way.
  let lx = m[0]!;
  let ly = m[1]!;
  let lz = m[2]!;
  let x = m[3]!;
  let y = m[4]!;
  let z = m[5]!;
  for (let i = 3; i < end; i += 3) {
    const rx = m[i + 3]!;
    const ry = m[i + 4]!;
    const rz = m[i + 5]!;
    const dx = rx - lx;
    const dy = ry - ly;
    const dz = rz - lz;
    const Bx = ce * (lx + rx) + cd * dz;
    const By = ce * (ly + ry) - Bperp * y;
    const Bz = ce * (lz + rz) - cd * dx + BK * z;
    const vx = alpha * Bx + b2x - e2 * dx;
    const vy = alpha * By + b2y - e2 * dy;
    const vz = alpha * Bz + b2z - e2 * dz;
    const fx = Bx + b1x - e1 * dx + (y * vz - z * vy);
    const fy = By + b1y - e1 * dy + (z * vx - x * vz);
    const fz = Bz + b1z - e1 * dz + (x * vy - y * vx);
    const sx = a * slope[i]! + (y * fz - z * fy);
    const sy = a * slope[i + 1]! + (z * fx - x * fz);
    const sz = a * slope[i + 2]! + (x * fy - y * fx);
    slope[i] = sx;
    slope[i + 1] = sy;
    slope[i + 2] = sz;
    m[i] = x + b * sx;
    m[i + 1] = y + b * sy;
    m[i + 2] = z + b * sz;
    lx = x;
    ly = y;
    lz = z;
    x = rx;
    y = ry;
    z = rz;
  }
}

/** Brings every cell back to |m| = 1. */
export function normalizeCells(m: Float64Array): void {
  for (let i = 3; i < m.length - 3; i += 3) {
    const x = m[i]!;
    const y = m[i + 1]!;
    const z = m[i + 2]!;
    const k = 1 / Math.sqrt(x * x + y * y + z * z);
    m[i] = x * k;
    m[i + 1] = y * k;
    m[i + 2] = z * k;
  }
}
