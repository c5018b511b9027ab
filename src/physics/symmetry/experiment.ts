import { finite, oneOf } from '../check';
import { scale, type Vec3 } from '../vec3';

/** An operation on a film with its current, spin and magnetization. */
export interface Operation {
  /** A mirror: its normal, an axis of the coordinates. */
  readonly normal?: Vec3;
  /** A rotation about z: its angle, rad. */
  readonly turn?: number;
  /** Names of what is turned over without being moved. */
  readonly reversed?: string;
}

/** Operations by name: those of space, the reversal of time, and that of the magnetization alone. */
export const operations = {
  'mirror ⊥ x': { normal: [1, 0, 0] },
  'mirror ⊥ y': { normal: [0, 1, 0] },
  'mirror ⊥ z': { normal: [0, 0, 1] },
  'half turn about z': { turn: Math.PI },
  'turn by 60° about z': { turn: Math.PI / 3 },
  'time reversal': { reversed: 'current S m' },
  'm → −m': { reversed: 'm' },
} as const satisfies Record<string, Operation>;

/** What an operation does to a vector. */
export type Moved = (v: Vec3) => Vec3;

/**
 * What the part s of an operation does, from nothing at s = 0: a mirror presses space to the part 1 − 2s of its
 * depth, flat at s = ½, a rotation turns it by a part of its angle, and a reversal does not move anything.
 *
 * @returns `polar` for points of space and what goes along with them, `axial` for areas with a sense of rotation:
 * the cofactors of the same map, det(R) R for the whole operation
 */
export function partOf(operation: Operation, s: number): { polar: Moved; axial: Moved } {
  finite('s', s);
  const { normal = [0, 0, 0], turn = 0 } = operation;
  const [x, y, z] = normal.map((n) => 1 - 2 * s * n * n) as [number, number, number];
  const [cos, sin] = [Math.cos(s * turn), Math.sin(s * turn)];
  const map =
    (kx: number, ky: number, kz: number): Moved =>
    (v) => [kx * cos * v[0] - sin * v[1], sin * v[0] + ky * cos * v[1], kz * v[2]];
  return { polar: map(x, y, z), axial: map(y * z, z * x, x * y) };
}

/** What is set and what is found: a polar vector, the current, and two axial ones, spin density and m. */
export interface Experiment {
  readonly current: Vec3;
  readonly S: Vec3;
  readonly m: Vec3;
}

/** An experiment after the part s of an operation; what is reversed passes through zero. NaN in, NaN out. */
export function operated(
  operation: Operation,
  { current, S, m }: Experiment,
  s: number,
): Experiment {
  const { polar, axial } = partOf(operation, s);
  const signed = (name: string, v: Vec3) =>
    operation.reversed?.includes(name) ? scale(1 - 2 * s, v) : v;
  return {
    current: signed('current', polar(current)),
    S: signed('S', axial(S)),
    m: signed('m', axial(m)),
  };
}

/**
 * Films by their point group: which of the operations of space they have, in the order of `operations`, and the
 * constants of their response S = χE, row by row: a letter each, a capital with a minus, 0 where it is forbidden.
 */
export const films = {
  C1: { about: 'no symmetry', has: '', chi: 'abcdefghi' },
  Cs: { about: 'one mirror, ⊥ x', has: '0', chi: '0abc00d00' },
  C2: { about: 'a half turn about its normal', has: '3', chi: 'ab0cd000e' },
  C2v: { about: 'mirrors ⊥ x and ⊥ y', has: '013', chi: '0a0b00000' },
  'C∞v': { about: 'isotropic, with unlike faces', has: '0134', chi: '0a0A00000' },
  'D∞h': { about: 'isotropic, with like faces', has: '01234', chi: '000000000' },
} as const;

/** A kind of film by the name of its group. */
export type FilmName = keyof typeof films;

/** Whether a film comes back from an operation as it was. */
export function keeps(film: FilmName, operation: keyof typeof operations): boolean {
  oneOf('film', film, Object.keys(films));
  const names = Object.keys(operations);
  oneOf('operation', operation, names);
  return films[film].has.includes(`${names.indexOf(operation)}`);
}

/** How many constants its response has. */
export function constantsOf(film: FilmName): number {
  oneOf('film', film, Object.keys(films));
  return new Set(films[film].chi.toLowerCase().replaceAll('0', '')).size;
}

/** Sizes of constants by the place where they first stand. */
const sizes = [0.3, 0.7, 0.25, -0.95, 0.35, 0.33, 0.55, 0.4, 0.28];

/** The spin density of a field in a film that has every constant its symmetry allows, in units of its own. NaN in, NaN out. */
export function exampleSpin(film: FilmName, E: Vec3): Vec3 {
  oneOf('film', film, Object.keys(films));
  const { chi } = films[film];
  const entry = (at: number) => {
    const first = chi.indexOf(chi[at]!.toLowerCase());
    return chi[at] === '0' ? 0 : sizes[first]! * (first < at ? -1 : 1);
  };
  const row = (i: number) => E.reduce((sum, field, j) => sum + entry(3 * i + j) * field, 0);
  return [row(0), row(1), row(2)];
}
