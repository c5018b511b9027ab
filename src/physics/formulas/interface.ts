import { positive } from '../check';
import { e, gammaLL, h, hbar } from '../constants';
import { deliveredShare } from '../spinhall/efficiency';
import { formula } from './formula';

/** Mixing conductance per area from its number of channels: G = (e²/h) g. */
export const mixingConductance = formula('Gr', ['gMix'], ({ gMix }) => ((e * e) / h) * gMix);

/** Number of channels per area of a mixing conductance: g = (h/e²) G. */
export const mixingChannels = formula('gMix', ['Gr'], ({ Gr }) => (h / (e * e)) * Gr);

/**
 * Damping-like efficiency of a film with a magnet on top, real part of
 *     ξ_DL + iξ_FL = θ_SH 2λρG tanh(d/2λ)/[1 + 2λρG coth(d/λ)],   G = G_r + iG_i
 * where the interface takes the spin current j_s = G_r m×(μ_s×m) + G_i μ_s×m, and nothing goes through
 * the lower face. @source rojassanchez2014 for the competing memory loss: spinMemoryLoss
 */
export const dampingLikeEfficiency = formula(
  'xiDL',
  ['thetaSH', 'lambdaSF', 'rho', 'HMThickness', 'Gr', 'Gi'],
  ({ thetaSH, lambdaSF, rho, HMThickness, Gr, Gi }) => {
    const k = 2 * lambdaSF * rho;
    return thetaSH * deliveredShare(HMThickness / lambdaSF, [k * Gr, k * Gi])[0];
  },
);

/** Field-like efficiency, imaginary part of the same: positive for G_i > 0 and θ_SH > 0. */
export const fieldLikeEfficiency = formula(
  'xiFL',
  ['thetaSH', 'lambdaSF', 'rho', 'HMThickness', 'Gr', 'Gi'],
  ({ thetaSH, lambdaSF, rho, HMThickness, Gr, Gi }) => {
    const k = 2 * lambdaSF * rho;
    return thetaSH * deliveredShare(HMThickness / lambdaSF, [k * Gr, k * Gi])[1];
  },
);

/** Damping-like efficiency for a real mixing conductance, G_i = 0: θ_SH 2λG tanh(d/2λ)/[σ + 2λG coth(d/λ)]. */
export const interfaceEfficiency = formula(
  'xiDL',
  ['thetaSH', 'lambdaSF', 'rho', 'HMThickness', 'Gr'],
  ({ thetaSH, lambdaSF, rho, HMThickness, Gr }) =>
    thetaSH * deliveredShare(HMThickness / lambdaSF, [2 * lambdaSF * rho * Gr, 0])[0],
);

/** Damping-like efficiency of a thick film, d ≫ λ: θ_SH G/(G + σ/2λ). */
export const thickFilmEfficiency = formula(
  'xiDL',
  ['thetaSH', 'lambdaSF', 'rho', 'Gr'],
  ({ thetaSH, lambdaSF, rho, Gr }) => (thetaSH * Gr) / (Gr + 1 / (2 * lambdaSF * rho)),
);

/** Spin resistance of an interface layer, r_I = r_b/δ. @throws RangeError for δ = 0 */
export const interfaceSpinResistance = formula('rI', ['rB', 'deltaI'], ({ rB, deltaI }) => {
  positive('deltaI', deltaI);
  return rB / deltaI;
});

/**
 * Share of a spin current that crosses an interface layer which loses spin, δ its thickness over its spin
 * diffusion length, r_I its spin resistance, r_F that of the load behind:
 *     T = r_I/(r_I cosh δ + r_F sinh δ)
 * 1 for δ = 0, e^{−δ} for r_F = r_I, sech δ for a perfect sink. It multiplies the efficiency.
 * @source rojassanchez2014
 */
export const spinMemoryLoss = formula(
  'transmission',
  ['deltaI', 'rI', 'rF'],
  ({ deltaI, rI, rF }) => {
    const twice = Math.exp(-2 * deltaI);
    return (2 * rI * Math.exp(-deltaI)) / (rI * (1 + twice) + rF * (1 - twice));
  },
);

/** Efficiency of a film on a perfect sink behind an interface that passes the share T: θ_SH [1 − sech(d/λ)] T. */
export const efficiencyWithLoss = formula(
  'xiDL',
  ['thetaSH', 'lambdaSF', 'HMThickness', 'transmission'],
  ({ thetaSH, lambdaSF, HMThickness, transmission }) => {
    const x = HMThickness / lambdaSF;
    return thetaSH * Math.tanh(x) * Math.tanh(x / 2) * transmission;
  },
);

/**
 * Damping that a film adds by pumping spins through the (effective) mixing conductance of its interface:
 *     Δα = γħ g/(4π M_s t)
 */
export const spinPumpingDamping = formula(
  'alphaPump',
  ['gMix', 'Msat', 'FreeLayerThickness'],
  ({ gMix, Msat, FreeLayerThickness }) =>
    (gammaLL * hbar * gMix) / (4 * Math.PI * Msat * FreeLayerThickness),
);

/**
 * Effective number of channels for spin pumping into a metal of thickness d that is no perfect sink:
 *     1/g_eff = 1/g + (e²/h) 2λρ coth(d/λ)
 * Spins that the metal does not lose flow back. 0 for g = 0.
 */
export const pumpingChannels = formula(
  'gMix',
  ['gMix', 'lambdaSF', 'rho', 'HMThickness'],
  ({ gMix, lambdaSF, rho, HMThickness }) =>
    gMix / (1 + (((e * e) / h) * gMix * 2 * lambdaSF * rho) / Math.tanh(HMThickness / lambdaSF)),
);
