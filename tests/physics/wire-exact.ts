import {
  cadd,
  cdiv,
  cexp,
  cmul,
  cscale,
  csub,
  filmCoefficients,
  filmDrive,
  type Complex,
  type RashbaWire,
} from '@physics';

const cabs = ([re, im]: Complex) => Math.hypot(re, im);

/** Roots of x⁴ + c₃x³ + c₂x² + c₁x + c₀, all four at once by Durand and Kerner. */
function quartic(c: readonly number[]): Complex[] {
  const value = (x: Complex) =>
    [c[2]!, c[1]!, c[0]!].reduce<Complex>(
      (sum, k) => cadd(cmul(sum, x), [k, 0]),
      [x[0] + c[3]!, x[1]],
    );
  const size = 1 + Math.max(...c.map(Math.abs)) ** 0.5;
  let roots: Complex[] = [0.3, 1.9, 3.3, 5].map((a) => cscale(size, cexp([0, a])));
  for (let i = 0; i < 500; i++)
    roots = roots.map((x, k) => {
      const others = roots.filter((_, j) => j !== k);
      return csub(
        x,
        cdiv(
          value(x),
          others.reduce<Complex>((p, y) => cmul(p, csub(x, y)), [1, 0]),
        ),
      );
    });
  return roots;
}

/** Solution of a small complex system, by elimination with pivots; the last column is the right-hand side. */
function solve(rows: Complex[][]): Complex[] {
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    const pivot = rows
      .slice(k)
      .reduce((best, row, i) => (cabs(row[k]!) > cabs(rows[best]![k]!) ? i + k : best), k);
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = cdiv(rows[i]![k]!, rows[k]![k]!);
      rows[i] = rows[i]!.map((x, j) => csub(x, cmul(factor, rows[k]![j]!)));
    }
  }
  return rows.map((row, k) => cdiv(row[n]!, row[k]!));
}

/**
 * The spin density across a wire without a grid: bulk value plus four exponentials, from the eigenvalues w of
 * det(Dw² + Qw − K) = 0 and their vectors. Each exponential counts from the edge at which it is largest.
 */
export function exactWire(wire: RashbaWire): (y: number) => readonly [Sy: number, Sz: number] {
  const c = filmCoefficients(wire.film);
  const [, Xy, Xz] = filmDrive(c, [1, 0, 0], wire.source);
  // Lengths in units of √(Dτ_Δ), so that all coefficients are near 1.
  const unit = Math.sqrt(c.D / c.exchangeRate);
  const L = wire.width / unit;
  const Ky = (c.spinFlipRate + c.dpRate + c.dephasingRate) / c.exchangeRate;
  const Kz = Ky + c.dpRate / c.exchangeRate;
  const g = (2 * c.Gamma) / (unit * c.exchangeRate);
  const t = (2 * c.C) / (unit * c.exchangeRate);
  // (w² + gw − Ky)(w² + gw − Kz) + (tw − 1)²
  const roots = quartic([Ky * Kz + 1, -g * (Ky + Kz) - 2 * t, g * g - Ky - Kz + t * t, 2 * g]);
  const modes = roots.map((w) => {
    const side = csub([1, 0], cscale(t, w));
    const own = csub(cadd(cmul(w, w), cscale(g, w)), [Ky, 0]);
    const size = Math.hypot(cabs(side), cabs(own));
    return {
      v: [cscale(1 / size, side), cscale(1 / size, own)] as const,
      at: (y: number) => cexp(cscale(y - (w[0] > 0 ? L : 0), w)),
    };
  });
  const det = (Ky * Kz + 1) * c.exchangeRate;
  const bulk = [(Kz * Xy - Xz) / det, (Xy + Ky * Xz) / det] as const;
  const weights = solve(
    [0, L].flatMap((y) =>
      ([0, 1] as const).map((k): Complex[] => [
        ...modes.map((mode) => cmul(mode.v[k], mode.at(y))),
        [-bulk[k], 0],
      ]),
    ),
  );
  const value = (k: 0 | 1, y: number) =>
    modes.reduce(
      (sum, mode, j) => sum + cmul(weights[j]!, cmul(mode.v[k], mode.at(y / unit)))[0],
      bulk[k],
    );
  return (y) => [value(0, y), value(1, y)];
}
