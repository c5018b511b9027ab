import { holds, nonzero } from '../check';
import { freeFlow, freeProfile, sinkShare } from '../spinhall/profiles';
import { series } from '../spinhall/series';
import { formula } from './formula';

const { acosh, tanh } = Math;

/**
 * Spin Hall angle of a metal with skew scattering and a constant spin Hall conductivity:
 *     θ_SH = θ_sk + σ_SH ρ
 * The first is independent of the resistivity, the second (intrinsic, or side jump) grows with it.
 * sigmaSH in S/m, that is, times 2e/ħ.
 */
export const spinHallAngle = formula(
  'thetaSH',
  ['thetaSkew', 'sigmaSH', 'rho'],
  ({ thetaSkew, sigmaSH, rho }) => thetaSkew + sigmaSH * rho,
);

/** Intrinsic spin Hall angle at another resistivity of the same metal: θ = θ0 ρ/ρ0, σ_SH constant. */
export const intrinsicSpinHallAngle = formula(
  'thetaSH',
  ['thetaSH0', 'rho0', 'rho'],
  ({ thetaSH0, rho0, rho }) => (thetaSH0 * rho) / rho0,
);

/** Spin Hall conductivity σ_SH = θ_SH/ρ, times 2e/ħ, in S/m. */
export const spinHallConductivity = formula(
  'sigmaSH',
  ['thetaSH', 'rho'],
  ({ thetaSH, rho }) => thetaSH / rho,
);

/** Spin diffusion length of a metal in which λ ρ is constant (Elliott and Yafet): λ = (λρ)/ρ. */
export const diffusionLength = formula(
  'lambdaSF',
  ['lambdaRho', 'rho'],
  ({ lambdaRho, rho }) => lambdaRho / rho,
);

/**
 * Spin accumulation (μ↑ − μ↓)/e at the upper surface of a film whose faces are both free:
 *     μ_s(d) = 2λθ_SH ρJ tanh(d/2λ)
 * The lower surface has the opposite one.
 */
export const surfaceAccumulation = formula(
  'mus',
  ['thetaSH', 'J', 'rho', 'lambdaSF', 'HMThickness'],
  ({ thetaSH, J, rho, lambdaSF, HMThickness }) =>
    2 * lambdaSF * thetaSH * rho * J * tanh(HMThickness / (2 * lambdaSF)),
);

/**
 * Spin accumulation at the height z of a film whose faces at 0 and d are both free:
 *     μ_s(z) = 2λθ_SH ρJ sinh((z − d/2)/λ)/cosh(d/2λ)
 * @throws RangeError for z above the film
 */
export const freeAccumulation = formula(
  'mus',
  ['z', 'thetaSH', 'J', 'rho', 'lambdaSF', 'HMThickness'],
  ({ z, thetaSH, J, rho, lambdaSF, HMThickness }) =>
    2 * lambdaSF * thetaSH * rho * J * freeProfile(z, HMThickness, lambdaSF),
);

/**
 * Spin current at the height z of a film whose faces at 0 and d are both free:
 *     j_s(z) = θ_SH J [1 − cosh((z − d/2)/λ)/cosh(d/2λ)]
 * @throws RangeError for z above the film
 */
export const freeSpinCurrent = formula(
  'js',
  ['z', 'thetaSH', 'J', 'lambdaSF', 'HMThickness'],
  ({ z, thetaSH, J, lambdaSF, HMThickness }) => thetaSH * J * freeFlow(z, HMThickness, lambdaSF),
);

/**
 * Spin current that a film delivers into a perfect sink on its top, the lower face free:
 *     j_s(d) = θ_SH J [1 − sech(d/λ)]
 */
export const sinkSpinCurrent = formula(
  'js',
  ['thetaSH', 'J', 'lambdaSF', 'HMThickness'],
  ({ thetaSH, J, lambdaSF, HMThickness }) => thetaSH * J * sinkShare(HMThickness / lambdaSF),
);

/** Share 1 − sech(d/λ) of the bulk spin current that reaches a perfect sink. */
export const sinkTransmission = formula(
  'transmission',
  ['lambdaSF', 'HMThickness'],
  ({ lambdaSF, HMThickness }) => sinkShare(HMThickness / lambdaSF),
);

/**
 * Thickness d = λ arcosh(1/(1 − T)) at which a perfect sink gets the share T; d = 1.317 λ for T = ½.
 * @throws RangeError unless 0 < T < 1
 */
export const thicknessForShare = formula(
  'HMThickness',
  ['lambdaSF', 'transmission'],
  ({ lambdaSF, transmission }) => {
    holds(transmission > 0 && transmission < 1, 'transmission', '> 0 and < 1', transmission);
    return lambdaSF * acosh(1 / (1 - transmission));
  },
);

/**
 * Power per volume of metal that a spin current density costs: ρ(j_s/θ_SH)². For an intrinsic metal,
 * θ_SH ∝ ρ, it falls as 1/ρ. @throws RangeError for θ_SH = 0, which gives no spin current
 */
export const spinCurrentPower = formula(
  'powerDens',
  ['js', 'thetaSH', 'rho'],
  ({ js, thetaSH, rho }) => rho * (js / nonzero('thetaSH', thetaSH)) ** 2,
);

const metal = (sample: string) => {
  if (Object.hasOwn(series.metals, sample)) return series.metals[sample as 'A'];
  throw new RangeError(`sample must be A, B or C, got ${sample}`);
};

/** Spin diffusion length of a metal of the practice series, by its name. @throws RangeError for another name */
export const seriesLength = formula('lambdaSF', ['sample'], ({ sample }) => metal(sample).lambdaSF);

/** Spin Hall conductivity θ_SH/ρ, times 2e/ħ, of a metal of the practice series. @throws RangeError for another name */
export const seriesConductivity = formula(
  'sigmaSH',
  ['sample', 'rho'],
  ({ sample, rho }) => metal(sample).thetaSH / rho,
);
