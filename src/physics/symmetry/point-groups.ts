import type { Vec3 } from '../vec3';
import { generateGroup } from './group';
import { inversion, mirror, multiply, nfold, type Matrix3 } from './operations';

const x: Vec3 = [1, 0, 0];
const y: Vec3 = [0, 1, 0];
const z: Vec3 = [0, 0, 1];
const diagonal: Vec3 = [1, 1, 1];

/** A point group: what it is, and operations that make all of it. z is the film normal. */
export interface PointGroup {
  readonly about: string;
  readonly generators: () => readonly Matrix3[];
}

/**
 * Point groups by name. Where an axis has a choice it is z, a mirror contains it or is perpendicular to x.
 *
 * C∞ stands as C12: a tensor of rank below n cannot tell an n-fold axis from one of infinite order, and a
 * torque of third order in m that is linear in E is of rank 5.
 */
export const pointGroups = {
  'C∞v': { about: 'isotropic film with unlike faces', generators: () => [nfold(12, z), mirror(x)] },
  C6v: {
    about: 'six-fold axis and mirrors along the normal',
    generators: () => [nfold(6, z), mirror(x)],
  },
  C4v: { about: 'square film with unlike faces', generators: () => [nfold(4, z), mirror(x)] },
  C3v: { about: 'three-fold film, mirror ⊥ x', generators: () => [nfold(3, z), mirror(x)] },
  C2v: { about: 'mirrors ⊥ x and ⊥ y', generators: () => [mirror(x), mirror(y)] },
  'C2v(x)': {
    about: 'two-fold axis x in the plane, mirrors ⊥ y and ⊥ z',
    generators: () => [mirror(y), mirror(z)],
  },
  Cs: { about: 'one mirror, ⊥ x, along the normal', generators: () => [mirror(x)] },
  'Cs(z)': { about: 'one mirror, the film plane', generators: () => [mirror(z)] },
  'C∞': { about: 'isotropic film without mirrors', generators: () => [nfold(12, z)] },
  C6: { about: 'six-fold axis', generators: () => [nfold(6, z)] },
  C4: { about: 'four-fold axis', generators: () => [nfold(4, z)] },
  C3: { about: 'three-fold axis', generators: () => [nfold(3, z)] },
  C2: { about: 'two-fold axis along the normal', generators: () => [nfold(2, z)] },
  'C2(x)': { about: 'two-fold axis x in the plane', generators: () => [nfold(2, x)] },
  C1: { about: 'no symmetry', generators: () => [] },
  Ci: { about: 'inversion alone', generators: () => [inversion] },
  S4: { about: 'four-fold rotoinversion', generators: () => [multiply(inversion, nfold(4, z))] },
  C3h: {
    about: 'three-fold axis and the film plane as a mirror',
    generators: () => [nfold(3, z), mirror(z)],
  },
  C2h: { about: 'two-fold axis and inversion', generators: () => [nfold(2, z), inversion] },
  C4h: { about: 'four-fold axis and inversion', generators: () => [nfold(4, z), inversion] },
  C6h: { about: 'six-fold axis and inversion', generators: () => [nfold(6, z), inversion] },
  S6: { about: 'three-fold axis and inversion', generators: () => [nfold(3, z), inversion] },
  D2: { about: 'three two-fold axes', generators: () => [nfold(2, z), nfold(2, x)] },
  D3: {
    about: 'three-fold axis and two-fold axes in the plane',
    generators: () => [nfold(3, z), nfold(2, x)],
  },
  D4: {
    about: 'four-fold axis and two-fold axes in the plane',
    generators: () => [nfold(4, z), nfold(2, x)],
  },
  D6: {
    about: 'six-fold axis and two-fold axes in the plane',
    generators: () => [nfold(6, z), nfold(2, x)],
  },
  D2d: {
    about: 'four-fold rotoinversion, two-fold axes x and y',
    generators: () => [multiply(inversion, nfold(4, z)), nfold(2, x)],
  },
  D3h: {
    about: 'three-fold film with like faces, mirrors ⊥ x and ⊥ z',
    generators: () => [nfold(3, z), mirror(x), mirror(z)],
  },
  D2h: { about: 'three mirrors', generators: () => [mirror(x), mirror(y), mirror(z)] },
  D3d: {
    about: 'three-fold axis, mirror ⊥ x, inversion',
    generators: () => [nfold(3, z), mirror(x), inversion],
  },
  D4h: {
    about: 'square film with like faces',
    generators: () => [nfold(4, z), mirror(x), mirror(z)],
  },
  D6h: {
    about: 'six-fold film with like faces',
    generators: () => [nfold(6, z), mirror(x), mirror(z)],
  },
  'D∞h': {
    about: 'isotropic film with like faces',
    generators: () => [nfold(12, z), mirror(x), mirror(z)],
  },
  T: { about: 'rotations of the tetrahedron', generators: () => [nfold(2, z), nfold(3, diagonal)] },
  Th: {
    about: 'rotations of the tetrahedron and inversion',
    generators: () => [nfold(2, z), nfold(3, diagonal), inversion],
  },
  Td: {
    about: 'tetrahedron, as in zinc blende',
    generators: () => [multiply(inversion, nfold(4, z)), nfold(3, diagonal)],
  },
  O: { about: 'rotations of the cube', generators: () => [nfold(4, z), nfold(3, diagonal)] },
  Oh: {
    about: 'cube, as bcc and fcc crystals',
    generators: () => [nfold(4, z), nfold(3, diagonal), inversion],
  },
} as const satisfies Record<string, PointGroup>;

/** A name of pointGroups. */
export type PointGroupName = keyof typeof pointGroups;

/**
 * All operations of a point group.
 * @param group  a name of pointGroups
 * @throws RangeError for any other name
 */
export function pointGroup(group: string): Matrix3[] {
  if (Object.hasOwn(pointGroups, group))
    return generateGroup(pointGroups[group as PointGroupName].generators());
  throw new RangeError(
    `group must be one of ${Object.keys(pointGroups).join(', ')}, got '${group}'`,
  );
}
