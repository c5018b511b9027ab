/** A number of the complex plane. */
export type C = readonly [re: number, im: number];
export const mul = ([a, b]: C, [c, d]: C): C => [a * c - b * d, a * d + b * c];
export const div = ([a, b]: C, [c, d]: C): C => {
  const size = c * c + d * d;
  return [(a * c + b * d) / size, (b * c - a * d) / size];
};
export const sub = ([a, b]: C, [c, d]: C): C => [a - c, b - d];

/** A layer in which a spin current diffuses: j = source − g λ μ′, j′ = −(g/λ) μ, with g its spin conductance. */
export interface Layer {
  readonly thickness: number;
  readonly lambda: number;
  /** Spin conductance 1/(2ρλ) of the layer if it were thick, 1/(Ω m²). */
  readonly g: number;
  readonly source: number;
}

/**
 * Spin accumulation at the middle of n cells per layer, and the currents through their faces, by finite
 * volumes: what enters a cell and does not leave it is lost in it. The first face lets nothing through,
 * the last takes G μ. Each half cell is a resistance, so that layers of any kind may meet.
 */
export function finiteVolumes(layers: readonly Layer[], G: C, n: number) {
  const cells = layers.flatMap((layer) =>
    Array.from({ length: n }, () => ({ ...layer, h: layer.thickness / n })),
  );
  const half = cells.map(({ h, g, lambda }) => h / 2 / (g * lambda));
  const N = cells.length;
  // Through the face above cell i: j = (push_i − (μ_{i+1} − μ_i))/resist_i, sources included.
  const resist = half.map((r, i) => r + (half[i + 1] ?? 0));
  const push = half.map(
    (r, i) => r * cells[i]!.source + (half[i + 1] ?? 0) * (cells[i + 1]?.source ?? 0),
  );
  // The load after the last half cell: j = (push + μ)/(resist + 1/G).
  const last: C = div([1, 0], [1 + resist[N - 1]! * G[0], resist[N - 1]! * G[1]]);
  const load = mul(G, last);
  const diag: C[] = cells.map(({ h, g, lambda }, i) => {
    let d = (g / lambda) * h;
    if (i > 0) d += 1 / resist[i - 1]!;
    if (i < N - 1) d += 1 / resist[i]!;
    return i < N - 1 ? [d, 0] : [d + load[0], load[1]];
  });
  const rhs: C[] = cells.map((_, i) => {
    const below = i > 0 ? push[i - 1]! / resist[i - 1]! : 0;
    if (i < N - 1) return [below - push[i]! / resist[i]!, 0];
    return [below - load[0] * push[i]!, -load[1] * push[i]!];
  });
  for (let i = 1; i < N; i++) {
    const off = 1 / resist[i - 1]!;
    const factor = div([off, 0], diag[i - 1]!);
    diag[i] = sub(diag[i]!, mul(factor, [off, 0]));
    rhs[i] = [rhs[i]![0] + mul(factor, rhs[i - 1]!)[0], rhs[i]![1] + mul(factor, rhs[i - 1]!)[1]];
  }
  const mu = new Array<C>(N);
  mu[N - 1] = div(rhs[N - 1]!, diag[N - 1]!);
  for (let i = N - 2; i >= 0; i--) {
    const off = 1 / resist[i]!;
    mu[i] = div([rhs[i]![0] + off * mu[i + 1]![0], rhs[i]![1] + off * mu[i + 1]![1]], diag[i]!);
  }
  const out = mul(load, [mu[N - 1]![0] + push[N - 1]!, mu[N - 1]![1]]);
  const faces = mu.map((value, i): C => {
    if (i === N - 1) return out;
    const next = mu[i + 1]!;
    return [(push[i]! - next[0] + value[0]) / resist[i]!, (value[1] - next[1]) / resist[i]!];
  });
  return { mu, faces, out };
}
