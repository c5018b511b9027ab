import { describe, expect, it } from 'vitest';
import { formulas, fromAngles, inConstantField, norm, toAngles, type Vec3 } from '@physics';
import { distance } from './close';

const B: Vec3 = [0, 0, 0.2];

describe('the motion in a constant field', () => {
  it('is the ring-down of polar angle and azimuth when the field lies along z', () => {
    const args = { theta0: 2.5, phi0: 0.4, Bext: 0.2, alpha: 0.3, t: 2e-11 };
    const { theta, phi } = toAngles(inConstantField(fromAngles(2.5, 0.4), B, 0.3, 2e-11));
    expect(theta).toBeCloseTo(formulas.ringdownTheta(args), 13);
    expect(phi).toBeCloseTo(formulas.ringdownPhi(args), 13);
  });

  it('goes back in time as well, and comes in two parts', () => {
    const m0 = fromAngles(1.3, -2);
    const half = inConstantField(m0, B, 0.1, 1e-10);
    expect(
      distance(inConstantField(half, B, 0.1, 1e-10), inConstantField(m0, B, 0.1, 2e-10)),
    ).toBeLessThan(1e-14);
    expect(distance(inConstantField(half, B, 0.1, -1e-10), m0)).toBeLessThan(1e-13);
  });

  it('ends along the field after any time, and stays a unit vector', () => {
    const m = inConstantField(fromAngles(3, 0), B, 0.5, 1);
    expect(distance(m, [0, 0, 1])).toBeLessThan(1e-12);
    expect(norm(inConstantField(fromAngles(3.1, 0), B, 0.5, 1e-10))).toBeCloseTo(1, 12);
  });

  it('stays where there is no field, and where it lies exactly against it', () => {
    expect(inConstantField([1, 0, 0], [0, 0, 0], 0.1, 1e-9)).toEqual([1, 0, 0]);
    expect(inConstantField([0, 0, -1], B, 0.5, 1)).toEqual([0, 0, -1]);
  });

  it('is NaN for NaN', () => {
    expect(inConstantField([NaN, 0, 0], B, 0.1, 1e-9)[0]).toBeNaN();
    expect(inConstantField([1, 0, 0], [NaN, 0, 0], 0.1, 1e-9)[0]).toBeNaN();
  });
});
