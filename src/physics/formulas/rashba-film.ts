/** Spin in a dirty Rashba film: how soon it is forgotten, and what the edges do; of electrons with the free mass. */
import { hbar, me } from '../constants';
import { cross, dot, scale, type Vec3 } from '../vec3';
import { edelsteinDirection, JDirection } from './directions';
import { formula } from './formula';

const { abs, cos, exp, sin, sqrt } = Math;

/**
 * Time in which a spin in the plane is forgotten by turning between collisions, after D’yakonov and Perel:
 *     1/τ_DP = 2α_R²k_F²τ/ħ²
 * for α_R k_F τ ≪ ħ. Along the normal it is half as long.
 */
export const forgettingTime = formula(
  'tauDp',
  ['alphaR', 'kF', 'tauMom'],
  ({ alphaR, kF, tauMom }) => (hbar / (alphaR * kF)) ** 2 / (2 * tauMom),
);

/**
 * Flights that a spin along the normal lasts on average before it is forgotten, τ_DP/2τ = 1/ϑ² with the turn
 * ϑ = 2α_R k_Fτ/ħ ≪ 1 of one flight.
 */
export const flightsLasted = formula(
  'flightsLasted',
  ['alphaR', 'kF', 'tauMom'],
  ({ alphaR, kF, tauMom }) => (hbar / (2 * alphaR * kF * tauMom)) ** 2,
);

/**
 * Share of a spin along the normal that is left after t, exact for point scatterers that do not act on spin:
 *     s″ + s′/τ + Ω²s = 0,   s(0) = 1,   s′(0) = 0,   Ω = 2α_R k_F/ħ
 * For the mean over all directions of flight, s′ = Ω r with the part r along the flight, and r′ = −Ωs − r/τ. In a
 * dirty film, Ωτ ≪ 1, it falls as exp(−Ω²τt); for Ωτ > ½ it swings.
 */
export const spinLeft = formula(
  'spinLeft',
  ['alphaR', 'kF', 'tauMom', 't'],
  ({ alphaR, kF, tauMom, t }) => {
    const omega = (2 * alphaR * kF) / hbar;
    const a = 1 / (2 * tauMom);
    const gap = a * a - omega * omega;
    if (gap === 0) return exp(-a * t) * (1 + a * t);
    if (gap > 0) {
      const b = sqrt(gap);
      const slow = (omega * omega) / (a + b);
      return ((1 + a / b) * exp(-slow * t) + (1 - a / b) * exp(-(a + b) * t)) / 2;
    }
    const w = sqrt(-gap);
    return exp(-a * t) * (cos(w * t) + (a / w) * sin(w * t));
  },
);

/**
 * Distance over which the spin of an electron turns by a radian as it flies, and as far as the edges of a wire reach:
 *     ℓ = ħ²/2mα_R = √(Dτ_DP)
 * neither the collisions nor the Fermi energy count. It is one over the distance of the Fermi circles.
 */
export const edgeDepth = formula(
  'edgeDepth',
  ['alphaR'],
  ({ alphaR }) => hbar ** 2 / (2 * me * abs(alphaR)),
);

function outwards(edge: string, n: Vec3, j: Vec3): Vec3 {
  if (edge === 'left') return cross(j, n);
  if (edge === 'right') return cross(n, j);
  throw new RangeError(`edge must be 'left' or 'right', got '${edge}'`);
}

/** Way out of a wire at its edge, for one who looks against the current with the normal up. */
export const edgeOutward = formula('direction', ['JAxis', 'edge', 'nAxis'], (wire) =>
  outwards(wire.edge, JDirection({ JAxis: wire.nAxis }), JDirection(wire)),
);

/**
 * Spin near the edge of a wire without exchange, whose edges keep no spin: what flies outwards along o turns about
 * the Rashba field of o,
 *     (o × n) × (j × n) = n (n · (o × j))
 * whatever the sign of α_R, which counts twice.
 * @returns unit vector; the zero vector for a current along the normal
 */
export const edgeSpinDirection = formula(
  'direction',
  ['JAxis', 'edge', 'nAxis', 'alphaSign'],
  ({ JAxis, edge, nAxis, alphaSign }) => {
    const n = JDirection({ JAxis: nAxis });
    const j = JDirection({ JAxis });
    const S = edelsteinDirection({ JAxis, nAxis, alphaSign });
    const sign = alphaSign === 'negative' ? -1 : 1;
    const turned = cross(scale(sign, cross(outwards(edge, n, j), n)), S);
    return scale(dot(turned, n), n);
  },
);
