import { positive } from '../check';

// Shapes of a spin current and its accumulation across a film, in units of their prefactors.

const { cosh, exp, expm1, sinh, tanh } = Math;

/** 1 − sech(d/λ) = tanh(d/λ) tanh(d/2λ), the second without cancellation in thin films. NaN in, NaN out. */
export const sinkShare = (x: number): number => tanh(x) * tanh(x / 2);

/**
 * sinh((z − d/2)/λ)/cosh(d/2λ), written so that thick films do not overflow. NaN in, NaN out.
 * @throws RangeError for z outside of 0 … d, or a length that is not > 0
 */
export function freeProfile(z: number, d: number, lambda: number): number {
  inFilm(z, d);
  positive('lambda', lambda, 'm');
  const [x, half] = [(z - d / 2) / lambda, d / (2 * lambda)];
  if (half < 20) return sinh(x) / cosh(half);
  // cosh(d/2λ) is half of its larger exponential to rounding.
  return exp(x - half) - exp(-x - half);
}

/** @throws RangeError for a height z that is not in a film of thickness d */
function inFilm(z: number, d: number): void {
  if (z >= 0 && z <= d) return;
  throw new RangeError(`z must be in the film, 0 … ${d} m, got ${z}`);
}

/**
 * 1 − cosh((z − d/2)/λ)/cosh(d/2λ) as a product, (1 − e^{−z/λ})(1 − e^{−(d−z)/λ})/(1 + e^{−d/λ}): exact
 * for films much thinner and much thicker than λ. NaN in, NaN out.
 * @throws RangeError for z outside of 0 … d
 */
export function freeFlow(z: number, d: number, lambda: number): number {
  inFilm(z, d);
  const rise = expm1(-z / lambda) * expm1((z - d) / lambda);
  return rise / (1 + exp(-d / lambda));
}

/** 1 − e^{−2d/λ}. */
const whole = (d: number, lambda: number): number => -expm1((-2 * d) / lambda);

/**
 * cosh(z/λ)/sinh(d/λ): the accumulation that a spin current which leaves through the top takes away. NaN in, NaN out.
 * @throws RangeError for z outside of 0 … d
 */
export function drawnProfile(z: number, d: number, lambda: number): number {
  inFilm(z, d);
  return (exp((z - d) / lambda) + exp(-(z + d) / lambda)) / whole(d, lambda);
}

/** sinh(z/λ)/sinh(d/λ): that current itself within the film. @throws RangeError for z outside of 0 … d; NaN in, NaN out. */
export function drawnFlow(z: number, d: number, lambda: number): number {
  inFilm(z, d);
  return (exp((z - d) / lambda) * -expm1((-2 * z) / lambda)) / whole(d, lambda);
}
