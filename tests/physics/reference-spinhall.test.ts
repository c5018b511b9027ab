import { describe, expect, it } from 'vitest';
import { formulas, spinAccumulation } from '@physics';
import reference from './reference/vectors.json';

describe('against the values of another program', () => {
  it.each(reference.she)('the accumulation profile of a film of $inputs.d m is the same', (run) => {
    const { d, lam, sigma, theta, J, G } = run.inputs;
    const film = { HMThickness: d, lambdaSF: lam, rho: 1 / sigma, thetaSH: theta, J };
    const largest = Math.max(...run.mu_free_V);
    run.z_m.forEach((z, i) => {
      const free = spinAccumulation(z, film, 'free')[0] - run.mu_free_V[i]!;
      const loaded = spinAccumulation(z, film, { Gr: G })[0] - run.mu_with_G_V[i]!;
      expect(Math.abs(free) / largest).toBeLessThan(run.tol_rel);
      expect(Math.abs(loaded) / largest).toBeLessThan(run.tol_rel);
    });
  });

  type Inputs = Record<string, number>;
  const xi = ({ d, lam, sigma, theta, Gr, Gi }: Inputs) => ({
    HMThickness: d!,
    lambdaSF: lam!,
    rho: 1 / sigma!,
    thetaSH: theta!,
    Gr: Gr!,
    Gi: Gi!,
  });
  const named: Record<string, (x: Inputs) => number[]> = {
    she_sech: ({ d, lam }) => [formulas.sinkTransmission({ HMThickness: d!, lambdaSF: lam! })],
    she_xi: (x) => [formulas.dampingLikeEfficiency(xi(x)), formulas.fieldLikeEfficiency(xi(x))],
    sml: ({ delta, rI, rF }) => [formulas.spinMemoryLoss({ deltaI: delta!, rI: rI!, rF: rF! })],
    G_from_g: ({ g }) => [formulas.mixingConductance({ gMix: g! })],
    theta_sh: ({ rho, sig_int, theta_skew }) => [
      formulas.spinHallAngle({ rho: rho!, sigmaSH: sig_int!, thetaSkew: theta_skew! }),
    ],
  };
  const known = reference.scalars.filter(({ formula }) => formula in named);
  it.each(known)('the closed form $id is the same: $formula', (scalar) => {
    const found = named[scalar.formula]!(scalar.inputs);
    [scalar.value].flat().forEach((value, i) => {
      const unit = value === 0 ? 1 : Math.abs(value);
      expect(Math.abs(found[i]! - value) / unit).toBeLessThan(scalar.tol_rel);
    });
  });
});
