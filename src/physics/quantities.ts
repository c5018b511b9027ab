/** The colour role of a vector or of a curve that belongs to it. */
export type Role = 'm' | 'field' | 'spin' | 'damping' | 'dl' | 'current' | 'theory';

export interface Quantity {
  readonly tex: string;
  readonly label: string;
  /** SI unit, as it is printed: 'A/m', '' for a pure number. */
  readonly unit: string;
  /** Units that the screen may show, each in SI; the first is the default. The SI unit needs no entry. */
  readonly show?: Readonly<Record<string, number>>;
  /** Values that make sense; any finite number when absent. */
  readonly domain?: '> 0' | '>= 0';
  readonly role?: Role;
}

const field = { T: 1, mT: 1e-3 };
const degree = { '°': Math.PI / 180 };

/** Every physical quantity of the course: name in code, TeX symbol, label, SI unit, display units. */
export const quantities = {
  t: { tex: 't', label: 'time', unit: 's', show: { ns: 1e-9, ps: 1e-12, ms: 1e-3 } },
  T: { tex: 'T', label: 'period', unit: 's', show: { ps: 1e-12, ns: 1e-9 } },
  f: { tex: 'f', label: 'frequency', unit: 'Hz', show: { GHz: 1e9, MHz: 1e6 } },
  omega: {
    tex: '\\omega',
    label: 'angular frequency',
    unit: 'rad/s',
    show: { 'Grad/s': 1e9 },
  },
  turns: { tex: 'N', label: 'number of turns', unit: '' },
  tTop: { tex: 't_\\mathrm{top}', label: 'clock of the top', unit: 's' },
  turnsTop: { tex: 'N_\\mathrm{top}', label: 'turns of the axis of the top', unit: '' },
  tilt: { tex: '\\theta_\\mathrm{top}', label: 'tilt of the top', unit: 'rad', show: degree },
  spinRate: { tex: '\\nu', label: 'spin of the top, turns per second', unit: 'Hz' },
  theta: { tex: '\\theta', label: 'polar angle of m', unit: 'rad', show: degree, role: 'm' },
  theta0: {
    tex: '\\theta_0',
    label: 'first polar angle of m',
    unit: 'rad',
    show: degree,
    role: 'm',
  },
  phi0: { tex: '\\varphi_0', label: 'first azimuth of m', unit: 'rad', show: degree, role: 'm' },
  phi: { tex: '\\varphi', label: 'azimuth of m', unit: 'rad', show: degree, role: 'm' },
  thetaB: { tex: '\\theta_B', label: 'polar angle of B', unit: 'rad', show: degree, role: 'field' },
  phiB: { tex: '\\varphi_B', label: 'azimuth of B', unit: 'rad', show: degree, role: 'field' },
  cone: { tex: '\\vartheta', label: 'cone angle', unit: 'rad', show: degree, role: 'm' },
  coneDrift: { tex: '\\Delta\\vartheta', label: 'drift of the cone angle', unit: 'rad' },
  mx: { tex: 'm_x', label: 'm along x', unit: '', role: 'm' },
  my: { tex: 'm_y', label: 'm along y', unit: '', role: 'm' },
  mz: { tex: 'm_z', label: 'm along z', unit: '', role: 'm' },
  Bext: {
    tex: 'B_\\mathrm{ext}',
    label: 'applied field',
    unit: 'T',
    show: field,
    role: 'field',
  },
  Beff: {
    tex: 'B_\\mathrm{eff}',
    label: 'effective field',
    unit: 'T',
    show: field,
    role: 'field',
  },
  BK: { tex: 'B_K', label: 'anisotropy field', unit: 'T', show: field, role: 'field' },
  Hext: {
    tex: 'H',
    label: 'applied field strength',
    unit: 'A/m',
    show: { 'kA/m': 1e3, Oe: 1000 / (4 * Math.PI) },
    role: 'field',
  },
  Msat: {
    tex: 'M_\\mathrm{s}',
    label: 'saturation magnetization',
    unit: 'A/m',
    show: { 'kA/m': 1e3, 'MA/m': 1e6 },
    domain: '> 0',
  },
  Ku1: {
    tex: 'K_\\mathrm{u1}',
    label: 'uniaxial anisotropy constant',
    unit: 'J/m³',
    show: { 'kJ/m³': 1e3 },
  },
  alpha: { tex: '\\alpha', label: 'Gilbert damping', unit: '', domain: '>= 0' },
  g: { tex: 'g', label: 'g-factor', unit: '', domain: '> 0' },
  gammaLL: {
    tex: '\\gamma',
    label: 'gyromagnetic ratio',
    unit: 'rad/(s T)',
  },
  gammaBar: {
    tex: '\\gamma/2\\pi',
    label: 'gyromagnetic ratio in cycles',
    unit: 'Hz/T',
    show: { 'GHz/T': 1e9 },
  },
  moment: { tex: '\\mu', label: 'magnetic moment', unit: 'J/T', role: 'm' },
  L: { tex: 'L', label: 'angular momentum', unit: 'J s' },
  torque: { tex: '\\tau', label: 'torque', unit: 'N m', role: 'field' },
  mRate: {
    tex: '\\lvert\\mathrm{d}\\mathbf{m}/\\mathrm{d}t\\rvert',
    label: 'rate of change of m',
    unit: '1/s',
    show: { '1/ns': 1e9 },
    role: 'field',
  },
  V: { tex: 'V', label: 'volume', unit: 'm³', show: { 'nm³': 1e-27 }, domain: '> 0' },
  EperMoment: { tex: 'E/\\mu', label: 'energy per moment', unit: 'T', show: field },
  Etotal: { tex: 'E', label: 'energy', unit: 'J' },
  Edens: {
    tex: 'w',
    label: 'energy density',
    unit: 'J/m³',
    show: { 'kJ/m³': 1e3 },
  },
  loss: { tex: '-\\dot w', label: 'energy loss', unit: 'W/m³', show: { 'GW/m³': 1e9 } },
  direction: { tex: '\\hat{\\mathbf{n}}', label: 'direction', unit: '' },
} as const satisfies Record<string, Quantity>;

export type QuantityName = keyof typeof quantities;
