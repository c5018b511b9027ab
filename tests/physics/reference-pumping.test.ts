import { expect, it } from 'vitest';
import { formulas } from '@physics';
import { close } from './close';
import reference from './reference/vectors-2.json';

type Inputs = Readonly<Record<string, number>>;
const film = ({ g, Ms, t }: Inputs) => ({ gMix: g!, Msat: Ms!, FreeLayerThickness: t! });
const named: Record<string, (x: Inputs) => number> = {
  alpha_sp: (x) => formulas.spinPumpingDamping(film(x)),
  g_effective: ({ g, sigma, lam, d }) =>
    formulas.pumpingChannels({ gMix: g!, rho: 1 / sigma!, lambdaSF: lam!, HMThickness: d! }),
  pump_dc: ({ g, f, theta }) => formulas.pumpedSpinCurrent({ gMix: g!, f: f!, cone: theta! }),
  pump_ellipticity: ({ B, M }) => formulas.pumpingEllipticity({ Bext: B!, mu0Meff: M! }),
  ishe_voltage: ({ theta_SH, lam, d, sigma, sigmaF, tF, L, js0 }) =>
    formulas.pumpedVoltage({
      pumpSheet: formulas.pumpedSheetCurrent({
        thetaSH: theta_SH!,
        lambdaSF: lam!,
        HMThickness: d!,
        js: js0!,
      }),
      stripLength: L!,
      rho: 1 / sigma!,
      HMThickness: d!,
      rhoF: 1 / sigmaF!,
      FreeLayerThickness: tF!,
    }),
  torque_per_E: ({ theta_SH, lam, d, sigma, g }) =>
    formulas.torquePerField({
      thetaSH: theta_SH!,
      lambdaSF: lam!,
      rho: 1 / sigma!,
      HMThickness: d!,
      gMix: g!,
    }),
  linewidth_sp: (x) => formulas.pumpingLinewidth({ ...film(x), f: x.f! }),
  chiral_damping_wall: ({ eta, Delta, psi }) =>
    formulas.chiralAngleDamping({ etaChiral: eta!, wallWidth: Delta!, wallAngle: psi! }),
};
const scalars = reference.scalars.filter(({ topic }) => topic === 'G3');

it('every value of the topic is compared', () => {
  expect(scalars.length).toBe(9);
  expect(scalars.filter(({ formula }) => !(formula in named))).toEqual([]);
});

it.each(scalars)('another program has the same: $id, $formula', (scalar) => {
  const inputs = scalar.inputs as unknown as Inputs;
  close(named[scalar.formula]!(inputs), scalar.value as number, scalar.tol_rel);
});
