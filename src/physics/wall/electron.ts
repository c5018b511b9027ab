import { positive } from '../check';
import { rotate, scale, type Vec3 } from '../vec3';
import { momentInWall } from './driven';

/** An up–down wall along x, and an electron that flies through it in that direction. Both in metres. */
export interface ElectronInWall {
  /** Width parameter √(A/K) of the wall, > 0. */
  readonly wallWidth: number;
  /** Path on which the electron's moment turns about m by a whole turn, > 0. */
  readonly turnLength: number;
}

/**
 * The electron's moment p after the path dx from x, where exchange turns it about the local m:
 *     dp/dx = (2π/L) m × p
 * turned about m in the middle of the step, so that |p| stays and the error is of order dx². NaN in, NaN out;
 * a length of 0 gives NaN, too.
 *
 * @param x  m, from the middle of the wall
 */
export function electronStep(
  p: Vec3,
  x: number,
  dx: number,
  { wallWidth, turnLength }: ElectronInWall,
): Vec3 {
  const m = momentInWall((x + dx / 2) / wallWidth, 0);
  return rotate(p, scale((2 * Math.PI * dx) / turnLength, m));
}

/**
 * m·p far behind the wall, of an electron that came with p along m, exact:
 *     1 − 2 sech²(π²Δ/L)
 * Seen from axes that turn with m, whose rate of turning has the form sech(x/Δ) and adds up to π, this is the
 * passage of Rosen and Zener (Phys. Rev. 40, 502, 1932).
 *
 * @throws RangeError for a length that is not > 0
 */
export function followedWall({ wallWidth, turnLength }: ElectronInWall): number {
  positive('wallWidth', wallWidth, 'm');
  positive('turnLength', turnLength, 'm');
  return 1 - 2 / Math.cosh((Math.PI ** 2 * wallWidth) / turnLength) ** 2;
}
