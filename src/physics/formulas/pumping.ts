import { positive } from '../check';
import { e, gammaLL, hbar } from '../constants';
import { pumpingMetal } from '../spinhall/pumping-series';
import { formula } from './formula';
import { interfaceEfficiency, mixingConductance, spinPumpingDamping } from './interface';
import { linewidthField } from './linewidth';

const { cos, PI, sin, sqrt, tanh } = Math;

/**
 * Mean spin current, in charge units, that a moment pumps as it circles on a cone of half-angle ϑ with
 * frequency f: the mean of (ħ/4π) g m×ṁ along the axis, times 2e/ħ,
 *     j_s = (e/2π) g ω sin²ϑ = e g f sin²ϑ
 * One elementary charge for each channel and turn, times sin²ϑ. The moments that leave point against the
 * axis about which m turns counter-clockwise in its own field, that is, against the field. @source tserkovnyak2002
 */
export const pumpedSpinCurrent = formula(
  'js',
  ['gMix', 'f', 'cone'],
  ({ gMix, f, cone }) => e * gMix * f * sin(cone) ** 2,
);

/**
 * Ratio of the swings out of and in the plane of a film that is magnetized in its plane, for small angles:
 *     ε = √(B/(B + μ0M_eff))
 * @throws RangeError unless B > 0 and B + μ0M_eff > 0: nothing else is a stable cone
 */
export const pumpingEllipticity = formula(
  'ellipticity',
  ['Bext', 'mu0Meff'],
  ({ Bext, mu0Meff }) => {
    positive('Bext', Bext, 'T');
    positive('Bext + mu0Meff', Bext + mu0Meff, 'T');
    return sqrt(Bext / (Bext + mu0Meff));
  },
);

/** pumpedSpinCurrent of a flattened cone, ϑ the swing in the plane and εϑ the one out of it: e g f ε sin²ϑ, for small ϑ. */
export const pumpedSpinCurrentEllipse = formula(
  'js',
  ['gMix', 'f', 'cone', 'ellipticity'],
  ({ gMix, f, cone, ellipticity }) => ellipticity * pumpedSpinCurrent({ gMix, f, cone }),
);

/** Damping of a film that pumps through one face: α = α_0 + γħg/(4πM_s t). */
export const dampingOfFilm = formula(
  'alpha',
  ['alphaBulk', 'gMix', 'Msat', 'FreeLayerThickness'],
  ({ alphaBulk, ...film }) => alphaBulk + spinPumpingDamping(film),
);

/**
 * Thickness at which a face adds as much damping as the alloy has: t = γħg_eff/(4πM_s α_0).
 * @throws RangeError for an alloy without damping
 */
export const thicknessOfEqualDamping = formula(
  'FreeLayerThickness',
  ['gEff', 'Msat', 'alphaBulk'],
  ({ gEff, Msat, alphaBulk }) => {
    positive('alphaBulk', alphaBulk);
    return (gammaLL * hbar * gEff) / (4 * PI * Msat * alphaBulk);
  },
);

/** Channels that an additional damping means: g = 4πM_s t Δα/(γħ). */
export const channelsFromDamping = formula(
  'gMix',
  ['alphaPump', 'Msat', 'FreeLayerThickness'],
  ({ alphaPump, Msat, FreeLayerThickness }) =>
    (4 * PI * Msat * FreeLayerThickness * alphaPump) / (gammaLL * hbar),
);

/** What pumping adds to the full width of a line that is swept in field: 4πfΔα/γ. */
export const pumpingLinewidth = formula(
  'linewidth',
  ['gMix', 'Msat', 'FreeLayerThickness', 'f'],
  ({ f, ...film }) => linewidthField({ alpha: spinPumpingDamping(film), f }),
);

/**
 * Current per width of a strip that a spin current makes which enters through one face of a film and finds
 * the other closed. It falls off as sinh(z/λ)/sinh(d/λ), and each height turns θ_SH of it into charge:
 *     K = θ_SH λ tanh(d/2λ) j_s
 * Positive along p̂ × flow, p̂ the moment and flow the way it goes: see pumpedCurrentDirection.
 */
export const pumpedSheetCurrent = formula(
  'pumpSheet',
  ['thetaSH', 'lambdaSF', 'HMThickness', 'js'],
  ({ thetaSH, lambdaSF, HMThickness, js }) =>
    thetaSH * lambdaSF * tanh(HMThickness / (2 * lambdaSF)) * js,
);

/**
 * Voltage over a length L of an open strip, between the end to which the pumped current flows and the other:
 *     V = K L/(d/ρ + t/ρ_F)
 * The magnet conducts the charge back, as the metal does.
 */
export const pumpedVoltage = formula(
  'Vishe',
  ['pumpSheet', 'stripLength', 'rho', 'HMThickness', 'rhoF', 'FreeLayerThickness'],
  ({ pumpSheet, stripLength, rho, HMThickness, rhoF, FreeLayerThickness }) =>
    (pumpSheet * stripLength) / (HMThickness / rho + FreeLayerThickness / rhoF),
);

/** Pumped current per width that a measured voltage means: K = V(d/ρ + t/ρ_F)/L. */
export const sheetFromVoltage = formula(
  'pumpSheet',
  ['Vishe', 'stripLength', 'rho', 'HMThickness', 'rhoF', 'FreeLayerThickness'],
  ({ Vishe, stripLength, rho, HMThickness, rhoF, FreeLayerThickness }) =>
    (Vishe * (HMThickness / rho + FreeLayerThickness / rhoF)) / stripLength,
);

/**
 * Damping-like torque per electric field and area of a film on a magnet:
 *     c_DL = M_s t a_DL/E = (ħ/2e) ξ_DL/ρ
 * with ξ_DL of interfaceEfficiency. The same number makes the pumped current, see sheetFromTorque.
 */
export const torquePerField = formula(
  'torquePerE',
  ['thetaSH', 'lambdaSF', 'rho', 'HMThickness', 'gMix'],
  ({ gMix, ...film }) =>
    (hbar / (2 * e)) *
    (interfaceEfficiency({ ...film, Gr: mixingConductance({ gMix }) }) / film.rho),
);

/**
 * Current per width that the moment of a torque pumps on a cone, by Onsager's reciprocity:
 *     K = −c_DL σ̂·(m×ṁ), whose mean is c_DL ω sin²ϑ for m about −σ̂
 */
export const sheetFromTorque = formula(
  'pumpSheet',
  ['torquePerE', 'f', 'cone'],
  ({ torquePerE, f, cone }) => torquePerE * 2 * PI * f * sin(cone) ** 2,
);

/** Damping-like efficiency that a pumped current means: ξ_DL = (2e/ħ) ρK/(ω sin²ϑ). @throws RangeError for f = 0 */
export const efficiencyFromPumping = formula(
  'xiDL',
  ['pumpSheet', 'rho', 'f', 'cone'],
  ({ pumpSheet, rho, f, cone }) => {
    positive('f', f, 'Hz');
    return ((2 * e) / hbar) * ((rho * pumpSheet) / (2 * PI * f * sin(cone) ** 2));
  },
);

/**
 * Chiral damping of the angle of an up-down wall, which equation 47 of the diffusion theory adds to α in front of dψ/dt:
 *     α_ψ = (πη/4Δ) cosψ
 * and of the opposite sign in a down-up wall. See chiralPower.
 */
export const chiralAngleDamping = formula(
  'alphaPsi',
  ['etaChiral', 'wallWidth', 'wallAngle'],
  ({ etaChiral, wallWidth, wallAngle }) => ((PI * etaChiral) / (4 * wallWidth)) * cos(wallAngle),
);

/** Channels of a magnet of the practice series on its metal, by its name. @throws RangeError for another name */
export const pumpingSeriesChannels = formula(
  'gMix',
  ['sample'],
  ({ sample }) => pumpingMetal(sample).gMix,
);

/** Damping without pumping of a magnet of the practice series. @throws RangeError for another name */
export const pumpingSeriesBulk = formula(
  'alphaBulk',
  ['sample'],
  ({ sample }) => pumpingMetal(sample).alphaBulk,
);
