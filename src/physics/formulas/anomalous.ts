/** Anomalous-Hall torque, and the torques on the two surfaces of a single film. */
import { holds, nonzero, positive } from '../check';
import { e, hbar, mu0 } from '../constants';
import { formula } from './formula';

const { exp, expm1, sin, sqrt, tanh } = Math;

/**
 * Spin-orbit field of the anomalous Hall current:
 *     B_SO = (J_sd S/M_s) (σ⊥/σ∥) J/(2eP v_F)
 * on the part of m across the current; M_s = (μ0 M_s)/μ0. All of the deflected spin is taken to be absorbed
 * within a step, so it is an estimate; σ⊥ is itself proportional to P, so P → 0 at fixed σ⊥ has no meaning.
 */
export const hallField = formula(
  'BSO',
  ['Jsd', 'Sloc', 'Pol', 'vF', 'tanHall', 'mu0Ms', 'J'],
  ({ Jsd, Sloc, Pol, vF, tanHall, mu0Ms, J }) => {
    positive('mu0Ms', mu0Ms, 'T');
    return (((Jsd * Sloc * mu0) / mu0Ms) * tanHall * J) / (2 * e * Pol * vF);
  },
);

/**
 * Spin-orbit field over the field whose screening drives the current, J = B/(μ0λ):
 *     κ = J_sd S (σ⊥/σ∥)/(2eP v_F μ0M_s λ)
 */
export const hallKappa = formula(
  'kappa',
  ['Jsd', 'Sloc', 'Pol', 'vF', 'tanHall', 'mu0Ms', 'screening'],
  ({ Jsd, Sloc, Pol, vF, tanHall, mu0Ms, screening }) => {
    positive('mu0Ms', mu0Ms, 'T');
    return (Jsd * Sloc * tanHall) / (2 * e * Pol * vF * mu0Ms * screening);
  },
);

/** Mean current density J = B/(μ0λ) that screens the field B within the depth λ. */
export const screeningCurrent = formula(
  'J',
  ['Bext', 'screening'],
  ({ Bext, screening }) => Bext / (mu0 * screening),
);

/** The numbers that the source takes for iron. @source course002 */
const iron = { Jsd: 0.7 * e, Sloc: 1, Pol: 0.4, vF: 5e5, tanHall: 0.01, mu0Ms: 2.2 };

/** Spin-orbit field of the anomalous Hall current in iron, with the numbers of the source. */
export const ironField = formula('BSO', ['J'], ({ J }) => hallField({ ...iron, J }));

/** The same over the field whose screening drives the current. */
export const ironKappa = formula('kappa', ['screening'], ({ screening }) =>
  hallKappa({ ...iron, screening }),
);

/**
 * Current of angular momentum across the charge current, j_s = (ħ/2eP)(σ⊥/σ∥) J sinφ, for m at the angle
 * φ to the current.
 */
export const hallSpinCurrent = formula(
  'spinFlow',
  ['Pol', 'tanHall', 'J', 'phiJ'],
  ({ Pol, tanHall, J, phiJ }) => (hbar / (2 * e * Pol)) * tanHall * J * sin(phiJ),
);

/** Torque of the anomalous Hall current over its maximum: sin2φ, φ between m and the current. */
export const hallTorqueShare = formula('torqueShare', ['phiJ'], ({ phiJ }) => sin(2 * phiJ));

/** Length l = √(2A/(M_s B)) over which a surface torque tilts m, B the field that holds m in the film. */
export const asotLength = formula('lExch', ['Aex', 'Msat', 'Bstiff'], ({ Aex, Msat, Bstiff }) =>
  sqrt((2 * Aex) / (Msat * Bstiff)),
);

/**
 * Tilt |m_z| = |τ| tanh(d/2l)/(M_s B l) at the surfaces of a film with opposite torques ±τ on the two. The
 * profile is odd about mid-film and averages to 0.
 */
export const asotSurfaceTilt = formula(
  'tiltSurface',
  ['tauSurface', 'FilmThickness', 'lExch', 'Msat', 'Bstiff'],
  ({ tauSurface, FilmThickness, lExch, Msat, Bstiff }) =>
    (Math.abs(tauSurface) * tanh(FilmThickness / (2 * lExch))) / (Msat * Bstiff * lExch),
);

/** Mean tilt m_z = m_x(τ_T + τ_B)/(M_s B d) of a film with m_x = +1: only the sum of the torques tilts it. */
export const asotMeanTilt = formula(
  'mz',
  ['tauTop', 'tauBottom', 'FilmThickness', 'Msat', 'Bstiff'],
  ({ tauTop, tauBottom, FilmThickness, Msat, Bstiff }) =>
    (tauTop + tauBottom) / (Msat * Bstiff * FilmThickness),
);

/**
 * Tilt m_z at the height z above the bottom, for m_x = +1:
 *     m_z = [τ_T cosh(z/l) + τ_B cosh((d−z)/l)]/[M_s B l sinh(d/l)],   0 ≤ z ≤ d
 */
export const asotTilt = formula(
  'mz',
  ['z', 'tauTop', 'tauBottom', 'FilmThickness', 'lExch', 'Msat', 'Bstiff'],
  ({ z, tauTop, tauBottom, FilmThickness: d, lExch, Msat, Bstiff }) => {
    holds(z >= 0 && z <= d, 'z', `in 0 … d = ${d} m`, z);
    // cosh(x)/sinh(D) by decaying exponentials, which do not overflow in a thick film.
    const reach = (x: number) =>
      (exp((x - d) / lExch) + exp(-(x + d) / lExch)) / -expm1((-2 * d) / lExch);
    return (tauTop * reach(z) + tauBottom * reach(d - z)) / (Msat * Bstiff * lExch);
  },
);

/** Efficiency ξ = 2eτ/(ħJ) of a surface torque, comparable to a spin Hall angle; J ≠ 0. */
export const asotEfficiency = formula('xiSurface', ['tauSurface', 'J'], ({ tauSurface, J }) => {
  return (2 * e * tauSurface) / (hbar * nonzero('J', J, 'A/m²'));
});

/** Surface torque per electric field as a conductivity, σ_ξ = 2eτ/(ħE); E ≠ 0. */
export const asotConductivity = formula(
  'sigmaSurface',
  ['tauSurface', 'Efield'],
  ({ tauSurface, Efield }) => {
    return (2 * e * tauSurface) / (hbar * nonzero('Efield', Efield, 'V/m'));
  },
);
