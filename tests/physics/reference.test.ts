import { describe, expect, it } from 'vitest';
import { axpy, constants, formulas, macrospinRun, norm, type Macrospin, type Vec3 } from '@physics';
import reference from './reference/vectors.json';

const vec3 = (list: readonly number[]): Vec3 => [list[0]!, list[1]!, list[2]!];

describe('against the values of another program', () => {
  it.each(Object.entries(reference.constants))('the constant %s is the same', (name, value) => {
    const ours = { ...constants, gamma: constants.gammaLL }[name];
    expect(Math.abs(ours! / value - 1)).toBeLessThan(1e-15);
  });

  const simple = reference.macrospin.filter((run) => ['M01', 'M02', 'M04'].includes(run.id));
  it.each(simple)('the motion $id is the same: $title', (run) => {
    const magnet: Macrospin = {
      Bext: vec3(run.B_ext ?? [0, 0, 0]),
      BK: run.B_K ?? 0,
      anisU: vec3(run.easy_axis ?? [0, 0, 1]),
      alpha: run.alpha,
    };
    let m = vec3(run.m0);
    let t = 0;
    run.times_s.forEach((until, i) => {
      for (m of macrospinRun(m, magnet, until - t, 1e-13));
      t = until;
      expect(norm(axpy(-1, vec3(run.m[i]!), m))).toBeLessThan(run.tol_abs);
    });
  });

  type Inputs = Record<string, number>;
  const named: Record<string, (x: Inputs) => number> = {
    larmor_f: ({ B }) => formulas.larmorFrequency({ Bext: B! }),
    conical_period: ({ B, BK, theta }) => formulas.conePeriod({ Bext: B!, BK: BK!, theta: theta! }),
    ringdown_time: ({ theta0, theta1, B, alpha }) =>
      formulas.ringdownTime({ theta0: theta0!, theta: theta1!, Bext: B!, alpha: alpha! }),
    uniaxial_theta: ({ theta0, BK, alpha, t }) =>
      formulas.uniaxialTheta({ theta0: theta0!, BK: BK!, alpha: alpha!, t: t! }),
    dissipation: ({ alpha, Ms, B, theta }) =>
      formulas.energyLoss({ alpha: alpha!, Msat: Ms!, Bext: B!, theta: theta! }),
  };
  const known = reference.scalars.filter(({ formula }) => formula in named);
  it.each(known)('the closed form $id is the same: $formula', (scalar) => {
    const found = named[scalar.formula]!(scalar.inputs);
    expect(Math.abs(found / Number(scalar.value) - 1)).toBeLessThan(scalar.tol_rel);
  });
});
