import { given, type Material, type MaterialValue } from './origin';

const eV = 1.602176634e-19;
const assumed = (value: number): MaterialValue => ({ value, origin: 'assumed' });

/** The sets of numbers that the sources of the course work with. */
export const models = {
  anomalousHall: {
    label: 'iron in the field of a short pulse',
    values: {
      Jsd: given('course002', 0.7 * eV),
      Sloc: given('course002', 1),
      Pol: given('course002', 0.4),
      vF: given('course002', 0.5e6),
      tanHall: given('course002', 0.01),
      mu0Ms: given('course002', 2.2),
      screening: given('course002', 20e-9, 10e-9, 100e-9),
      Bext: { ...given('course002', 1, 0.1, 1), about: 'peak of the pulse' },
    },
  },
  rashbaDiffusion: {
    label: 'Rashba film',
    values: {
      tauMom: given('course003', 1e-15),
      tauDelta: given('course003', 1e-14),
      tauSf: given('course003', 1e-12),
      kF: given('course003', 4.3e9),
      wireWidth: given('course003', 50e-9),
      massRatio: assumed(1),
    },
  },
  surfaceTorque: {
    label: 'permalloy film with opposite surface torques',
    values: {
      FilmThickness: given('course004', 32e-9, 4e-9, 48e-9),
      lExch: given('course004', 5.1e-9),
      penetration: given('course004', 14e-9),
      lambda0: given('course004', 780e-9),
      tauSurface: given('course004', 0.86e-6),
      J: { ...given('course004', 5e10), about: 'at which the torque is given' },
      Bcal: given('course004', 0.85e-3),
      Msat: assumed(0.8e6),
      Bstiff: assumed(1),
      refraction: assumed(2.4),
    },
  },
} as const satisfies Record<string, Material>;

/** Conductivities of one ferromagnet in S/m; those of spin times 2e/ħ. */
export interface SurfaceTorqueRow {
  readonly sigma: number;
  readonly anomalousHall: { readonly measured: number; readonly calculated: number };
  /** Of the spin current behind the surface torques. */
  readonly surface: { readonly measured: number; readonly error: number };
  /** Transverse spin Hall conductivity. */
  readonly spinHall: { readonly calculated: number };
}

const row = (
  sigma: number,
  [hall, hallTheory]: readonly [number, number],
  [surface, error]: readonly [number, number],
  spinHall: number,
): SurfaceTorqueRow => {
  const unit = 1e5; // 10³ Ω⁻¹cm⁻¹
  return {
    sigma: sigma * unit,
    anomalousHall: { measured: hall * unit, calculated: hallTheory * unit },
    surface: { measured: surface * unit, error: error * unit },
    spinHall: { calculated: spinHall * unit },
  };
};

/** What the source on surface torques gives for three metals: origin { reference: 'course004' } throughout. */
export const surfaceTorqueTable = {
  Ni: row(56, [-0.5, -1.3], [3.5, 0.1], 3.92),
  Fe: row(32, [0.5, 0.72], [-1.0, 0.2], 1.05),
  Co: row(46, [0.3, 0.45], [0.8, 0.5], -0.24),
} as const satisfies Record<string, SurfaceTorqueRow>;
