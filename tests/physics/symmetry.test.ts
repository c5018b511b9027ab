import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowedPart,
  allowedResponses,
  allowedTerm,
  allowedTorques,
  applyMatrix,
  axial,
  axpy,
  cross,
  dampingLike,
  determinant,
  dot,
  familiarTorques,
  fieldLike,
  fieldOf,
  formulas,
  generateGroup,
  identity3,
  inversion,
  isAllowed,
  mirror,
  multiply,
  nfold,
  norm,
  pointGroup,
  pointGroups,
  responsePattern,
  rotation,
  sameMatrix,
  scale,
  signUnder,
  signUnderStackInversion,
  termBehaviour,
  termParity,
  termTex,
  termText,
  termTimeReversal,
  torqueCounts,
  torqueOf,
  transformTerm,
  transpose,
  type SymmetryTerm,
  type Matrix3,
  type PointGroupName,
  type Vec3,
} from '@physics';
import { between } from './spread';

const x: Vec3 = [1, 0, 0];
const y: Vec3 = [0, 1, 0];
const z: Vec3 = [0, 0, 1];
const names = Object.keys(pointGroups) as PointGroupName[];
const close = (a: Vec3, b: Vec3, unit = 1): void => {
  expect(norm(axpy(-1, a, b))).toBeLessThan(1e-12 * unit);
};
const number = between(-1, 1);
const vector = fc.tuple(number, number, number);
const unitVector = vector.filter((v) => norm(v) > 0.1).map((v) => scale(1 / norm(v), v));
/** S = ẑ × E. */
const zxE: Matrix3 = [
  [0, -1, 0],
  [1, 0, 0],
  [0, 0, 0],
];

describe('the operations', () => {
  it('are orthogonal; a mirror turns vectors across its plane, and spins in it', () => {
    fc.assert(
      fc.property(unitVector, between(-7, 7), (n, angle) => {
        for (const R of [mirror(n), rotation(n, angle)])
          expect(sameMatrix(multiply(R, transpose(R)), identity3)).toBe(true);
        expect(determinant(rotation(n, angle))).toBeCloseTo(1, 12);
        expect(determinant(mirror(n))).toBeCloseTo(-1, 12);
        close(applyMatrix(mirror(n), n), scale(-1, n));
        close(applyMatrix(axial(mirror(n)), n), n);
        close(applyMatrix(rotation(n, angle), n), n);
      }),
      { numRuns: 200 },
    );
  });
  it('of a mirror ⊥ x are (−,+,+) for E and (+,−,−) for a spin', () => {
    close(applyMatrix(mirror(x), [1, 2, 3]), [-1, 2, 3]);
    close(applyMatrix(axial(mirror(x)), [1, 2, 3]), [1, -2, -3]);
    close(applyMatrix(nfold(4, z), x), y);
  });
});

describe('a point group', () => {
  const orders: Partial<Record<PointGroupName, number>> = {
    C1: 1,
    Ci: 2,
    Cs: 2,
    C2: 2,
    C3: 3,
    C4: 4,
    C6: 6,
    S4: 4,
    S6: 6,
    C2v: 4,
    C3v: 6,
    C4v: 8,
    C6v: 12,
    C2h: 4,
    C3h: 6,
    C4h: 8,
    C6h: 12,
    D2: 4,
    D3: 6,
    D4: 8,
    D6: 12,
    D2d: 8,
    D2h: 8,
    D3d: 12,
    D3h: 12,
    D4h: 16,
    D6h: 24,
    T: 12,
    Th: 24,
    Td: 24,
    O: 24,
    Oh: 48,
  };
  it.each(Object.entries(orders))('%s has %i operations', (name, order) => {
    expect(pointGroup(name)).toHaveLength(order);
  });
  it.each(names)('%s holds all products and inverses of its operations', (name) => {
    const group = pointGroup(name);
    const has = (A: Matrix3) => group.some((B) => sameMatrix(A, B));
    for (const A of group) {
      expect(has(transpose(A))).toBe(true);
      for (const B of group) if (!has(multiply(A, B))) throw new Error('not closed');
    }
  });
  it('needs orthogonal generators that close', () => {
    expect(() => generateGroup([[x, y, [0, 0, 2]]])).toThrow('generator 0 must be orthogonal');
    expect(() => generateGroup([rotation(z, 1)])).toThrow('at most 256');
    expect(() => pointGroup('C5v')).toThrow(/group must be one of C∞v, .*, got 'C5v'/);
    expect(() => pointGroup('toString')).toThrow('group must be one of');
    expect(() => allowedTorques(pointGroup('C1'), 4)).toThrow('degree must be 0, 1, 2 or 3, got 4');
  });
});

/** Trace of a matrix. */
const trace = (A: Matrix3) => A[0][0] + A[1][1] + A[2][2];
/** Characters of A on polynomials of degree 0 … 3: Molien's series by Newton's identities. */
function symmetricPowers(A: Matrix3): number[] {
  const p = [trace(A), trace(multiply(A, A)), trace(multiply(A, multiply(A, A)))];
  const h = [1];
  for (let n = 1; n <= 3; n++) h.push(h.reduce((sum, hk, k) => sum + hk * p[n - k - 1]!, 0) / n);
  return h;
}
const mean = (group: readonly Matrix3[], of: (R: Matrix3) => number) =>
  Math.round(group.reduce((sum, R) => sum + of(R), 0) / group.length) + 0;

describe('the counts of independent constants are those of the theory of characters', () => {
  it.each(names)('for the spin density from a field in %s', (name) => {
    const group = pointGroup(name);
    const expected = mean(group, (R) => determinant(R) * trace(R) ** 2);
    expect(allowedResponses(group)).toHaveLength(expected);
  });
  // Fields of degree d less those along m, for each part of E that the group does not mix with the rest.
  const expected = (group: readonly Matrix3[], E: (R: Matrix3) => number) =>
    [0, 1, 2, 3].map((d) =>
      mean(group, (R) => {
        const h = symmetricPowers(axial(R));
        return E(R) * (trace(axial(R)) * h[d]! - (d > 0 ? h[d - 1]! : 0));
      }),
    );
  it.each(names)('for the torques from any field in %s', (name) => {
    const group = pointGroup(name);
    expect(torqueCounts(group, 'any')).toEqual(expected(group, trace));
  });
  const flat = names.filter((name) => !/^[TO]/.test(name));
  it.each(flat)('for the torques from a field in the plane in %s', (name) => {
    const group = pointGroup(name);
    expect(torqueCounts(group)).toEqual(expected(group, (R) => R[0][0] + R[1][1]));
  });
});

describe('an average over the group', () => {
  it.each(names)('is invariant under every operation of %s', (name) => {
    const group = pointGroup(name);
    for (const degree of [0, 1, 2])
      for (const term of allowedTorques(group, degree, 'any'))
        for (const R of group) expect(signUnder(term, R)).toBe(1);
    const some = allowedPart(
      [
        [1, 2, 3],
        [4, 5, 7],
        [-6, 8, 9],
      ],
      group,
    );
    for (const R of group)
      multiply(multiply(axial(R), some), transpose(R)).forEach((row, i) =>
        close(row, some[i]!, 10),
      );
  });
  it('keeps its counts when the whole group is turned, by little or much', () => {
    const groups = (['C∞v', 'C3v', 'Cs', 'D2d'] as const).map((name) => {
      const group = pointGroup(name);
      return { group, counts: torqueCounts(group, 'any') };
    });
    const keeps = (n: Vec3, angle: number) => {
      const Q = rotation(n, angle);
      for (const { group, counts } of groups) {
        const turned = group.map((R) => multiply(multiply(Q, R), transpose(Q)));
        expect(torqueCounts(turned, 'any')).toEqual(counts);
      }
    };
    fc.assert(fc.property(unitVector, between(0, 6), keeps), { numRuns: 5 });
    // Coefficients of the size of the angle, its square … are no rounding, and no ground to divide by.
    for (let power = 2; power <= 12; power += 2) keeps([-1, 2, power], 3 * 10 ** -power);
  });
  it('of C12v is that of C∞v up to third order: its torques are kept by every rotation about z', () => {
    for (const term of allowedTorques(pointGroup('C∞v')))
      for (const angle of [0.1, 1, 2.2, Math.PI / 7])
        expect(signUnder(term, rotation(z, angle))).toBe(1);
  });
  it('of C6v is the same, since a tensor of rank 5 is blind to a six-fold axis; C4v and C3v are not', () => {
    const counts = (name: string) => torqueCounts(pointGroup(name));
    expect(counts('C6v')).toEqual(counts('C∞v'));
    expect(counts('C4v')).not.toEqual(counts('C∞v'));
    expect(counts('C3v')).not.toEqual(counts('C∞v'));
  });
  it('is nothing for every group with inversion, at every order in m', () => {
    for (const name of names) {
      const group = pointGroup(name);
      if (!group.some((R) => sameMatrix(R, inversion))) continue;
      expect(torqueCounts(group, 'any')).toEqual([0, 0, 0, 0]);
      expect(allowedResponses(group)).toEqual([]);
    }
  });
  it('never allows fewer torques in a subgroup', () => {
    const chains = [
      ['C∞v', 'C6v', 'C3v', 'Cs', 'C1'],
      ['C4v', 'C2v', 'Cs'],
      ['C4v', 'C4', 'C2', 'C1'],
      ['Oh', 'Td', 'D2d', 'S4', 'C2'],
    ];
    for (const chain of chains)
      for (let i = 1; i < chain.length; i++)
        torqueCounts(pointGroup(chain[i]!), 'any').forEach((n, d) =>
          expect(n).toBeGreaterThanOrEqual(torqueCounts(pointGroup(chain[i - 1]!), 'any')[d]!),
        );
  });
});

describe('the spin density', () => {
  it('of an isotropic film is ẑ × E alone', () => {
    const [chi, ...others] = allowedResponses(pointGroup('C∞v'));
    expect(others).toEqual([]);
    for (const E of [x, y, z])
      expect(norm(cross(applyMatrix(chi!, E), cross(z, E)))).toBeLessThan(1e-12);
  });
  it('of a film with one mirror ⊥ x has S_y and S_z from E_x, and S_x from E_y and E_z', () => {
    expect(responsePattern(pointGroup('Cs'))).toEqual([
      [0, 1, 1],
      [1, 0, 0],
      [1, 0, 0],
    ]);
  });
  it('of C2v has nothing along the normal, whatever the field in the plane', () => {
    for (const chi of allowedResponses(pointGroup('C2v'))) expect(chi[2]).toEqual([0, 0, 0]);
  });
  it('of C2v is at the angle of the tensor', () => {
    fc.assert(
      fc.property(between(-3, -0.3), between(0, 6), (ratioBA, phiE) => {
        const S = applyMatrix(
          [
            [0, 1, 0],
            [ratioBA, 0, 0],
            [0, 0, 0],
          ],
          [Math.cos(phiE), Math.sin(phiE), 0],
        );
        expect(formulas.spinAngleC2v({ ratioBA, phiE })).toBeCloseTo(Math.atan2(S[1], S[0]), 12);
      }),
    );
  });
  it('of Cs leaves the plane most for a current across the mirror and not at all along it', () => {
    const at = (phiE: number) => formulas.outOfPlaneRatio({ ratioCB: 0.3, ratioAB: 0.8, phiE });
    expect(at(0)).toBeCloseTo(0.3, 14);
    expect(at(Math.PI / 2)).toBeCloseTo(0, 14);
    const chi: Matrix3 = [
      [0, 0.8, 0],
      [-1, 0, 0],
      [0.3, 0, 0],
    ];
    for (const phiE of [0.3, 1, 2, 4]) {
      const S = applyMatrix(chi, [Math.cos(phiE), Math.sin(phiE), 0]);
      expect(at(phiE)).toBeCloseTo(Math.abs(S[2]) / Math.hypot(S[0], S[1]), 12);
    }
  });
  it('has 1, 2, 4, 9 and 0 constants in C∞v, C2v, Cs, C1 and with inversion', () => {
    const counts = ['C∞v', 'C2v', 'Cs', 'C1', 'D∞h'].map((group) =>
      formulas.allowedConstants({ group }),
    );
    expect(counts).toEqual([1, 2, 4, 9, 0]);
  });
});

describe('the torques of an isotropic film', () => {
  const group = pointGroup('C∞v');
  const terms = allowedTorques(group);

  it('are m × (ẑ×E) at degree 0 and, at degree 1, m_z m×E and (m·E) m×ẑ', () => {
    expect(terms.slice(0, 3).map(termText)).toEqual([
      'E_y x̂ − E_x ŷ',
      'm_z E_x x̂ + m_z E_y ŷ',
      '(m_x E_x + m_y E_y) ẑ',
    ]);
    fc.assert(
      fc.property(unitVector, number, number, (m, Ex, Ey) => {
        const E: Vec3 = [Ex, Ey, 0];
        close(torqueOf(terms[0]!, m, E), cross(m, cross(z, E)));
        close(torqueOf(terms[1]!, m, E), scale(-m[2], cross(m, E)));
        close(torqueOf(terms[2]!, m, E), scale(-dot(m, E), cross(m, z)));
      }),
    );
  });

  it('hold the damping-like torque: (m·E) m×ẑ − m_z m×E = m×(m×(ẑ×E))', () => {
    fc.assert(
      fc.property(vector, number, number, (m, Ex, Ey) => {
        const E: Vec3 = [Ex, Ey, 0];
        const left = axpy(dot(m, E), cross(m, z), scale(-m[2], cross(m, E)));
        close(left, cross(m, cross(m, cross(z, E))));
      }),
    );
    const DL = dampingLike(zxE);
    expect(isAllowed(DL, group)).toBe(true);
    fc.assert(
      fc.property(unitVector, vector, (m, E) =>
        close(torqueOf(DL, m, E), scale(-1, cross(m, cross(m, cross(z, E))))),
      ),
    );
  });

  it('are kept by rotations and vertical mirrors, and reversed when the stack is', () => {
    for (const term of terms) {
      expect(signUnder(term, mirror([3, 1, 0]))).toBe(1);
      expect(signUnderStackInversion(term)).toBe(-1);
      expect(signUnder(term, mirror(z))).toBe(-1);
      expect(signUnder(term, nfold(2, x))).toBe(-1);
    }
  });
});

describe('a film with one mirror', () => {
  /** S_z from E_x and, apart from it, S_z from E_y. */
  const zFrom = (j: 0 | 1): Matrix3 => [
    [0, 0, 0],
    [0, 0, 0],
    [j === 0 ? 1 : 0, j === 1 ? 1 : 0, 0],
  ];
  it('⊥ x has the out-of-plane damping-like torque for a current along x only', () => {
    const group = pointGroup('Cs');
    for (const kind of [dampingLike, fieldLike]) {
      expect(isAllowed(kind(zFrom(0)), group)).toBe(true);
      expect(isAllowed(kind(zFrom(1)), group)).toBe(false);
      expect(signUnder(kind(zFrom(1)), mirror(x))).toBe(-1);
    }
    for (const name of ['C2v', 'C∞v', 'C4v', 'C3v'])
      expect(isAllowed(dampingLike(zFrom(0)), pointGroup(name))).toBe(false);
  });
});

describe('a torque term', () => {
  const all = allowedTorques(pointGroup('C1'));
  it('of even degree in m is odd under m → −m and reactive, of odd degree even and dissipative', () => {
    fc.assert(
      fc.property(unitVector, vector, fc.integer({ min: 0, max: all.length - 1 }), (m, E, k) => {
        const term = all[k]!;
        const odd = termParity(term) === 'odd';
        const there = torqueOf(term, m, E);
        close(torqueOf(term, scale(-1, m), E), scale(odd ? -1 : 1, there));
        // Time reversal turns m and the current; dm/dt stays.
        close(torqueOf(term, scale(-1, m), scale(-1, E)), scale(odd ? 1 : -1, there));
        expect(termTimeReversal(term)).toBe(odd ? 'reactive' : 'dissipative');
      }),
      { numRuns: 300 },
    );
    expect([fieldLike(zxE), dampingLike(zxE)].map(termParity)).toEqual(['odd', 'even']);
  });
  it('transforms as the film and its vectors do', () => {
    fc.assert(
      fc.property(
        unitVector,
        vector,
        unitVector,
        fc.boolean(),
        fc.integer({ min: 0, max: all.length - 1 }),
        (m, E, n, mirrored, k) => {
          const R = mirrored ? mirror(n) : rotation(n, 1.3);
          const term = all[k]!;
          const moved = transformTerm(term, R);
          close(
            fieldOf(moved, applyMatrix(axial(R), m), applyMatrix(R, E)),
            applyMatrix(axial(R), fieldOf(term, m, E)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
  it('along m is no torque', () => {
    const along: SymmetryTerm = {
      degree: 1,
      coefficients: Array.from({ length: 27 }, (_, k) => ([0, 10, 20].includes(k) ? 1 : 0)),
    };
    const m: Vec3 = [0.6, 0, 0.8];
    close(fieldOf(along, m, [1, 0, 0]), scale(1, m));
    close(torqueOf(along, m, [1, 2, 3]), [0, 0, 0]);
    expect(signUnder(along, mirror(x))).toBe(1);
  });
  it('that no symmetry forbids spans every torque of its degree: any allowed mean is a sum of the basis', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 54, maxLength: 54 }), (coefficients) => {
        const term = allowedTerm({ degree: 2, coefficients }, pointGroup('C3v'));
        for (const R of pointGroup('C3v')) expect(signUnder(term, R)).toBe(1);
      }),
      { numRuns: 20 },
    );
  });
  it('is written with its powers and fractions, in text and in TeX', () => {
    const terms = allowedTorques(pointGroup('C3v'));
    const text = terms.map(termText);
    expect(text).toContain('(m_x E_y + m_y E_x) x̂ + (m_x E_x − m_y E_y) ŷ');
    expect(text).toContain('(m_x² E_x − 2 m_x m_y E_y − m_y² E_x) ẑ');
    expect(termTex(terms[0]!)).toBe('E_y \\hat{\\mathbf{x}} - E_x \\hat{\\mathbf{y}}');
    expect(termTex({ degree: 0, coefficients: [-0.5, 0, 0, 0, 0, 0, 0, Math.SQRT2, 0] })).toBe(
      '-\\tfrac{1}{2} E_x \\hat{\\mathbf{x}} + 1.41421 E_y \\hat{\\mathbf{z}}',
    );
    expect(termText({ degree: 0, coefficients: new Array<number>(9).fill(0) })).toBe('0');
    expect(new Set(text).size).toBe(text.length);
  });
});

describe('the familiar torques', () => {
  const allowed = (name: string) =>
    Object.entries(familiarTorques)
      .filter(([, { term }]) => isAllowed(term, pointGroup(name)))
      .map(([key]) => key);
  it('are what their names say', () => {
    fc.assert(
      fc.property(unitVector, number, number, (m, Ex, Ey) => {
        const E: Vec3 = [Ex, Ey, 0];
        const is = (key: keyof typeof familiarTorques, torque: Vec3) => {
          close(torqueOf(familiarTorques[key].term, m, E), torque);
        };
        const DL = (S: Vec3) => scale(-1, cross(m, cross(m, S)));
        const FL = (S: Vec3) => scale(-1, cross(m, S));
        is('fieldLike', FL(cross(z, E)));
        is('dampingLike', DL(cross(z, E)));
        is('fieldLikeMixed', FL([Ey, Ex, 0]));
        is('dampingLikeMixed', DL([Ey, Ex, 0]));
        is('fieldLikeUpright', FL([0, 0, Ex]));
        is('dampingLikeUpright', DL([0, 0, Ex]));
        is('alongE', scale(-m[2], cross(m, E)));
        is('alongNormal', scale(-dot(m, E), cross(m, z)));
      }),
      { numRuns: 100 },
    );
  });
  it('of an isotropic film are four, of C2v six, of one mirror eight, and none with inversion', () => {
    expect(allowed('C∞v')).toEqual(['fieldLike', 'dampingLike', 'alongE', 'alongNormal']);
    expect(allowed('C2v')).toHaveLength(6);
    expect(allowed('Cs')).toHaveLength(8);
    expect(allowed('D∞h')).toEqual([]);
    // Dresselhaus coupling alone: S_x ∝ E_x, turned by 45°, is the mixed one.
    expect(allowed('D2d')).not.toContain('fieldLike');
  });
  it('behave as the anatomy of the spin-orbit torque says', () => {
    const { fieldLike: FL, dampingLike: DL, dampingLikeUpright: up } = familiarTorques;
    expect(termBehaviour(FL.term)).toEqual({
      parity: 'odd',
      timeReversal: 'reactive',
      current: -1,
      mirrors: [1, 1, -1],
      twofold: [-1, -1, 1],
      stackInversion: -1,
    });
    expect(termBehaviour(DL.term)).toEqual({
      ...termBehaviour(FL.term),
      parity: 'even',
      timeReversal: 'dissipative',
    });
    expect(termBehaviour(up.term).mirrors).toEqual([1, -1, 1]);
  });
});
