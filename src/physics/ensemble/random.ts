/** Numbers in [0, 1) one after the other, or normal ones where that is said. */
export type RandomSource = () => number;

/**
 * A seeded source of uniform numbers in [0, 1): the generator sfc32 ("small fast counting", 128 bits of
 * state, period at least 2³²). It works in 32-bit integers alone, so every engine gives the same numbers.
 *
 * @param seed    any integer, taken modulo 2³²
 * @param stream  any integer, taken modulo 2³²: another stream of the same seed, one per trajectory for instance
 * @returns the source; each number is a multiple of 2⁻³²
 * @throws RangeError for a seed or stream that is no integer
 */
export function sfc32(seed: number, stream = 0): RandomSource {
  for (const [name, value] of Object.entries({ seed, stream }))
    if (!Number.isSafeInteger(value))
      throw new RangeError(`${name} must be an integer, got ${value}`);
  // A typed array holds its numbers in place; captured variables would be allocated anew at each change.
  const state = Int32Array.of(seed, stream, 0, 1);
  const next = () => {
    const b = state[1]!;
    const c = state[2]!;
    const counter = state[3]!;
    const sum = (state[0]! + b + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    state[3] = counter + 1;
    return (sum >>> 0) / 2 ** 32;
  };
  // Seeds that differ in one bit must not begin alike.
  for (let i = 0; i < 15; i++) next();
  return next;
}

/**
 * Natural logarithm of x in (0, 1], error below 1e-15 of it. It uses sums, products and quotients only,
 * which the language defines to the last bit; Math.log may differ between engines.
 */
function logOf(x: number): number {
  let doublings = 0;
  for (; x < 0.75; x *= 2) doublings++;
  const z = (x - 1) / (x + 1);
  const z2 = z * z;
  // ln x = 2 artanh z, |z| <= 1/7.
  let sum = 0;
  for (let k = 21; k > 0; k -= 2) sum = sum * z2 + 1 / k;
  return 2 * z * sum - doublings * Math.LN2;
}

/**
 * A source of normal numbers of mean 0 and variance 1, by the ratio of two uniform ones: v/u is normal where
 * the point (u, v) lies inside v² = −4u² ln u. Two quadratic curves decide all but one case in a hundred
 * without a logarithm. The same on every engine, as far as `random` is.
 *
 * @param random  uniform numbers in [0, 1)
 * @returns the source; takes 2.7 numbers of `random` on average
 */
export function normalSource(random: RandomSource): RandomSource {
  return () => {
    for (;;) {
      // 1 − random() is never 0.
      const u = 1 - random();
      const v = 1.7156 * (random() - 0.5);
      const x = u - 0.449871;
      const y = Math.abs(v) + 0.386595;
      const q = x * x + y * (0.196 * y - 0.25472 * x);
      if (q < 0.27597 || (q < 0.27846 && v * v < -4 * u * u * logOf(u))) return v / u;
    }
  };
}
