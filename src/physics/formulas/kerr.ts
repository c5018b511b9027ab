/** What polar Kerr light sees of a tilt that varies with depth, without multiple reflections. */
import { calibrationWeight, oddTiltWeight } from '../anomalous/weights';
import { formula } from './formula';

/**
 * Kerr weight of a uniform tilt for light that only decays, I_cal = ∫₀^d e^{−s/δ} ds = δ(1 − e^{−d/δ}), s the
 * depth below the lit face.
 */
export const kerrCalibration = formula(
  'weightCal',
  ['FilmThickness', 'penetration'],
  ({ FilmThickness, penetration }) => calibrationWeight(FilmThickness, [1 / penetration, 0])[0],
);

/**
 * Kerr weight of the odd tilt of a film with opposite surface torques, for light that only decays:
 *     I_ASOT = ∫₀^d sinh((d/2−s)/l)/cosh(d/2l) e^{−s/δ} ds
 * lδ/(l+δ) for a thick film and d³/(12 lδ) for a thin one, which therefore shows nothing.
 */
export const kerrOdd = formula(
  'weightAsot',
  ['FilmThickness', 'lExch', 'penetration'],
  ({ FilmThickness, lExch, penetration }) =>
    oddTiltWeight(FilmThickness, lExch, [1 / penetration, 0])[0],
);

/** κ = 1/δ − 4πi n/λ0: decay and phase of the light on its way down and up. */
const kappa = (penetration: number, refraction: number, lambda0: number) =>
  [1 / penetration, (-4 * Math.PI * refraction) / lambda0] as const;

/** Real part of I_cal = (1 − e^{−κd})/κ with the phase of the light, κ = 1/δ − 4πi n/λ0. */
export const kerrCalibrationRe = formula(
  'weightCal',
  ['FilmThickness', 'penetration', 'refraction', 'lambda0'],
  ({ FilmThickness, penetration, refraction, lambda0 }) =>
    calibrationWeight(FilmThickness, kappa(penetration, refraction, lambda0))[0],
);

/** Imaginary part of I_cal = (1 − e^{−κd})/κ with the phase of the light, κ = 1/δ − 4πi n/λ0. */
export const kerrCalibrationIm = formula(
  'weightCal',
  ['FilmThickness', 'penetration', 'refraction', 'lambda0'],
  ({ FilmThickness, penetration, refraction, lambda0 }) =>
    calibrationWeight(FilmThickness, kappa(penetration, refraction, lambda0))[1],
);

/** Real part of I_ASOT with the phase of the light, κ = 1/δ − 4πi n/λ0. */
export const kerrOddRe = formula(
  'weightAsot',
  ['FilmThickness', 'lExch', 'penetration', 'refraction', 'lambda0'],
  ({ FilmThickness, lExch, penetration, refraction, lambda0 }) =>
    oddTiltWeight(FilmThickness, lExch, kappa(penetration, refraction, lambda0))[0],
);

/** Imaginary part of I_ASOT with the phase of the light, κ = 1/δ − 4πi n/λ0. */
export const kerrOddIm = formula(
  'weightAsot',
  ['FilmThickness', 'lExch', 'penetration', 'refraction', 'lambda0'],
  ({ FilmThickness, lExch, penetration, refraction, lambda0 }) =>
    oddTiltWeight(FilmThickness, lExch, kappa(penetration, refraction, lambda0))[1],
);

/** Share of the lit half of a film in the Kerr weight e^{−s/δ}: 1/(1 + e^{−d/2δ}). */
export const litHalfShare = formula(
  'litShare',
  ['FilmThickness', 'penetration'],
  ({ FilmThickness, penetration }) => 1 / (1 + Math.exp(-FilmThickness / (2 * penetration))),
);
