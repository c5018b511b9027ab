import { cadd, cdiv, cscale, type Complex } from '../complex';
import { chosen, holds, oneOf, positive, whole } from '../check';
import { normalSource, sfc32 } from '../ensemble/random';
import { faceFilm, faceMagnet, faceSamples, kerrLight, type FaceSampleName } from './faces';
import { kerrFirstOrder } from './multilayer';
import { tiltWeight } from './tilt';
import { calibrationWeight } from './weights';

/** What the bench is made of. @source course004 */
export const kerrBench = {
  /** Current density in the film, A/m². */
  J: 5e10,
  /** Known field of the coil along the normal, T. */
  coil: 8.5e-4,
  /** Field along the normal of the leads, which run past the film on one side and turn with it, T; assumed. */
  stray: 1.5e-5,
  /** Usual end of the sweep, T. */
  sweep: 0.03,
  /** Field that turns m over in the plane, T; assumed. */
  coercive: 2e-3,
  /** Error of a point of one sweep, rad; assumed. */
  noise: 3e-7,
  /** Points on the way up, and as many on the way down. */
  way: 41,
} as const;

/** How the bench is set. */
export interface KerrSetting {
  readonly sample: FaceSampleName;
  /** The face on which the light falls. The sample is turned over about the current, and with it coil and leads. */
  readonly lit: 'top' | 'bottom';
  /** Sweeps over which a point is averaged, >= 1. */
  readonly sweeps: number;
  /** The field along the current goes from −Bext to Bext and back, T. */
  readonly Bext: number;
}
/**
 * As it is, or by a law that many expect: that the film tilts as a whole, that the coil acts as a torque, that the light
 * sees the swept field, that the coil is not turned over, or that it is not and the film tilts as a whole.
 */
export type KerrLaw = 'true' | 'whole' | 'torque' | 'swept' | 'fixed' | 'apart';

/** One point of a sweep: field along the current, m along it, what it was made with, and rotation + i ellipticity. */
export interface KerrPoint {
  readonly Bext: number;
  readonly mx: 1 | -1;
  readonly coil: boolean;
  readonly exact: Complex;
  readonly measured: Complex;
}

/** Kerr rotation + i ellipticity of a film under the current, or of the coil's field, without noise, rad. */
export function kerrSignal(
  { sample, lit }: Pick<KerrSetting, 'sample' | 'lit'>,
  [Bext, mx]: readonly [number, 1 | -1],
  coil: boolean,
  law: KerrLaw = 'true',
): Complex {
  oneOf('lit', lit, ['top', 'bottom']);
  oneOf('law', law, ['true', 'whole', 'torque', 'swept', 'fixed', 'apart']);
  const film = faceFilm(chosen('sample', sample, faceSamples), mx, Bext);
  const B = faceMagnet.mu0Meff + mx * Bext;
  const turned = !coil || (law !== 'fixed' && law !== 'apart');
  const side = lit === 'top' || !turned ? 1 : -1;
  const uniform = cscale(
    (side * (coil ? kerrBench.coil : kerrBench.stray)) / B,
    calibrationWeight(film.thickness, kerrLight.kappa),
  );
  const whole = law === 'whole' || law === 'apart' ? { ...film, tauBottom: film.tauTop } : film;
  const sees = { torque: mx, swept: Bext / kerrBench.sweep }[law as string] ?? 1;
  const known = cscale(sees, uniform);
  const weight = coil ? known : cadd(uniform, tiltWeight(whole, kerrLight.kappa, lit));
  return kerrFirstOrder(kerrLight.medium, weight, kerrLight.lambda0);
}

/** Fields along the current and m_x on the way up and down: m turns over at the coercive field. */
const ways = (most: number): (readonly [number, 1 | -1])[] =>
  [1, -1].flatMap((up) =>
    Array.from({ length: kerrBench.way }, (_, i) => {
      const B = up * most * ((2 * i) / (kerrBench.way - 1) - 1);
      return [B, B - up * kerrBench.coercive > 0 ? 1 : -1] as const;
    }),
  );

/**
 * What the bench records: a sweep up and down with the current in the film, then one with the current in the coil.
 * Errors are normal and always the same for the same setting.
 *
 * @throws RangeError naming what of the setting is out of range
 */
export function kerrTrace(setting: KerrSetting, law: KerrLaw = 'true'): KerrPoint[] {
  const { sample, lit, sweeps, Bext } = setting;
  chosen('sample', sample, faceSamples);
  oneOf('lit', lit, ['top', 'bottom']);
  whole('sweeps', sweeps, 1);
  positive('Bext', Bext, 'T');
  holds(Bext < faceMagnet.mu0Meff, 'Bext', `< ${faceMagnet.mu0Meff}`, Bext, 'T');
  const normal = normalSource(sfc32(sample.charCodeAt(0) + (lit === 'top' ? 0 : 512), sweeps));
  const error = () => (kerrBench.noise / Math.sqrt(sweeps)) * normal();
  return [false, true].flatMap((coil) =>
    ways(Bext).map(([B, mx]) => {
      const exact = kerrSignal(setting, [B, mx], coil, law);
      return { Bext: B, mx, coil, exact, measured: cadd(exact, [error(), error()]) };
    }),
  );
}

/** What is read off a record: half the height of the loop, the signal of the coil, and the error of either. */
export interface KerrResult {
  readonly loop: Complex;
  readonly step: Complex;
  /** Half the height of the loop that the coil draws: none but noise, since it acts as a field. */
  readonly coilLoop: Complex;
  /** Of rotation and of ellipticity, rad; 0 before there are points. */
  readonly error: number;
}
const mean = (points: readonly KerrPoint[]): Complex =>
  cscale(
    1 / (points.length || 1),
    points.reduce<Complex>((sum, { measured }) => cadd(sum, measured), [0, 0]),
  );
/** Half the difference of the means over the two directions of m, and its error over that of a point; 0 before there are both. */
function halfLoop(points: readonly KerrPoint[]): { half: Complex; spread: number } {
  const [up, down] = [1, -1].map((mx) => points.filter((point) => point.mx === mx));
  if (!up?.length || !down?.length) return { half: [0, 0], spread: 0 };
  return {
    half: cscale(0.5, cadd(mean(up), cscale(-1, mean(down)))),
    spread: Math.hypot(1 / up.length ** 0.5, 1 / down.length ** 0.5) / 2,
  };
}
/** Half the loop of either record, the mean of the one with the coil, and the error. */
export function kerrResult(points: readonly KerrPoint[], sweeps: number): KerrResult {
  whole('sweeps', sweeps, 1);
  const [film, coil] = [
    points.filter((point) => !point.coil),
    points.filter((point) => point.coil),
  ] as const;
  const { half: loop, spread } = halfLoop(film);
  return {
    loop,
    step: mean(coil),
    coilLoop: halfLoop(coil).half,
    error: (kerrBench.noise / Math.sqrt(sweeps)) * spread,
  };
}

/** Thicknesses of the films of a series, m, thickest first, and the error of each point, T; both chosen. */
export const faceSeries = {
  thicknesses: [48, 40, 32, 24, 16, 12, 8, 6, 4].map((nm) => nm * 1e-9),
  error: 6e-7,
} as const;

/**
 * Uniform field that would give the same Kerr signal as the current, complex: its real part is in step with the
 * calibration. b = −B ∫m_z e^{−κs}ds / I_cal for m along the current, so that an efficiency > 0 gives b > 0; B and the
 * Kerr constant cancel.
 *
 * @param d     thickness, m, > 0
 * @param tau   torque on a face, J/m²
 * @param loss  share of it that the lower face has lost
 */
export function kerrFieldOf(d: number, tau: number, loss: number): Complex {
  const weight = tiltWeight(faceFilm({ thickness: d, tau, loss }), kerrLight.kappa);
  const { mu0Meff } = faceMagnet;
  return cscale(-mu0Meff, cdiv(weight, calibrationWeight(d, kerrLight.kappa)));
}

/**
 * Thickness and field of each film of a series with its errors, always the same for the same sample. By the law
 * 'alike' a loss adds its share to every signal, as many expect.
 *
 * @throws RangeError for another name or law
 */
export function faceSeriesPoints(
  name: FaceSampleName,
  law: 'true' | 'alike' = 'true',
): (readonly [d: number, b: Complex])[] {
  const { tau, loss } = chosen('name', name, faceSamples);
  oneOf('law', law, ['true', 'alike']);
  const normal = normalSource(sfc32(41, name.charCodeAt(0)));
  return faceSeries.thicknesses.map((d) => {
    const b =
      law === 'alike' ? cscale(1 + loss, kerrFieldOf(d, tau, 0)) : kerrFieldOf(d, tau, loss);
    const errors: Complex = [faceSeries.error * normal(), faceSeries.error * normal()];
    return [d, cadd(b, errors)];
  });
}

/** Root mean square of what is left of the points when a law is taken away, over their error; 0 without points. */
export function faceSeriesMisfit(
  points: readonly (readonly [d: number, b: Complex])[],
  tau: number,
  loss: number,
): number {
  const squares = points.reduce((sum, [d, b]) => {
    const [re, im] = kerrFieldOf(d, tau, loss);
    return sum + (b[0] - re) ** 2 + (b[1] - im) ** 2;
  }, 0);
  return Math.sqrt(squares / (2 * points.length || 1)) / faceSeries.error;
}
