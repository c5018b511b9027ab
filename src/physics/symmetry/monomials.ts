import { whole } from '../check';
import type { Matrix3 } from './operations';
import { vec3By } from '../vec3';

/** Powers of m_x, m_y, m_z. */
export type Powers = readonly [number, number, number];

/** All monomials of a degree in m, m_xᵃ m_yᵇ m_zᶜ with a + b + c = degree, m_x first. */
export function monomials(degree: number): Powers[] {
  whole('degree', degree);
  const list: Powers[] = [];
  for (let a = degree; a >= 0; a--)
    for (let b = degree - a; b >= 0; b--) list.push([a, b, degree - a - b]);
  return list;
}

/** Place of a monomial in the list of its degree. */
export function monomialIndex([, b, c]: Powers): number {
  const rest = b + c;
  return (rest * (rest + 1)) / 2 + c;
}

/** Number of monomials of a degree: (d + 1)(d + 2)/2. */
export function monomialCount(degree: number): number {
  whole('degree', degree);
  return ((degree + 1) * (degree + 2)) / 2;
}

/** The polynomial m_axis × (coefficients of a degree): coefficients of the degree above. NaN in, NaN out. */
export function timesComponent(
  coefficients: readonly number[],
  degree: number,
  axis: 0 | 1 | 2,
): number[] {
  const result = new Array<number>(monomialCount(degree + 1)).fill(0);
  monomials(degree).forEach((powers, k) => {
    const raised = vec3By((i) => powers[i] + (i === axis ? 1 : 0));
    result[monomialIndex(raised)] = coefficients[k]!;
  });
  return result;
}

/**
 * What becomes of each monomial of a degree when m is replaced by Q m: row k holds the coefficients of
 * monomial k of Q m in the monomials of m.
 */
export function substituted(degree: number, Q: Matrix3): number[][] {
  return monomials(degree).map((powers) => {
    let poly = [1];
    let d = 0;
    for (const i of [0, 1, 2] as const)
      for (let n = 0; n < powers[i]; n++, d++) {
        const parts = ([0, 1, 2] as const).map((axis) => timesComponent(poly, d, axis));
        poly = parts[0]!.map((_, k) =>
          parts.reduce((sum, part, axis) => sum + Q[i][axis]! * part[k]!, 0),
        );
      }
    return poly;
  });
}
