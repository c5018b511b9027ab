/** A set-up of the lab as the magnet that the physics moves. */
import {
  cross,
  e,
  efficiencyAt,
  fromAngles,
  hbar,
  mu0,
  scale,
  type Bath,
  type Drive,
  type Efficiency,
  type Macrospin,
  type SpinTorque,
  type Vec3,
  type Waveform,
} from '@physics';
import type { SetUp } from './params';

const axes: Readonly<Record<SetUp['along'], Vec3>> = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] };
/** Normal of the film, from the heavy metal into the magnet. */
export const normal = axes.z;

export const startOf = ({ theta0, phi0 }: SetUp): Vec3 => fromAngles(theta0, phi0);
export const fieldOf = ({ Bext, thetaB, phiB }: SetUp): Vec3 =>
  scale(Bext, fromAngles(thetaB, phiB));
export const pulsedField = ({ Bpulse, along }: SetUp): Vec3 => scale(Bpulse, axes[along]);
export const axisOf = ({ thetaU, phiU }: SetUp): Vec3 => fromAngles(thetaU, phiU);
/** Moment of the electrons that come from the fixed layer. */
export const polarizerOf = ({ thetaP, phiP }: SetUp): Vec3 => fromAngles(thetaP, phiP);
/** Direction of the current in the heavy metal, which lies in the film. */
export const currentOf = ({ phiJSO }: SetUp): Vec3 => fromAngles(Math.PI / 2, phiJSO);
/** Moment that the spin Hall effect sends into the magnet: j × n for a positive efficiency. */
export const sigmaOf = (s: SetUp): Vec3 => cross(currentOf(s), normal);
/** Demagnetizing factors, of sum 1. */
export const factorsOf = ({ Nx, Ny }: SetUp): Vec3 => [Nx, Ny, 1 - Nx - Ny];
export const lawOf = ({ law, Pol, Lambda }: SetUp): Efficiency =>
  law === 'asymmetric' ? { kind: law, Pol, Lambda } : { kind: law, Pol };
/** Field of a whole absorbed spin current, (ħ/2e) J/(M_s t), T. */
export const fullField = (J: number, { Msat, FreeLayerThickness }: SetUp): number =>
  (hbar * J) / (2 * e * Msat * FreeLayerThickness);
export const volumeOf = ({ cellLength, FreeLayerThickness }: SetUp): number =>
  cellLength * cellLength * FreeLayerThickness;
/** What the magnet is warmed by; undefined at absolute zero. */
export const bathOf = (s: SetUp): Bath | undefined =>
  s.Temp > 0 ? { Temp: s.Temp, Msat: s.Msat, V: volumeOf(s) } : undefined;

export type Course = SetUp['valveIn'];

export function waveOf(s: SetUp, course: Course): Waveform {
  if (course === 'steady') return { kind: 'constant' };
  if (course === 'sine') return { kind: 'sine', f: s.f };
  const edge = Math.min(s.tRise, s.tPulse);
  return { kind: 'pulse', on: s.tOn, off: s.tOn + s.tPulse, rise: edge, fall: edge };
}

/** From when until when a pulse of this set-up acts, with its edges, s; undefined if nothing in it is pulsed. */
export function pulseOf(s: SetUp): readonly [from: number, to: number] | undefined {
  const pulsed =
    (s.Bpulse > 0 && s.fieldIn === 'pulse') ||
    (s.J !== 0 && s.valveIn === 'pulse') ||
    (s.JSO !== 0 && s.orbitIn === 'pulse');
  return pulsed ? [s.tOn, s.tOn + s.tPulse + Math.min(s.tRise, s.tPulse)] : undefined;
}

function torquesOf(s: SetUp): SpinTorque[] {
  const torques: SpinTorque[] = [];
  if (s.J !== 0) {
    const [a, p, waveform] = [fullField(s.J, s), polarizerOf(s), waveOf(s, s.valveIn)];
    torques.push({ aDL: a, p, efficiency: lawOf(s), waveform });
    if (s.EpsilonPrime !== 0) torques.push({ aDL: 0, aFL: 2 * s.EpsilonPrime * a, p, waveform });
  }
  if (s.JSO !== 0) {
    const a = fullField(s.JSO, s);
    torques.push({
      ...{ aDL: s.xiDL * a, aFL: s.xiFL * a },
      p: sigmaOf(s),
      waveform: waveOf(s, s.orbitIn),
      higher: { aEven: s.xiEven * a, aOdd: s.xiOdd * a, normal },
    });
  }
  return torques;
}

export function magnetOf(s: SetUp): Macrospin {
  const drive: Drive[] =
    s.Bpulse > 0 ? [{ amplitude: pulsedField(s), waveform: waveOf(s, s.fieldIn) }] : [];
  return {
    Bext: fieldOf(s),
    drive,
    BK: (2 * s.Ku1) / s.Msat,
    BK2: (4 * s.Ku2) / s.Msat,
    anisU: axisOf(s),
    mu0Ms: mu0 * s.Msat,
    N: factorsOf(s),
    alpha: s.alpha,
    torques: torquesOf(s),
  };
}

/** No direction of m and no time sees a stronger field in all, T: sets the step of a run. */
export function strongestField(s: SetUp): number {
  const { BK = 0, BK2 = 0, mu0Ms = 0, torques = [] } = magnetOf(s);
  const spin = torques.reduce((sum, { aDL, aFL = 0, efficiency, higher = {} }) => {
    const eta = efficiency
      ? Math.max(...[-1, 1].map((c) => Math.abs(efficiencyAt(efficiency, c))))
      : 1;
    const { aEven = 0, aOdd = 0 } = higher;
    return sum + eta * (Math.abs(aDL) + Math.abs(aFL)) + Math.abs(aEven) + Math.abs(aOdd);
  }, 0);
  return s.Bext + s.Bpulse + Math.abs(BK) + Math.abs(BK2) + mu0Ms + spin;
}
