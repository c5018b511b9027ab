import { typical, type Material } from './origin';

/** Iron at room temperature: by itself, so that what needs it alone brings no other along. */
export const iron = {
  label: 'iron (bcc)',
  values: {
    Msat: typical(1.71e6, 1.7e6, 1.75e6),
    mu0Ms: {
      ...typical(2.15),
      reported: [{ value: 2.2, origin: { reference: 'course002' }, about: 'iron' }],
    },
    alpha: typical(0.003, 0.002, 0.01),
    Aex: typical(20e-12, 15e-12, 25e-12),
    Kc1: typical(48e3),
    gPrime: { value: 1.92, origin: { reference: 'scott1962' } },
    Pol: { value: 0.4, origin: { reference: 'course002' } },
    density: typical(7874),
  },
} as const satisfies Material;

/** Ferromagnets at room temperature. */
export const ferromagnets = {
  Fe: iron,
  Co: {
    label: 'cobalt (hcp)',
    values: {
      Msat: typical(1.42e6, 1.4e6, 1.45e6),
      mu0Ms: typical(1.78),
      alpha: typical(0.01, 0.005, 0.02),
      Aex: typical(28e-12, 15e-12, 31e-12),
      Ku1: typical(450e3, 410e3, 530e3),
      gPrime: typical(1.85),
      Pol: typical(0.4, 0.35, 0.45),
      density: typical(8900),
    },
  },
  Ni: {
    label: 'nickel (fcc)',
    values: {
      Msat: typical(0.49e6, 0.48e6, 0.5e6),
      mu0Ms: typical(0.61),
      alpha: typical(0.045, 0.02, 0.07),
      Aex: typical(8e-12, 7e-12, 10e-12),
      Kc1: typical(-5e3),
      gPrime: typical(1.84),
      Pol: typical(0.35, 0.25, 0.45),
      density: typical(8900),
    },
  },
  Py: {
    label: 'permalloy, Ni80Fe20',
    values: {
      Msat: typical(0.8e6, 0.75e6, 0.86e6),
      mu0Ms: typical(1.0),
      alpha: typical(0.008, 0.006, 0.012),
      Aex: typical(10.5e-12, 10e-12, 13e-12),
      Ku1: typical(0),
      gPrime: typical(1.9),
      Pol: typical(0.4, 0.3, 0.5),
      density: typical(8700),
      lExch: { value: 5.1e-9, origin: { reference: 'course004' } },
    },
  },
  CoFeB: {
    label: 'CoFeB, thin and annealed',
    values: {
      Msat: typical(1.1e6, 0.9e6, 1.3e6),
      mu0Ms: typical(1.38),
      alpha: typical(0.01, 0.004, 0.02),
      Aex: typical(15e-12, 10e-12, 20e-12),
      Ksurf: {
        ...typical(1.3e-3, 1e-3, 1.8e-3),
        about: 'each side on MgO',
        reported: [{ value: 1.3e-3, origin: { reference: 'ikeda2010' }, about: 'CoFeB on MgO' }],
      },
      Pol: typical(0.6, 0.5, 0.65),
    },
  },
  PtCoAlOx: {
    label: 'cobalt in Pt/Co/AlOx, 0.6 nm',
    values: {
      Msat: typical(1.0e6, 0.8e6, 1.2e6),
      mu0Ms: typical(1.26),
      alpha: typical(0.2, 0.1, 0.5),
      Aex: typical(13e-12, 10e-12, 16e-12),
      Ku1: { ...typical(400e3, 100e3, 800e3), about: 'effective: less the shape' },
      FreeLayerThickness: typical(0.6e-9),
    },
  },
} as const satisfies Record<string, Material>;
