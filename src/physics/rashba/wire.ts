import { filmDrive, type FilmSource } from './bulk';
import { filmCoefficients, type FilmCoefficients, type RashbaFilm } from './film';
import { holds, positive, whole } from '../check';

/** A wire 0 < y < width of a Rashba film, m and the electric field along x, no spin at the edges. */
export interface RashbaWire {
  readonly film: RashbaFilm;
  /** Width of the wire, m, > 0. */
  readonly width: number;
  /** Driving terms; all of them by default. */
  readonly source?: FilmSource;
  /** Order in the grid spacing: 2, or 4 (default) by extrapolation from a grid twice as fine. */
  readonly order?: 2 | 4;
}

/** Spin density across a wire, per nκ with κ = eE/ε_F, all in m; S_x = 0. */
export interface WireProfile {
  readonly y: Float64Array;
  readonly Sy: Float64Array;
  readonly Sz: Float64Array;
}

/**
 * Spin density across a wire, from
 *     D S_y″ + 2Γ S_y′ + 2C S_z′ − S_y(1/τ_sf + 1/τ_DP + 1/τ_φ)  − S_z/τ_Δ + X_y = 0
 *     D S_z″ + 2Γ S_z′ − 2C S_y′ − S_z(1/τ_sf + 2/τ_DP + 1/τ_φ) + S_y/τ_Δ + X_z = 0
 * with S = 0 at both edges, by central differences. The time taken is linear in the number of points. The
 * spacing should stay below a tenth of the shortest length, √(Dτ_Δ) or ħ²/2mα_R.
 *
 * @param wire    see RashbaWire
 * @param points  number of points from edge to edge, >= 3
 * @returns y and S_y, S_z there
 * @throws RangeError naming what is out of range
 */
export function wireProfile(wire: RashbaWire, points: number): WireProfile {
  whole('points', points, 3);
  positive('width', wire.width, 'm');
  const c = filmCoefficients(wire.film);
  const [Sy, Sz] = [new Float64Array(points), new Float64Array(points)];
  solveWireInto(c, wire.width, wire.source ?? 'full', Sy, Sz);
  const last = points - 1;
  holds([2, 4, undefined].includes(wire.order), 'order', '2 or 4', wire.order);
  if (wire.order !== 2) {
    const [fineY, fineZ] = [new Float64Array(2 * last + 1), new Float64Array(2 * last + 1)];
    solveWireInto(c, wire.width, wire.source ?? 'full', fineY, fineZ);
    for (let i = 1; i < last; i++) {
      Sy[i] = (4 * fineY[2 * i]! - Sy[i]!) / 3;
      Sz[i] = (4 * fineZ[2 * i]! - Sz[i]!) / 3;
    }
  }
  const y = new Float64Array(points);
  for (let i = 0; i < points; i++) y[i] = (wire.width * i) / last;
  return { y, Sy, Sz };
}

/**
 * One pass of elimination over the 2 × 2 blocks of A s[i−1] − (A + U + K) s[i] + U s[i+1] = −X, and one back.
 * What is left of a row is s[i] = s[i+1] − E[i] s[i+1] + g[i] with
 *     P = K + A E[i−1],   E[i] = (U + P)⁻¹P,   g[i] = (U + P)⁻¹(X + A g[i−1])
 * E is small, and no difference of large numbers is ever taken, so that fine grids lose no digits.
 */
function solveWireInto(
  c: FilmCoefficients,
  width: number,
  source: FilmSource,
  Sy: Float64Array,
  Sz: Float64Array,
): void {
  const last = Sy.length - 1;
  const h = width / last;
  const [, Xy, Xz] = filmDrive(c, [1, 0, 0], source);
  const drift = c.Gamma / h;
  const turn = c.C / h;
  // A = [[a, −turn], [turn, a]], U = [[u, turn], [−turn, u]], K = [[ky, x], [−x, kz]].
  const [a, u] = [c.D / (h * h) - drift, c.D / (h * h) + drift];
  const ky = c.spinFlipRate + c.dpRate + c.dephasingRate;
  const kz = ky + c.dpRate;
  const x = c.exchangeRate;
  const E = new Float64Array(4 * last);
  // The edge s[0] = 0 is a row with E = 1 and g = 0.
  let [eyy, eyz, ezy, ezz, gy, gz] = [1, 0, 0, 1, 0, 0];
  for (let i = 1; i < last; i++) {
    const pyy = ky + a * eyy - turn * ezy;
    const pyz = x + a * eyz - turn * ezz;
    const pzy = -x + turn * eyy + a * ezy;
    const pzz = kz + turn * eyz + a * ezz;
    const wyy = u + pyy;
    const wyz = turn + pyz;
    const wzy = pzy - turn;
    const wzz = u + pzz;
    const det = wyy * wzz - wyz * wzy;
    eyy = (wzz * pyy - wyz * pzy) / det;
    eyz = (wzz * pyz - wyz * pzz) / det;
    ezy = (wyy * pzy - wzy * pyy) / det;
    ezz = (wyy * pzz - wzy * pyz) / det;
    const ry = Xy + a * gy - turn * gz;
    const rz = Xz + turn * gy + a * gz;
    gy = (wzz * ry - wyz * rz) / det;
    gz = (wyy * rz - wzy * ry) / det;
    Sy[i] = gy;
    Sz[i] = gz;
    E[4 * i] = eyy;
    E[4 * i + 1] = eyz;
    E[4 * i + 2] = ezy;
    E[4 * i + 3] = ezz;
  }
  for (let i = last - 2; i > 0; i--) {
    const sy = Sy[i + 1]!;
    const sz = Sz[i + 1]!;
    Sy[i]! += sy - (E[4 * i]! * sy + E[4 * i + 1]! * sz);
    Sz[i]! += sz - (E[4 * i + 2]! * sy + E[4 * i + 3]! * sz);
  }
}

/**
 * Torques across a wire, T_⊥ = S_y/τ_Δ − S_z/τ_φ and T_∥ = S_z/τ_Δ + S_y/τ_φ, in T = T_⊥ ŷ×m + T_∥ m×(ŷ×m).
 * @param film     of the wire
 * @param profile  its spin density
 * @returns both at each point, and their means over the width (trapezoids), per nκ, m/s
 */
export function wireTorque(film: RashbaFilm, { Sy, Sz }: WireProfile) {
  const c = filmCoefficients(film);
  const perp = Sy.map((s, i) => s * c.exchangeRate - Sz[i]! * c.dephasingRate);
  const par = Sz.map((s, i) => s * c.exchangeRate + Sy[i]! * c.dephasingRate);
  // S vanishes at the edges, so that the trapezoids count every other point once.
  const mean = (of: Float64Array) => of.reduce((sum, t) => sum + t, 0) / (of.length - 1);
  return { perp, par, meanPerp: mean(perp), meanPar: mean(par) };
}

/**
 * Share of the part that is even about the middle in the power Σf² of a profile on an even grid: 1 for an even
 * profile, 0 for an odd one.
 * @throws RangeError for a profile that vanishes everywhere
 */
export function evenShare(profile: Float64Array): number {
  let [even, odd] = [0, 0];
  for (let i = 0; i < profile.length; i++) {
    const [f, mirrored] = [profile[i]!, profile[profile.length - 1 - i]!];
    even += (f + mirrored) ** 2;
    odd += (f - mirrored) ** 2;
  }
  holds(even + odd > 0, 'profile', 'other than zero somewhere', 0);
  return even / (even + odd);
}
