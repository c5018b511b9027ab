import { oneOf } from '../check';
import { timesUnit, torqueCoefficients, transformer, type SymmetryTerm } from './symmetry-term';
import { monomialCount } from './monomials';
import type { Matrix3 } from './operations';
import { extendSpan, rowReduce, type Span } from './rows';

/** Which electric fields are asked about: those in the film plane, or any. */
export type FieldsAsked = 'plane' | 'any';

/** Highest degree in m that is worked out. */
export const torkanceDegree = 3;

/** The part of a term that a group allows: its mean over the group. @param group all operations */
export const allowedTerm = (term: SymmetryTerm, group: readonly Matrix3[]): SymmetryTerm =>
  averager(term.degree, group)(term);

/** allowedTerm for one group and all terms of a degree. */
function averager(degree: number, group: readonly Matrix3[]): (term: SymmetryTerm) => SymmetryTerm {
  const operations = group.map((R) => transformer(degree, R));
  return (term) => {
    const sum = new Array<number>(term.coefficients.length).fill(0);
    for (const operate of operations)
      operate(term).coefficients.forEach((value, k) => (sum[k]! += value / group.length));
    return { degree, coefficients: sum };
  };
}

/** Whether a group allows a torque: its average is the torque itself. A field along m counts for nothing. */
export function isAllowed(term: SymmetryTerm, group: readonly Matrix3[]): boolean {
  const [mean, own] = [torqueCoefficients(allowedTerm(term, group)), torqueCoefficients(term)];
  return own.every((value, k) => Math.abs(value - mean[k]!) < 1e-9);
}

/** All fields of one degree in m, linear in E, that a group allows: a basis. */
function allowedFields(
  degree: number,
  group: readonly Matrix3[],
  asked: FieldsAsked,
): SymmetryTerm[] {
  const n = monomialCount(degree);
  const inPlane = (_: number, at: number) => asked === 'any' || Math.floor(at / n) % 3 !== 2;
  const average = averager(degree, group);
  const means = Array.from({ length: 9 * n }, (_, k) => {
    const unit = Array.from({ length: 9 * n }, (_, l) => (l === k ? 1 : 0));
    const { coefficients } = average({ degree, coefficients: unit });
    return coefficients.map((value, at) => (inPlane(value, at) ? value : 0));
  });
  return rowReduce(means).map((coefficients) => ({ degree, coefficients }));
}

/**
 * The independent torques that a group allows, linear in E and with fields up to a degree in m. Every
 * allowed torque of that degree or below is a sum of them with constant coefficients, on |m| = 1. Degrees
 * 0 and 2 are odd in m, 1 and 3 even: see termParity.
 *
 * @param group   all operations, as of pointGroup
 * @param degree  highest degree of the field in m, 0 … 3
 * @param asked   electric fields: in the film plane (default), or any
 * @returns terms of degree 0 first; the one with fewest coefficients of those that would do
 * @throws RangeError for a degree that is not 0, 1, 2 or 3
 * @source garello2013
 */
export function allowedTorques(
  group: readonly Matrix3[],
  degree: number = torkanceDegree,
  asked: FieldsAsked = 'plane',
): SymmetryTerm[] {
  oneOf('asked', asked, ['plane', 'any']);
  if (!(Number.isInteger(degree) && degree >= 0 && degree <= torkanceDegree))
    throw new RangeError(`degree must be 0, 1, 2 or 3, got ${degree}`);
  const size = ({ coefficients }: SymmetryTerm) => coefficients.filter((c) => c !== 0).length;
  const terms: SymmetryTerm[] = [];
  for (let d = 0; d <= degree; d++) {
    const span: Span = [];
    const below = terms.filter((term) => term.degree === d - 2);
    extendSpan(
      span,
      below.map((term) => torqueCoefficients(timesUnit(term))),
    );
    const fields = allowedFields(d, group, asked).sort((a, b) => size(a) - size(b));
    for (const at of extendSpan(span, fields.map(torqueCoefficients))) terms.push(fields[at]!);
  }
  return terms;
}

/**
 * How many independent torques a group allows with fields of degree 0, 1, 2, 3 in m, cumulative per parity:
 * the numbers of degree 2 contain those of degree 0, those of degree 3 those of degree 1.
 *
 * @param group  all operations, as of pointGroup
 * @param asked  electric fields: in the film plane (default), or any
 */
export function torqueCounts(
  group: readonly Matrix3[],
  asked: FieldsAsked = 'plane',
): [number, number, number, number] {
  const degrees = allowedTorques(group, torkanceDegree, asked).map((term) => term.degree);
  const count = (d: number) => degrees.filter((other) => other === d).length;
  return [count(0), count(1), count(0) + count(2), count(1) + count(3)];
}
