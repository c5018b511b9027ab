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
  // Spin torques
  J: {
    tex: 'J',
    label: 'current density',
    unit: 'A/m²',
    show: { 'MA/cm²': 1e10, 'TA/m²': 1e12 },
    role: 'current',
  },
  Pol: { tex: 'P', label: 'spin polarization', unit: '', domain: '> 0' },
  Lambda: { tex: '\\Lambda', label: 'asymmetry of the spin valve', unit: '', domain: '> 0' },
  eta: { tex: '\\eta', label: 'spin-torque efficiency', unit: '', role: 'dl' },
  xiDL: { tex: '\\xi_\\mathrm{DL}', label: 'damping-like efficiency', unit: '', role: 'dl' },
  aDL: {
    tex: 'a_\\mathrm{DL}',
    label: 'damping-like field',
    unit: 'T',
    show: { mT: 1e-3 },
    role: 'dl',
  },
  aFL: {
    tex: 'a_\\mathrm{FL}',
    label: 'field-like field',
    unit: 'T',
    show: { mT: 1e-3 },
    role: 'field',
  },
  Btorque: {
    tex: '\\lvert\\tau\\rvert/\\gamma',
    label: 'size of the torque as a field',
    unit: 'T',
    show: { mT: 1e-3 },
    role: 'dl',
  },
  mp: { tex: '\\mathbf{m}\\cdot\\mathbf{p}', label: 'm along p', unit: '' },
  angleP: { tex: '\\psi', label: 'angle between m and p', unit: 'rad', show: degree },
  FreeLayerThickness: {
    tex: 't',
    label: 'thickness of the free layer',
    unit: 'm',
    show: { nm: 1e-9 },
    domain: '> 0',
  },
  mu0Ms: {
    tex: '\\mu_0M_\\mathrm{s}',
    label: 'saturation magnetization as a field',
    unit: 'T',
    show: field,
  },
  mu0Meff: {
    tex: '\\mu_0M_\\mathrm{eff}',
    label: 'demagnetizing field of the film less its anisotropy',
    unit: 'T',
    show: field,
  },
  // Resonance
  B1: { tex: 'B_1', label: 'first stiffness field', unit: 'T', show: field, role: 'field' },
  B2: { tex: 'B_2', label: 'second stiffness field', unit: 'T', show: field, role: 'field' },
  Nx: { tex: 'N_x', label: 'demagnetizing factor along x', unit: '', domain: '>= 0' },
  Ny: { tex: 'N_y', label: 'demagnetizing factor along y', unit: '', domain: '>= 0' },
  Nz: { tex: 'N_z', label: 'demagnetizing factor along z', unit: '', domain: '>= 0' },
  rate: { tex: '\\lambda', label: 'rate of growth', unit: '1/s', show: { '1/ns': 1e9 } },
  linewidth: {
    tex: '\\Delta B',
    label: 'full linewidth at half maximum',
    unit: 'T',
    show: { mT: 1e-3 },
  },
  linewidthPP: {
    tex: '\\Delta B_\\mathrm{pp}',
    label: 'peak-to-peak linewidth',
    unit: 'T',
    show: { mT: 1e-3 },
  },
  linewidth0: {
    tex: '\\Delta B_0',
    label: 'inhomogeneous linewidth',
    unit: 'T',
    show: { mT: 1e-3 },
    domain: '>= 0',
  },
  linewidthF: {
    tex: '\\Delta f',
    label: 'full linewidth in frequency',
    unit: 'Hz',
    show: { MHz: 1e6, GHz: 1e9 },
  },
  // Switching
  angleB: {
    tex: '\\psi',
    label: 'angle of the field to the easy axis',
    unit: 'rad',
    show: degree,
    role: 'field',
  },
  anglem: {
    tex: '\\varphi',
    label: 'angle of m to the easy axis',
    unit: 'rad',
    show: degree,
    role: 'm',
  },
  bSwitch: { tex: 'b_\\mathrm{sw}', label: 'switching field over B_K', unit: '', role: 'field' },
  Bacross: {
    tex: 'B_\\mathrm{across}',
    label: 'field across the easy axis',
    unit: 'T',
    show: field,
    role: 'field',
  },
  Bx: {
    tex: 'B_x',
    label: 'assist field along the current',
    unit: 'T',
    show: field,
    role: 'field',
  },
  assist: { tex: 'B_x/B_K', label: 'assist field over B_K', unit: '', show: { '%': 0.01 } },
  stability: { tex: '\\Delta', label: 'thermal stability factor', unit: '', domain: '> 0' },
  Temp: { tex: 'T', label: 'temperature', unit: 'K', domain: '> 0' },
  overdrive: { tex: 'a/a_\\mathrm{c}', label: 'torque over its threshold', unit: '' },
  ratio: { tex: 'r', label: 'ratio', unit: '' },
  cellLength: {
    tex: 'L',
    label: 'length of the cell',
    unit: 'm',
    show: { nm: 1e-9 },
    domain: '> 0',
  },
  HMThickness: {
    tex: 'd',
    label: 'thickness of the heavy metal',
    unit: 'm',
    show: { nm: 1e-9 },
    domain: '> 0',
  },
  // Angle-dependent efficiency
  A0: { tex: 'A_0', label: 'constant part of the efficiency', unit: '' },
  A2: { tex: 'A_2', label: 'cos²θ part of the efficiency', unit: '' },
  xi0: { tex: '\\xi_0', label: 'efficiency for m out of plane', unit: '' },
  xi90: { tex: '\\xi_{90}', label: 'efficiency for m in plane', unit: '' },
} as const satisfies Record<string, Quantity>;

export type QuantityName = keyof typeof quantities;
