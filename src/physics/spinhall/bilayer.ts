import { finite, positive, unitVector } from '../check';
import { e, hbar } from '../constants';
import { axpy, cross, dot, scale, type Vec3 } from '../vec3';
import { checkMixing } from './sample';
import type { AlongAcross } from './efficiency';
import {
  spinAccumulation,
  spinCurrent,
  spinTorqueEfficiency,
  type MixingConductance,
  type SpinHallFilm,
} from './film';

/** A magnet on the film. Spin across m ends within atoms of the interface, spin along m decays in it. */
export interface SpinHallMagnet {
  /** Spin diffusion length for spin along m, m. */
  readonly lambdaSF: number;
  /** Resistivity, Ω m. */
  readonly rho: number;
  /** Polarization of its conductivity, |P| < 1. */
  readonly Pol: number;
  /** Thickness, m; the upper face is free. */
  readonly FreeLayerThickness: number;
}

/** A spin Hall film, 0 < z < d, with a magnet on top, d < z < d + t. */
export interface SpinHallBilayer {
  readonly film: SpinHallFilm;
  readonly mixing: MixingConductance;
  /** Without it no spin along m crosses the interface. */
  readonly magnet?: SpinHallMagnet;
  /** Unit vector σ̂ along the moments that a positive θ_SH drives up. Default −y: current along +x. */
  readonly p?: Vec3;
}

/** Vectors of moment: accumulation in V, current along +z in A/m² (charge units). */
export interface SpinProfile {
  readonly mus: Vec3;
  readonly js: Vec3;
}

const minusY: Vec3 = [0, -1, 0];

/**
 * Conductance of a magnet for spin along m, which goes in by diffusion:
 *     G_∥ = (1 − P²)/(2ρλ) tanh(t/λ)
 * @returns 1/(Ω m²). @throws RangeError for a magnet out of range
 */
export function longitudinalConductance(magnet: SpinHallMagnet): number {
  const { lambdaSF, rho, Pol, FreeLayerThickness } = magnet;
  positive('lambdaSF of the magnet', lambdaSF, 'm');
  positive('rho of the magnet', rho, 'Ω m');
  positive('FreeLayerThickness', FreeLayerThickness, 'm');
  if (!(Number.isFinite(Pol) && Math.abs(Pol) < 1))
    throw new RangeError(`Pol must be > -1 and < 1, got ${Pol}`);
  return ((1 - Pol * Pol) / (2 * rho * lambdaSF)) * Math.tanh(FreeLayerThickness / lambdaSF);
}

/**
 * Spin accumulation and spin current at the height z of a bilayer whose magnet points along m. The part of
 * σ̂ across m goes through the mixing conductance, j_s = G_r m×(μ_s×m) + G_i μ_s×m, and is gone behind the
 * interface, as torque; the part along m goes on into the magnet.
 *
 * @param z  height, m, 0 … d + t; the interface itself, z = d, belongs to the film
 * @param m  unit vector along the magnetization
 * @throws RangeError for a height outside of both layers, or layers out of range
 */
export function bilayerSpin(z: number, m: Vec3, bilayer: SpinHallBilayer): SpinProfile {
  finite('z', z, 'm');
  const { film, mixing, magnet, p = minusY } = bilayer;
  unitVector('m', m);
  unitVector('p', p);
  const d = film.HMThickness;
  const along = { Gr: magnet ? longitudinalConductance(magnet) : 0 };
  if (z > d && magnet) {
    const t = magnet.FreeLayerThickness;
    if (!(z <= d + t)) throw new RangeError(`z must be in the bilayer, 0 … ${d + t} m, got ${z}`);
    const { lambdaSF } = magnet;
    const up = 2 * Math.exp((d - z) / lambdaSF);
    const left = Math.exp((-2 * (d + t - z)) / lambdaSF);
    const whole = Math.exp((-2 * t) / lambdaSF);
    const [mu, j] = [spinAccumulation(d, film, along)[0], spinCurrent(d, film, along)[0]];
    const moment = dot(p, m);
    return {
      mus: scale((moment * mu * up * (1 + left)) / (2 * (1 + whole)), m),
      js: scale((moment * j * up * (1 - left)) / (2 * (1 - whole)), m),
    };
  }
  const join = (part: (z: number, f: SpinHallFilm, c: MixingConductance) => AlongAcross): Vec3 => {
    const inside = scale(dot(p, m) * part(z, film, along)[0], m);
    const [re, im] = part(z, film, mixing);
    return axpy(re, axpy(-dot(p, m), m, p), axpy(im, cross(p, m), inside));
  };
  return { mus: join(spinAccumulation), js: join(spinCurrent) };
}

/**
 * The two torques of a spin Hall film on a magnet, as fields:
 *     a_DL + i a_FL = (ħ/2e) (ξ_DL + iξ_FL) J/(M_s t)
 * with p = σ̂. Both are constants: they do not depend on m.
 *
 * @param Msat       saturation magnetization, A/m
 * @param thickness  of the magnet, m
 * @returns aDL, aFL in T. @throws RangeError for a film, interface or magnet out of range
 */
export function spinHallTorque(
  film: SpinHallFilm,
  mixing: MixingConductance,
  Msat: number,
  thickness: number,
): { aDL: number; aFL: number } {
  checkMixing(mixing);
  positive('Msat', Msat, 'A/m');
  positive('thickness', thickness, 'm');
  const [DL, FL] = spinTorqueEfficiency(film, mixing);
  const unit = ((hbar / (2 * e)) * film.J) / (Msat * thickness);
  return { aDL: unit * DL, aFL: unit * FL };
}
