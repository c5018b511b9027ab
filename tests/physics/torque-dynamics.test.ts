import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cross,
  criticalPoint,
  dot,
  energyBalance,
  formulas,
  fromAngles,
  limitCycle,
  linearMap,
  llg,
  macrospinAfter,
  macrospinStep,
  norm,
  settled,
  toAngles,
  totalField,
  type Macrospin,
  type Vec3,
} from '@physics';
import { between } from './spread';
import { relative } from './close';

describe('a moment with field and torques along one axis', () => {
  it('has the polar angle and azimuth of the closed forms, to 1e-9', () => {
    fc.assert(
      fc.property(
        fc.record({ Bext: between(-0.3, 0.3), aDL: between(-0.03, 0.03), aFL: between(-0.1, 0.1) }),
        between(0.2, 2.9),
        between(0.01, 1),
        ({ Bext, aDL, aFL }, theta0, alpha) => {
          const magnet: Macrospin = {
            ...{ alpha, Bext: [0, 0, Bext] },
            torques: [{ aDL, aFL, p: [0, 0, 1] }],
          };
          const args = { Bext, aDL, aFL, alpha, theta0, phi0: 0, t: 2e-10 };
          const { theta, phi } = toAngles(
            macrospinAfter(fromAngles(theta0, 0), magnet, 2e-10, 2.5e-13),
          );
          expect(Math.abs(theta - formulas.collinearTheta(args))).toBeLessThan(1e-9);
          const turns = (phi - formulas.collinearPhi(args)) / (2 * Math.PI);
          expect(Math.abs(turns - Math.round(turns))).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves the pole at the rate of the cone, which is the real part of the eigenvalue', () => {
    for (const [Bext, aDL] of [
      [0.1, 0.003],
      [0.2, 0.001],
    ] as const) {
      const magnet: Macrospin = {
        ...{ alpha: 0.02, BK: 0.1, Bext: [0, 0, Bext] },
        torques: [{ aDL, p: [0, 0, -1] }],
      };
      const { eigenvalues } = linearMap([0, 0, 1], magnet);
      const law = formulas.coneGrowthPerpendicular({ alpha: 0.02, BK: 0.1, Bext, aDL });
      expect(relative(eigenvalues[0][0], law)).toBeLessThan(1e-11);
    }
  });
});

describe('spin-orbit torque', () => {
  it('moves m at once: the first speed across p is γ√(a_DL²+a_FL²)/√(1+α²)', () => {
    for (const alpha of [0.01, 0.49, 2]) {
      const magnet: Macrospin = {
        ...{ alpha, BK: 0.3 },
        torques: [{ aDL: 0.05, aFL: -0.02, p: [0, -1, 0] }],
      };
      const z: Vec3 = [0, 0, 1];
      const speed = norm(llg(z, totalField(z, magnet), alpha));
      expect(relative(speed, formulas.speedAcross({ aDL: 0.05, aFL: -0.02, alpha }))).toBeLessThan(
        1e-14,
      );
    }
  });

  it('has the size a sinψ for m at the angle ψ to p', () => {
    const magnet: Macrospin = { torques: [{ aDL: 0.016, p: [0, 0, 1] }] };
    const m = fromAngles(0.7, 1);
    const size = norm(cross(m, totalField(m, magnet)));
    expect(relative(size, formulas.dampingLikeSize({ angleP: 0.7, aDL: 0.016 }))).toBeLessThan(
      1e-14,
    );
  });

  it('with the easy axis along the polarization has the threshold of spin transfer, and reverses m', () => {
    const film = (aDL: number): Macrospin => ({
      ...{ alpha: 0.03, BK: 0.03, anisU: [0, 1, 0], mu0Ms: 0.7, N: [0, 0, 1] },
      torques: [{ aDL, p: [0, -1, 0] }],
    });
    const law = formulas.thresholdInPlane({ alpha: 0.03, Bext: 0, BK: 0.03, mu0Meff: 0.7 });
    expect(relative(criticalPoint(film, [0, 1, 0], 0, 0.05).x, law)).toBeLessThan(1e-12);
    expect(settled(fromAngles(1.55, 1.5), film(1.5 * law))![1]).toBeCloseTo(-1, 9);
  });

  it('out of plane, as low symmetry allows it, switches without assist field at αB_K', () => {
    const layer = (aDL: number): Macrospin => ({
      ...{ alpha: 0.02, BK: 0.3 },
      torques: [{ aDL, p: [0, 0, -1] }],
    });
    expect(relative(criticalPoint(layer, [0, 0, 1], 0, 0.05).x, 0.02 * 0.3)).toBeLessThan(1e-12);
  });
});

describe('a closed orbit', () => {
  const film: Macrospin = {
    ...{ alpha: 0.02, BK: 0.02, anisU: [1, 0, 0], mu0Ms: 0.8, N: [0, 0, 1], Bext: [0.1, 0, 0] },
    torques: [{ aDL: 0.0125, p: [-1, 0, 0] }],
  };

  it('is fed by the damping-like torque exactly what damping takes', () => {
    const { m: start, period } = limitCycle(fromAngles(Math.PI / 2, 0.1), film)!;
    const steps = 2000;
    let [fed, taken, m] = [0, 0, start];
    for (let i = 0; i < steps; i++) {
      const { dampingLike, damping } = energyBalance(m, film);
      fed += dampingLike;
      taken -= damping;
      m = macrospinStep(m, film, period / steps);
    }
    // A sum of equal steps over a whole period has no error of order: it is exact to rounding.
    expect(taken).toBeGreaterThan(0);
    expect(relative(fed, taken)).toBeLessThan(1e-8);
    expect(1 - dot(m, start)).toBeLessThan(1e-16);
  });

  it('of the perpendicular polarizer takes (γM_s/α) a² sin²θ', () => {
    const [aDL, alpha, Msat] = [0.004, 0.015, 8e5];
    const magnet: Macrospin = {
      ...{ alpha, mu0Ms: 0.9, N: [0, 0, 1] },
      torques: [{ aDL, p: [0, 0, 1] }],
    };
    const args = { aDL, alpha, Msat, Bext: 0, aFL: 0, mu0Meff: 0.9 };
    const mz = formulas.oscillatorMz(args);
    const { damping } = energyBalance(fromAngles(Math.acos(mz), 0.3), magnet);
    expect(relative(-Msat * damping, formulas.oscillatorLoss({ ...args, mz }))).toBeLessThan(1e-12);
  });
});
