import { typical, type Material } from './origin';

const eVnm = 1.602176634e-28;

/** Interfaces, walls and cells. */
export const interfaces = {
  metal: {
    label: 'interface of a heavy metal and a 3d metal',
    values: {
      Gr: typical(6e14, 3e14, 1.2e15),
      gMix: { ...typical(1.5e19, 0.8e19, 3e19), about: 'the same in channels' },
      GiRatio: typical(0.05, -0.1, 0.1),
      deltaI: { ...typical(0.9, 0.2, 1.5), about: 'cobalt on platinum' },
      Dind: typical(1e-3, 0.1e-3, 2e-3),
      alphaR: {
        ...typical(0.03 * eVnm, 5e-4 * eVnm, 0.3 * eVnm),
        reported: [
          {
            value: 5e-4 * eVnm,
            to: 5e-2 * eVnm,
            origin: { reference: 'course003' },
            about: 'the range that it covers',
          },
        ],
      },
    },
  },
  strip: {
    label: 'wall in a strip',
    values: {
      xiOverAlpha: typical(1, 0.2, 5),
      Pol: typical(0.5, 0.3, 0.7),
      Bperp: typical(0.05, 0.01, 0.3),
    },
  },
  memory: { label: 'memory cell', values: { stability: typical(60, 40, 80) } },
} as const satisfies Record<string, Material>;
