import * as check from '../check';
import { e, gammaLL, hbar, kB } from '../constants';
import { moveThermalInto } from './heun';
import { sfc32 } from './random';
import { arrival2, unwritten } from './write-law';

/**
 * One perpendicular layer, 1 nm thick, that is written in two ways: a current through a tunnel barrier (resistance
 * times area RA, polarization Pol), and one along a strip under it (resistivity rho, efficiency xiDL).
 */
export const racedLayer = {
  BK: 0.3,
  Msat: 1e6,
  FreeLayerThickness: 1e-9,
  Temp: 300,
  Pol: 0.6,
  RA: 5e-12,
  xiDL: 0.3,
  rho: 2e-6,
  HMThickness: 5e-9,
} as const;
const { BK, Msat, FreeLayerThickness: thickness } = racedLayer;

/** Both torques over their thresholds, assist field over B_K, stability factor and damping. */
export interface RaceSetting {
  readonly overdriveSTT: number;
  readonly overdriveSOT: number;
  readonly assist: number;
  readonly stability: number;
  readonly alpha: number;
}

/** @throws RangeError naming what is out of range */
function checkSetting({ overdriveSTT, overdriveSOT, assist, stability, alpha }: RaceSetting): void {
  check.numbers({ overdriveSTT, overdriveSOT });
  check.positive('stability', stability);
  checkLayer(assist, alpha);
}
function checkLayer(assist: number, alpha: number): void {
  check.holds(Number.isFinite(assist) && Math.abs(assist) <= 1, 'assist', 'from −1 to 1', assist);
  check.positive('alpha', alpha);
}

/**
 * Thresholds of the damping-like field, T: αB_K where p lies along the easy axis, and the fold of a slow ramp where
 * it lies across it, max of cosθ (B_K sinθ − B_x) over θ. @throws RangeError for assist beyond ±1 or alpha ≤ 0
 * @source lee2013
 */
export function raceThresholds({ assist, alpha }: Pick<RaceSetting, 'assist' | 'alpha'>) {
  checkLayer(assist, alpha);
  const sine = (assist + Math.sqrt(assist * assist + 8)) / 4;
  return { stt: alpha * BK, sot: BK * Math.sqrt(1 - sine * sine) * (sine - assist) };
}

/** Both damping-like fields while the current flows, T. */
export function raceTorques(setting: RaceSetting) {
  checkSetting(setting);
  const { stt, sot } = raceThresholds(setting);
  return { stt: setting.overdriveSTT * stt, sot: setting.overdriveSOT * sot };
}

/**
 * `linearFields` of the layer: p = −z and no field for spin transfer, p = −y and the assist field along x for the
 * spin-orbit torque. A torque of 0 T is the layer at rest. NaN in, NaN out.
 */
export function raceFields(kind: 'stt' | 'sot', a: number, { assist, alpha }: RaceSetting) {
  check.oneOf('kind', kind, ['stt', 'sot']);
  const g = -gammaLL / (1 + alpha * alpha);
  const [K, stt, sot] = [g * BK, kind === 'stt' ? g * a : 0, kind === 'sot' ? g * a : 0];
  const Bx = kind === 'sot' ? g * assist * BK : 0;
  return Float64Array.of(Bx, 0, 0, -K, -stt, sot, stt, -K, 0, -sot, 0, alpha);
}

const golden = Math.PI * (3 - Math.sqrt(5));

/**
 * Moments as heat leaves them about their equilibrium: sin²θ at the quantiles of the exponential distribution of
 * mean 1/Δ, azimuths one golden angle apart. The first one stands apart, with sin²θ = 1/Δ. The equilibrium is z, or
 * with an assist field the one that it tilts, by arcsin(B_x/B_K) towards x, with the same deviations from it.
 *
 * @param count  how many besides the first
 * @returns unit vectors, [count + 1, 3]
 */
export function thermalFan(count: number, stability: number, assist = 0): Float64Array {
  check.whole('count', count);
  check.positive('stability', stability);
  checkLayer(assist, 1);
  const m = new Float64Array(3 * (count + 1));
  const upright = Math.sqrt(1 - assist * assist);
  for (let i = 0; i <= count; i++) {
    const square = Math.min(1, (i ? -Math.log(1 - (i - 0.5) / count) : 1) / stability);
    const [sine, z] = [Math.sqrt(square), Math.sqrt(1 - square)];
    const x = sine * Math.cos(golden * i);
    m.set([upright * x + assist * z, sine * Math.sin(golden * i), upright * z - assist * x], 3 * i);
  }
  return m;
}

/**
 * Strength of the thermal field on the layer, rad/√s, as of `thermalStrength`: √(αγB_K/Δ)/(1+α²), since the stability
 * factor fixes M_sV/k_BT. @throws RangeError
 */
export function raceNoise({ alpha, stability }: RaceSetting): number {
  check.positive('alpha', alpha);
  check.positive('stability', stability);
  return Math.sqrt((alpha * gammaLL * BK) / stability) / (1 + alpha * alpha);
}

/** Heun's method widens a precession, so a step is done in so many parts. */
const parts = 2;

/**
 * The moments a step later, the first one without heat and the others with it, each by two steps of Heun's method;
 * those given are left as they are. γBdt must be well below 1. A kick has one size and either sign: it takes a third
 * of the time of a normal number, and after some ten steps nobody can tell them apart. NaN in, NaN out.
 *
 * @param fields    by raceFields
 * @param strength  by raceNoise
 * @param number    of the step: a step of one number has the same kicks, whatever is driven
 */
export function raceStep(
  fields: Float64Array,
  strength: number,
  m: Float64Array,
  dt: number,
  number: number,
): Float64Array {
  check.positive('dt', dt, 's');
  check.nonNegative('strength', strength, 'rad/√s');
  check.whole('number', number);
  const next = m.slice();
  const move = (of: Float64Array, noise: number, normal: () => number) => {
    const sources = new Array<() => number>(of.length / 3).fill(normal);
    moveThermalInto(fields, noise, dt / parts, parts, sources, of);
  };
  move(next.subarray(0, 3), 0, () => 0);
  const random = sfc32(1, number);
  move(next.subarray(3), strength, () => (random() < 0.5 ? -1 : 1));
  return next;
}

/** Share of the moments, the first one not counted, that are still on the side of +z. NaN in, NaN out. */
export function unswitched(m: Float64Array): number {
  let count = 0;
  for (let i = 5; i < m.length; i += 3) count += +(m[i]! > 0);
  return count / (m.length / 3 - 1);
}

/** Growth of a small angle under spin transfer, 1/s: γα(a/a_c − 1)B_K/(1+α²). @throws RangeError */
function growth(setting: RaceSetting): number {
  const { overdriveSTT, alpha } = setting;
  checkSetting(setting);
  check.holds(overdriveSTT > 1, 'overdriveSTT', '> 1', overdriveSTT);
  return (gammaLL * alpha * BK * (overdriveSTT - 1)) / (1 + alpha * alpha);
}

/** Incubation as it is estimated: ln(π/2θ0) over the growth, from θ0 = 1/√Δ. @throws RangeError for overdrive ≤ 1 */
export const raceIncubation = (setting: RaceSetting): number =>
  Math.log((Math.PI / 2) * Math.sqrt(setting.stability)) / growth(setting);

/**
 * Time in which spin transfer brings a moment from a small angle θ0 to the equator, exact for θ0 → 0:
 *     t = ln(C/θ0)/λ,  C = √2 · 2^{(n−1)/(2(n+1))} (1 − 1/n)^{1/(n+1)},  n = a/a_c > 1
 * C is near π/2 for overdrives of 3. θ0 = 1/√Δ unless said otherwise.
 * @throws RangeError for overdrive ≤ 1, theta0 ≤ 0 or a setting out of range
 */
export function equatorTime(setting: RaceSetting, theta0 = 1 / Math.sqrt(setting.stability)) {
  const rate = growth(setting);
  check.positive('theta0', theta0, 'rad');
  return Math.log(Math.sqrt(arrival2(setting.overdriveSTT)) / theta0) / rate;
}

/**
 * Share of a thermal ensemble that has not crossed the equator after a time t of spin transfer: writeErrorRate of
 * the layer.
 * @throws RangeError for overdrive ≤ 1, t < 0 or a setting out of range
 */
export function unswitchedSTT(setting: RaceSetting, t: number): number {
  check.nonNegative('t', t, 's');
  return unwritten(setting.overdriveSTT, setting.stability, growth(setting) * t);
}

/** Heat of a pulse of length t in the barrier and in the strip, J; the cell is a square of the volume 2Δk_BT/M_sB_K. */
export function raceEnergy(setting: RaceSetting, t: number) {
  check.nonNegative('t', t, 's');
  const { Temp, Pol, RA, xiDL, rho, HMThickness } = racedLayer;
  const area = (2 * setting.stability * kB * Temp) / (Msat * BK * thickness);
  const a = raceTorques(setting);
  const J = (field: number, eta: number) => (2 * e * Msat * thickness * field) / (hbar * eta);
  return {
    stt: RA * J(a.stt, Pol) ** 2 * area * t,
    sot: rho * HMThickness * J(a.sot, xiDL) ** 2 * area * t,
  };
}
