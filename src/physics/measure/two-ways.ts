/** Samples whose efficiency is measured in two ways, by harmonic Hall voltages and by resonance, with hidden values. */
import { oneOf } from '../check';
import { e, hbar, mu0 } from '../constants';
import { sharedCurrent } from './conductor';
import { inPlaneHall, type InPlaneHall } from './hall';
import { fitLaw, leastSquares, lineThrough, type Fit } from './least-squares';
import { noisy, places } from './noise';
import { lineOfResonance, rectified, resonanceLine, type SpinResonance } from './spin-resonance';

/** The stack of all samples, what it is measured with, and what each sample hides. */
export const twoWays = {
  I0: 2e-3,
  wStrip: 5e-6,
  HMThickness: 5e-9,
  FreeLayerThickness: 3e-9,
  Msat: 1e6,
  mu0Meff: 0.9,
  RAHE: 2,
  RPHE: 0.2,
  dR: 1,
  phi: Math.PI / 4,
  alpha: 0.02,
  f: 9e9,
  /** Noise of one reading, V: of the Hall voltage and of the rectified one. */
  noise: { hall: 8e-8, line: 1e-6 },
  /** Fields in which the angle is scanned, T. */
  fields: [0.1, 0.15, 0.2, 0.3, 0.5, 0.8, 1.3, 2],
  /**
   * Efficiency, field-like field over that of the current, voltage of the heat, resistivities of metal and magnet. With
   * these seeds each careful reading is within a standard error of the truth: no sample misleads by mere chance.
   */
  samples: {
    known: { xiDL: 0.12, share: 0, Vth: 0, rho: 4e-7, rhoF: 4e-7, seed: 64 },
    A: { xiDL: 0.09, share: 0, Vth: 3.6e-7, rho: 4e-7, rhoF: 4e-7, seed: 118 },
    B: { xiDL: 0.15, share: 0.7, Vth: 0, rho: 4e-7, rhoF: 4e-7, seed: 88 },
    C: { xiDL: 0.26, share: 0, Vth: 0, rho: 1.6e-6, rhoF: 4e-7, seed: 114 },
  },
} as const;
/** The name of a sample of the two ways. */
export type TwoWaysSample = keyof typeof twoWays.samples;

/** How the two measurements are read. */
export interface Reading {
  /** The line of the cosφ part has an intercept, which is the heat; else it goes through zero. */
  readonly heat: boolean;
  /** Each layer has its share of the current; else the density is the same in both. */
  readonly share: boolean;
  /** All that acts as a field along σ is taken from the angle scans; else it is the field of the current alone. */
  readonly field: boolean;
}

const sheets = ({ rho, rhoF }: { rho: number; rhoF: number }) => ({
  w: twoWays.wStrip,
  d: twoWays.HMThickness,
  t: twoWays.FreeLayerThickness,
  rho,
  rhoF,
});
/** What a sample is made of, as it acts at the current I₀: fields in T, current density of the metal in A/m². */
export function twoWaysTruth(name: TwoWaysSample) {
  oneOf('name', name, Object.keys(twoWays.samples));
  const sample = twoWays.samples[name];
  const [J] = sharedCurrent(twoWays.I0, sheets(sample));
  const BOe = (mu0 * J * twoWays.HMThickness) / 2;
  const aDL = (hbar * sample.xiDL * J) / (2 * e * twoWays.Msat * twoWays.FreeLayerThickness);
  return { ...sample, J, BOe, aDL, bFL: (1 + sample.share) * BOe };
}

/** What was measured on a sample: the two parts of its angle scans, and its resonance line with the fit. */
export interface TwoWaysData {
  readonly name: TwoWaysSample;
  readonly fields: readonly number[];
  /** For each field the cosφ part and that of cos2φ cosφ, V, and their errors. */
  readonly cos: readonly number[];
  readonly cosError: number;
  readonly cos2cos: readonly number[];
  readonly cos2cosError: number;
  /** Fields of the resonance line, T, its voltages, V, and S, A, B₀ and δ that fit them. */
  readonly B: readonly number[];
  readonly V: readonly number[];
  readonly line: Fit;
}

const measured = new Map<TwoWaysSample, TwoWaysData>();

/**
 * Measures a sample: 36 angles in each field, and 81 fields of a resonance line; always the same for the same sample, and
 * therefore once.
 */
export function measureTwoWays(name: TwoWaysSample): TwoWaysData {
  const data = measured.get(name) ?? measure(name);
  measured.set(name, data);
  return data;
}

function measure(name: TwoWaysSample): TwoWaysData {
  const { aDL, bFL, Vth, seed } = twoWaysTruth(name);
  const { I0, RAHE, RPHE, mu0Meff, dR, phi, alpha, f, noise, fields } = twoWays;
  const hall: InPlaneHall = { I0, RAHE, RPHE, aDL, by: -bFL, Vth, mu0Meff };
  const angles = places(0, (35 / 18) * Math.PI, 36);
  const columns = [
    angles.map(Math.cos),
    angles.map((angle) => Math.cos(2 * angle) * Math.cos(angle)),
  ];
  const scans = fields.map((B, i) =>
    leastSquares(
      columns,
      noisy((angle) => inPlaneHall(hall, B, angle), angles, noise.hall, 100 * seed + i),
      noise.hall,
    ),
  );
  const film: SpinResonance = { I0, dR, phi, aDL, by: -bFL, mu0Meff, alpha, f };
  const guess = lineOfResonance(film);
  const B = places(guess[2] - 0.04, guess[2] + 0.04, 81);
  const V = noisy((field) => rectified(film, field), B, noise.line, 100 * seed + 99);
  return {
    ...{ name, fields, B, V },
    cos: scans.map(({ values }) => values[0]!),
    cosError: scans[0]!.errors[0]!,
    cos2cos: scans.map(({ values }) => values[1]!),
    cos2cosError: scans[0]!.errors[1]!,
    line: fitLaw(
      (x, [S, A, B0, delta]) => resonanceLine(x, [S!, A!, B0!, delta!]),
      B,
      V,
      noise.line,
      guess,
    ),
  };
}

/** A value and its standard error. */
export type Measured = readonly [value: number, error: number];

/** The line C = V_th + k/(B+μ0M_eff) of the cosφ parts: intercept, V, and slope, V T; through zero without heat. */
export function heatLine(data: TwoWaysData, heat: boolean): { Vth: Measured; slope: Measured } {
  const x = data.fields.map((B) => 1 / (B + twoWays.mu0Meff));
  const { values, errors } = heat
    ? lineThrough(x, data.cos, data.cosError)
    : leastSquares([x], data.cos, data.cosError);
  const slope: Measured = [values.at(-1)!, errors.at(-1)!];
  return { Vth: heat ? [values[0]!, errors[0]!] : [0, 0], slope };
}

/** All that acts as a field along σ, a_FL + μ0Jd/2, from the cos2φ cosφ parts, which go with 1/B, T. */
export function fieldLikeOf(data: TwoWaysData): Measured {
  const { values, errors } = leastSquares(
    [data.fields.map((B) => 1 / B)],
    data.cos2cos,
    data.cos2cosError,
  );
  const unit = twoWays.I0 * twoWays.RPHE;
  return [values[0]! / unit, errors[0]! / unit];
}

/** Current density of the metal, A/m², as a reading has it. */
const densityOf = (name: TwoWaysSample, share: boolean) => {
  const { wStrip, HMThickness, FreeLayerThickness, I0 } = twoWays;
  return share ? twoWaysTruth(name).J : I0 / (wStrip * (HMThickness + FreeLayerThickness));
};

/**
 * Efficiency by harmonic Hall voltages: ξ = (2e/ħ)(M_s t/J) a_DL with a_DL = 2k/(I₀R_A), k the slope of `heatLine`.
 */
export function efficiencyByHall(data: TwoWaysData, { heat, share }: Reading): Measured {
  const { I0, RAHE, Msat, FreeLayerThickness } = twoWays;
  const [slope, error] = heatLine(data, heat).slope;
  const unit =
    (4 * e * Msat * FreeLayerThickness) / (hbar * densityOf(data.name, share) * I0 * RAHE);
  return [unit * slope, unit * error];
}

/**
 * Efficiency by resonance: ξ = (S/A)(eμ0M_s t d/ħ)√(1+μ0M_eff/B₀), right where only the field of the current is in A;
 * times (a_FL+B_Oe)/B_Oe where that is measured. @source liu2011
 */
export function efficiencyByLine(data: TwoWaysData, { field, share }: Reading): Measured {
  const { Msat, FreeLayerThickness, HMThickness, mu0Meff } = twoWays;
  const [S, A, B0] = data.line.values as [number, number, number];
  const { covariance } = data.line;
  const unit =
    ((e * mu0 * Msat * FreeLayerThickness * HMThickness) / hbar) * Math.sqrt(1 + mu0Meff / B0);
  const xi = (unit * S) / A;
  const ofRatio =
    covariance[0]![0]! / S ** 2 + covariance[1]![1]! / A ** 2 - (2 * covariance[0]![1]!) / (S * A);
  if (!field) return [xi, Math.abs(xi) * Math.sqrt(ofRatio)];
  const [b, bError] = fieldLikeOf(data);
  const all = (xi * b) / ((mu0 * densityOf(data.name, share) * HMThickness) / 2);
  return [all, Math.abs(all) * Math.sqrt(ofRatio + (bError / b) ** 2)];
}
