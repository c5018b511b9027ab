import { finite, finiteVector, nonNegative, positive, unitVector } from '../check';
import { gammaLL } from '../constants';
import { llgOmega } from '../macrospin/llg';
import { axpy, cross, dot, rotate, scale, type Vec3 } from '../vec3';
import type { Body } from './bodies';

/** A single-domain magnet that is free to turn as a whole. */
export interface FreeMagnet {
  readonly body: Body;
  /** Saturation magnetization, A/m. */
  readonly Msat: number;
  /** Moment over angular momentum of the magnetization, rad/(s T). Default gammaLL. */
  readonly gamma?: number;
  /** Gilbert damping of the motion relative to the body. Default 0. */
  readonly alpha?: number;
  /** Applied field, T. Default 0. It turns the moment only, not the body. */
  readonly Bext?: Vec3;
  /** Uniaxial anisotropy field, T. Default 0. */
  readonly BK?: number;
  /** Its axis, a unit vector in the axes of the body. Default the third of them. */
  readonly anisU?: Vec3;
}

/** Where a free magnet points, how its body lies, and how much the body turns. */
export interface FreeMagnetState {
  /** Unit vector along the magnetization. */
  readonly m: Vec3;
  /** The axes of the body in space: right-handed unit vectors. */
  readonly axes: readonly [Vec3, Vec3, Vec3];
  /** Angular momentum of the body without its spins, J s. */
  readonly L: Vec3;
}

const zero: Vec3 = [0, 0, 0];
const third: Vec3 = [0, 0, 1];

/** @throws RangeError naming what of the magnet is out of range */
function checkFreeMagnet(magnet: FreeMagnet): void {
  const { body, Msat, gamma = gammaLL, alpha = 0, Bext = zero, BK = 0, anisU = third } = magnet;
  positive('V', body.V, 'm³');
  for (const inertia of body.inertia) positive('inertia', inertia, 'kg m²');
  positive('Msat', Msat, 'A/m');
  positive('gamma', gamma, 'rad/(s T)');
  nonNegative('alpha', alpha);
  finiteVector('Bext', Bext, 'T');
  finite('BK', BK, 'T');
  unitVector('anisU', anisU);
}

/** The magnet at rest with its axes along x, y, z. @param m unit vector. @throws RangeError for another */
export function restingMagnet(m: Vec3): FreeMagnetState {
  unitVector('m', m);
  return {
    m,
    axes: [[1, 0, 0], [0, 1, 0], third],
    L: zero,
  };
}

/** Angular momentum of the spins, −(M_s V/γ) m, J s: opposite to the moment. NaN in, NaN out. */
export const spinL = (m: Vec3, { body, Msat, gamma = gammaLL }: FreeMagnet): Vec3 =>
  scale((-Msat * body.V) / gamma, m);

/** Angular velocity of the body, Σ (L·ê_i/I_i) ê_i, rad/s. NaN in, NaN out. */
export function bodyOmega({ axes, L }: Omit<FreeMagnetState, 'm'>, { inertia }: Body): Vec3 {
  const [a, b, c] = axes;
  return axpy(
    dot(L, a) / inertia[0],
    a,
    axpy(dot(L, b) / inertia[1], b, scale(dot(L, c) / inertia[2], c)),
  );
}

/** The anisotropy axis in space. */
const easyAxis = ({ axes: [a, b, c] }: FreeMagnetState, { anisU = third }: FreeMagnet): Vec3 =>
  axpy(anisU[0], a, axpy(anisU[1], b, scale(anisU[2], c)));

/**
 * Angular velocities of magnetization and body, and the torque that the applied field puts on both together:
 *     dm/dt = −γ m×B + α m×(dm/dt − Ω×m),   B = B_ext + B_K (m·u) u,   dJ/dt = M_s V m×B_ext
 * Damping rubs m against the body that turns with Ω: seen from the body, m moves in B − Ω/γ as the
 * Landau-Lifshitz-Gilbert equation says.
 */
function freeMagnetRates(state: FreeMagnetState, magnet: FreeMagnet): [Vec3, Vec3, Vec3] {
  const { body, Msat, gamma = gammaLL, alpha = 0, Bext = zero, BK = 0 } = magnet;
  const { m } = state;
  const Omega = bodyOmega(state, body);
  const u = easyAxis(state, magnet);
  const seen = axpy(-1 / gamma, Omega, axpy(BK * dot(m, u), u, Bext));
  const own = axpy(1, Omega, llgOmega(m, seen, alpha, gamma));
  return [own, Omega, scale(Msat * body.V, cross(m, Bext))];
}

/**
 * One step of a magnet and the body it sits in, by the Runge-Kutta-Munthe-Kaas method of order 4. Anisotropy and
 * damping act between spins and body, equal and opposite: what the spins lose the body takes, so that without
 * an applied field the total angular momentum stays to rounding, and with one its part along the field.
 *
 * @param dt  step, s; may be negative
 * @returns the state after dt. NaN in, NaN out.
 * @source munthekaas1999
 * @source barnett1915 for the reverse effect, which is in it: a body that turns magnetizes
 */
export function freeMagnetStep(
  state: FreeMagnetState,
  magnet: FreeMagnet,
  dt: number,
): FreeMagnetState {
  const at = (turn: Vec3, bodyTurn: Vec3, impulse: Vec3): FreeMagnetState => {
    const [a, b, c] = state.axes;
    const m = rotate(state.m, turn);
    const lost = axpy(-1, spinL(m, magnet), spinL(state.m, magnet));
    return {
      m,
      axes: [rotate(a, bodyTurn), rotate(b, bodyTurn), rotate(c, bodyTurn)],
      L: axpy(1, lost, axpy(1, impulse, state.L)),
    };
  };
  const rates = (s: FreeMagnetState) => freeMagnetRates(s, magnet).map((rate) => scale(dt, rate));
  const k1 = rates(state);
  const k2 = rates(at(scale(0.5, k1[0]!), scale(0.5, k1[1]!), scale(0.5, k1[2]!)));
  const third3 = (i: number) => axpy(-0.125, cross(k1[i]!, k2[i]!), scale(0.5, k2[i]!));
  const k3 = rates(at(third3(0), third3(1), scale(0.5, k2[2]!)));
  const k4 = rates(at(k3[0]!, k3[1]!, k3[2]!));
  const mean = (i: number) =>
    scale(1 / 6, axpy(2, axpy(1, k2[i]!, k3[i]!), axpy(1, k1[i]!, k4[i]!)));
  const turn = (i: number) => axpy(-1 / 12, cross(k1[i]!, k4[i]!), mean(i));
  return at(turn(0), turn(1), mean(2));
}

/** Angular momentum of spins and body together, J s. NaN in, NaN out. */
export const totalL = (state: FreeMagnetState, magnet: FreeMagnet): Vec3 =>
  axpy(1, spinL(state.m, magnet), state.L);

/**
 * Energy of turning, of the moment in the field and of the anisotropy, J:
 *     ½ L·Ω − M_s V [m·B_ext + ½ B_K (m·u)²]
 * It falls by (αM_s V/γ)|dm/dt − Ω×m|² per time, and by nothing else. NaN in, NaN out.
 */
export function freeMagnetEnergy(state: FreeMagnetState, magnet: FreeMagnet): number {
  const { body, Msat, Bext = zero, BK = 0 } = magnet;
  const mu = dot(state.m, easyAxis(state, magnet));
  const kinetic = dot(state.L, bodyOmega(state, body)) / 2;
  return kinetic - Msat * body.V * (dot(state.m, Bext) + (BK * mu * mu) / 2);
}

/**
 * Power that damping turns to heat, W: (αM_s V/γ)|dm/dt − Ω×m|². NaN in, NaN out.
 */
export function freeMagnetLoss(state: FreeMagnetState, magnet: FreeMagnet): number {
  const { body, Msat, gamma = gammaLL, alpha = 0 } = magnet;
  const [own, Omega] = freeMagnetRates(state, magnet);
  const slip = cross(axpy(-1, Omega, own), state.m);
  return ((alpha * Msat * body.V) / gamma) * dot(slip, slip);
}

/**
 * A run in equal steps: gives the state after each, the last at `duration`.
 *
 * @param duration  s; negative runs back in time
 * @param dtMax     longest step, s, > 0
 * @throws RangeError for a magnet, duration or step out of range
 */
export function* freeMagnetRun(
  start: FreeMagnetState,
  magnet: FreeMagnet,
  duration: number,
  dtMax: number,
): Generator<FreeMagnetState, void> {
  checkFreeMagnet(magnet);
  finite('duration', duration, 's');
  positive('dtMax', dtMax, 's');
  const steps = Math.ceil((Math.abs(duration) / dtMax) * (1 - 1e-12));
  let state = start;
  for (let i = 0; i < steps; i++) yield (state = freeMagnetStep(state, magnet, duration / steps));
}
