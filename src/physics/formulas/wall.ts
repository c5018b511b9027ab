import { holds } from '../check';
import { e, gammaLL, muB } from '../constants';
import { wallSpeed, wallTurning } from '../wall/exact';
import { formula } from './formula';

const { abs, asin, hypot, max, PI, sign, sqrt } = Math;

/**
 * Width parameter of a wall, Δ = √(A/K): m_z = ∓tanh(x/Δ). Ku1 is the effective anisotropy, > 0.
 * @throws RangeError for Ku1 <= 0, which holds no wall
 */
export const wallWidth = formula('wallWidth', ['Aex', 'Ku1'], ({ Aex, Ku1 }) =>
  sqrt(Aex / easy(Ku1)),
);

/** Energy per area of a wall without Dzyaloshinskii-Moriya interaction, 4√(AK). @throws RangeError for Ku1 <= 0 */
export const wallEnergyPlain = formula(
  'wallEnergy',
  ['Aex', 'Ku1'],
  ({ Aex, Ku1 }) => 4 * sqrt(Aex * easy(Ku1)),
);

/**
 * Drift velocity of the spins, u = μ_B P J/(e Msat), for g = 2. J is the size of the current density;
 * u points along the flow of the electrons.
 */
export const spinDrift = formula(
  'u',
  ['J', 'Pol', 'Msat'],
  ({ J, Pol, Msat }) => (muB * Pol * J) / (e * Msat),
);

/** Field above which a wall turns as it moves, B_W = α|B_⊥|/2. */
export const walkerField = formula('Bz', ['alpha', 'Bperp'], ({ alpha, Bperp }) =>
  abs((alpha * Bperp) / 2),
);

/** Speed of the wall at the Walker field, the highest without turning: γΔ|B_⊥|/2. */
export const walkerSpeed = formula(
  'wallVelocity',
  ['wallWidth', 'Bperp'],
  ({ wallWidth: Delta, Bperp }) => (gammaLL * Delta * abs(Bperp)) / 2,
);

/**
 * Drift velocity above which a wall turns without a field: u_W = αγΔ|B_⊥|/(2|β−α|).
 * @throws RangeError for β = α, where it never does
 */
export const walkerDrift = formula(
  'u',
  ['alpha', 'xi', 'wallWidth', 'Bperp'],
  ({ alpha, xi, wallWidth: Delta, Bperp }) => {
    holds(xi !== alpha, 'xi', 'other than alpha', xi);
    return (alpha * gammaLL * Delta * abs(Bperp)) / (2 * abs(xi - alpha));
  },
);

/**
 * Current density at which a wall breaks down without a field: e Msat u_W/(μ_B P), u_W of walkerDrift, for g = 2.
 * @throws RangeError for β = α, where it never does
 */
export const walkerCurrent = formula(
  'J',
  ['alpha', 'xi', 'wallWidth', 'Bperp', 'Pol', 'Msat'],
  (args) => (walkerDrift(args) * e * args.Msat) / (muB * args.Pol),
);

/** Drift velocity below which a wall with β = 0 stands still: u_c = γΔ|B_⊥|/2. */
export const pinningDrift = formula(
  'u',
  ['wallWidth', 'Bperp'],
  ({ wallWidth: Delta, Bperp }) => (gammaLL * Delta * abs(Bperp)) / 2,
);

/**
 * Mean rate at which the angle of an up-down wall turns, without DMI and spin-orbit torque:
 *     0 for |Ω| ≤ Ω_c = αγ|B_⊥|/2,  else sgn(Ω) √(Ω²−Ω_c²)/(1+α²),  Ω = γB_z + (β−α)u/Δ
 * Exact for the equations of wallRates.
 */
export const wallTurnRate = formula(
  'wallRate',
  ['alpha', 'xi', 'u', 'wallWidth', 'Bz', 'Bperp'],
  wallTurning,
);

/**
 * Mean velocity of an up-down wall in a field along its easy axis and a current, without DMI and
 * spin-orbit torque:
 *     v = (βu + γΔB_z)/α − (Δ/α) · mean of dψ/dt        (wallTurnRate)
 * Exact for the equations of wallRates. For a down-up wall, and only for the field, change the sign.
 * @throws RangeError for α = 0, where a steady velocity need not exist
 */
export const wallVelocity = formula(
  'wallVelocity',
  ['alpha', 'xi', 'u', 'wallWidth', 'Bz', 'Bperp'],
  (args) => {
    damped(args.alpha);
    return wallSpeed(args);
  },
);

/** Steady velocity below the breakdown in a current alone: v = βu/α. @throws RangeError for α = 0 */
export const driftWallVelocity = formula(
  'wallVelocity',
  ['u', 'alpha', 'xi'],
  ({ u, alpha, xi }) => (xi * u) / damped(alpha),
);

/** Velocity in a current alone far above the breakdown: (1+αβ)/(1+α²) u. */
export const fastDriftVelocity = formula(
  'wallVelocity',
  ['u', 'alpha', 'xi'],
  ({ u, alpha, xi }) => ((1 + alpha * xi) / (1 + alpha * alpha)) * u,
);

/** Mobility v/B_z of a wall that does not turn: γΔ/α. @throws RangeError for α = 0 */
export const wallMobility = formula(
  'wallMobility',
  ['alpha', 'wallWidth'],
  ({ alpha, wallWidth: Delta }) => (gammaLL * Delta) / damped(alpha),
);

/** Mobility far above the Walker field: αγΔ/(1+α²). */
export const wallMobilityTurning = formula(
  'wallMobility',
  ['alpha', 'wallWidth'],
  ({ alpha, wallWidth: Delta }) => (alpha * gammaLL * Delta) / (1 + alpha * alpha),
);

/**
 * Mean velocity for β = 0 in a current alone, at uOverdrive times the threshold u_c = γΔ|B_⊥|/2:
 *     0 up to it, then √(u²−u_c²)/(1+α²), with the sign of u
 */
export const pinnedWallVelocity = formula(
  'wallVelocity',
  ['wallWidth', 'Bperp', 'alpha', 'uOverdrive'],
  ({ wallWidth: Delta, Bperp, alpha, uOverdrive: x }) => {
    const limit = (gammaLL * Delta * abs(Bperp)) / 2;
    return (sign(x) * limit * sqrt(max(0, x * x - 1))) / (1 + alpha * alpha);
  },
);

/** How far an up-down wall with β = 0 has shifted while its angle came to ψ: q = −Δψ/α. @throws RangeError for α = 0 */
export const pinnedShift = formula(
  'wallPosition',
  ['alpha', 'wallWidth', 'wallAngle'],
  ({ alpha, wallWidth: Delta, wallAngle }) => (-Delta * wallAngle) / damped(alpha),
);

/**
 * Where a wall with β = 0 comes to rest at uOverdrive times its threshold: q = (Δ/2α) arcsin(u/u_c), from ψ = 0.
 * @throws RangeError above the threshold, where it does not, and for α = 0
 */
export const pinnedRest = formula(
  'wallPosition',
  ['alpha', 'wallWidth', 'uOverdrive'],
  ({ alpha, wallWidth: Delta, uOverdrive: x }) => {
    holds(abs(x) <= 1, 'uOverdrive', '-1 … 1', x);
    return (Delta * asin(x)) / (2 * damped(alpha));
  },
);

/**
 * Velocity of a wall with DMI under a damping-like torque with p = +ŷ, without hard axis, field and drift:
 *     v = −(π/2)γΔ a_DL B_D/√[(αB_D)² + a_DL²]
 * The same for up-down and down-up walls; 0 without either of the two. Exact for wallRates.
 */
export const sotWallVelocity = formula(
  'wallVelocity',
  ['alpha', 'wallWidth', 'aDL', 'BD'],
  ({ alpha, wallWidth: Delta, aDL, BD }) => {
    const size = hypot(alpha * BD, aDL);
    return size === 0 ? 0 : (-PI / 2) * gammaLL * Delta * (aDL / size) * BD;
  },
);

/** The speed at which a wall with DMI saturates under a damping-like torque: (π/2)γ|D|/Msat. */
export const sotWallLimit = formula(
  'wallVelocity',
  ['Dind', 'Msat'],
  ({ Dind, Msat }) => (PI / 2) * gammaLL * (abs(Dind) / Msat),
);

function easy(Ku1: number): number {
  holds(Ku1 > 0, 'Ku1', '> 0 J/m³ for a wall', Ku1);
  return Ku1;
}

function damped(alpha: number): number {
  holds(alpha > 0, 'alpha', '> 0 for a steady wall', alpha);
  return alpha;
}
