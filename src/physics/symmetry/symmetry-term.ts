import { cross, scale, vec3By, type Vec3 } from '../vec3';
import { monomialCount, monomialIndex, monomials, substituted, timesComponent } from './monomials';
import { axial, transpose, type Matrix3 } from './operations';

/**
 * A field on m, linear in E and of one degree in m:
 *     B_i(m, E) = Σ_jk c_ijk E_j (monomial k of m)
 * Its torque is t = −m × B(m, E), in units of γ.
 */
export interface SymmetryTerm {
  readonly degree: number;
  /** c_ijk at (3i + j) n + k with n = monomialCount(degree). */
  readonly coefficients: readonly number[];
}

const axes = [0, 1, 2] as const;

/** The field of a term, B(m, E). m is a unit vector; units of c times those of E. NaN in, NaN out. */
export function fieldOf({ degree, coefficients }: SymmetryTerm, m: Vec3, E: Vec3): Vec3 {
  const powers = monomials(degree);
  const values = powers.map(([a, b, c]) => m[0] ** a * m[1] ** b * m[2] ** c);
  const component = (i: 0 | 1 | 2): number => {
    let sum = 0;
    for (const j of axes)
      for (let k = 0; k < values.length; k++)
        sum += coefficients[(3 * i + j) * values.length + k]! * E[j] * values[k]!;
    return sum;
  };
  return [component(0), component(1), component(2)];
}

/** The torque of a term over γ, −m × B(m, E). NaN in, NaN out. */
export const torqueOf = (term: SymmetryTerm, m: Vec3, E: Vec3): Vec3 =>
  scale(-1, cross(m, fieldOf(term, m, E)));

/**
 * A term after an operation R of space on film, magnetization and current alike:
 *     B′(m, E) = det(R) R B(det(R) Rᵀm, RᵀE)
 * A film that R leaves as it is has only terms with B′ = B. NaN in, NaN out.
 */
export const transformTerm = (term: SymmetryTerm, R: Matrix3): SymmetryTerm =>
  transformer(term.degree, R)(term);

/** transformTerm for one operation and all terms of a degree. */
export function transformer(degree: number, R: Matrix3): (term: SymmetryTerm) => SymmetryTerm {
  const n = monomialCount(degree);
  const A = axial(R);
  const S = substituted(degree, transpose(A));
  return ({ coefficients }) => {
    const result = new Array<number>(9 * n).fill(0);
    for (let at = 0; at < 9 * n; at++) {
      const c = coefficients[at]!;
      if (c === 0) continue;
      const [i, j] = [Math.floor(at / (3 * n)) as 0 | 1 | 2, (Math.floor(at / n) % 3) as 0 | 1 | 2];
      for (const i2 of axes)
        for (const j2 of axes) {
          const factor = c * A[i2][i] * R[j2][j];
          if (factor === 0) continue;
          for (let l = 0; l < n; l++) result[(3 * i2 + j2) * n + l]! += factor * S[at % n]![l]!;
        }
    }
    return { degree, coefficients: result };
  };
}

/** Coefficients of m × B(m, E), laid out as a term of the degree above: zero only where B lies along m. */
export function torqueCoefficients({ degree, coefficients }: SymmetryTerm): number[] {
  const n = monomialCount(degree);
  const part = (i: number, j: number): readonly number[] =>
    coefficients.slice((3 * i + j) * n, (3 * i + j + 1) * n);
  return axes.flatMap((i) =>
    axes.flatMap((j) => {
      const [p, q] = [((i + 1) % 3) as 0 | 1 | 2, ((i + 2) % 3) as 0 | 1 | 2];
      const minus = timesComponent(part(p, j), degree, q);
      return timesComponent(part(q, j), degree, p).map((value, k) => value - minus[k]!);
    }),
  );
}

/** A term times m·m = 1: the same function on the sphere, two degrees up. */
export function timesUnit({ degree, coefficients }: SymmetryTerm): SymmetryTerm {
  const [n, up] = [monomialCount(degree), monomialCount(degree + 2)];
  const result = new Array<number>(9 * up).fill(0);
  monomials(degree).forEach((powers, k) => {
    for (const axis of axes) {
      const raised = vec3By((i) => powers[i] + (i === axis ? 2 : 0));
      for (let ij = 0; ij < 9; ij++)
        result[ij * up + monomialIndex(raised)]! += coefficients[ij * n + k]!;
    }
  });
  return { degree: degree + 2, coefficients: result };
}

/** The field-like term of a spin density S = χE: B = S. With χ of S = ẑ×E it is the torque −m×(ẑ×E). NaN in, NaN out. */
export const fieldLike = (chi: Matrix3): SymmetryTerm => ({ degree: 0, coefficients: chi.flat() });

/** The damping-like term of a spin density S = χE: B = m × S, the torque −m×(m×S). NaN in, NaN out. */
export function dampingLike(chi: Matrix3): SymmetryTerm {
  const coefficients = new Array<number>(27).fill(0);
  for (const i of axes)
    for (const j of axes) {
      const [p, q] = [((i + 1) % 3) as 0 | 1 | 2, ((i + 2) % 3) as 0 | 1 | 2];
      coefficients[(3 * i + j) * 3 + p]! += chi[q][j];
      coefficients[(3 * i + j) * 3 + q]! -= chi[p][j];
    }
  return { degree: 1, coefficients };
}
