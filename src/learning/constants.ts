import type { constants } from '@physics';

/** How the constants of nature are printed. */
export const constantStyle = {
  h: { tex: 'h', label: 'Planck constant', unit: 'J s' },
  hbar: { tex: '\\hbar', label: 'reduced Planck constant', unit: 'J s' },
  e: { tex: 'e', label: 'elementary charge', unit: 'C' },
  kB: { tex: 'k_\\mathrm{B}', label: 'Boltzmann constant', unit: 'J/K' },
  muB: { tex: '\\mu_\\mathrm{B}', label: 'Bohr magneton', unit: 'J/T' },
  c0: { tex: 'c', label: 'speed of light in vacuum', unit: 'm/s' },
  me: { tex: 'm_\\mathrm{e}', label: 'electron mass', unit: 'kg' },
  mu0: { tex: '\\mu_0', label: 'vacuum permeability', unit: 'T m/A' },
  gammaLL: { tex: '\\gamma', label: 'gyromagnetic ratio of the electron', unit: 'rad/(s T)' },
  gElectron: { tex: 'g', label: 'g-factor of the electron', unit: '' },
  gn: { tex: 'g_\\mathrm{n}', label: 'standard acceleration of free fall', unit: 'm/s²' },
} as const satisfies Record<keyof typeof constants, { tex: string; label: string; unit: string }>;

export type ConstantName = keyof typeof constantStyle;
