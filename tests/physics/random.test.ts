import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalSource, sfc32 } from '@physics';

// On a busy machine the long ones take their time.
/** The generator written again in integers of any length, cut to 32 bits where its definition says so. */
function* slowly(seed: number, stream: number): Generator<number> {
  const cut = (x: bigint) => BigInt.asUintN(32, x);
  let [a, b, c, counter] = [cut(BigInt(seed)), cut(BigInt(stream)), 0n, 1n];
  for (let i = 0; ; i++) {
    const sum = cut(a + b + counter);
    counter = cut(counter + 1n);
    a = b ^ (b >> 9n);
    b = cut(c * 9n);
    c = cut(((c << 21n) | (c >> 11n)) + sum);
    if (i >= 15) yield Number(sum) / 2 ** 32;
  }
}
const take = (n: number, next: () => number) => Array.from({ length: n }, next);
const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;

describe('the seeded source', () => {
  it('is sfc32 to the last bit', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer(), (seed, stream) => {
        const slow = slowly(seed, stream);
        expect(take(40, sfc32(seed, stream))).toEqual(take(40, () => slow.next().value));
      }),
    );
  });

  it('fills [0, 1) evenly: 1000 bins and pairs of neighbours within 4 standard deviations', () => {
    for (const next of [sfc32(1), sfc32(1, 1), sfc32(2)]) {
      const list = take(1_000_000, next);
      expect(list.every((x) => x >= 0 && x < 1)).toBe(true);
      const bins = new Float64Array(1000);
      for (const x of list) bins[Math.floor(1000 * x)]! += 1;
      const chi2 = bins.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
      expect(Math.abs(chi2 - 999)).toBeLessThan(4 * Math.sqrt(2 * 999));
      const product = mean(list.slice(1).map((x, i) => (x - 0.5) * (list[i]! - 0.5)));
      expect(Math.abs(product)).toBeLessThan(4 / 12 / 1000);
    }
  });

  it('gives streams that have nothing to do with each other, neighbours too', () => {
    const n = 100_000;
    const lists = [sfc32(5, 0), sfc32(5, 1), sfc32(6, 0), sfc32(-5, 0)].map((s) => take(n, s));
    for (const [i, a] of lists.entries())
      for (const b of lists.slice(i + 1)) {
        const product = mean(a.map((x, k) => (x - 0.5) * (b[k]! - 0.5)));
        expect(Math.abs(product)).toBeLessThan(4 / 12 / Math.sqrt(n));
      }
  });

  it('takes integers only', () => {
    expect(() => sfc32(0.5)).toThrow('seed must be an integer, got 0.5');
    expect(() => sfc32(1, NaN)).toThrow('stream must be an integer, got NaN');
  });
});

describe('the normal source', () => {
  const n = 1_000_000;
  const list = take(n, normalSource(sfc32(11)));

  it('has the moments 0, 1, 0, 3, 0, 15 within 4 standard deviations', () => {
    // The variance of xᵏ is (2k − 1)!! − ⟨xᵏ⟩².
    const double = [1, 3, 15, 105, 945, 10395];
    for (const [i, exact] of [0, 1, 0, 3, 0, 15].entries()) {
      const found = mean(list.map((x) => x ** (i + 1)));
      const deviation = Math.sqrt((double[i]! - exact * exact) / n);
      expect(Math.abs(found - exact)).toBeLessThan(4 * deviation);
    }
  });

  it('follows the bell curve, tails included: no bin is 4.5 standard deviations off', () => {
    // Probability of each bin by Simpson's rule, from −4.5 to 4.5 in 90 bins.
    const bell = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    const counts = new Float64Array(90);
    for (const x of list) {
      const bin = Math.floor((x + 4.5) * 10);
      if (bin >= 0 && bin < 90) counts[bin]! += 1;
    }
    counts.forEach((count, i) => {
      const x = -4.5 + i / 10;
      const p = (bell(x) + 4 * bell(x + 0.05) + bell(x + 0.1)) / 60;
      expect(Math.abs(count - n * p)).toBeLessThan(4.5 * Math.sqrt(n * p) + 1);
    });
    const beyond = list.filter((x) => Math.abs(x) > 4.5).length;
    expect(Math.abs(beyond - 6.795e-6 * n)).toBeLessThan(4.5 * Math.sqrt(6.795e-6 * n));
  });

  it('knows the logarithm in the rare case that needs it: points by the boundary fall on the right side', () => {
    // Fed with one point (u, v) after another: accepted is exactly what lies inside v² = −4u² ln u.
    const accepts = (u: number, v: number) => {
      const fed = [1 - u, v / 1.7156 + 0.5, 0.5, 0.5];
      let used = 0;
      const x = normalSource(() => fed[used++]!)();
      return used === 2 && Math.abs(x - v / u) < 1e-9;
    };
    for (let u = 0.02; u < 0.99; u += 0.005) {
      const edge = 2 * u * Math.sqrt(-Math.log(u));
      expect(accepts(u, edge * (1 - 1e-9))).toBe(true);
      expect(accepts(u, edge * (1 + 1e-9))).toBe(false);
    }
  });
});
