import { gammaLL, hbar, mu0, muB } from './constants';
import { formula } from './formula';
import { cross, fromAngles, scale, type Vec3 } from './vec3';

export * from './larmor';

const { abs, atan2, cos, exp, log, PI, sin, tan } = Math;

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

/** Period T = 2π/γ|B + B_K cosθ| of the motion of coneFrequency; Infinity where the field is zero. */
export const conePeriod = formula(
  'T',
  ['Bext', 'BK', 'theta'],
  ({ Bext, BK, theta }) => (2 * PI) / (gammaLL * abs(Bext + BK * cos(theta))),
);

/**
 * Polar angle after the time t in a constant field along +z, with damping:
 *     tan(θ/2) = tan(θ0/2) exp[−αγB t/(1+α²)]
 * Exact for every angle and damping; θ0 = 0 and π stay (π to rounding: it is not stable).
 */
export const ringdownTheta = formula(
  'theta',
  ['theta0', 'Bext', 'alpha', 't'],
  ({ theta0, Bext, alpha, t }) => {
    const decay = exp((-alpha * gammaLL * Bext * t) / (1 + alpha * alpha));
    return 2 * atan2(sin(theta0 / 2) * decay, cos(theta0 / 2));
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
 * Negative if theta came before; Infinity or NaN for α = 0 or an end on the axis.
 */
export const ringdownTime = formula(
  't',
  ['theta0', 'theta', 'Bext', 'alpha'],
  ({ theta0, theta, Bext, alpha }) =>
    ((1 + alpha * alpha) / (alpha * gammaLL * Bext)) * log(tan(theta0 / 2) / tan(theta / 2)),
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
    const decay = exp((-alpha * gammaLL * BK * t) / (1 + alpha * alpha));
    return atan2(sin(theta0) * decay, cos(theta0));
  },
);

/**
 * Azimuth on the spiral from θ0 to θ, whenever all fields lie along z:
 *     φ = φ0 + ln[tan(θ0/2)/tan(θ/2)]/α
 * since dφ/dθ = −1/(α sinθ) contains no field: the spiral cuts every meridian at the same angle.
 */
export const spiralPhi = formula(
  'phi',
  ['phi0', 'theta0', 'theta', 'alpha'],
  ({ phi0, theta0, theta, alpha }) => phi0 + log(tan(theta0 / 2) / tan(theta / 2)) / alpha,
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

/** Modulus of the gyromagnetic ratio, γ = g μ_B/ħ; the electron's moment and spin are opposite. */
export const gyromagneticRatio = formula('gammaLL', ['g'], ({ g }) => (g * muB) / hbar);

/** Modulus of the moment that goes with the angular momentum L: μ = (g μ_B/ħ) L. */
export const momentOfL = formula('moment', ['L', 'g'], ({ L, g }) => ((g * muB) / hbar) * L);

/** Modulus of the angular momentum that goes with a moment: L = μ ħ/(g μ_B). */
export const LOfMoment = formula(
  'L',
  ['moment', 'g'],
  ({ moment, g }) => (moment * hbar) / (g * muB),
);

/** Angular frequency Ω = τ/L of a fast top: the torque of its weight when level, over its spin. */
export const topPrecession = formula('omega', ['torque', 'L'], ({ torque, L }) => torque / L);

/** Anisotropy field B_K = 2 K_u1/M_s; negative for a hard axis. */
export const anisotropyField = formula('BK', ['Ku1', 'Msat'], ({ Ku1, Msat }) => (2 * Ku1) / Msat);

/** Anisotropy constant K_u1 = B_K M_s/2 of an anisotropy field. */
export const anisotropyConstant = formula('Ku1', ['BK', 'Msat'], ({ BK, Msat }) => (BK * Msat) / 2);

/** Flux density B = μ0 H of a field H in vacuum. */
export const fluxDensity = formula('Bext', ['Hext'], ({ Hext }) => mu0 * Hext);

/** Field strength H = B/μ0 of a flux density in vacuum. */
export const fieldStrength = formula('Hext', ['Bext'], ({ Bext }) => Bext / mu0);

/** The field strength itself, for a change of unit: 1 Oe is 1000/4π A/m. */
export const fieldItself = formula('Hext', ['Hext'], ({ Hext }) => Hext);

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

/** Angular momentum L = M_s V/γ of a magnet of volume V that is magnetized to saturation. */
export const LOfMagnet = formula('L', ['Msat', 'V'], ({ Msat, V }) => (Msat * V) / gammaLL);

/**
 * Anisotropy constant from the frequency f on a cone of half-angle theta about the easy axis, field along
 * it: K_u1 = M_s (2πf/γ − B)/(2 cosθ). Not finite at θ = 90°, where the axis has no say.
 */
export const anisotropyFromFrequency = formula(
  'Ku1',
  ['f', 'Bext', 'theta', 'Msat'],
  ({ f, Bext, theta, Msat }) => (Msat * ((2 * PI * f) / gammaLL - Bext)) / (2 * cos(theta)),
);

/** The unit vector of an axis named '+x', '-x', '+y' … @throws RangeError for any other name. */
function alongAxis(name: string): Vec3 {
  const sign = name.startsWith('-') ? -1 : 1;
  const i = ['x', 'y', 'z'].indexOf(name.replace(/^[+-]/, ''));
  if (i < 0 || name.length > 2) throw new RangeError(`axis must be '+x' … '-z', got '${name}'`);
  return [0, 1, 2].map((k) => (k === i ? sign : 0)) as never as Vec3;
}

/** Direction of m along the axis named by mAxis. */
export const mDirection = formula('direction', ['mAxis'], ({ mAxis }) => alongAxis(mAxis));

/** Direction of the field along the axis named by BAxis. */
export const BDirection = formula('direction', ['BAxis'], ({ BAxis }) => alongAxis(BAxis));

/**
 * Direction of −m × B, in which the tip of m starts to move, for m and B along named axes; the zero
 * vector where they are parallel.
 */
export const larmorDirection = formula('direction', ['mAxis', 'BAxis'], ({ mAxis, BAxis }) =>
  cross(alongAxis(BAxis), alongAxis(mAxis)),
);

/** dm/dt = −γ m × B for m at the angles theta and phi and B along +z: γB sinθ (−sinφ, cosφ, 0). */
export const larmorRate = formula('mRate', ['Bext', 'theta', 'phi'], ({ Bext, theta, phi }) =>
  scale(gammaLL * Bext, cross([0, 0, 1], fromAngles(theta, phi))),
);
