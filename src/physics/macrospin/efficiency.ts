/**
 * How a spin torque depends on the direction of m: a factor of both a_DL and a_FL, with c = m·p and, for
 * `even`, n = m·normal.
 */
export type Efficiency =
  /** η = Pol at every angle. */
  | { readonly kind: 'constant'; readonly Pol: number }
  /** Asymmetric valve: η = 2PΛ²/[(Λ²+1) + (Λ²−1)c]. */
  | { readonly kind: 'asymmetric'; readonly Pol: number; readonly Lambda: number }
  /** Ballistic, all metal (1996): η = 2/[−4 + (1+P)³(3+c)/(4P^{3/2})]. */
  | { readonly kind: 'ballistic'; readonly Pol: number }
  /** Symmetric tunnel junction, per current: η = P/(1+P²c). */
  | { readonly kind: 'tunnel'; readonly Pol: number }
  /** Orders even in m: A0 + A2 n² + A4 n⁴. */
  | { readonly kind: 'even'; readonly A0: number; readonly A2: number; readonly A4?: number };

/**
 * The factor at c = m·p and n = m·normal; arguments beyond ±1, as a Runge-Kutta stage may have them, count
 * as ±1. NaN in, NaN out.
 */
export function efficiencyAt(efficiency: Efficiency, c: number, n = 0): number {
  const cosine = Math.min(1, Math.max(-1, c));
  switch (efficiency.kind) {
    case 'constant':
      return efficiency.Pol;
    case 'asymmetric': {
      const square = efficiency.Lambda ** 2;
      return (2 * efficiency.Pol * square) / (square * (1 + cosine) + (1 - cosine));
    }
    case 'ballistic': {
      const { Pol } = efficiency;
      return 2 / (((1 + Pol) ** 3 * (3 + cosine)) / (4 * Pol * Math.sqrt(Pol)) - 4);
    }
    case 'tunnel':
      return efficiency.Pol / (1 + efficiency.Pol ** 2 * cosine);
    case 'even': {
      const square = Math.min(1, n * n);
      return efficiency.A0 + square * (efficiency.A2 + square * (efficiency.A4 ?? 0));
    }
  }
}

/**
 * The law of the asymmetric valve that is the same function of c. Every law 1/(a + bc) is one: with η = A/(1 + Bc)
 *     Λ² = (1 + B)/(1 − B),   P = A/(1 + B)
 * For the tunnel junction A = P, B = P²; for the ballistic law, K = (1+P)³/(4P^{3/2}), A = 2/(3K − 4) and
 * B = K/(3K − 4). Micromagnetic codes know the asymmetric law alone.
 *
 * @returns Pol and Lambda >= 1; undefined for the orders even in m, which no such law gives. NaN in, NaN out.
 */
export function asymmetricLaw(law: Efficiency): { Pol: number; Lambda: number } | undefined {
  const of = (A: number, B: number) => ({ Pol: A / (1 + B), Lambda: Math.sqrt((1 + B) / (1 - B)) });
  switch (law.kind) {
    case 'constant':
      return { Pol: law.Pol, Lambda: 1 };
    case 'asymmetric':
      return { Pol: law.Pol, Lambda: law.Lambda };
    case 'tunnel':
      return of(law.Pol, law.Pol ** 2);
    case 'ballistic': {
      const K = (1 + law.Pol) ** 3 / (4 * law.Pol * Math.sqrt(law.Pol));
      return of(2 / (3 * K - 4), K / (3 * K - 4));
    }
    case 'even':
      return undefined;
  }
}
