import { cadd, cdiv, cexp, cmul, cscale, csub, type Complex } from '../complex';
import { holds, numbers, positive } from '../check';

/** What light meets: a refractive index n + ik (k > 0 absorbs, time as e^{−iωt}) and how m changes it. */
export interface OpticalMedium {
  readonly n: Complex;
  /** Voigt constant: circular light has the index n(1 ± Q m_z/2); 0 by default. */
  readonly Q?: Complex;
  /** Component of m towards the light, −1 … 1; 0 by default. */
  readonly mz?: number;
}

/** A layer; m_z may be listed for equal slices of it, in the direction of the light. */
export interface OpticalLayer extends Omit<OpticalMedium, 'mz'> {
  /** m, > 0. */
  readonly thickness: number;
  readonly mz?: number | Float64Array | readonly number[];
}

/** Layers between the transparent medium that light comes from and the one that it goes into. */
export interface OpticalStack {
  /** Wavelength in vacuum, m, > 0. */
  readonly lambda0: number;
  /** Refractive index of the medium in front, > 0; 1 by default. */
  readonly front?: number;
  readonly layers: readonly OpticalLayer[];
  readonly back: OpticalMedium;
}

/** Amplitudes of light that turns from x towards y (plus) and back (minus), both seen in fixed axes. */
export interface CircularAmplitudes {
  readonly plus: Complex;
  readonly minus: Complex;
}

/**
 * Reflected and transmitted amplitudes of light that falls on a stack at right angles. The two circular
 * polarizations do not mix; each meets layers of index n(1 ± Q m_z/2) and is taken from the back to the front,
 *     r ← (r_j + R)/(1 + r_j R),  t ← t_j T/(1 + r_j R),  R = r e^{2iδ},  T = t e^{iδ},  δ = 2πn d/λ0
 * which is the product of the 2 × 2 matrices of the layers in a form that no thick metal can make overflow.
 *
 * @param stack  see OpticalStack
 * @returns r and t for both; the transmitted power is Re(n_back)/n_front |t|²
 * @throws RangeError naming what is out of range, such as a Q that makes a layer amplify
 */
export function stackAmplitudes(stack: OpticalStack): {
  r: CircularAmplitudes;
  t: CircularAmplitudes;
} {
  const { lambda0, front = 1, layers, back } = stack;
  positive('lambda0', lambda0, 'm');
  positive('front', front, '');
  const [plus, minus] = ([1, -1] as const).map((hand) => {
    let n = index(back, back.mz ?? 0, hand, 'back');
    // Of what lies behind, seen from within the medium of index n, at its front.
    let [R, T]: Complex[] = [
      [0, 0],
      [1, 0],
    ];
    const meet = (before: Complex) => {
      const sum = cadd(before, n);
      const [rj, tj] = [cdiv(csub(before, n), sum), cdiv(cscale(2, before), sum)];
      const echo = cadd([1, 0], cmul(rj, R!));
      R = cdiv(cadd(rj, R!), echo);
      T = cdiv(cmul(tj, T!), echo);
      n = before;
    };
    layers.toReversed().forEach((layer, j) => {
      const name = `layers[${layers.length - 1 - j}]`;
      positive(`${name}.thickness`, layer.thickness, 'm');
      const { mz = 0 } = layer;
      const slices = typeof mz === 'number' ? [mz] : Array.from(mz);
      holds(slices.length > 0, `${name}.mz`, 'at least one value', slices.length);
      const path = (2 * Math.PI * layer.thickness) / slices.length / lambda0;
      for (const m of slices.toReversed()) {
        meet(index(layer, m, hand, name));
        const phase = cexp([-path * n[1], path * n[0]]);
        R = cmul(R!, cmul(phase, phase));
        T = cmul(T!, phase);
      }
    });
    meet([front, 0]);
    return { r: R!, t: T! };
  });
  return {
    r: { plus: plus!.r, minus: minus!.r },
    t: { plus: plus!.t, minus: minus!.t },
  };
}

/** n(1 ± Q m_z/2), checked. */
function index(medium: Omit<OpticalMedium, 'mz'>, mz: number, hand: 1 | -1, name: string): Complex {
  const { n, Q = [0, 0] } = medium;
  const finite = [...n, ...Q].every(Number.isFinite);
  holds(finite && n[0] > 0 && n[1] >= 0, `${name}.n`, 'n + ik with n > 0, k >= 0', n.join());
  holds(Number.isFinite(mz) && Math.abs(mz) <= 1, `${name}.mz`, 'in -1 … 1', mz);
  const found = cadd(n, cscale((hand * mz) / 2, cmul(n, Q)));
  holds(found[0] > 0 && found[1] >= 0, `${name}.Q`, 'one that does not amplify', Q.join());
  return found;
}

/** How light that came polarized along x is polarized after it. */
export interface KerrAngles {
  /** Rotation of the long axis of the ellipse from x towards y, −π/2 … π/2, rad. */
  readonly rotation: number;
  /** Arc tangent of its axes' ratio, −π/4 … π/4, rad; > 0 turns from x towards y. */
  readonly ellipticity: number;
}

/**
 * Rotation and ellipticity, exact however large:
 *     θ = ½ arg(r₋/r₊),   tan ε = (|r₊| − |r₋|)/(|r₊| + |r₋|)
 * For small angles θ + iε = i(r₊ − r₋)/(r₊ + r₋).
 *
 * @param amplitudes  r of stackAmplitudes, or its t for the Faraday effect
 * @returns both angles; zero where no light comes back. NaN in, NaN out.
 */
export function kerrAngles({ plus, minus }: CircularAmplitudes): KerrAngles {
  const turn = cmul(minus, [plus[0], -plus[1]]);
  const [a, b] = [Math.hypot(...plus), Math.hypot(...minus)];
  return { rotation: Math.atan2(turn[1], turn[0]) / 2, ellipticity: Math.atan2(a - b, a + b) };
}

/**
 * Kerr angle θ + iε to first order in Q, for a magnet without a back face:
 *     θ + iε = (4π/λ0) n₀n²Q/(n² − n₀²) ∫ m_z e^{−κs} ds,   κ = −4πi n/λ0
 * n complex here, so that κ = 1/δ − 4πi Re(n)/λ0 with δ = λ0/(4π Im n). For m_z = 1 throughout it is
 * i n₀ n Q/(n² − n₀²).
 *
 * @param medium   n and Q of the magnet, n ≠ front
 * @param weight   ∫ m_z e^{−κs} ds, m: calibrationWeight, tiltWeight
 * @param lambda0  wavelength in vacuum, m
 * @param front    index of the medium in front; 1 by default
 * @returns rotation and ellipticity, rad, as real and imaginary part
 */
export function kerrFirstOrder(
  medium: OpticalMedium,
  weight: Complex,
  lambda0: number,
  front = 1,
): Complex {
  positive('lambda0', lambda0, 'm');
  positive('front', front, '');
  numbers({ 'medium.mz': medium.mz ?? 1, 'Re weight': weight[0], 'Im weight': weight[1] });
  index(medium, 0, 1, 'medium');
  const { n, Q = [0, 0] } = medium;
  const contrast = csub(cmul(n, n), [front * front, 0]);
  holds(Math.hypot(...contrast) > 0, 'medium.n', `other than ${front}`, n.join());
  const strength = cdiv(cmul(cmul(n, n), Q), contrast);
  return cscale((4 * Math.PI * front) / lambda0, cmul(strength, weight));
}
