import { hbar } from '../constants';
import { formula } from './formula';

const { PI, abs, cos, hypot, sin } = Math;

/**
 * Torque of exchange on a localized spin S ∥ z by an electron spin s ∥ x, its y-component in units of ħ:
 *     dS_y/dt = +J S s/ħ
 * from the energy −J s·S, dS/dt = (J/ħ) S×s.
 */
export const exchangeTorque = formula(
  'spinTorque',
  ['Jsd', 'Sloc', 'sEl'],
  ({ Jsd, Sloc, sEl }) => (Jsd * Sloc * sEl) / hbar,
);

/** The same at any angle between the spins: J S s sinϑ/ħ, along S×s for J > 0. */
export const exchangeTorqueAt = formula(
  'spinTorque',
  ['Jsd', 'Sloc', 'sEl', 'angleSs'],
  ({ Jsd, Sloc, sEl, angleSs }) => (Jsd * Sloc * sEl * sin(angleSs)) / hbar,
);

/** Frequency |J| s/2πħ with which a localized spin turns about a steady electron spin. */
export const exchangeFrequency = formula(
  'f',
  ['Jsd', 'sEl'],
  ({ Jsd, sEl }) => (abs(Jsd) * sEl) / (2 * PI * hbar),
);

/** Frequency |J| |s+S|/2πħ with which two free spins turn about their sum. */
export const exchangeFrequencyFree = formula(
  'f',
  ['Jsd', 'Sloc', 'sEl', 'angleSs'],
  ({ Jsd, Sloc, sEl, angleSs }) =>
    (abs(Jsd) * hypot(Sloc + sEl * cos(angleSs), sEl * sin(angleSs))) / (2 * PI * hbar),
);

/**
 * Length in which the spin of an electron that enters a ferromagnet across m turns once about m:
 *     L = 2πħ v_F/Δ,   Δ the splitting of the two spin states
 */
export const exchangeTurnLength = formula(
  'turnLength',
  ['vF', 'splitting'],
  ({ vF, splitting }) => (2 * PI * hbar * vF) / splitting,
);
