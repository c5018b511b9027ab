import { holds } from '../check';
import { e, hbar, me } from '../constants';
import { formula } from './formula';

const { PI, sqrt } = Math;

const ratioOf = (gPrime: number): number => (gPrime * e) / (2 * me);

/**
 * Moment over angular momentum of a magnet's magnetization: γ′ = g′e/2m_e. g′ is what rotation measures; it is
 * below 2 where the spectroscopic g is above. @source scott1962
 */
export const magnetomechanicalRatio = formula('gammaPrime', ['gPrime'], ({ gPrime }) =>
  ratioOf(gPrime),
);

/**
 * Magnetomechanical factor that goes with a spectroscopic g: 1/g + 1/g′ = 1, from g = 2(1 + ε) and
 * g′ = 2(1 + ε)/(1 + 2ε) with ε the orbital over the spin moment. Near 2: 2 − g′ ≈ g − 2.
 * @throws RangeError for g <= 1
 */
export const magnetomechanicalFactor = formula('gPrime', ['g'], ({ g }) => {
  holds(g > 1, 'g', '> 1', g);
  return g / (g - 1);
});

/** Angular momentum that a reversal of m hands to the lattice: L = 2M_sV/γ′. */
export const reversalL = formula(
  'L',
  ['Msat', 'V', 'gPrime'],
  ({ Msat, V, gPrime }) => (2 * Msat * V) / ratioOf(gPrime),
);

const sphereL = (Msat: number, radius: number, gPrime: number): number =>
  (((8 * PI) / 3) * Msat * radius ** 3) / ratioOf(gPrime);

/** The same for a sphere: L = (8π/3) M_sR³/γ′. */
export const sphereReversalL = formula(
  'L',
  ['Msat', 'radius', 'gPrime'],
  ({ Msat, radius, gPrime }) => sphereL(Msat, radius, gPrime),
);

/** The same for a sphere in units of ħ: N = 2M_sV/(γ′ħ). */
export const sphereReversalQuanta = formula(
  'quanta',
  ['Msat', 'radius', 'gPrime'],
  ({ Msat, radius, gPrime }) => sphereL(Msat, radius, gPrime) / hbar,
);

/**
 * Angular velocity of any free body after a reversal of m along one of its axes: ω = 2M_sV/(γ′I). It turns about
 * the direction of the change of m.
 */
export const reversalOmega = formula(
  'omegaBody',
  ['Msat', 'V', 'gPrime', 'inertia'],
  ({ Msat, V, gPrime, inertia }) => (2 * Msat * V) / (ratioOf(gPrime) * inertia),
);

/** Angular velocity of a free sphere after a reversal of m: ω = 5M_s/(γ′ρR²). */
export const sphereReversalOmega = formula(
  'omegaBody',
  ['Msat', 'density', 'radius', 'gPrime'],
  ({ Msat, density, radius, gPrime }) => (5 * Msat) / (ratioOf(gPrime) * density * radius * radius),
);

/** Angular velocity of a free disc or rod after a reversal of m along its axis: ω = 4M_s/(γ′ρR²). */
export const cylinderReversalOmega = formula(
  'omegaBody',
  ['Msat', 'density', 'radius', 'gPrime'],
  ({ Msat, density, radius, gPrime }) => (4 * Msat) / (ratioOf(gPrime) * density * radius * radius),
);

/** Angular velocity of a free disc or rod after a reversal of m across its axis: ω = 24M_s/[γ′ρ(3R² + ℓ²)]. */
export const rodReversalOmega = formula(
  'omegaBody',
  ['Msat', 'density', 'radius', 'length', 'gPrime'],
  ({ Msat, density, radius, length, gPrime }) =>
    (24 * Msat) / (ratioOf(gPrime) * density * (3 * radius * radius + length * length)),
);

/** Radius of the sphere that one reversal makes turn n times per second: R = √[5M_s/(γ′ρ 2πn)]. */
export const reversalRadius = formula(
  'radius',
  ['turnRate', 'Msat', 'density', 'gPrime'],
  ({ turnRate, Msat, density, gPrime }) =>
    sqrt((5 * Msat) / (ratioOf(gPrime) * density * 2 * PI * turnRate)),
);

/** Magnetomechanical factor from the kick that a reversal along its axis gives to a rod: 4M_s/(ρR²Δω) · 2m_e/e. */
export const factorFromKick = formula(
  'gPrime',
  ['Msat', 'density', 'radius', 'kick'],
  ({ Msat, density, radius, kick }) => {
    holds(kick !== 0, 'kick', 'other than 0', kick);
    return (4 * Msat) / (density * radius * radius * Math.abs(kick)) / ratioOf(1);
  },
);

/** Lasting swing of a rod on a fibre, reversed in step with it: φ_max = (2Q/π) Δω/(2πf₀), for Q well above 1. */
export const swingInStep = formula(
  'swing',
  ['kick', 'quality', 'fRod'],
  ({ kick, quality, fRod }) => {
    holds(fRod > 0, 'fRod', '> 0', fRod);
    return (quality * kick) / (PI * PI * fRod);
  },
);

/**
 * Field in which a body at rest is magnetized as it is by turning n times per second: 2πn/γ′. The moments point
 * against the angular velocity. @source barnett1915
 */
export const rotationField = formula(
  'Brotation',
  ['turnRate', 'gPrime'],
  ({ turnRate, gPrime }) => (2 * PI * turnRate) / ratioOf(gPrime),
);
