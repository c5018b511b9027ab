import { typical, type Material } from './origin';

/** Heavy metals; the sign of the spin Hall angle is that of platinum where it is positive. */
export const heavyMetals = {
  Pt: {
    label: 'platinum',
    values: {
      thetaSH: {
        ...typical(0.06, 0.05, 0.2),
        reported: [
          {
            value: 0.056,
            error: 0.005,
            origin: { reference: 'course004' },
            about: 'platinum on Ni80Fe20',
          },
        ],
      },
      lambdaSF: {
        ...typical(1.5e-9, 1e-9, 4e-9),
        reported: [
          {
            value: 3.4e-9,
            error: 0.4e-9,
            origin: { reference: 'rojassanchez2014' },
            about: 'with spin memory loss at the interface counted',
          },
        ],
      },
      rho: typical(20e-8, 15e-8, 50e-8),
      sigmaSH: typical(3e5, 2e5, 4e5),
      lambdaRho: typical(0.3e-15, 0.3e-15, 0.8e-15),
    },
  },
  Ta: {
    label: 'tantalum (β)',
    values: {
      thetaSH: {
        ...typical(-0.12, -0.15, -0.05),
        reported: [
          {
            value: -0.12,
            to: -0.15,
            origin: { reference: 'liu2012' },
            about: 'by several methods',
          },
        ],
      },
      lambdaSF: typical(1.5e-9, 1e-9, 3e-9),
      rho: typical(190e-8, 160e-8, 220e-8),
      sigmaSH: typical(-0.6e5),
    },
  },
  W: {
    label: 'tungsten (β)',
    values: {
      thetaSH: {
        ...typical(-0.3, -0.5, -0.2),
        reported: [{ value: 0.3, error: 0.02, origin: { reference: 'pai2012' }, about: 'modulus' }],
      },
      lambdaSF: typical(2e-9, 1.2e-9, 3.5e-9),
      rho: typical(200e-8, 150e-8, 260e-8),
      sigmaSH: typical(-1.5e5),
    },
  },
} as const satisfies Record<string, Material>;
