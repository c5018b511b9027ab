import { describe, expect, test } from 'vitest';
import {
  allowedPart,
  allowedResponses,
  applyMatrix,
  axial,
  constantsOf,
  cross,
  exampleSpin,
  films,
  identity3,
  keeps,
  mirror,
  operated,
  operations,
  partOf,
  pointGroup,
  responsePattern,
  rotation,
  sameMatrix,
  transpose,
  type FilmName,
  type Matrix3,
  type Operation,
  type Vec3,
} from '@physics';

const near = (a: readonly number[], b: readonly number[]) =>
  a.forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 12));
const a: Vec3 = [0.3, -0.8, 0.5];
const b: Vec3 = [-0.6, 0.1, 0.9];
const inSpace = Object.entries<Operation>(operations).filter(([, { reversed }]) => !reversed) as [
  keyof typeof operations,
  Operation,
][];
/** The matrix of a linear map: its columns are the images of the axes. */
const matrix = (map: (v: Vec3) => Vec3) => transpose(identity3.map(map) as never as Matrix3);

test.each([0, 0.3, 0.5, 0.8, 1])(
  'at the part %d of an operation an area goes with its edges: Pa × Pb is the axial image of a × b',
  (s) => {
    for (const operation of Object.values(operations)) {
      const moved = partOf(operation, s);
      near(cross(moved.polar(a), moved.polar(b)), moved.axial(cross(a, b)));
    }
  },
);

test('a whole operation is the mirror or rotation of its name, half a rotation goes half the angle', () => {
  const R = (name: keyof typeof operations, s = 1) => matrix(partOf(operations[name], s).polar);
  near(R('mirror ⊥ x').flat(), mirror([1, 0, 0]).flat());
  near(R('mirror ⊥ y').flat(), mirror([0, 1, 0]).flat());
  near(R('mirror ⊥ z').flat(), mirror([0, 0, 1]).flat());
  near(R('half turn about z').flat(), rotation([0, 0, 1], Math.PI).flat());
  near(R('turn by 60° about z').flat(), rotation([0, 0, 1], Math.PI / 3).flat());
  near(R('turn by 60° about z', 0.5).flat(), rotation([0, 0, 1], Math.PI / 6).flat());
  for (const operation of Object.values(operations)) {
    near(matrix(partOf(operation, 0).polar).flat(), identity3.flat());
    const { polar, axial: own } = partOf(operation, 1);
    near(matrix(own).flat(), axial(matrix(polar)).flat());
  }
});

test('a mirror keeps the axial component along its normal and the polar ones in its plane', () => {
  const { current, S, m } = operated(operations['mirror ⊥ x'], { current: a, S: a, m: b }, 1);
  near(current, [-a[0], a[1], a[2]]);
  near(S, [a[0], -a[1], -a[2]]);
  near(m, [b[0], -b[1], -b[2]]);
});

test('time reversal turns current, spin and m over, m → −m the last alone', () => {
  const start = { current: a, S: b, m: a };
  const minus = (v: Vec3) => v.map((x) => -x);
  const reversed = operated(operations['time reversal'], start, 1);
  for (const name of ['current', 'S', 'm'] as const) near(reversed[name], minus(start[name]));
  const turned = operated(operations['m → −m'], start, 1);
  near(turned.current, a);
  near(turned.S, b);
  near(turned.m, minus(a));
});

const names = Object.keys(films) as FilmName[];

describe.each(names)('%s', (name) => {
  const group = pointGroup(name);
  const chi = matrix((E) => exampleSpin(name, E));

  test('it has those operations that are in its point group', () => {
    for (const [operation, value] of inSpace)
      expect(keeps(name, operation), operation).toBe(
        group.some((R) => sameMatrix(R, matrix(partOf(value, 1).polar))),
      );
    expect(keeps(name, 'time reversal') || keeps(name, 'm → −m')).toBe(false);
  });
  test('its response is one that the group allows, with every entry and constant that there may be', () => {
    near(allowedPart(chi, group).flat(), chi.flat());
    expect(chi.map((row) => row.map((value) => +(value !== 0)))).toEqual(responsePattern(group));
    expect(constantsOf(name)).toBe(allowedResponses(group).length);
  });
  test('an operation turns the spin of a current into the spin of the turned current if the film has it', () => {
    for (const [operation, value] of inSpace) {
      const after = operated(value, { current: a, S: applyMatrix(chi, a), m: b }, 1);
      const off = exampleSpin(name, after.current).map((x, i) => x - after.S[i]!);
      if (keeps(name, operation)) near(off, [0, 0, 0]);
      else expect(Math.hypot(...off)).toBeGreaterThan(0.1);
    }
  });
});

test('the constants are 9, 4, 5, 2, 1 and 0; a round film has one twice, with opposite signs', () => {
  expect(names.map(constantsOf)).toEqual([9, 4, 5, 2, 1, 0]);
  near(exampleSpin('C∞v', [1, 0, 0]), [0, -0.7, 0]);
  near(exampleSpin('C∞v', [0, 1, 0]), [0.7, 0, 0]);
});
