/** The colour role of a vector or of a curve that belongs to it. */
export type Role = 'm' | 'field' | 'spin' | 'damping' | 'dl' | 'current' | 'theory';

/** Values that make sense; any finite number where a quantity names none. */
export type Domain = '> 0' | '>= 0';

/** How a physical quantity is written, named and measured. */
export interface Quantity {
  readonly tex: string;
  readonly label: string;
  /** SI unit, as it is printed: 'A/m', '' for a pure number. */
  readonly unit: string;
  /** Units that the screen may show, each in SI; the first is the default. The SI unit needs no entry. */
  readonly show?: Readonly<Record<string, number>>;
  readonly domain?: Domain;
  readonly role?: Role;
}

/** What the screen may show instead of an SI unit, and how much of that it is. */
const shown = {
  ...{
    ms: 1e-3,
    ns: 1e-9,
    ps: 1e-12,
    fs: 1e-15,
    '1/ns': 1e9,
    '1/ps': 1e12,
    MHz: 1e6,
    GHz: 1e9,
    THz: 1e12,
  },
  ...{
    '°': Math.PI / 180,
    '%': 0.01,
    'Mrad/s': 1e6,
    'mrad/s': 1e-3,
    mrad: 1e-3,
    ...{ μrad: 1e-6, nrad: 1e-9 },
    'rad/ns': 1e9,
    'Grad/s': 1e9,
    'km/s': 1e3,
  },
  ...{
    mm: 1e-3,
    μm: 1e-6,
    nm: 1e-9,
    'nm⁻¹': 1e9,
    '1/μm²': 1e12,
    'nm⁻²': 1e18,
    'nm³': 1e-27,
  },
  ...{
    T: 1,
    mT: 1e-3,
    nT: 1e-9,
    μT: 1e-6,
    Hz: 1,
    'mT/ns': 1e6,
    'GHz/T': 1e9,
    'kA/m': 1e3,
    'MA/m': 1e6,
    'mA/m': 1e-3,
    'pJ/(V m)': 1e-12,
    Oe: 1000 / (4 * Math.PI),
  },
  ...{ eV: 1.602176634e-19, meV: 1.602176634e-22 },
  ...{ 'eV Å': 1.602176634e-29, 'eV nm': 1.602176634e-28, 'meV nm': 1.602176634e-31 },
  ...{
    fJ: 1e-15,
    pJ: 1e-12,
    'pJ/m': 1e-12,
    'μJ/m²': 1e-6,
    'mJ/m²': 1e-3,
    'mJ/cm²': 10,
    'kJ/m³': 1e3,
  },
  ...{
    'GW/m³': 1e9,
    'TW/m³': 1e12,
    'PW/m³': 1e15,
    mV: 1e-3,
    μV: 1e-6,
    nV: 1e-9,
    mA: 1e-3,
    'kV/m': 1e3,
  },
  ...{ 'GA/m²': 1e9, 'TA/m²': 1e12, 'MA/cm²': 1e10, 'kS/cm': 1e5, '1/(Ω cm)': 100 },
  ...{ 'μΩ cm': 1e-8, 'Ω μm²': 1e-12, 'fΩ m²': 1e-15 },
};

/**
 * A line of the table of quantities: symbol in TeX, label, unit; then its domain and its colour, if it has them. A
 * quantity that is shown in other units lists them behind its SI unit: ['A/m', 'kA/m', 'MA/m'].
 */
export function q(
  tex: string,
  label: string,
  units: string | readonly [si: string, ...show: (keyof typeof shown)[]],
  ...more: [Domain, Role?] | [Role?]
): Quantity {
  const [unit, ...show] = typeof units === 'string' ? ([units] as const) : units;
  const words: readonly (Domain | Role | undefined)[] = more;
  const domain = words.find((word) => word === '> 0' || word === '>= 0');
  const role = words.find((word) => word !== '> 0' && word !== '>= 0');
  return {
    ...{ tex, label, unit },
    ...(show.length > 0 && { show: Object.fromEntries(show.map((one) => [one, shown[one]])) }),
    ...(domain && { domain }),
    ...(role && { role }),
  };
}
