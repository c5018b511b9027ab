import { torqueCoefficients, transformTerm, type SymmetryTerm } from './symmetry-term';
import type { Vec3 } from '../vec3';
import { inversion, mirror, nfold, type Matrix3 } from './operations';

/** Sign under an operation: 1 kept, −1 reversed, 0 neither. */
export type Sign = 1 | -1 | 0;

/**
 * Under m → −m at the same current a torque is odd (field-like, and every field of even degree in m) or even
 * (damping-like, and every field of odd degree).
 * @source freimuth2014
 */
export const termParity = ({ degree }: SymmetryTerm): 'odd' | 'even' =>
  degree % 2 === 0 ? 'odd' : 'even';

/**
 * Under reversal of time, which turns m and the current over: a reactive torque stays as dm/dt does, a
 * dissipative one reverses. Torques odd in m are reactive, those even in m dissipative.
 */
export const termTimeReversal = (term: SymmetryTerm): 'reactive' | 'dissipative' =>
  termParity(term) === 'odd' ? 'reactive' : 'dissipative';

/**
 * What an operation of space, a mirror for instance, makes of a torque: 1 if it keeps it, so that a film with
 * this symmetry may have it; −1 if it reverses it, 0 if it makes another one of it: both are forbidden there.
 */
export function signUnder(term: SymmetryTerm, R: Matrix3): Sign {
  const before = torqueCoefficients(term);
  const after = torqueCoefficients(transformTerm(term, R));
  const is = (sign: number) =>
    before.every((value, k) => Math.abs(after[k]! - sign * value) < 1e-9);
  if (is(1)) return 1;
  return is(-1) ? -1 : 0;
}

/**
 * Sign of a torque in the film that the inversion of space makes of the given one: layers in reverse order, the
 * current as before. Always −1, for a torque linear in E; so it is for field-like and damping-like torques.
 */
export const signUnderStackInversion = (term: SymmetryTerm): Sign => signUnder(term, inversion);

/** How a torque behaves: see termParity, termTimeReversal, signUnder. */
export interface TermBehaviour {
  /** Under m → −m at the same current. */
  readonly parity: 'odd' | 'even';
  readonly timeReversal: 'reactive' | 'dissipative';
  /** Under a change of sign of the current alone. */
  readonly current: -1;
  /** Under the mirrors ⊥ x, ⊥ y and ⊥ z. */
  readonly mirrors: readonly [Sign, Sign, Sign];
  /** Under the two-fold rotations about x, y and z. */
  readonly twofold: readonly [Sign, Sign, Sign];
  readonly stackInversion: Sign;
}

/** All of what a torque does under reversals, mirrors and half turns. */
export function termBehaviour(term: SymmetryTerm): TermBehaviour {
  const under = (of: (axis: Vec3) => Matrix3): [Sign, Sign, Sign] => [
    signUnder(term, of([1, 0, 0])),
    signUnder(term, of([0, 1, 0])),
    signUnder(term, of([0, 0, 1])),
  ];
  return {
    parity: termParity(term),
    timeReversal: termTimeReversal(term),
    current: -1,
    mirrors: under(mirror),
    twofold: under((axis) => nfold(2, axis)),
    stackInversion: signUnderStackInversion(term),
  };
}
