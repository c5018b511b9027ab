import { holds, nonzero } from '../check';
import { gammaLL } from '../constants';
import { formula } from './formula';
import { grown } from './grown';

const { cos, log, sin, tan } = Math;

function offAxis(theta0: number, theta: number): void {
  holds(theta0 > 0 && theta0 < Math.PI, 'theta0', 'between 0 and π', theta0);
  holds(theta > 0 && theta < Math.PI, 'theta', 'between 0 and π', theta);
}

/**
 * Polar angle after the time t in a constant field along +z, with damping:
 *     tan(θ/2) = tan(θ0/2) exp[−αγB t/(1+α²)]
 * Exact for every angle and damping; θ0 = 0 and π stay (π to rounding: it is not stable).
 */
export const ringdownTheta = formula(
  'theta',
  ['theta0', 'Bext', 'alpha', 't'],
  ({ theta0, Bext, alpha, t }) => {
    const x = (-alpha * gammaLL * Bext * t) / (1 + alpha * alpha);
    return 2 * grown(sin(theta0 / 2), cos(theta0 / 2), x);
  },
);

/** Azimuth φ = φ0 + γB t/(1+α²) after the time t in a constant field along +z, rad, not wrapped. */
export const ringdownPhi = formula(
  'phi',
  ['phi0', 'Bext', 'alpha', 't'],
  ({ phi0, Bext, alpha, t }) => phi0 + (gammaLL * Bext * t) / (1 + alpha * alpha),
);

/**
 * Time from θ0 to θ in a constant field along +z:
 *     t = (1+α²)/(αγB) ln[tan(θ0/2)/tan(θ/2)]
 * Negative if theta came before.
 * @throws RangeError for an end on the axis, where m stands still, and without field or damping: never
 */
export const ringdownTime = formula(
  't',
  ['theta0', 'theta', 'Bext', 'alpha'],
  ({ theta0, theta, Bext, alpha }) => {
    offAxis(theta0, theta);
    const rate = gammaLL * nonzero('alpha', alpha) * nonzero('Bext', Bext);
    return ((1 + alpha * alpha) / rate) * log(tan(theta0 / 2) / tan(theta / 2));
  },
);

/**
 * Polar angle after the time t in the anisotropy field alone, u along z:
 *     tanθ = tanθ0 exp[−αγB_K t/(1+α²)]
 * Exact; from θ0 > π/2 the angle goes to π, and for B_K < 0 to the plane.
 */
export const uniaxialTheta = formula(
  'theta',
  ['theta0', 'BK', 'alpha', 't'],
  ({ theta0, BK, alpha, t }) => {
    const x = (-alpha * gammaLL * BK * t) / (1 + alpha * alpha);
    return grown(sin(theta0), cos(theta0), x);
  },
);

/**
 * Azimuth on the spiral from θ0 to θ, whenever all fields lie along z:
 *     φ = φ0 + ln[tan(θ0/2)/tan(θ/2)]/α
 * since dφ/dθ = −1/(α sinθ) contains no field: the spiral cuts every meridian at the same angle.
 * @throws RangeError for an end on the axis, and without damping: then theta stays
 */
export const spiralPhi = formula(
  'phi',
  ['phi0', 'theta0', 'theta', 'alpha'],
  ({ phi0, theta0, theta, alpha }) => {
    offAxis(theta0, theta);
    return phi0 + log(tan(theta0 / 2) / tan(theta / 2)) / nonzero('alpha', alpha);
  },
);

/**
 * Energy that damping takes from a moment at the angle theta to its field, per volume and time:
 *     αγ M_s B² sin²θ/(1+α²)
 * from dw/dt = −αγM_s |m × B_eff|²/(1+α²).
 */
export const energyLoss = formula(
  'loss',
  ['alpha', 'Msat', 'Bext', 'theta'],
  ({ alpha, Msat, Bext, theta }) =>
    (alpha * gammaLL * Msat * (Bext * sin(theta)) ** 2) / (1 + alpha * alpha),
);

/**
 * The other damping with which a moment comes down as fast in the same field: α′ = 1/α, since the rate goes
 * with α/(1+α²). @throws RangeError for α = 0, which has none
 */
export const twinAlpha = formula('alpha', ['alpha'], ({ alpha }) => 1 / nonzero('alpha', alpha));

/** Turns about the field on the spiral from θ0 to θ: N = ln[tan(θ0/2)/tan(θ/2)]/2πα, whatever the field. @throws as ringdownTime */
export const spiralTurns = formula(
  'turns',
  ['theta0', 'theta', 'alpha'],
  ({ theta0, theta, alpha }) => {
    offAxis(theta0, theta);
    return log(tan(theta0 / 2) / tan(theta / 2)) / (2 * Math.PI * nonzero('alpha', alpha));
  },
);
