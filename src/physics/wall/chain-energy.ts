import { finite, finiteVector } from '../check';
import { gammaLL } from '../constants';
import type { Vec3 } from '../vec3';
import { chainRatesInto } from './advance';
import type { Chain, ChainDrive } from './chain';
import { fillEnds } from './sweep';

/** Energies per cross-section, J/m². Zero for a chain along ±z without field. */
export interface ChainEnergy {
  readonly Eexch: number;
  readonly Eanis: number;
  /** Of the hard axis. */
  readonly Ehard: number;
  readonly Edmi: number;
  readonly Ezeeman: number;
  readonly Etotal: number;
}

/**
 * Energy of a chain per cross-section, J/m²:
 *     Σ A|m₊−m|²/dx + D ŷ·(m×m₊)   over the bonds,
 *     Σ [K(1−m_z²) + K_⊥ m_y² − Msat m·B] dx   over the cells
 */
export function chainEnergy(c: Chain, Bext: Vec3 = [0, 0, 0]): ChainEnergy {
  finiteVector('Bext', Bext, 'T');
  const { m, cells, dx, ends, material } = c;
  const { Msat, Aex, Ku1 = 0, Kperp = 0, Dind = 0 } = material;
  let [exch, dmi, anis, hard, zeeman] = [0, 0, 0, 0, 0];
  for (let i = 0; i < cells; i++) {
    const [x, y, z] = [m[3 * i]!, m[3 * i + 1]!, m[3 * i + 2]!];
    anis += x * x + y * y;
    hard += y * y;
    zeeman -= x * Bext[0] + y * Bext[1] + z * Bext[2];
    if (i === cells - 1 && ends === 'free') break;
    const next = 3 * ((i + 1) % cells);
    const [X, Y, Z] = [m[next]!, m[next + 1]!, m[next + 2]!];
    exch += (X - x) ** 2 + (Y - y) ** 2 + (Z - z) ** 2;
    dmi += z * X - x * Z;
  }
  const parts = {
    Eexch: (Aex * exch) / dx,
    Eanis: Ku1 * anis * dx,
    Ehard: Kperp * hard * dx,
    Edmi: Dind * dmi,
    Ezeeman: Msat * zeeman * dx,
  };
  const Etotal = Object.values(parts).reduce((a, b) => a + b);
  return { ...parts, Etotal };
}

/** Where the energy of a chain comes from and goes to, per cross-section, W/m². */
export interface ChainPower {
  /** −(α Msat/γ) ∫|ṁ|² dx, never positive. */
  readonly damping: number;
  /** Work of the damping-like and of the field-like torque. */
  readonly dampingLike: number;
  readonly fieldLike: number;
  /** Work of the drifting spins. */
  readonly drift: number;
  /** The sum: d/dt of chainEnergy in the same constant field. */
  readonly total: number;
}

/**
 * The energy balance of a chain,
 *     dE/dt = −(α Msat/γ) ∫|ṁ|² dx + Msat ∫(a_FL p + a_DL m×p + B_drift)·ṁ dx
 * @param rates  work space of 3 cells numbers; made when absent
 * @throws RangeError for a drive that is none
 */
export function chainPower(
  c: Chain,
  drive: ChainDrive,
  rates: Float64Array = new Float64Array(3 * c.cells),
): ChainPower {
  const { Msat, alpha = 0, gamma = gammaLL } = c.material;
  const { u = 0, xi = 0, aDL = 0, aFL = 0, p = [0, 1, 0] } = drive;
  chainRatesInto(c, drive, rates);
  const k = u / (2 * gamma * c.dx);
  const m = c.padded;
  let [speed, dl, fl, drift] = [0, 0, 0, 0];
  for (let i = 3; i < m.length - 3; i += 3) {
    const [x, y, z] = [m[i]!, m[i + 1]!, m[i + 2]!];
    const [vx, vy, vz] = [rates[i - 3]!, rates[i - 2]!, rates[i - 1]!];
    const gx = m[i + 3]! - m[i - 3]!;
    const gy = m[i + 4]! - m[i - 2]!;
    const gz = m[i + 5]! - m[i - 1]!;
    speed += vx * vx + vy * vy + vz * vz;
    fl += p[0] * vx + p[1] * vy + p[2] * vz;
    dl += (y * p[2] - z * p[1]) * vx + (z * p[0] - x * p[2]) * vy + (x * p[1] - y * p[0]) * vz;
    drift -=
      (y * gz - z * gy + xi * gx) * vx +
      (z * gx - x * gz + xi * gy) * vy +
      (x * gy - y * gx + xi * gz) * vz;
  }
  const damping = (-alpha * Msat * speed * c.dx) / gamma;
  const dampingLike = Msat * aDL * dl * c.dx;
  const fieldLike = Msat * aFL * fl * c.dx;
  const drifting = Msat * k * drift * c.dx;
  const total = damping + dampingLike + fieldLike + drifting;
  return { damping, dampingLike, fieldLike, drift: drifting, total };
}

/**
 * Angular momentum that the drifting spins hand to the chain per time and cross-section by the adiabatic
 * torque alone, J/m²: (Msat/γ) ∫ −(u·∇)m dx. Over a wall it is what their spin current loses, so that
 * each electron gives ħ for its turn from one domain to the other.
 *
 * @returns rate of change of (Msat/γ) ∫m dx, along the magnetization: the spin changes the other way. NaN in, NaN out.
 */
export function spinTransfer(c: Chain, u: number): Vec3 {
  const { Msat, gamma = gammaLL } = c.material;
  finite('u', u, 'm/s');
  fillEnds(c, c.padded);
  const m = c.padded;
  let [sx, sy, sz] = [0, 0, 0];
  for (let i = 3; i < m.length - 3; i += 3) {
    const [x, y, z] = [m[i]!, m[i + 1]!, m[i + 2]!];
    const gx = m[i + 3]! - m[i - 3]!;
    const gy = m[i + 4]! - m[i - 2]!;
    const gz = m[i + 5]! - m[i - 1]!;
    const along = x * gx + y * gy + z * gz;
    sx += gx - along * x;
    sy += gy - along * y;
    sz += gz - along * z;
  }
  const k = (-u * Msat) / (2 * gamma);
  return [k * sx, k * sy, k * sz];
}
