import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  axpy,
  dot,
  effectiveField,
  energyField,
  energyLossField,
  formulas,
  fromAngles,
  gammaLL,
  inConstantField,
  llg,
  macrospinAfter,
  macrospinRun,
  macrospinStep,
  norm,
  normalize,
  rotate,
  scale,
  turned,
  type Macrospin,
  type Vec3,
} from '@physics';
import { between, direction, vector } from './spread';
import { distance } from './close';

const ps = 1e-12;
const part = between(-1, 1);
const z: Vec3 = [0, 0, 1];
const m0 = fromAngles(1, 2);
const oblique: Vec3 = [0.1, -0.2, 0.2];
const tilted: Macrospin = { Bext: oblique, BK: 0.2, anisU: normalize([1, 1, 3]) };
/** 10³ periods in a field of 0.3 T. */
const long = 1000 * formulas.larmorPeriod({ Bext: 0.3 });

// Some of these take 1e5 steps, which is a moment on an idle machine only.
describe('effective field and energy', () => {
  it('belong together: the field is minus the gradient of the energy', () => {
    fc.assert(
      fc.property(direction, vector, direction, part, (m, Bext, anisU, BK) => {
        const magnet = { Bext, BK, anisU };
        const h = 1e-4;
        const slope = ([0, 1, 2] as const).map((i) => {
          const unit = scale(h, [+(i === 0), +(i === 1), +(i === 2)]);
          const [up, down] = [axpy(1, unit, m), axpy(-1, unit, m)];
          return (energyField(down, magnet) - energyField(up, magnet)) / (2 * h);
        });
        expect(distance(slope as unknown as Vec3, effectiveField(m, magnet))).toBeLessThan(1e-10);
      }),
    );
  });

  it('have an easy axis for B_K > 0 and a hard one for B_K < 0', () => {
    const energy = (m: Vec3, BK: number) => energyField(m, { Bext: [0, 0, 0], BK });
    expect(energy(z, 0.2)).toBeLessThan(energy([1, 0, 0], 0.2));
    expect(energy(z, -0.2)).toBeGreaterThan(energy([1, 0, 0], -0.2));
  });

  it('say what damping takes: the loss is minus the rate of change of the energy', () => {
    fc.assert(
      fc.property(direction, vector, direction, part, (m, Bext, anisU, BK) => {
        const magnet = { Bext, BK, anisU, alpha: 0.3 };
        const rate = -dot(llg(m, effectiveField(m, magnet), 0.3), effectiveField(m, magnet));
        expect((energyLossField(m, magnet) + rate) / gammaLL).toBeCloseTo(0, 13);
      }),
    );
  });
});

describe('a macrospin without damping', () => {
  it('keeps its length to 1e-12 in 1e5 steps, here with a little damping', () => {
    let worst = 0;
    for (const m of macrospinRun(m0, { ...tilted, alpha: 1e-4 }, 1e5 * ps, ps))
      worst = Math.max(worst, Math.abs(norm(m) - 1));
    expect(worst).toBeLessThan(1e-12);
  });

  it('keeps cone angle and energy to 1e-12 over 10³ periods in a field alone', () => {
    let [cone, energy] = [0, 0];
    for (const m of macrospinRun(m0, { Bext: oblique }, long, 5 * ps)) {
      cone = Math.max(cone, Math.abs(angleBetween(m, oblique) - angleBetween(m0, oblique)));
      energy = Math.max(energy, Math.abs(dot(m, oblique) - dot(m0, oblique)) / norm(oblique));
    }
    expect(cone).toBeLessThan(1e-12);
    expect(energy).toBeLessThan(1e-12);
  });

  it.each([
    [2, 2e-5],
    [1, 1e-6],
  ])('keeps its energy with anisotropy over 10³ periods, steps of %s ps: to %s', (dt, bound) => {
    const start = energyField(m0, tilted);
    let worst = 0;
    for (const m of macrospinRun(m0, tilted, long, dt * ps))
      worst = Math.max(worst, Math.abs(energyField(m, tilted) / start - 1));
    expect(worst).toBeLessThan(bound);
  });

  it.each([2, 45, 90, 135, 178])('has the Larmor period at a cone angle of %s°', (degrees) => {
    const start = fromAngles((degrees * Math.PI) / 180, 0);
    let [angle, last] = [0, start];
    for (const m of macrospinRun(start, { Bext: [0, 0, 0.3] }, 5e-9, ps)) {
      angle += turned(last, m, z);
      last = m;
    }
    const period = (2 * Math.PI * 5e-9) / angle;
    expect(period / formulas.larmorPeriod({ Bext: 0.3 })).toBeCloseTo(1, 11);
  });

  it.each([20, 80, 110, 160])('has the period of its cone with anisotropy, at %s°', (degrees) => {
    const theta = (degrees * Math.PI) / 180;
    const [start, Bext, BK] = [fromAngles(theta, 0), 0.05, 0.2];
    let [angle, last] = [0, start];
    for (const m of macrospinRun(start, { Bext: [0, 0, Bext], BK }, 5e-9, ps / 2)) {
      angle += turned(last, m, z);
      last = m;
    }
    const period = (2 * Math.PI * 5e-9) / Math.abs(angle);
    expect(period / formulas.conePeriod({ Bext, BK, theta })).toBeCloseTo(1, 9);
    expect(Math.sign(angle)).toBe(Math.sign(Bext + BK * Math.cos(theta)));
  });

  it('runs back in time to its start, and so does the reversed moment in the reversed field', () => {
    const there = macrospinAfter(m0, tilted, 1e-9, ps / 2);
    expect(distance(macrospinAfter(there, tilted, -1e-9, ps / 2), m0)).toBeLessThan(1e-9);
    const reversed = { ...tilted, Bext: scale(-1, oblique) };
    const back = macrospinAfter(scale(-1, there), reversed, 1e-9, ps / 2);
    expect(distance(back, scale(-1, m0))).toBeLessThan(1e-9);
  });
});

describe('a macrospin with damping', () => {
  it('moves the same when everything is turned', () => {
    fc.assert(
      fc.property(direction, vector, direction, vector, (m, Bext, anisU, w) => {
        const R = (v: Vec3) => rotate(v, scale(3, w));
        const magnet = { Bext, BK: 0.3, anisU, alpha: 0.1 };
        const turnedMagnet = { ...magnet, Bext: R(Bext), anisU: R(anisU) };
        const before = macrospinAfter(R(m), turnedMagnet, 50 * ps, ps);
        expect(distance(before, R(macrospinAfter(m, magnet, 50 * ps, ps)))).toBeLessThan(1e-12);
      }),
      { numRuns: 50 },
    );
  });

  it('converges with order 4 in an oblique field with anisotropy', () => {
    const end = (dt: number) => macrospinAfter(m0, { ...tilted, alpha: 0.1 }, 200 * ps, dt * ps);
    const [a, b, c, d] = [end(1), end(0.5), end(0.25), end(0.125)];
    for (const order of [
      Math.log2(distance(a, b) / distance(b, c)),
      Math.log2(distance(b, c) / distance(c, d)),
    ]) {
      expect(order).toBeGreaterThan(3.9);
      expect(order).toBeLessThan(4.1);
    }
  });

  it.each([0, 0.02, 1, 3])('rings down as the closed form says, α = %s', (alpha) => {
    const found = macrospinAfter(m0, { Bext: oblique, alpha }, 200 * ps, ps / 10);
    expect(distance(found, inConstantField(m0, oblique, alpha, 200 * ps))).toBeLessThan(1e-10);
  });

  it('never gains energy', () => {
    let last = energyField(m0, tilted);
    for (const m of macrospinRun(m0, { ...tilted, alpha: 0.05 }, 1e-9, ps)) {
      const now = energyField(m, tilted);
      expect(now).toBeLessThanOrEqual(last);
      last = now;
    }
  });
});

describe('a run', () => {
  it('ends at its duration, in equal steps of at most dtMax, without one more for rounding', () => {
    const count = (duration: number, dtMax: number) =>
      [...macrospinRun(m0, tilted, duration, dtMax)].length;
    expect(count(1e-9, 1e-12)).toBe(1000);
    expect(count(500e-12, 500e-12 / 1000)).toBe(1000);
    expect(count(1.05e-12, 1e-12)).toBe(2);
    expect(count(0, 1e-12)).toBe(0);
  });

  it('is a chain of steps', () => {
    const [first, second] = [...macrospinRun(m0, tilted, 2 * ps, ps)];
    expect(first).toEqual(macrospinStep(m0, tilted, ps));
    expect(second).toEqual(macrospinStep(first!, tilted, ps));
  });

  it('turns m by all of a pulse that begins and ends where steps do, forward and back', () => {
    const waveform = { kind: 'pulse', on: 200 * ps, off: 300 * ps } as const;
    const magnet: Macrospin = { drive: [{ amplitude: [0, 0, 0.1], waveform }] };
    const after = rotate(m0, [0, 0, gammaLL * 0.1 * 100 * ps]);
    for (const step of [100 * ps, 20 * ps, 5 * ps]) {
      const there = macrospinAfter(m0, magnet, 500 * ps, step);
      const back = macrospinAfter(after, magnet, -500 * ps, step, 500 * ps);
      expect(distance(there, after)).toBeLessThan(1e-12);
      expect(distance(back, m0)).toBeLessThan(1e-12);
    }
  });

  it('says what is wrong with a duration or a step', () => {
    expect(() => macrospinAfter(m0, tilted, NaN, ps)).toThrow('duration must be finite s, got NaN');
    expect(() => macrospinAfter(m0, tilted, 1e-9, 0)).toThrow('dtMax must be > 0 s, got 0');
  });
});
