import { describe, expect, it } from 'vitest';
import { formulas } from '@physics';

const meV = 1.602176634e-22;
const degree = Math.PI / 180;

/** Closed form, arguments, value and the unit that it is in: computed by another program. */
const values: [keyof typeof formulas, Record<string, number>, number, number][] = [
  ['exchangeTorque', { Jsd: -129 * meV, Sloc: 1.1, sEl: 0.192 }, -41.392137763963596, 1e12],
  ['exchangeTorque', { Jsd: -61 * meV, Sloc: 1.8, sEl: 0.171 }, -28.52546174787951, 1e12],
  ['exchangeFrequency', { Jsd: 639 * meV, sEl: 0.0142 }, 2194.035078483013, 1e9],
  ['exchangeFrequency', { Jsd: 782 * meV, sEl: 0.001 }, 189.08675873104062, 1e9],
  ['exchangeTurnLength', { vF: 0.72e6, splitting: 0.31 * 1000 * meV }, 9.605421747694121, 1e-9],
  ['exchangeTurnLength', { vF: 1.16e6, splitting: 1.9 * 1000 * meV }, 2.5249339623324607, 1e-9],
  [
    'sinkSpinCurrent',
    { J: 2.8e11, thetaSH: 0.17, HMThickness: 1.1e-9, lambdaSF: 2.1e-9 },
    5.858568727697726,
    1e9,
  ],
  [
    'sinkSpinCurrent',
    { J: 11.0e11, thetaSH: 0.16, HMThickness: 1.4e-9, lambdaSF: 2.9e-9 },
    18.68982162259324,
    1e9,
  ],
  [
    'surfaceAccumulation',
    { thetaSH: 0.23, J: 19.3e11, rho: 71e-8, lambdaSF: 1.6e-9, HMThickness: 4.3e-9 },
    880.022457450255,
    1e-6,
  ],
  [
    'surfaceAccumulation',
    { thetaSH: 0.08, J: 12.9e11, rho: 152e-8, lambdaSF: 1.9e-9, HMThickness: 1.5e-9 },
    223.7914609006725,
    1e-6,
  ],
  ['intrinsicSpinHallAngle', { thetaSH0: 0.078, rho0: 39e-8, rho: 92e-8 }, 0.184, 1],
  ['intrinsicSpinHallAngle', { thetaSH0: 0.119, rho0: 23e-8, rho: 75e-8 }, 0.38804347826086955, 1],
  ['spinAngleC2v', { ratioBA: -0.54, phiE: 49 * degree }, -25.146057213138313, degree],
  ['spinAngleC2v', { ratioBA: -2.19, phiE: 61 * degree }, -50.51946032874648, degree],
  ['outOfPlaneRatio', { ratioCB: 0.43, ratioAB: 1.25, phiE: 75 * degree }, 0.09012711033539421, 1],
  ['outOfPlaneRatio', { ratioCB: 0.08, ratioAB: 1.01, phiE: 77 * degree }, 0.017826794868457375, 1],
  [
    'sphereReversalOmega',
    { radius: 5e-9, Msat: 1071e3, density: 8327, gPrime: 1.93 },
    151.5591602800028,
    1e6,
  ],
  [
    'sphereReversalOmega',
    { radius: 13e-9, Msat: 1470e3, density: 8137, gPrime: 1.91 },
    31.820833325195046,
    1e6,
  ],
  ['sphereReversalQuanta', { radius: 2.3e-9, Msat: 685e3, gPrime: 1.9 }, 3.9625204816964237, 1e3],
  ['sphereReversalQuanta', { radius: 10.9e-9, Msat: 812e3, gPrime: 1.88 }, 505.27605233105146, 1e3],
  [
    'reversalRadius',
    { turnRate: 168, Msat: 1404e3, density: 8253, gPrime: 1.9 },
    2.1960668526483493,
    1e-6,
  ],
  [
    'reversalRadius',
    { turnRate: 43, Msat: 856e3, density: 8343, gPrime: 1.9 },
    3.3710415000577236,
    1e-6,
  ],
  [
    'interfaceEfficiency',
    { thetaSH: 0.3, HMThickness: 3.4e-9, lambdaSF: 2.2e-9, rho: 165e-8, Gr: 11.8e14 },
    0.16052540241393592,
    1,
  ],
  [
    'interfaceEfficiency',
    { thetaSH: 0.11, HMThickness: 4.5e-9, lambdaSF: 1.6e-9, rho: 83e-8, Gr: 9.3e14 },
    0.06907268779168993,
    1,
  ],
  ['spinMemoryLoss', { deltaI: 1.15, rI: 1.29e-15, rF: 0.37e-15 }, 0.4662168047306261, 1],
  ['spinMemoryLoss', { deltaI: 0.22, rI: 1.08e-15, rF: 0.64e-15 }, 0.865259732435721, 1],
  [
    'spinPumpingDamping',
    { FreeLayerThickness: 5.9e-9, Msat: 1308e3, gMix: 39e18 },
    0.007467855145337582,
    1,
  ],
  [
    'spinPumpingDamping',
    { FreeLayerThickness: 4.4e-9, Msat: 1382e3, gMix: 18e18 },
    0.004374242133696921,
    1,
  ],
];

describe('against the values of another program', () => {
  it.each(values)('the closed form %s is the same at %o', (name, args, value, unit) => {
    const found = formulas[name](args) as number;
    expect(found / (value * unit)).toBeCloseTo(1, 9);
  });
});
