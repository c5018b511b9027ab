/** Film with a perpendicular polarizer, p = +z: field and torques along the normal z, no in-plane anisotropy. */
import { holds, positive } from '../check';
import { gammaLL } from '../constants';
import { formula } from './formula';

const { abs, PI } = Math;

const damped = (alpha: number) => positive('alpha', alpha);
const film = (mu0Meff: number) => positive('mu0Meff', mu0Meff, 'T');

/**
 * m_z = cosθ of the steady orbit: (B + a_FL + a_DL/α)/μ0M_eff. Exact at every amplitude.
 * @throws RangeError where that is not within −1 … 1: then there is no orbit, m stands along ±z
 */
export const oscillatorMz = formula(
  'mz',
  ['Bext', 'aDL', 'aFL', 'alpha', 'mu0Meff'],
  ({ Bext, aDL, aFL, alpha, mu0Meff }) => {
    damped(alpha);
    film(mu0Meff);
    const mz = (Bext + aFL + aDL / alpha) / mu0Meff;
    holds(abs(mz) < 1, 'aDL', 'inside the window of oscillation', aDL);
    return mz;
  },
);

/**
 * Frequency f = γ|a_DL|/(2πα) of the steady orbit, wherever oscillatorMz gives one: linear in the current,
 * without the field. m turns in the negative sense about z for a_DL > 0.
 */
export const oscillatorFrequency = formula('f', ['aDL', 'alpha'], ({ aDL, alpha }) => {
  damped(alpha);
  return (gammaLL * abs(aDL)) / (2 * PI * alpha);
});

/** Frequency of the steady orbit, refused where there is none. @throws as oscillatorMz */
export const oscillatorFrequencyInWindow = formula(
  'f',
  ['Bext', 'aDL', 'aFL', 'alpha', 'mu0Meff'],
  (args) => {
    oscillatorMz(args);
    return oscillatorFrequency(args);
  },
);

/** Largest a_DL of the window of oscillation: α(μ0M_eff − B − a_FL); there m stands along +z. */
export const oscillatorUpper = formula(
  'aDL',
  ['Bext', 'aFL', 'alpha', 'mu0Meff'],
  ({ Bext, aFL, alpha, mu0Meff }) => {
    film(mu0Meff);
    return alpha * (mu0Meff - Bext - aFL);
  },
);

/** Smallest a_DL of the window of oscillation: −α(μ0M_eff + B + a_FL); there m stands along −z. */
export const oscillatorLower = formula(
  'aDL',
  ['Bext', 'aFL', 'alpha', 'mu0Meff'],
  ({ Bext, aFL, alpha, mu0Meff }) => {
    film(mu0Meff);
    return -alpha * (mu0Meff + Bext + aFL);
  },
);

/**
 * Onset of the orbit of a film that a field B > μ0M_eff holds along +z, p = −z: a_c = α(B−μ0M_eff). The
 * orbit starts with the frequency of fmrNormal and goes up linearly.
 */
export const oscillatorOnset = formula(
  'aDL',
  ['Bext', 'alpha', 'mu0Meff'],
  ({ Bext, alpha, mu0Meff }) => {
    holds(Bext > mu0Meff, 'Bext', 'above mu0Meff, to saturate the film', Bext);
    return alpha * (Bext - mu0Meff);
  },
);

/** Power per volume that the torque feeds into the steady orbit and damping takes: (γM_s/α) a_DL² sin²θ. */
export const oscillatorLoss = formula(
  'loss',
  ['Msat', 'aDL', 'alpha', 'mz'],
  ({ Msat, aDL, alpha, mz }) => {
    damped(alpha);
    holds(abs(mz) <= 1, 'mz', 'within −1 … 1', mz);
    return (gammaLL * Msat * aDL * aDL * (1 - mz * mz)) / alpha;
  },
);
