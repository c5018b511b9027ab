import { holds, nonzero } from '../check';
import { gammaLL, mu0 } from '../constants';
import { cross, fromAngles, scale } from '../vec3';
import { formula } from './formula';

const { abs, cos, PI } = Math;

/**
 * Frequency f = γ|B + B_K cosθ|/2π of an undamped moment on a cone of half-angle theta about its easy
 * axis, with the field along the axis. Exact for every theta; from B_eff = B + B_K (m·u) u, whose part
 * along the axis is constant on the cone.
 */
export const coneFrequency = formula(
  'f',
  ['Bext', 'BK', 'theta'],
  ({ Bext, BK, theta }) => (gammaLL * abs(Bext + BK * cos(theta))) / (2 * PI),
);

/**
 * Period T = 2π/γ|B + B_K cosθ| of the motion of coneFrequency.
 * @throws RangeError where the field along the axis vanishes, so that m does not turn
 */
export const conePeriod = formula('T', ['Bext', 'BK', 'theta'], ({ Bext, BK, theta }) => {
  const B = Bext + BK * cos(theta);
  return (2 * PI) / (gammaLL * abs(nonzero('the field Bext + BK cosθ', B)));
});

/** Number of turns N = γ|B|t/2π in the time t. */
export const larmorTurns = formula(
  'turns',
  ['Bext', 't'],
  ({ Bext, t }) => (gammaLL * abs(Bext) * t) / (2 * PI),
);

/** Azimuth φ = φ0 + γ μ0 H t about a field H along +z, after the time t without damping; 0 … 2π. */
export const larmorAzimuth = formula('phi', ['Hext', 'phi0', 't'], ({ Hext, phi0, t }) => {
  const phi = (phi0 + gammaLL * mu0 * Hext * t) % (2 * PI);
  return phi < 0 ? phi + 2 * PI : phi;
});

/**
 * Anisotropy constant from the frequency f on a cone of half-angle theta about the easy axis, field along
 * it: K_u1 = M_s (2πf/γ − B)/(2 cosθ), f > 0 for turns in the positive sense about the axis.
 * @throws RangeError at θ = 90°, where the axis has no say
 */
export const anisotropyFromFrequency = formula(
  'Ku1',
  ['f', 'Bext', 'theta', 'Msat'],
  ({ f, Bext, theta, Msat }) => {
    // No double has the cosine 0: that of π/2 is 6e-17.
    holds(abs(cos(theta)) > 1e-12, 'theta', 'other than 90°', theta);
    return (Msat * ((2 * PI * f) / gammaLL - Bext)) / (2 * cos(theta));
  },
);

/** dm/dt = −γ m × B for m at the angles theta and phi and B along +z: γB sinθ (−sinφ, cosφ, 0). */
export const larmorRate = formula('mRate', ['Bext', 'theta', 'phi'], ({ Bext, theta, phi }) =>
  scale(gammaLL * Bext, cross([0, 0, 1], fromAngles(theta, phi))),
);
