/** Thermal motion of a single moment, and what it means for writing a perpendicular layer by spin transfer. */
import { holds, positive } from '../check';
import { gammaLL, kB } from '../constants';
import { arrival2, unwritten } from '../ensemble/write-law';
import { formula } from './formula';

const { abs, exp, expm1, log, PI, sqrt, tanh } = Math;

/**
 * Standard deviation of each component of the thermal field over the step dt:
 *     √(2α k_BT/(γ M_s V dt))
 * by the fluctuation-dissipation theorem, for the Gilbert equation with the field inside B_eff.
 */
export const thermalField = formula(
  'Btherm',
  ['alpha', 'Temp', 'Msat', 'V', 'dt'],
  ({ alpha, Temp, Msat, V, dt }) => sqrt((2 * alpha * kB * Temp) / (gammaLL * Msat * V * dt)),
);

/**
 * Rate at which the mean of a free moment decays, 2D_r = 2αγ k_BT/((1+α²)M_sV): without any field
 * ⟨m⟩ = m₀ exp(−2D_r t), the rotational diffusion of a needle.
 */
export const thermalDecay = formula(
  'rate',
  ['alpha', 'Temp', 'Msat', 'V'],
  ({ alpha, Temp, Msat, V }) =>
    (2 * alpha * gammaLL * kB * Temp) / ((1 + alpha * alpha) * Msat * V),
);

/**
 * Mean of m along a field in equilibrium, no anisotropy: Langevin's function coth x − 1/x of x = M_sV B/k_BT.
 * 0 without a field, ±1 at low temperature.
 */
export const langevin = formula('mz', ['Msat', 'V', 'Bext', 'Temp'], ({ Msat, V, Bext, Temp }) => {
  const x = (Msat * V * Bext) / (kB * Temp);
  if (abs(x) > 0.1) return 1 / tanh(x) - 1 / x;
  // By its series where it is the difference of two large numbers; the next term is below 1e-16 of it.
  const x2 = x * x;
  return x * (1 / 3 - x2 * (1 / 45 - x2 * (2 / 945 - x2 * (1 / 4725 - (x2 * 2) / 93555))));
});

type Write = { overdrive: number; alpha: number; BK: number; stability: number };

/** Growth rate g of the angle and Δθ*², of arguments that are checked. */
function write({ overdrive, alpha, BK, stability }: Write) {
  holds(overdrive > 1, 'overdrive', '> 1', overdrive);
  positive('alpha', alpha);
  positive('BK', BK, 'T');
  const growth = (gammaLL * alpha * BK * (overdrive - 1)) / (1 + alpha * alpha);
  return { growth, exponent: stability * arrival2(overdrive) };
}

/**
 * Probability that a perpendicular layer has not passed the equator at the end of a spin-transfer pulse of the
 * length t, at i = a_DL/αB_K, both polarizer and axis along z:
 *     WER = 1 − exp[−Δ θ*² (i−1)/(i e^{2gt} − 1) e^y],   g = αγB_K(i−1)/(1+α²),   θ*^{i+1} = 2^i (i−1)/i
 * At first the small angle spreads as a Gaussian under torque and noise, ⟨θ²⟩ = (1/Δ)(i e^{2gt}−1)/(i−1), from
 * Boltzmann's 1/Δ; later noise matters no more and the exact motion reaches 90° as exponential growth would
 * reach θ*. With θ* = π/2 this is the form that is usual for the Fokker-Planck equation; 2 for i → ∞.
 * y is the next order in 1/Δ, see unwritten: in the tail WER falls by exp{−[2 + (3−i)/((i−1)²Δ)]gt}. Against the
 * Fokker-Planck equation, between 1e-2 and 1e-6 and from Δ = 40 on, the error is below 1 % from i = 2 on, 6 % at
 * 1.5; at (i−1)²Δ < 10 only the order of magnitude stands.
 * @throws RangeError for overdrive ≤ 1, where only thermal activation switches; alpha, BK or t out of range
 */
export const writeErrorRate = formula(
  'WER',
  ['t', 'overdrive', 'alpha', 'BK', 'stability'],
  ({ t, ...given }) => {
    holds(t >= 0, 't', '>= 0 s', t);
    return unwritten(given.overdrive, given.stability, write(given).growth * t);
  },
);

/**
 * writeErrorRate if the temperature acts on the starting angle alone, with no noise during the pulse:
 *     WER = 1 − exp(−Δ θ*² e^{−2gt})
 * The limit of strong overdrive; for weaker pulses noise helps, and this exceeds the truth by i/(i−1) in the tail, in leading order of 1/Δ.
 * @throws RangeError for overdrive ≤ 1
 */
export const writeErrorRateCold = formula(
  'WER',
  ['t', 'overdrive', 'alpha', 'BK', 'stability'],
  ({ t, ...given }) => {
    holds(t >= 0, 't', '>= 0 s', t);
    const { growth, exponent } = write(given);
    return -expm1(-exponent * exp(-2 * growth * t));
  },
);

/**
 * Mean time to pass the equator under a spin-transfer pulse from thermal equilibrium:
 *     ⟨t⟩ = [ln(Δ θ*² (i−1)/i) + 0.5772…]/2g
 * the mean of writeErrorRate (Gumbel's distribution) in leading order of 1/Δ.
 * @throws RangeError for overdrive ≤ 1, or Δθ*²(i−1)/i < 3, where the times are not yet so distributed
 */
export const switchingTimeMean = formula(
  't',
  ['overdrive', 'alpha', 'BK', 'stability'],
  (given) => {
    const { growth, exponent } = write(given);
    const i = given.overdrive;
    const largest = (exponent * (i - 1)) / i;
    holds(largest > 3, 'stability', `above ${(3 * given.stability) / largest}`, given.stability);
    return (log(largest) + 0.5772156649015329) / (2 * growth);
  },
);

/**
 * Standard deviation of that time, π/(√6 · 2g): it does not depend on Δ.
 * @throws RangeError for overdrive ≤ 1
 */
export const switchingTimeSpread = formula('t', ['overdrive', 'alpha', 'BK'], (given) => {
  const { growth } = write({ ...given, stability: 1 });
  return PI / (sqrt(6) * 2 * growth);
});
