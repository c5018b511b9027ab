import { cadd, cscale, type Complex } from '../complex';
import { finite, holds, oneOf, positive, whole } from '../check';
import { faceWeights } from './weights';

/** A film 0 < z < thickness, magnetized along ±x, with torques along +y on its two surfaces. */
export interface SurfaceTorqueFilm {
  /** m, > 0. */
  readonly thickness: number;
  /** Exchange stiffness, J/m, > 0. */
  readonly Aex: number;
  /** Saturation magnetization, A/m, > 0. */
  readonly Msat: number;
  /** Demagnetizing field less the perpendicular anisotropy, T. */
  readonly mu0Meff: number;
  /** Applied field along x, T; 0 by default. */
  readonly Bext?: number;
  /** m along +x or −x; mu0Meff + mx Bext must be > 0, or m leaves the film. */
  readonly mx: 1 | -1;
  /** Torques per area along +y on top (z = thickness) and bottom, J/m². */
  readonly tauTop: number;
  readonly tauBottom: number;
}

/** The field that holds m in the film, T, and the length over which a surface torque tilts it, m. */
export function stiffness(film: SurfaceTorqueFilm): { B: number; l: number } {
  const { thickness, Aex, Msat, mu0Meff, Bext = 0, mx, tauTop, tauBottom } = film;
  positive('thickness', thickness, 'm');
  positive('Aex', Aex, 'J/m');
  positive('Msat', Msat, 'A/m');
  finite('mu0Meff', mu0Meff, 'T');
  finite('Bext', Bext, 'T');
  finite('tauTop', tauTop, 'J/m²');
  finite('tauBottom', tauBottom, 'J/m²');
  holds(mx === 1 || mx === -1, 'mx', '1 or -1', mx);
  const B = mu0Meff + mx * Bext;
  holds(B > 0, 'mu0Meff + mx Bext', '> 0 T', B);
  return { B, l: Math.sqrt((2 * Aex) / (Msat * B)) };
}

/**
 * Tilt out of the film, to first order in the torques:
 *     m_z(z) = m_x [τ_T cosh(z/l) + τ_B cosh((d−z)/l)] / [M_s l B sinh(d/l)]
 * from 2A m_z″ = M_s B m_z with 2A m_z′(d) = m_xτ_T and −2A m_z′(0) = m_xτ_B, l² = 2A/(M_s B).
 *
 * @param film   see SurfaceTorqueFilm
 * @param count  number of heights from z = 0 to z = thickness, >= 2
 * @returns m_z there; valid where it is ≪ 1
 */
export function tiltProfile(film: SurfaceTorqueFilm, count: number): Float64Array {
  whole('count', count, 2);
  return Float64Array.from({ length: count }, (_, i) => tiltAt(film, i / (count - 1)));
}

/**
 * The same at the middles of equal slices, seen from a lit face: slice by slice in the direction of the light,
 * and along the normal of that face, which points towards the light.
 *
 * @param lit  which face the light meets
 */
export function tiltSlices(
  film: SurfaceTorqueFilm,
  count: number,
  lit: 'top' | 'bottom' = 'top',
): Float64Array {
  whole('count', count, 1);
  oneOf('lit', lit, ['top', 'bottom']);
  const sign = lit === 'top' ? 1 : -1;
  return Float64Array.from({ length: count }, (_, i) => {
    const depth = (i + 0.5) / count;
    return sign * tiltAt(film, lit === 'top' ? 1 - depth : depth);
  });
}

/**
 * The tilt of tiltProfile at one height, by exponentials that decay, since cosh overflows in thick films.
 *
 * @param share  height over the thickness, 0 … 1
 * @returns m_z. NaN in, NaN out.
 */
export function tiltAt(film: SurfaceTorqueFilm, share: number): number {
  const { B, l } = stiffness(film);
  const D = film.thickness / l;
  const reach = (x: number) =>
    (Math.exp((x - 1) * D) + Math.exp(-(x + 1) * D)) / -Math.expm1(-2 * D);
  const both = film.tauTop * reach(share) + film.tauBottom * reach(1 - share);
  return (film.mx * both) / (film.Msat * l * B);
}

/** Mean tilt m_x(τ_T + τ_B)/(M_s d B): opposite torques tilt the film without a mean. */
export function meanTilt(film: SurfaceTorqueFilm): number {
  const { B } = stiffness(film);
  return (film.mx * (film.tauTop + film.tauBottom)) / (film.Msat * film.thickness * B);
}

/** Uniform tilt h/B by a calibration field h along z, T; the same for either sign of m_x. */
export const calibrationTilt = (film: SurfaceTorqueFilm, h: number): number => {
  finite('h', h, 'T');
  return h / stiffness(film).B;
};

/**
 * Kerr weight ∫ m e^{−κs} ds of the tilt along the normal of the lit face, s the depth below it, without
 * multiple reflections. Turning the film over leaves that of opposite torques and reverses that of a uniform
 * tilt.
 *
 * @param kappa  κ = 1/δ − 4πi n/λ0, 1/m
 * @param lit    which face the light meets
 * @returns complex weight, m
 */
export function tiltWeight(
  film: SurfaceTorqueFilm,
  kappa: Complex,
  lit: 'top' | 'bottom' = 'top',
): Complex {
  oneOf('lit', lit, ['top', 'bottom']);
  const { B, l } = stiffness(film);
  const weights = faceWeights(film.thickness, l, kappa);
  const [near, far] = lit === 'top' ? [film.tauTop, film.tauBottom] : [film.tauBottom, film.tauTop];
  const sum = cadd(cscale(near, weights.lit), cscale(far, weights.far));
  return cscale(((lit === 'top' ? 1 : -1) * film.mx) / (film.Msat * l * B), sum);
}
