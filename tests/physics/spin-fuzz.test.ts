import { describe, it } from 'vitest';
import {
  bilayerSpin,
  formulas,
  freeMagnetRun,
  fromAngles,
  restingMagnet,
  sfc32,
  spinHallTorque,
  sphereBody,
  throughInterlayer,
  type QuantityName,
} from '@physics';
import { fuzz } from '../fuzz';

const random = sfc32(3);
const between = (low: number, high: number) => low + (high - low) * random();
/** Over decades, of either sign if asked. */
const decades = (low: number, high: number, signed = false) =>
  low * (high / low) ** random() * (signed && random() < 0.5 ? -1 : 1);

const draws: { [k in QuantityName]?: () => number } = {
  thetaSH: () => decades(1e-4, 1, true),
  thetaSH0: () => decades(1e-4, 1, true),
  thetaSkew: () => decades(1e-4, 1, true),
  sigmaSH: () => decades(1e2, 1e7, true),
  rho: () => decades(1e-9, 1e-4),
  rho0: () => decades(1e-9, 1e-4),
  lambdaSF: () => decades(1e-11, 1e-5),
  lambdaRho: () => decades(1e-18, 1e-12),
  HMThickness: () => decades(1e-11, 1e-5),
  FreeLayerThickness: () => decades(1e-11, 1e-6),
  z: () => decades(1e-12, 1e-11),
  J: () => decades(1e6, 1e14, true),
  js: () => decades(1e6, 1e14, true),
  Gr: () => (random() < 0.05 ? 0 : decades(1e8, 1e20)),
  Gi: () => (random() < 0.05 ? 0 : decades(1e8, 1e20, true)),
  gMix: () => (random() < 0.05 ? 0 : decades(1e14, 1e22)),
  deltaI: () => (random() < 0.05 ? 1e-9 : decades(1e-6, 1e3)),
  rI: () => decades(1e-18, 1e-12),
  rB: () => decades(1e-18, 1e-12),
  rF: () => (random() < 0.05 ? 0 : decades(1e-18, 1e-12)),
  transmission: () => between(1e-6, 1 - 1e-6),
  Msat: () => decades(1e3, 1e7),
  V: () => decades(1e-28, 1),
  gPrime: () => between(0.5, 4),
  g: () => between(1.01, 4),
  density: () => decades(1e2, 1e5),
  radius: () => decades(1e-10, 1),
  length: () => decades(1e-10, 1),
  inertia: () => decades(1e-45, 1e3),
  turnRate: () => decades(1e-6, 1e12),
  Jsd: () => decades(1e-25, 1e-18, true),
  Sloc: () => between(0, 5),
  sEl: () => between(0, 5),
  angleSs: () => between(0, Math.PI),
  vF: () => decades(1e3, 1e7),
  splitting: () => decades(1e-24, 1e-18),
  ratioBA: () => decades(1e-3, 1e3, true),
  ratioAB: () => decades(1e-3, 1e3, true),
  ratioCB: () => decades(1e-3, 1e3, true),
  phiE: () => between(-10, 10),
};

const ours = [
  'spinHallAngle',
  'intrinsicSpinHallAngle',
  'spinHallConductivity',
  'diffusionLength',
  'surfaceAccumulation',
  'freeAccumulation',
  'freeSpinCurrent',
  'sinkSpinCurrent',
  'sinkTransmission',
  'thicknessForShare',
  'spinCurrentPower',
  'mixingConductance',
  'mixingChannels',
  'dampingLikeEfficiency',
  'fieldLikeEfficiency',
  'interfaceEfficiency',
  'thickFilmEfficiency',
  'interfaceSpinResistance',
  'spinMemoryLoss',
  'efficiencyWithLoss',
  'spinPumpingDamping',
  'pumpingChannels',
  'magnetomechanicalRatio',
  'magnetomechanicalFactor',
  'reversalL',
  'sphereReversalL',
  'sphereReversalQuanta',
  'reversalOmega',
  'sphereReversalOmega',
  'cylinderReversalOmega',
  'rodReversalOmega',
  'reversalRadius',
  'exchangeTorque',
  'exchangeTorqueAt',
  'exchangeFrequency',
  'exchangeFrequencyFree',
  'exchangeTurnLength',
  'spinAngleC2v',
  'outOfPlaneRatio',
] as const;

describe('for any values, over decades', () => {
  it.each(ours)('%s is finite', (name) => {
    const form = formulas[name];
    const parts = form.needs.map((need) => [need, draws[need as QuantityName]!] as const);
    const args: Record<string, number> = {};
    for (let i = 0; i < fuzz(100_000); i++) {
      for (const [need, draw] of parts) args[need] = draw();
      const found = form(args);
      if (!Number.isFinite(found)) throw new Error(`${name}(${JSON.stringify(args)}) is ${found}`);
    }
  });

  it('profile, torque and share of a bilayer are finite', () => {
    const [f, one] = [
      (name: QuantityName) => draws[name]!(),
      () => fromAngles(between(0, 3.1), between(0, 6.3)),
    ];
    const film = () => ({
      thetaSH: f('thetaSH'),
      lambdaSF: f('lambdaSF'),
      rho: f('rho'),
      HMThickness: f('HMThickness'),
      J: f('J'),
    });
    for (let i = 0; i < 50_000; i++) {
      const [layer, mixing] = [film(), { Gr: f('Gr'), Gi: f('Gi') }];
      const magnet = {
        lambdaSF: f('lambdaSF'),
        rho: f('rho'),
        Pol: between(-0.99, 0.99),
        FreeLayerThickness: f('FreeLayerThickness'),
      };
      const z =
        random() * layer.HMThickness +
        (random() < 0.5 ? 0.999 * random() * magnet.FreeLayerThickness : 0);
      const { mus, js } = bilayerSpin(z, one(), { film: layer, mixing, magnet, p: one() });
      const { aDL, aFL } = spinHallTorque(layer, mixing, f('Msat'), f('FreeLayerThickness'));
      const { contact, share } = throughInterlayer(mixing, { deltaI: f('deltaI'), rI: f('rI') });
      for (const value of [...mus, ...js, aDL, aFL, contact.Gr, contact.Gi, ...share])
        if (!Number.isFinite(value)) throw new Error(JSON.stringify({ layer, mixing, magnet, z }));
    }
  });

  it('a free magnet of any size stays finite over 100 steps', () => {
    for (let i = 0; i < 300; i++) {
      const magnet = {
        body: sphereBody(decades(1e3, 2e4), decades(1e-9, 1e-2)),
        Msat: decades(1e4, 2e6),
        alpha: decades(1e-4, 2),
        BK: between(-1, 1),
        Bext: [between(-1, 1), between(-1, 1), between(-1, 1)] as const,
      };
      for (const { m, L } of freeMagnetRun(
        restingMagnet(fromAngles(between(0, 3.1), between(0, 6.3))),
        magnet,
        1e-11,
        1e-13,
      ))
        for (const value of [...m, ...L])
          if (!Number.isFinite(value)) throw new Error(JSON.stringify(magnet));
    }
  });
});
