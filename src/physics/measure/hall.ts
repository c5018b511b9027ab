/** What a lock-in amplifier reads on a Hall cross: harmonics of a current I₀ sin ωt in a metal below the magnet. */
import { finite, holds, nonzero, numbers, oneOf, positive } from '../check';

/** A perpendicular layer on a Hall cross. */
export interface PerpendicularHall {
  /** Amplitude of the current, A. */
  readonly I0: number;
  /** Anomalous and planar Hall resistance, Ω: R = R_A m_z + R_P sin²θ sin 2φ. R_A is half of the full swing. */
  readonly RAHE: number;
  readonly RPHE: number;
  /** Both torques as fields at the current I₀, T; p = −y, so that the field-like one is −a_FL along y. */
  readonly aDL: number;
  readonly aFL: number;
  /** Anisotropy field, T. */
  readonly BK: number;
}
/** Along the current or across it. */
export type HallAxis = 'x' | 'y';

/**
 * Harmonics of the Hall voltage of a perpendicular layer in a weak field B in the plane, along the current (x) or
 * across it (y), for m up (+1) or down (−1):
 *     V_ω = I₀ m_z R_A [1 − B²/2B_K²]
 *     V_2ω = ½ I₀ (B/B_K²)(R_A a_DL + 2R_P a_FL)          B along x
 *     V_2ω = −½ I₀ m_z (B/B_K²)(R_A a_FL + 2R_P a_DL)     B along y
 * V_ω goes with sin ωt and V_2ω with cos 2ωt. To first order in a and to second in the tilt B/B_K.
 *
 * @returns V_ω and V_2ω, V
 * @source hayashi2014
 */
export function perpendicularHall(
  layer: PerpendicularHall,
  axis: HallAxis,
  up: number,
  B: number,
): { V1: number; V2: number } {
  const { I0, RAHE, RPHE, aDL, aFL, BK } = layer;
  numbers({ I0, RAHE, RPHE, aDL, aFL, B });
  positive('BK', BK, 'T');
  oneOf('axis', axis, ['x', 'y']);
  holds(up === 1 || up === -1, 'up', '1 or −1', up);
  const V1 = I0 * up * RAHE * (1 - B ** 2 / (2 * BK ** 2));
  const tilt = (I0 * B) / (2 * BK ** 2);
  if (axis === 'x') return { V1, V2: tilt * (RAHE * aDL + 2 * RPHE * aFL) };
  return { V1, V2: -up * tilt * (RAHE * aFL + 2 * RPHE * aDL) };
}

/**
 * Both torques from the slopes b = −2(∂V_2ω/∂B)/(∂²V_ω/∂B²) along and across the current, with ξ = R_P/R_A:
 *     a_DL = (m_z b_x + 2ξb_y)/(1−4ξ²),  a_FL = −(b_y + 2ξ m_z b_x)/(1−4ξ²)
 * @returns a_DL and a_FL, T
 * @throws RangeError at ξ = ±½, where both slopes say the same
 * @source hayashi2014
 */
export function torquesFromSlopes(
  [bx, by]: readonly [number, number],
  xi: number,
  up: number,
): readonly [aDL: number, aFL: number] {
  numbers({ bx, by, xi });
  holds(up === 1 || up === -1, 'up', '1 or −1', up);
  const under = nonzero('1 − 4ξ²', 1 - 4 * xi ** 2);
  return [(up * bx + 2 * xi * by) / under, -(by + 2 * xi * up * bx) / under];
}

/** A layer magnetized in its plane on a Hall cross. */
export interface InPlaneHall {
  /** Amplitude of the current, A. */
  readonly I0: number;
  /** Anomalous and planar Hall resistance, Ω. */
  readonly RAHE: number;
  readonly RPHE: number;
  /** Damping-like torque as a field at the current I₀, T; p = −y. */
  readonly aDL: number;
  /** All that acts as a field along y at the current I₀, T: b_y = −a_FL − μ0Jd/2. */
  readonly by: number;
  /** What a temperature gradient along the normal brings when m lies along the current, V. */
  readonly Vth: number;
  /** Demagnetizing field of the film less its anisotropy, T. */
  readonly mu0Meff: number;
}

/**
 * Second harmonic of the Hall voltage of an in-plane layer in a field B at the angle φ from the current:
 *     V_2ω = [½ I₀R_A a_DL/(B+μ0M_eff) + V_th] cosφ − I₀R_P (b_y/B) cos2φ cosφ
 * The torque tips m out of the plane against B and demagnetization; a field along y turns it in the plane against B
 * alone; heat does neither.
 *
 * @returns V_2ω, V; with cos 2ωt
 * @source avci2014
 */
export function inPlaneHall(layer: InPlaneHall, B: number, phi: number): number {
  finite('phi', phi);
  const [C, F] = inPlaneParts(layer, B);
  return (C + F * Math.cos(2 * phi)) * Math.cos(phi);
}

/** Its two parts, V: that of cosφ and that of cos2φ cosφ. */
export function inPlaneParts(
  { I0, RAHE, RPHE, aDL, by, Vth, mu0Meff }: InPlaneHall,
  B: number,
): readonly [cos: number, cos2cos: number] {
  numbers({ I0, RAHE, RPHE, aDL, by, Vth, mu0Meff });
  positive('B', B, 'T');
  positive('B + mu0Meff', B + mu0Meff, 'T');
  return [(I0 * RAHE * aDL) / (2 * (B + mu0Meff)) + Vth, (-I0 * RPHE * by) / B];
}
