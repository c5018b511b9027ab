/**
 * OOMMF, and Ubermag with it, hold one spin torque: with β = |ħ/(μ0 e)| J/(t M_s)
 *     |γ|βε m × (m_p × m) − |γ|βε′ m × m_p,   ε = PΛ²/[(Λ²+1)+(Λ²−1)m·m_p]
 * so that a_DL = (ħ/2e) J/(M_s t) · 2ε, with J > 0 towards m_p. What a set-up has more is put there as well as it goes.
 */
import { asymmetricLaw, axpy, norm, scale, type Vec3 } from '@physics';
import { fullField, lawOf, polarizerOf, pulsedField, sigmaOf, type Course } from './magnet';
import type { SetUp } from './params';

/** The one spin torque. */
export interface Slot {
  readonly J: number;
  /** > 0. */
  readonly P: number;
  /** >= 1. */
  readonly Lambda: number;
  readonly epsPrime: number;
  readonly mp: Vec3;
  readonly course: Course;
}
/** A field with its course in time, T. */
export interface TimedField {
  readonly name: string;
  readonly B: Vec3;
  readonly course: Course;
}
export interface Slotted {
  readonly slot?: Slot;
  readonly fields: readonly TimedField[];
  readonly notes: readonly string[];
  readonly missing: readonly string[];
}

export function slotOf(s: SetUp): Slotted {
  const notes: string[] = [];
  const missing: string[] = [];
  const fields: TimedField[] = [];
  if (s.Bpulse > 0) fields.push({ name: 'changing', B: pulsedField(s), course: s.fieldIn });
  const [p, sigma] = [polarizerOf(s), sigmaOf(s)];
  const law = asymmetricLaw(lawOf(s))!;
  const valve: Slot | undefined =
    s.J === 0
      ? undefined
      : {
          J: s.J,
          P: law.Pol,
          Lambda: law.Lambda,
          epsPrime: s.EpsilonPrime,
          mp: p,
          course: s.valveIn,
        };
  const orbit: Slot | undefined =
    s.JSO === 0 || s.xiDL === 0
      ? undefined
      : {
          ...{ J: s.JSO, P: Math.abs(s.xiDL), Lambda: 1 },
          epsPrime: 0,
          mp: scale(Math.sign(s.xiDL), sigma),
          course: s.orbitIn,
        };
  if (valve && (s.law === 'ballistic' || s.law === 'tunnel'))
    notes.push(
      `The ${s.law} law with a polarization of ${s.Pol} is the asymmetric one with the P and Lambda below: the same function of the angle.`,
    );
  if (s.JSO !== 0) {
    if (s.xiFL !== 0) {
      notes.push(
        'The field-like spin-orbit torque is written as a field along σ = j × z, which acts alike.',
      );
      fields.push({
        name: 'fieldlike',
        B: scale(fullField(s.xiFL * s.JSO, s), sigma),
        course: s.orbitIn,
      });
    }
    if (s.xiEven !== 0 || s.xiOdd !== 0)
      missing.push(
        'the higher orders of the spin-orbit torque, which are neither a field of an energy nor the torque of a valve.',
      );
  }
  let slot = valve ?? orbit;
  if (slot === orbit && orbit)
    notes.push(
      'Spin-orbit torques have no words of their own here: the damping-like one is written as a spin-transfer torque with Lambda = 1, mp along σ = j × z and P the efficiency.',
    );
  if (valve && orbit) {
    if (valve.Lambda === 1 && valve.course === orbit.course) {
      const sum = axpy(valve.J * valve.P, valve.mp, scale(orbit.J * orbit.P, orbit.mp));
      // A current at which P stays below 1.
      const J = Math.abs(valve.J) + Math.abs(orbit.J);
      const size = norm(sum);
      slot =
        size > 0
          ? {
              J,
              P: size / J,
              Lambda: 1,
              epsPrime: 0,
              mp: scale(1 / size, sum),
              course: valve.course,
            }
          : undefined;
      if (valve.epsPrime !== 0)
        fields.push({
          ...{ name: 'valve', course: valve.course },
          B: scale(fullField(2 * valve.epsPrime * valve.J, s), p),
        });
      notes.push(
        'There is room for one spin torque. Both damping-like ones here go alike in time and do not depend on the angle, so mp is the direction of their sum and J times P its size.',
      );
    } else
      missing.push(
        'the damping-like spin-orbit torque. There is room for one spin torque, and the one of the valve depends on the angle or goes otherwise in time.',
      );
  }
  return { ...(slot && { slot }), fields, notes, missing };
}
