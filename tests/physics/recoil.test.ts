import { describe, expect, it } from 'vitest';
import {
  axpy,
  dot,
  formulas,
  fibreSwing,
  fromAngles,
  gammaLL,
  hbar,
  norm,
  scale,
  sphereBody,
  spinL,
  trials,
} from '@physics';

const degree = Math.PI / 180;
const iron = { Msat: 1.71e6, density: 7874, gPrime: 1.92 };
const ball = {
  ...iron,
  theta0: 5 * degree,
  theta: 10 * degree,
  Bext: 1,
  alpha: 0.1,
  radius: 10e-9,
};

describe('a free ball that is reversed by a field', () => {
  it('takes what the spins lose along the field: (M_sV/γ′)(cos θ₀ + cos θ)', () => {
    const { V } = sphereBody(iron.density, ball.radius);
    const { quanta } = trials.spinUp(ball);
    const whole = formulas.reversalL({ ...iron, V }) / hbar;
    // m stops within a step of the angle that was asked for.
    expect(quanta! / (whole * ((Math.cos(ball.theta0) + Math.cos(ball.theta)) / 2))).toBeCloseTo(
      1,
      2,
    );
  });

  it('turns about the field at 5M_s/(γ′ρR²) after a whole reversal, whatever damping and field were', () => {
    const law = formulas.sphereReversalOmega({ ...iron, radius: ball.radius }) / (2 * Math.PI);
    for (const change of [{}, { alpha: 1 }, { Bext: 0.3 }]) {
      const { turnRate } = trials.spinUp({
        ...ball,
        theta0: 1 * degree,
        theta: 1 * degree,
        ...change,
      });
      expect(turnRate! / law).toBeCloseTo(1, 3);
    }
  });

  it('needs the time of a moment in a field that cannot turn its body', () => {
    const law = formulas.ringdownTime({ ...ball, theta0: Math.PI - ball.theta0 });
    const period = (2 * Math.PI) / gammaLL;
    const { t } = trials.spinUp({ ...ball, radius: 1e-6, gPrime: 2.00231930436256 });
    expect(Math.abs(t! - law)).toBeLessThan(period / 50);
  });

  it('never comes down without damping, and says so of a missing field', () => {
    expect(trials.spinUp({ ...ball, alpha: 0 })['t']).toBe(Infinity);
    expect(() => trials.spinUp({ ...ball, Bext: 0 })).toThrow('Bext must be');
  });
});

describe('closed forms of the recoil', () => {
  it('turn a body about the change of m, against the change of the spins', () => {
    const magnet = { body: sphereBody(7874, 1e-8), Msat: 1.71e6 };
    const direction = formulas.recoilDirection({ theta: 0.7, phi: 2, mAxis: '-x' });
    const gained = axpy(-1, spinL([-1, 0, 0], magnet), spinL(fromAngles(0.7, 2), magnet));
    expect(dot(direction, scale(1 / norm(gained), gained))).toBeCloseTo(1, 12);
    expect(formulas.recoilDirection({ theta: 0, phi: 0, mAxis: '+z' })).toEqual([0, 0, 0]);
  });

  it('give back the factor that made a kick', () => {
    const rod = { Msat: 1.71e6, density: 7874, radius: 1e-3 };
    const kick = formulas.cylinderReversalOmega({ ...rod, gPrime: 1.92 });
    expect(formulas.factorFromKick({ ...rod, kick })).toBeCloseTo(1.92, 12);
    expect(formulas.factorFromKick({ ...rod, kick: -kick })).toBeCloseTo(1.92, 12);
    expect(() => formulas.factorFromKick({ ...rod, kick: 0 })).toThrow('kick must be other than 0');
  });

  it('know the swing in step of a rod with little friction', () => {
    const fibre = { frequency: 1.3, quality: 3000, kick: 4e-3 };
    const law = formulas.swingInStep({ fRod: 1.3, quality: 3000, kick: 4e-3 });
    expect(fibreSwing(fibre, 1.3) / law).toBeCloseTo(1, 5);
  });

  it('set a rotation beside the field in which a spin turns as fast', () => {
    const field = formulas.rotationField({ turnRate: 100, gPrime: 2.00231930436256 });
    expect(formulas.larmorFrequency({ Bext: field })).toBeCloseTo(100, 6);
  });
});
