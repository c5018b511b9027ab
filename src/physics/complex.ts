/** A complex number: real and imaginary part. */
export type Complex = readonly [re: number, im: number];

/** a + b. NaN in, NaN out, as in all of this file. */
export const cadd = (a: Complex, b: Complex): Complex => [a[0] + b[0], a[1] + b[1]];

/** a − b. */
export const csub = (a: Complex, b: Complex): Complex => [a[0] - b[0], a[1] - b[1]];

/** a b. */
export const cmul = (a: Complex, b: Complex): Complex => [
  a[0] * b[0] - a[1] * b[1],
  a[0] * b[1] + a[1] * b[0],
];

/** k a of a real k. */
export const cscale = (k: number, a: Complex): Complex => [k * a[0], k * a[1]];

/** a/b, scaled so that neither overflows on the way; infinite or NaN parts for b = 0. */
export function cdiv(a: Complex, b: Complex): Complex {
  const size = Math.max(Math.abs(b[0]), Math.abs(b[1]));
  const [x, y] = [b[0] / size, b[1] / size];
  const length = (x * x + y * y) * size;
  return [(a[0] * x + a[1] * y) / length, (a[1] * x - a[0] * y) / length];
}

/** |a|. */
export const cabs = (a: Complex): number => Math.hypot(a[0], a[1]);

/** e^a. */
export const cexp = (a: Complex): Complex => {
  const size = Math.exp(a[0]);
  return [size * Math.cos(a[1]), size * Math.sin(a[1])];
};

/** (e^a − 1)/a, which is 1 at a = 0; accurate for small a, where the quotient would lose digits. */
export function cexprel(a: Complex): Complex {
  if (cabs(a) > 0.5) return cdiv(csub(cexp(a), [1, 0]), a);
  // The series Σ aⁿ/(n+1)!, from its last term; the first left out is below 1e-17.
  let sum: Complex = [1, 0];
  for (let n = 14; n > 0; n--) sum = cadd([1, 0], cscale(1 / (n + 1), cmul(a, sum)));
  return sum;
}
