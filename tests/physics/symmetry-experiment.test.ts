import { describe, expect, test } from 'vitest';
import {
  allowedPart,
  allowedResponses,
  applyMatrix,
  areaMatrix,
  axial,
  constantsOf,
  cross,
  exampleResponse,
  films,
  identity3,
  mirror,
  operated,
  operations,
  partOf,
  pointGroup,
  responsePattern,
  rotation,
  sameMatrix,
  type Matrix3,
  type Operation,
  type Vec3,
} from '@physics';

const near = (a: readonly number[], b: readonly number[]) =>
  a.forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 12));
const a: Vec3 = [0.3, -0.8, 0.5];
const b: Vec3 = [-0.6, 0.1, 0.9];

test('an area goes with its edges: (A a) × (A b) is the area matrix of A on a × b', () => {
  const shear: Matrix3 = [
    [1, 0.4, 0],
    [0, 2, -0.3],
    [0.1, 0, 0.5],
  ];
  const flat = partOf(operations['mirror ⊥ y'], 0.5);
  for (const A of [shear, partOf(operations['mirror ⊥ x'], 0.3), flat])
    near(cross(applyMatrix(A, a), applyMatrix(A, b)), applyMatrix(areaMatrix(A), cross(a, b)));
});

test('for a mirror and a rotation the area matrix is what an axial vector feels', () => {
  for (const R of [mirror([2, -1, 2]), rotation([1, 1, 0], 0.7)])
    near(areaMatrix(R).flat(), axial(R).flat());
});

test('a whole operation is the mirror or the rotation of its name, half a rotation goes half the angle', () => {
  near(partOf(operations['mirror ⊥ y'], 1).flat(), mirror([0, 1, 0]).flat());
  const turn = operations['turn by 60° about z'];
  near(partOf(turn, 1).flat(), rotation([0, 0, 1], Math.PI / 3).flat());
  near(partOf(turn, 0.5).flat(), rotation([0, 0, 1], Math.PI / 6).flat());
  for (const operation of Object.values(operations))
    near(partOf(operation, 0).flat(), identity3.flat());
});

test('a mirror keeps the axial component along its normal and the polar ones in its plane', () => {
  const { J, S, m } = operated(operations['mirror ⊥ x'], { J: a, S: a, m: b }, 1);
  near(J, [-a[0], a[1], a[2]]);
  near(S, [a[0], -a[1], -a[2]]);
  near(m, [b[0], -b[1], -b[2]]);
});

test('time reversal turns current, spin and m over, m → −m the last alone; neither moves space', () => {
  const start = { J: a, S: b, m: a };
  const reversed = operated(operations['time reversal'], start, 1);
  for (const name of ['J', 'S', 'm'] as const)
    near(
      reversed[name],
      start[name].map((x) => -x),
    );
  const turned = operated(operations['m → −m'], start, 1);
  near(turned.J, a);
  near(turned.S, b);
  near(
    turned.m,
    a.map((x) => -x),
  );
  near(partOf(operations['time reversal'], 1).flat(), partOf(operations['m → −m'], 0).flat());
});

const names = Object.keys(films) as (keyof typeof films)[];

describe.each(names)('%s', (name) => {
  const chi = exampleResponse(name);
  const group = pointGroup(name);
  const basis = allowedResponses(group);
  const inSpace = Object.entries<Operation>(operations).filter(([, { reversed }]) => !reversed);

  test('it has those operations that are in its point group', () => {
    for (const [operation, value] of inSpace)
      expect((films[name].has as readonly string[]).includes(operation)).toBe(
        group.some((R) => sameMatrix(R, partOf(value, 1))),
      );
  });
  test('its response is one that the whole group allows, and has every entry that any of them has', () => {
    near(allowedPart(chi, group).flat(), chi.flat());
    expect(chi.map((row) => row.map((value) => +(value !== 0)))).toEqual(responsePattern(group));
  });
  test('its constants are as many as its independent responses', () => {
    expect(constantsOf(chi).count).toBe(basis.length);
  });
  test('an operation that it has turns the spin of a current into the spin of the turned current', () => {
    for (const [operation, value] of inSpace) {
      const after = operated(value, { J: a, S: applyMatrix(chi, a), m: b }, 1);
      const own = applyMatrix(chi, after.J);
      const off = Math.hypot(...own.map((x, i) => x - after.S[i]!));
      if ((films[name].has as readonly string[]).includes(operation))
        expect(off).toBeLessThan(1e-12);
      else expect(off).toBeGreaterThan(0.1);
    }
  });
});

test('the constants are 9, 4, 5, 2, 1 and 0', () => {
  expect(names.map((name) => constantsOf(exampleResponse(name)).count)).toEqual([9, 4, 5, 2, 1, 0]);
});

test('one mirror ⊥ x leaves S_y and S_z of a current along x, a round film one constant twice', () => {
  expect(constantsOf(exampleResponse('Cs')).entries).toEqual([
    ['', 'a', 'b'],
    ['c', '', ''],
    ['d', '', ''],
  ]);
  expect(constantsOf(exampleResponse('C∞v')).entries).toEqual([
    ['', 'a', ''],
    ['−a', '', ''],
    ['', '', ''],
  ]);
});
