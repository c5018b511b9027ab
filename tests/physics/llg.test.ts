import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  axpy,
  cross,
  dot,
  fromAngles,
  gammaLL,
  inConstantField,
  llg,
  llgOmega,
  norm,
  normalize,
  rotationStep,
  scale,
  type Vec3,
} from '@physics';
import { between, direction, vector } from './spread';
import { distance } from './close';

const damping = between(0, 2);
const z: Vec3 = [0, 0, 1];

describe('the Landau-Lifshitz-Gilbert equation', () => {
  it('turns a moment along x towards y about a field along z', () => {
    expect(llg([1, 0, 0], [0, 0, 1], 0)).toEqual([0, gammaLL, 0]);
  });

  it('pulls the moment towards the field when there is damping', () => {
    const rate = llg([1, 0, 0], [0, 0, 1], 0.5);
    expect(rate[2]).toBeCloseTo((0.5 * gammaLL) / 1.25, -1);
    expect(rate[1]).toBeCloseTo(gammaLL / 1.25, -1);
  });

  it('solves the implicit form dm/dt = −γ m × B + α m × dm/dt, perpendicular to m', () => {
    fc.assert(
      fc.property(direction, vector, damping, (m, B, alpha) => {
        const rate = llg(m, B, alpha);
        const implicit = axpy(alpha, cross(m, rate), scale(-gammaLL, cross(m, B)));
        expect(distance(rate, implicit) / gammaLL).toBeLessThan(1e-14);
        expect(Math.abs(dot(rate, m)) / gammaLL).toBeLessThan(1e-14);
      }),
    );
  });

  it('scales with the gyromagnetic ratio that it is given', () => {
    expect(llg([1, 0, 0], z, 0, 2)).toEqual([0, 2, 0]);
  });
});

describe('rotationStep', () => {
  const B: Vec3 = [0.3, -0.1, 0.2];
  const m0 = fromAngles(1, 2);

  it('follows a constant field exactly, however long the step', () => {
    for (const dt of [1e-12, 1e-10, -1e-9]) {
      const m = rotationStep(m0, (m) => llgOmega(m, B, 0), 0, dt);
      expect(distance(m, inConstantField(m0, B, 0, dt))).toBeLessThan(1e-13);
    }
  });

  /** Error after 0.2 ns in n steps, against the closed form. */
  const error = (n: number, alpha: number) => {
    let m = m0;
    for (let i = 0; i < n; i++) m = rotationStep(m, (m) => llgOmega(m, B, alpha), 0, 2e-10 / n);
    return angleBetween(m, inConstantField(m0, B, alpha, 2e-10));
  };
  it.each([0.05, 0.5])('converges with order 4 to the damped motion, α = %s', (alpha) => {
    const orders = [50, 100, 200].map((n) => Math.log2(error(n, alpha) / error(2 * n, alpha)));
    for (const order of orders) {
      expect(order).toBeGreaterThan(3.9);
      expect(order).toBeLessThan(4.15);
    }
  });

  it('converges with order 4 where the angular velocity depends on time', () => {
    // The field turns with the moment's own frequency in a frame that turns: a Rabi cycle, known exactly.
    const [w0, w1, w] = [6, 1.5, 5];
    const omega = (_: Vec3, t: number): Vec3 => [w1 * Math.cos(w * t), w1 * Math.sin(w * t), w0];
    const exact = (t: number) => {
      const inFrame: Vec3 = [w1, 0, w0 - w];
      const rotating = normalize(inFrame);
      const a = norm(inFrame) * t;
      const along = scale(dot(rotating, z), rotating);
      const across = axpy(-1, along, z);
      const m = axpy(Math.cos(a), across, axpy(Math.sin(a), cross(rotating, across), along));
      const [c, s] = [Math.cos(w * t), Math.sin(w * t)];
      return [c * m[0] - s * m[1], s * m[0] + c * m[1], m[2]] as const;
    };
    const off = (n: number) => {
      let m = z;
      for (let i = 0; i < n; i++) m = rotationStep(m, omega, (3 * i) / n, 3 / n);
      return angleBetween(m, exact(3));
    };
    for (const n of [60, 120, 240]) {
      const order = Math.log2(off(n) / off(2 * n));
      expect(order).toBeGreaterThan(3.9);
      expect(order).toBeLessThan(4.15);
    }
  });
});
