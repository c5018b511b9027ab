import { holds, positive } from '../check';
import { gammaLL, kB, mu0 } from '../constants';
import { fieldOfJ, JOfField } from './absorbed';
import { formula } from './formula';

const { abs, log, PI, sqrt } = Math;

/**
 * Damping-like field of a current whose transverse spin is all absorbed: a_DL = (ħ/2e) ηJ/(M_s t). Each
 * electron brings ħ/2; signs are kept.
 */
export const aDLOfJ = formula(
  'aDL',
  ['J', 'eta', 'Msat', 'FreeLayerThickness'],
  ({ J, eta, Msat, FreeLayerThickness }) => fieldOfJ(J, eta, Msat, FreeLayerThickness),
);

/** aDLOfJ with the polarization as efficiency: a_DL = (ħ/2e) PJ/(M_s t), spin-transfer torque. */
export const aDLOfSTT = formula(
  'aDL',
  ['J', 'Pol', 'Msat', 'FreeLayerThickness'],
  ({ J, Pol, Msat, FreeLayerThickness }) => fieldOfJ(J, Pol, Msat, FreeLayerThickness),
);

/** Current density for a damping-like field: J = (2e/ħ)(M_s t/η) a_DL. @throws RangeError for η = 0 */
export const JOfaDL = formula(
  'J',
  ['aDL', 'eta', 'Msat', 'FreeLayerThickness'],
  ({ aDL, eta, Msat, FreeLayerThickness }) => JOfField(aDL, eta, Msat, FreeLayerThickness),
);

/**
 * Torque at which an equilibrium with the stiffness fields B₁, B₂ loses its stability:
 *     a_c = −α(B₁+B₂)/[2 (p·m)]
 * exact for p ∥ m; only the component of p along m counts. Positive for p against m; for p along m a
 * negative torque destabilizes.
 * @throws RangeError for p ⊥ m, which neither damps nor anti-damps to first order
 */
export const thresholdOfStiffness = formula(
  'aDL',
  ['alpha', 'B1', 'B2', 'mp'],
  ({ alpha, B1, B2, mp }) => {
    holds(B1 > 0 && B2 > 0, 'the stiffness fields', '> 0 T', Math.min(B1, B2));
    holds(abs(mp) <= 1 && mp !== 0, 'mp', 'within −1 … 1 and not 0', mp);
    return -(alpha * (B1 + B2)) / (2 * mp);
  },
);

/**
 * Onset of anti-damping of a layer magnetized in its plane, p against m: a_c = α(B+B_K+μ0M_eff/2).
 * Exact for constant efficiency.
 * @throws RangeError where the direction is not stable without current
 */
export const thresholdInPlane = formula(
  'aDL',
  ['alpha', 'Bext', 'BK', 'mu0Meff'],
  ({ alpha, Bext, BK, mu0Meff }) =>
    thresholdOfStiffness({ alpha, B1: Bext + BK, B2: Bext + BK + mu0Meff, mp: -1 }),
);

/** Onset of anti-damping of a perpendicular layer, p against m: a_c = α(B+B_K). @throws as thresholdInPlane */
export const thresholdPerpendicular = formula(
  'aDL',
  ['alpha', 'Bext', 'BK'],
  ({ alpha, Bext, BK }) => thresholdOfStiffness({ alpha, B1: Bext + BK, B2: Bext + BK, mp: -1 }),
);

/** thresholdPerpendicular with a field-like torque a_FL p, p against m: a_c = α(B+B_K−a_FL). */
export const thresholdPerpendicularFL = formula(
  'aDL',
  ['alpha', 'Bext', 'BK', 'aFL'],
  ({ alpha, Bext, BK, aFL }) => thresholdPerpendicular({ alpha, Bext: Bext - aFL, BK }),
);

/** Critical current density of an in-plane layer without field: J_c = (2e/ħ)(αM_s t/P)(B_K+μ0M_s/2). */
export const JcInPlane = formula(
  'J',
  ['alpha', 'Msat', 'FreeLayerThickness', 'BK', 'Pol'],
  ({ alpha, Msat, FreeLayerThickness, BK, Pol }) => {
    const aDL = thresholdInPlane({ alpha, Bext: 0, BK, mu0Meff: mu0 * Msat });
    return JOfField(aDL, Pol, Msat, FreeLayerThickness);
  },
);

/** Critical current density of a perpendicular layer without field: J_c = (2e/ħ)(αM_s t/P) B_K. */
export const JcPerpendicular = formula(
  'J',
  ['alpha', 'Msat', 'FreeLayerThickness', 'BK', 'Pol'],
  ({ alpha, Msat, FreeLayerThickness, BK, Pol }) => {
    const aDL = thresholdPerpendicular({ alpha, Bext: 0, BK });
    return JOfField(aDL, Pol, Msat, FreeLayerThickness);
  },
);

/**
 * Critical current density out of the antiparallel state of a valve with the efficiency of
 * efficiencyAsymmetric, from that out of the parallel one: J/Λ², of the other direction.
 */
export const JcAntiparallel = formula('J', ['J', 'Lambda'], ({ J, Lambda }) => J / Lambda ** 2);

/** Critical current of a perpendicular over that of an in-plane layer of the same barrier: B_K/(B_K+μ0M_s/2). */
export const JcRatio = formula('ratio', ['BK', 'Msat'], ({ BK, Msat }) => {
  positive('BK', BK, 'T');
  return BK / (BK + (mu0 * Msat) / 2);
});

/**
 * Rate of the cone angle about +z in a field along +z, p = −z: λ = γ(a_DL−αB)/(1+α²); negative shrinks.
 * Exact for small angles.
 */
export const coneGrowth = formula(
  'rate',
  ['Bext', 'aDL', 'alpha'],
  ({ Bext, aDL, alpha }) => (gammaLL * (aDL - alpha * Bext)) / (1 + alpha * alpha),
);

/** coneGrowth of a perpendicular layer: λ = γ[a_DL−α(B+B_K)]/(1+α²). */
export const coneGrowthPerpendicular = formula(
  'rate',
  ['Bext', 'BK', 'aDL', 'alpha'],
  ({ Bext, BK, aDL, alpha }) => coneGrowth({ Bext: Bext + BK, aDL, alpha }),
);

/** Thermal stability factor Δ = K_u1V/k_BT. */
export const stabilityFactor = formula(
  'stability',
  ['Ku1', 'V', 'Temp'],
  ({ Ku1, V, Temp }) => (Ku1 * V) / (kB * Temp),
);

/** Root mean square thermal angle about an easy axis: θ0 = 1/√Δ, for Δ ≫ 1. */
export const thermalAngle = formula(
  'theta0',
  ['stability'],
  ({ stability }) => 1 / sqrt(stability),
);

/**
 * Incubation of a perpendicular layer in zero field, p against m: the time in which the small angle θ0
 * would grow exponentially to π/2,
 *     t = (1+α²)/[γ(a_DL−αB_K)] ln(π/2θ0)
 * An estimate; axialTime is exact. Diverges for θ0 → 0: the torque vanishes for m ∥ p.
 * @throws RangeError unless a_DL > αB_K and 0 < θ0 ≤ π/2
 */
export const incubation = formula(
  't',
  ['aDL', 'alpha', 'BK', 'theta0'],
  ({ aDL, alpha, BK, theta0 }) => {
    holds(aDL > alpha * BK, 'aDL', `above its threshold ${alpha * BK} T`, aDL);
    holds(theta0 > 0 && theta0 <= PI / 2, 'theta0', 'between 0 and π/2', theta0);
    return log(PI / (2 * theta0)) / coneGrowthPerpendicular({ Bext: 0, BK, aDL, alpha });
  },
);

/** incubation from the thermal angle 1/√Δ at a_DL = overdrive · αB_K. @throws RangeError for overdrive ≤ 1 */
export const incubationThermal = formula(
  't',
  ['overdrive', 'alpha', 'BK', 'stability'],
  ({ overdrive, alpha, BK, stability }) => {
    holds(overdrive > 1, 'overdrive', '> 1', overdrive);
    return incubation({ aDL: overdrive * alpha * BK, alpha, BK, theta0: 1 / sqrt(stability) });
  },
);
