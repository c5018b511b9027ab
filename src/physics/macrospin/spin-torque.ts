import { efficiencyAt, type Efficiency } from './efficiency';
import { waveformAt, type Waveform } from './waveform';
import { axpy, cross, dot, scale, type Vec3 } from '../vec3';

/** A spin torque: strengths as fields, and their dependence on m and on time. */
export interface SpinTorque {
  /** Damping-like strength, T, before the efficiency; > 0 pushes m towards p. */
  readonly aDL: number;
  /** Field-like strength, T, before the efficiency; > 0 acts as a field along p. Default 0. */
  readonly aFL?: number;
  /** Unit vector of the moment that the current carries. */
  readonly p: Vec3;
  /** Factor that depends on m. Default 1. */
  readonly efficiency?: Efficiency;
  /** Factor that depends on time. Default 1. */
  readonly waveform?: Waveform;
  /** Terms of higher order that a film with the normal n and a current along j = n × p allows, T. */
  readonly higher?: HigherOrder;
}

/**
 * The next terms in m of a spin-orbit torque: the torques −γ a_even (m·j) m × n and −γ a_odd (m·j) m × (m × n).
 * With the damping-like torque the even one spans both terms that C∞v allows in that order.
 */
export interface HigherOrder {
  /** Strength of the term that is even in m, T. Default 0. */
  readonly aEven?: number;
  /** Strength of the term that is odd in m, T. Default 0. */
  readonly aOdd?: number;
  /** Unit normal n of the film, perpendicular to p; `efficiency` of kind `even` takes it too. Default z. */
  readonly normal?: Vec3;
}

const z: Vec3 = [0, 0, 1];

/** η(m) w(t): what a_DL and a_FL are multiplied with. NaN in, NaN out. */
export function torqueFactor(m: Vec3, torque: SpinTorque, t: number): number {
  const { efficiency, waveform, p, higher } = torque;
  const eta = efficiency ? efficiencyAt(efficiency, dot(m, p), dot(m, higher?.normal ?? z)) : 1;
  return waveform ? eta * waveformAt(waveform, t) : eta;
}

/** The higher-order part of a spin torque as a field: w(t) (m·j) (a_even n + a_odd m × n), j = n × p, T. NaN in, NaN out. */
export function higherOrderField(m: Vec3, { p, higher, waveform }: SpinTorque, t: number): Vec3 {
  const { aEven = 0, aOdd = 0, normal = z } = higher ?? {};
  const along = dot(m, cross(normal, p)) * (waveform ? waveformAt(waveform, t) : 1);
  return axpy(along * aOdd, cross(m, normal), scale(along * aEven, normal));
}

/**
 * A spin torque as a field: η(m) w(t) (a_FL p + a_DL m × p), and its higher orders.
 * @returns field whose torque −γ m × B is the spin torque, T. NaN in, NaN out.
 */
export function spinTorqueField(m: Vec3, torque: SpinTorque, t: number): Vec3 {
  const { aDL, aFL = 0, p } = torque;
  const factor = torqueFactor(m, torque, t);
  const B = axpy(factor * aDL, cross(m, p), scale(factor * aFL, p));
  return torque.higher ? axpy(1, higherOrderField(m, torque, t), B) : B;
}
