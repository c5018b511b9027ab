/** What a reader makes of a script: a magnet again, by the formulas that the manual of the code gives. */
import { axpy, cross, dot, scale, type Vec3 } from '@physics';

/** The parts of the field that turns m, T: a spin torque is the field a_FL p + a_DL m × p. */
export interface Parts {
  readonly applied: Vec3;
  readonly anisotropy: Vec3;
  readonly shape: Vec3;
  readonly spin: Vec3;
}
export interface Reading {
  readonly Msat: number;
  readonly alpha: number;
  readonly V: number;
  readonly Temp: number;
  readonly m0: Vec3;
  /** Length of the run, s. */
  readonly seconds: number;
  readonly parts: (m: Vec3, t: number) => Parts;
  /** dm/dt by the explicit equation of the code, 1/s. */
  readonly rate: (m: Vec3, t: number) => Vec3;
}

export const zero: Vec3 = [0, 0, 0];
export const add = (...vectors: readonly Vec3[]): Vec3 =>
  vectors.reduce((sum, v) => axpy(1, v, sum), zero);

/** The torque of Slonczewski as its codes give it: β in T, and ε by the asymmetric law. */
export interface Slonczewski {
  readonly beta: number;
  readonly P: number;
  readonly Lambda: number;
  readonly epsPrime: number;
  readonly mp: Vec3;
}
const epsilon = ({ P, Lambda, mp }: Slonczewski, m: Vec3) =>
  (P * Lambda ** 2) / (Lambda ** 2 + 1 + (Lambda ** 2 - 1) * dot(m, mp));

/** The documented equation in the form of Gilbert, γβε m × (m_p × m) − γβε′ m × m_p, as a field. */
export const asField = (torque: Slonczewski, m: Vec3): Vec3 =>
  axpy(
    torque.beta * torque.epsPrime,
    torque.mp,
    scale(torque.beta * epsilon(torque, m), cross(m, torque.mp)),
  );

/** The same solved for dm/dt: γβ/(1+α²) [(ε + αε′) m × (m_p × m) − (ε′ − αε) m × m_p], added to the equation of Landau and Lifshitz. */
export function explicit(
  m: Vec3,
  B: Vec3,
  alpha: number,
  gamma: number,
  torque: Slonczewski | undefined,
): Vec3 {
  const turn = cross(m, B);
  const rate = scale(-1, axpy(alpha, cross(m, turn), turn));
  const factor = gamma / (1 + alpha * alpha);
  if (!torque) return scale(factor, rate);
  const { beta, epsPrime, mp } = torque;
  const e = epsilon(torque, m);
  const spin = axpy(
    beta * (e + alpha * epsPrime),
    cross(m, cross(mp, m)),
    scale(-beta * (epsPrime - alpha * e), cross(m, mp)),
  );
  return scale(factor, axpy(1, spin, rate));
}
