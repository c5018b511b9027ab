import { cross, dot, type Vec3 } from '../vec3';

/**
 * A zero of f between a and b, where it has different signs: secant steps kept inside by halving, until
 * the bracket is narrower than `within`, or rounding. NaN where f is.
 */
export function zeroBetween(f: (x: number) => number, a: number, b: number, within = 0): number {
  let [fa, fb] = [f(a), f(b)];
  for (
    let i = 0;
    i < 200 && Math.abs(b - a) > Math.max(within, 1e-15 * Math.max(Math.abs(a), Math.abs(b)));
    i++
  ) {
    const secant = b - (fb * (b - a)) / (fb - fa);
    const middle = (a + b) / 2;
    // Alternating with halving bounds the number of steps whatever the curve.
    const x = i % 3 === 2 || !((secant - a) * (secant - b) < 0) ? middle : secant;
    const fx = f(x);
    if (fx === 0 || Number.isNaN(fx)) return x + 0 * fx;
    if (fx < 0 === fa < 0) [a, fa] = [x, fx];
    else [b, fb] = [x, fx];
  }
  return (a + b) / 2;
}

/** Solves 3 linear equations by Cramer's rule: columns, right-hand side. */
export function solve3(p: Vec3, q: Vec3, r: Vec3, s: Vec3): Vec3 {
  const det = (a: Vec3, b: Vec3, c: Vec3) => dot(a, cross(b, c));
  const whole = det(p, q, r);
  return [det(s, q, r) / whole, det(p, s, r) / whole, det(p, q, s) / whole];
}
