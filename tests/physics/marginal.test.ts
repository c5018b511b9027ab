import { describe, expect, it } from 'vitest';
import { angleBetween, fromAngles, hysteresis, settled, type Macrospin, type Vec3 } from '@physics';

const up: Vec3 = [0, 0, 1];
const down: Vec3 = [0, 0, -1];
const off = (a: Vec3 | undefined, b: Vec3) => (a ? angleBetween(a, b) : NaN);

describe('a marginal equilibrium', () => {
  it('at the end of an easy axis, where the energy falls by the fourth power, is left', () => {
    expect(off(settled(up, { alpha: 1, BK: 1, Bext: [0, 0, -1] }), down)).toBeLessThan(1e-9);
    expect(off(settled(up, { alpha: 0.2, BK: 1, Bext: [0, 0, -1] }), down)).toBeLessThan(1e-9);
  });

  it('of a field across the axis, at B_K, holds m, which comes there as a power of the time', () => {
    const magnet: Macrospin = { alpha: 0.5, BK: 1, Bext: [1, 0, 0] };
    for (const m0 of [[1, 0, 0], fromAngles(1, 0.3), fromAngles(2, -2)] as const)
      expect(off(settled(m0, magnet), [1, 0, 0])).toBeLessThan(1e-4);
  });

  it('just beyond has m rest where the closed form says: sin θ = B/B_K', () => {
    for (const short of [1e-3, 1e-5, 1e-7]) {
      const m = settled([1, 0, 0], { alpha: 0.5, BK: 1, Bext: [1 - short, 0, 0] });
      expect(m![0]).toBeCloseTo(1 - short, 12);
    }
  });

  it('where a fold ends the equilibrium of an oblique field is left for the other side', () => {
    // The astroid: at ψ from the axis the switching field is B_K (cos^⅔ψ + sin^⅔ψ)^{−3/2}, at tan θ = tan^⅓ψ.
    const psi = 2.5;
    const [c, s] = [Math.abs(Math.cos(psi)), Math.sin(psi)];
    const B = (c ** (2 / 3) + s ** (2 / 3)) ** -1.5;
    const theta = Math.atan(Math.cbrt(s / c));
    const m = settled(fromAngles(theta, 0), { alpha: 0.5, BK: 1, Bext: [B * s, 0, -B * c] });
    expect(m![2]).toBeLessThan(-0.5);
  });

  it('on a circle of equilibria is where m comes to the plane', () => {
    const plane: Macrospin = { alpha: 0.1, mu0Ms: 1, N: [0, 0, 1] };
    const m = settled(fromAngles(0.8, 0.4), plane);
    expect(m![2]).toBeCloseTo(0, 9);
    expect(settled([0.6, 0.8, 0], plane)).toEqual([0.6, 0.8, 0]);
  });

  it('under a torque that just cancels its damping is left where that gets less with the angle', () => {
    const torques = [{ aDL: 0.05, p: down }];
    expect(off(settled(up, { alpha: 0.05, BK: 1, torques }), down)).toBeLessThan(1e-9);
  });
});

describe('a hysteresis loop through a marginal field', () => {
  it('along the easy axis switches at −B_K', () => {
    const loop = hysteresis({ BK: 1 }, up, [2, 0, -0.5, -1, -2, 0, 1]);
    expect(loop.map((m) => Math.round(m[2]))).toEqual([1, 1, 1, -1, -1, -1, 1]);
  });

  it('across it is the straight line of Stoner and Wohlfarth with B_K among the fields', () => {
    const fields = [2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -1, 0, 1, 1.2];
    const loop = hysteresis({ BK: 1 }, [1, 0, 0], fields);
    fields.forEach((B, i) => expect(loop[i]![0]).toBeCloseTo(Math.max(-1, Math.min(1, B)), 8));
  });

  it('says at which field an oscillator comes to no rest', () => {
    const magnet: Macrospin = {
      ...{ alpha: 0.3, mu0Ms: 1, N: [0, 0, 1], BK: 0.05, anisU: [1, 0, 0] },
      torques: [{ aDL: 0.15, p: up }],
    };
    expect(() => hysteresis(magnet, [1, 0, 0], [0.02])).toThrow(
      'the magnet must come to rest, which it does not at 0.02',
    );
  });
});
