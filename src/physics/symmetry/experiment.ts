import { scale, type Vec3 } from '../vec3';
import { applyMatrix, areaMatrix, type Matrix3 } from './operations';
import { allowedPart } from './response';

const z: Vec3 = [0, 0, 1];

/** An operation on a film with its current, spin and magnetization. */
export interface Operation {
  /** A mirror: its normal, an axis of the coordinates. */
  readonly normal?: Vec3;
  /** A rotation about z: its angle, rad. */
  readonly turn?: number;
  /** What is turned over without being moved. */
  readonly reversed?: readonly (keyof Experiment)[];
}

/** Operations by name: those of space, the reversal of time, and that of the magnetization alone. */
export const operations = {
  'mirror ⊥ x': { normal: [1, 0, 0] },
  'mirror ⊥ y': { normal: [0, 1, 0] },
  'mirror ⊥ z': { normal: z },
  'half turn about z': { turn: Math.PI },
  'turn by 60° about z': { turn: Math.PI / 3 },
  'time reversal': { reversed: ['J', 'S', 'm'] },
  'm → −m': { reversed: ['m'] },
} as const satisfies Record<string, Operation>;

/** What is set and what is found: a polar vector, the current, and two axial ones, spin density and m. */
export interface Experiment {
  readonly J: Vec3;
  readonly S: Vec3;
  readonly m: Vec3;
}

/**
 * What the part s of an operation does to points of space, from the identity at s = 0: a mirror presses space to the
 * part 1 − 2s of its depth, flat at s = ½, a rotation turns it by a part of its angle, and a reversal does nothing.
 * Whole numbers s are powers of a rotation, and for a mirror 1 is all.
 */
export function partOf({ normal = [0, 0, 0], turn = 0 }: Operation, s: number): Matrix3 {
  const [x, y, z] = normal.map((n) => 1 - 2 * s * n * n) as [number, number, number];
  const [cos, sin] = [Math.cos(s * turn), Math.sin(s * turn)];
  return [
    [x * cos, -sin, 0],
    [sin, y * cos, 0],
    [0, 0, z],
  ];
}

/**
 * An experiment after the part s of an operation: J goes as points do, S and m as areas with a sense of rotation;
 * what is reversed passes through zero.
 */
export function operated(operation: Operation, { J, S, m }: Experiment, s: number): Experiment {
  const P = partOf(operation, s);
  const A = areaMatrix(P);
  const sign = (name: keyof Experiment) => (operation.reversed?.includes(name) ? 1 - 2 * s : 1);
  return {
    J: scale(sign('J'), applyMatrix(P, J)),
    S: scale(sign('S'), applyMatrix(A, S)),
    m: scale(sign('m'), applyMatrix(A, m)),
  };
}

/**
 * Films by their point group: which of the operations each of them has. Their sixfold axis stands for one of any
 * order, which a response of rank 2 cannot tell from it.
 */
export const films = {
  C1: { about: 'no symmetry', has: [] },
  Cs: { about: 'one mirror, ⊥ x', has: ['mirror ⊥ x'] },
  C2: { about: 'a half turn about its normal', has: ['half turn about z'] },
  C2v: {
    about: 'mirrors ⊥ x and ⊥ y',
    has: ['mirror ⊥ x', 'mirror ⊥ y', 'half turn about z'],
  },
  'C∞v': {
    about: 'isotropic, with unlike faces',
    has: ['mirror ⊥ x', 'mirror ⊥ y', 'half turn about z', 'turn by 60° about z'],
  },
  'D∞h': {
    about: 'isotropic, with like faces',
    has: ['mirror ⊥ x', 'mirror ⊥ y', 'mirror ⊥ z', 'half turn about z', 'turn by 60° about z'],
  },
} as const satisfies Record<string, { about: string; has: readonly (keyof typeof operations)[] }>;

/** A response without any symmetry, no two entries of one size. */
const anyResponse: Matrix3 = [
  [0.3, 0.7, 0.25],
  [-0.95, 0.35, 0.33],
  [0.55, 0.4, 0.28],
];

/**
 * A response S = χE that a film may have: what its symmetry leaves of a fixed one without symmetry, the mean over
 * each of its operations and their powers in turn. Entries that are free have sizes of their own.
 */
export function exampleResponse(film: keyof typeof films): Matrix3 {
  const mean = (chi: Matrix3, operation: Operation) => {
    const order = operation.turn ? Math.round((2 * Math.PI) / operation.turn) : 2;
    return allowedPart(
      chi,
      Array.from({ length: order }, (_, k) => partOf(operation, k)),
    );
  };
  const chi = films[film].has.map((name) => operations[name]).reduce(mean, anyResponse);
  // A sum of sines that has to vanish is not quite zero.
  return chi.map((row) => row.map((value) => (Math.abs(value) < 1e-12 ? 0 : value))) as never;
}

/**
 * The constants of a response as letters, '−a' where one stands with the other sign, nothing for an entry that is
 * zero: entries of one size are one constant.
 */
export function constantsOf(chi: Matrix3): { entries: string[][]; count: number } {
  const found: number[] = [];
  const written = (value: number) => {
    if (value === 0) return '';
    const same = found.findIndex((other) => Math.abs(Math.abs(value / other) - 1) < 1e-9);
    const index = same < 0 ? found.push(value) - 1 : same;
    return (value * found[index]! < 0 ? '−' : '') + 'abcdefghi'[index];
  };
  return { entries: chi.map((row) => row.map(written)), count: found.length };
}
