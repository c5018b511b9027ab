/** Angle whose tangent is (sine/cosine)·eˣ, with the exponential that does not overflow. */
export const grown = (sine: number, cosine: number, x: number): number =>
  x > 0 ? Math.atan2(sine, cosine * Math.exp(-x)) : Math.atan2(sine * Math.exp(x), cosine);
