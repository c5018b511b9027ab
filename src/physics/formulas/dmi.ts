import { holds, oneOf, positive } from '../check';
import { hbar, me } from '../constants';
import { completeElliptic } from '../wall/elliptic';
import { formula } from './formula';

const { abs, acos, asin, max, min, PI, sqrt } = Math;

/**
 * Dzyaloshinskii-Moriya constant at which a wall costs nothing: D_c = 4√(AK)/π. Beyond it the uniform
 * state gives way to a spin spiral. @throws RangeError for Ku1 <= 0
 */
export const dmiCritical = formula(
  'Dind',
  ['Aex', 'Ku1'],
  ({ Aex, Ku1 }) => (4 / PI) * sqrt(Aex * easy(Ku1)),
);

/**
 * Energy per area of the wall of the favoured chirality: 4√(AK) − π|D|. Negative beyond dmiCritical,
 * where walls come by themselves. @throws RangeError for Ku1 <= 0
 */
export const wallEnergy = formula(
  'wallEnergy',
  ['Aex', 'Ku1', 'Dind'],
  ({ Aex, Ku1, Dind }) => 4 * sqrt(Aex * easy(Ku1)) - PI * abs(Dind),
);

/**
 * Energy per area of a wall whose moment has the azimuth ψ:
 *     σ(ψ) = 4√(AK) ± π D cosψ + Msat B_⊥ Δ sin²ψ,   Δ = √(A/K)
 * wallType 'up-down' has the sign +, 'down-up' −; for D > 0 the energy density is
 * D(m_z ∂m_x/∂x − m_x ∂m_z/∂x). @throws RangeError for Ku1 <= 0 or another wallType
 */
export const wallEnergyAt = formula(
  'wallEnergy',
  ['Aex', 'Ku1', 'Dind', 'Msat', 'Bperp', 'wallAngle', 'wallType'],
  ({ Aex, Ku1, Dind, Msat, Bperp, wallAngle, wallType }) =>
    4 * sqrt(Aex * easy(Ku1)) +
    wallSign(wallType) * PI * Dind * Math.cos(wallAngle) +
    Msat * Bperp * sqrt(Aex / Ku1) * Math.sin(wallAngle) ** 2,
);

/** Field with which the interaction turns the moment of a wall: B_D = D/(Msat Δ). */
export const dmiField = formula(
  'BD',
  ['Dind', 'Msat', 'wallWidth'],
  ({ Dind, Msat, wallWidth: Delta }) => Dind / (Msat * Delta),
);

/** dmiField of the wall that exchange and anisotropy make, Δ = √(A/K). @throws RangeError for Ku1 <= 0 */
export const dmiFieldOfWall = formula(
  'BD',
  ['Dind', 'Msat', 'Aex', 'Ku1'],
  ({ Dind, Msat, Aex, Ku1 }) => Dind / (Msat * sqrt(Aex / easy(Ku1))),
);

/**
 * Azimuth ψ, 0 … π, of the moment of a wall at rest, for DMI, hard-axis field and a field B_x along the
 * wall normal; 0 and π are Néel walls, π/2 (as good as −π/2) a Bloch wall:
 *     B_⊥ ≥ 0 (Néel preferred):  0 for B_x > ±B_D, π for B_x < ±B_D
 *     B_⊥ < 0 (Bloch preferred): cosψ = (π/2)(B_x ∓ B_D)/|B_⊥|, cut to −1 … 1
 * with the upper sign for wallType 'up-down'. Where the
 * two Néel walls cost the same, 0, and where all angles do, π/2.
 */
export const wallAngleAtRest = formula(
  'wallAngle',
  ['BD', 'Bperp', 'Bx', 'wallType'],
  ({ BD, Bperp, Bx, wallType }) => {
    const pull = Bx - wallSign(wallType) * BD;
    // Without a hard axis, or with Néel walls preferred, any pull turns the wall all the way.
    if (Bperp >= 0) return pull === 0 ? (Bperp > 0 ? 0 : PI / 2) : pull > 0 ? 0 : PI;
    return acos(max(-1, min(1, ((PI / 2) * pull) / -Bperp)));
  },
);

/**
 * Smallest |D| that makes a Bloch wall a full Néel wall: (2/π) Msat Δ |B_⊥|, for B_⊥ < 0.
 * @throws RangeError for B_⊥ > 0, where walls are Néel walls without it
 */
export const dmiForNeel = formula(
  'Dind',
  ['Msat', 'wallWidth', 'Bperp'],
  ({ Msat, wallWidth: Delta, Bperp }) => {
    holds(Bperp <= 0, 'Bperp', '<= 0 T for a Bloch wall', Bperp);
    return (2 / PI) * Msat * Delta * -Bperp;
  },
);

/**
 * Dzyaloshinskii-Moriya constant from Rashba coupling, D = 4 m_e α_R A/ħ², for the free electron's mass.
 * It has the sign of α_R.
 * @source kim2013
 */
export const dmiFromRashba = formula('Dind', ['alphaR', 'Aex'], ({ alphaR, Aex }) =>
  twist(alphaR, Aex),
);

/** dmiFromRashba of the same layers grown in reverse order: −4 m_e α_R A/ħ². @source kim2013 */
export const dmiReversed = formula(
  'Dind',
  ['alphaR', 'Aex'],
  ({ alphaR, Aex }) => -twist(alphaR, Aex),
);

/**
 * Period of the spin spiral, the length in which m turns once, for |D| above D_c = dmiCritical:
 *     L = 4Δ k K(k),   E(k)/k = |D|/D_c
 * with the complete elliptic integrals of the modulus k; 4πA/|D| for Ku1 = 0. It grows without limit
 * towards D_c.
 * @throws RangeError for Ku1 < 0, or |D| <= D_c, where there is no spiral
 */
export const spiralPeriod = formula(
  'spiralPeriod',
  ['Aex', 'Ku1', 'Dind'],
  ({ Aex, Ku1, Dind }) => {
    if (Ku1 === 0 && Dind !== 0) return (4 * PI * Aex) / abs(Dind);
    const k = spiralModulus(Aex, Ku1, Dind);
    return 4 * sqrt(Aex / Ku1) * k * completeElliptic(k).K;
  },
);

/**
 * Energy density of that spiral above the uniform state: −K(1/k² − 1), with the k of spiralPeriod;
 * −D²/4A for Ku1 = 0. @throws RangeError as spiralPeriod
 */
export const spiralEnergy = formula('Edens', ['Aex', 'Ku1', 'Dind'], ({ Aex, Ku1, Dind }) => {
  if (Ku1 === 0 && Dind !== 0) return -(Dind * Dind) / (4 * Aex);
  const k = spiralModulus(Aex, Ku1, Dind);
  return (-Ku1 * (1 - k) * (1 + k)) / (k * k);
});

/**
 * Tilt of m from the easy axis at a free edge, sinθ = |D|Δ/2A, Δ = √(A/K), for |D| up to D_c.
 * @throws RangeError for Ku1 <= 0, or |D|Δ > 2A, where no uniform state is left
 */
export const edgeAngle = formula('edgeAngle', ['Aex', 'Ku1', 'Dind'], ({ Aex, Ku1, Dind }) => {
  const s = abs(Dind) / (2 * sqrt(Aex * easy(Ku1)));
  holds(s <= 1, '|Dind|', '<= 2√(Aex Ku1) J/m² at an edge', Dind);
  return asin(s);
});

const twist = (alphaR: number, Aex: number): number => ((4 * me * alphaR) / hbar) * (Aex / hbar);

/** The k, 0 < k < 1, with E(k)/k = |D|/D_c: E(k)/k falls from infinity to 1. */
function spiralModulus(Aex: number, Ku1: number, Dind: number): number {
  const Dc = (4 / PI) * sqrt(Aex * easy(Ku1));
  const x = abs(Dind) / Dc;
  holds(x > 1, '|Dind|', `> ${Dc} J/m² for a spiral`, Dind);
  if (x > 1e8) return PI / (2 * x);
  let [low, high] = [0, 1];
  // Halving gives every digit, and ends when no number is left in between.
  for (;;) {
    const k = (low + high) / 2;
    if (k <= low || k >= high) return low;
    if (completeElliptic(k).E > x * k) low = k;
    else high = k;
  }
}

/** +1 for 'up-down', −1 for 'down-up'. @throws RangeError for another name */
function wallSign(wallType: string): number {
  oneOf('wallType', wallType, ['up-down', 'down-up']);
  return wallType === 'up-down' ? 1 : -1;
}

function easy(Ku1: number): number {
  positive('Ku1', Ku1, 'J/m³');
  return Ku1;
}
