import { describe, expect, it } from 'vitest';
import {
  formulas,
  fromAngles,
  gammaLL,
  limitCycle,
  resonanceAt,
  type Macrospin,
  type Vec3,
} from '@physics';
import { relative } from './close';

describe('a film with a perpendicular polarizer', () => {
  const film = (aDL: number, Bz = 0, aFL = 0): Macrospin => ({
    ...{ alpha: 0.015, mu0Ms: 0.9, N: [0, 0, 1], Bext: [0, 0, Bz] },
    torques: [{ aDL, aFL, p: [0, 0, 1] }],
  });

  it.each([
    [0.004, 0, 0],
    [0.009, 0.1, 0.02],
    [-0.006, 0.2, -0.05],
  ])(
    'goes round at γa/(2πα) on the cone of the closed form, to 1e-9: a = %s, B = %s',
    (aDL, B, aFL) => {
      const args = { Bext: B, aDL, aFL, alpha: 0.015, mu0Meff: 0.9 };
      const mz = formulas.oscillatorMz(args);
      const cycle = limitCycle([1, 0, 0], film(aDL, B, aFL))!;
      expect(relative(cycle.frequency, formulas.oscillatorFrequencyInWindow(args))).toBeLessThan(
        1e-9,
      );
      for (const { [2]: z } of [cycle.min, cycle.max, cycle.mean])
        expect(Math.abs(z - mz)).toBeLessThan(1e-10);
      expect(Math.abs(cycle.mean[0])).toBeLessThan(1e-9);
      // A small tilt off the cone decays with γαμ0M sin²θ/(1+α²): from d/du of du/dt.
      const decay = (gammaLL * 0.015 * 0.9 * (1 - mz * mz)) / (1 + 0.015 ** 2);
      expect(relative(cycle.multiplier, Math.exp(-decay * cycle.period))).toBeLessThan(1e-5);
    },
  );

  it('stands still beyond its window', () => {
    const top = formulas.oscillatorUpper({ Bext: 0, aFL: 0, alpha: 0.015, mu0Meff: 0.9 });
    expect(limitCycle([1, 0, 0], film(1.05 * top))).toBeUndefined();
  });

  it('saturated by a field starts with the frequency of its resonance', () => {
    const field = { Bext: 1.2, mu0Meff: 0.9, alpha: 0.015 };
    const onset = formulas.oscillatorOnset(field);
    const cycle = limitCycle(fromAngles(0.1, 0), film(-1.002 * onset, 1.2), { transient: 40e-9 })!;
    expect(relative(cycle.frequency, 1.002 * formulas.fmrNormal(field))).toBeLessThan(1e-9);
  });
});

describe('an in-plane film with p against m', () => {
  const film = (aDL: number): Macrospin => ({
    ...{ alpha: 0.02, BK: 0.02, anisU: [1, 0, 0], mu0Ms: 0.8, N: [0, 0, 1], Bext: [0.1, 0, 0] },
    torques: [{ aDL, p: [-1, 0, 0] }],
  });
  const onset = formulas.thresholdInPlane({ alpha: 0.02, Bext: 0.1, BK: 0.02, mu0Meff: 0.8 });
  const start: Vec3 = fromAngles(Math.PI / 2, 0.1);
  const cycle = (overdrive: number, transient = 30e-9) =>
    limitCycle(start, film(overdrive * onset), { transient });

  it('comes to rest below the onset', () => {
    expect(limitCycle(start, film(0.9 * onset), { transient: 150e-9 })).toBeUndefined();
  });

  it('starts at the onset with the frequency of the resonance, its amplitude a square root', () => {
    const [near, far] = [cycle(1.001)!, cycle(1.002)!];
    const { omega0 } = resonanceAt([1, 0, 0], film(onset));
    const shift = (c: { frequency: number }) => 1 - (2 * Math.PI * c.frequency) / omega0;
    // Frequency goes down by amplitude², and that is linear in the overdrive: to zero at the onset.
    expect(shift(near)).toBeGreaterThan(0);
    expect(shift(near)).toBeLessThan(0.006);
    expect(relative(shift(far) / shift(near), 2)).toBeLessThan(0.05);
    expect(relative((far.max[1] / near.max[1]) ** 2, 2)).toBeLessThan(0.05);
  });

  it('shifts to the red in plane, then jumps out of plane and shifts to the blue', () => {
    const [a, b, c] = [1.02, 1.2, 1.7].map((x) => cycle(x)!);
    expect(a!.frequency).toBeGreaterThan(b!.frequency);
    expect(b!.frequency).toBeGreaterThan(c!.frequency);
    for (const inPlane of [a!, b!, c!]) expect(Math.abs(inPlane.mean[2])).toBeLessThan(1e-6);
    const [d, e] = [2.5, 4].map((x) => cycle(x)!);
    for (const outOfPlane of [d!, e!]) expect(Math.abs(outOfPlane.mean[2])).toBeGreaterThan(0.3);
    expect(d!.frequency).toBeGreaterThan(c!.frequency);
    expect(e!.frequency).toBeGreaterThan(d!.frequency);
  });

  it('is stable: small distances from the orbit shrink', () => {
    for (const x of [1.05, 1.5, 3]) {
      const { multiplier } = cycle(x)!;
      expect(multiplier).toBeGreaterThan(0);
      expect(multiplier).toBeLessThan(1);
    }
  });
});
