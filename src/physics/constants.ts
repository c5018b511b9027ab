/** Constants of nature, SI, CODATA 2018 recommended values. @source codata2018 */

/** Planck constant h, J s (exact). */
export const h = 6.62607015e-34;
/** Reduced Planck constant ħ = h/2π, J s. */
export const hbar = h / (2 * Math.PI);
/** Elementary charge e, C (exact, positive: the electron carries −e). */
export const e = 1.602176634e-19;
/** Boltzmann constant, J/K (exact). */
export const kB = 1.380649e-23;
/** Speed of light in vacuum, m/s (exact). */
export const c0 = 299792458;
/** Bohr magneton, J/T. */
export const muB = 9.2740100783e-24;
/** Electron mass, kg. */
export const me = 9.1093837015e-31;
/** Vacuum permeability μ0, T m/A. */
export const mu0 = 1.25663706212e-6;
/** Modulus of the gyromagnetic ratio of the free electron, rad/(s T): positive by convention. */
export const gammaLL = 1.76085963023e11;
/** Modulus of the electron's g-factor: gammaLL = gElectron muB/ħ. */
export const gElectron = 2.00231930436256;
/** Standard acceleration of free fall, m/s² (exact by convention). */
export const gn = 9.80665;
