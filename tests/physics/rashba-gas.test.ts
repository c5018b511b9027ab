import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axpy,
  bandDepth,
  bandEnergy,
  bandSpin,
  circlePointsInto,
  circlesAfter,
  circleShifts,
  cross,
  dot,
  e,
  edelsteinSpin,
  fermiCircles,
  formulas,
  fromAngles,
  hbar,
  me,
  norm,
  rashbaFieldEnergy,
  rashbaFieldOf,
  rotate,
  scatteringGenerations,
  type RashbaGas,
  type Vec3,
} from '@physics';
import { eVnm } from './rashba-samples';
import { decade, between } from './spread';
import { close } from './close';

const signed = (size: fc.Arbitrary<number>) =>
  fc.tuple(size, fc.boolean()).map(([x, minus]) => (minus ? -x : x));
const anyGas: fc.Arbitrary<RashbaGas> = fc.record({
  alphaR: signed(decade(1e-4 * eVnm, 1 * eVnm)),
  mass: decade(0.02 * me, 2 * me),
});
/** Fermi energies from the bottom of the bands to 100 times as far above the crossing. */
const anyLevel = fc.oneof(between(-0.999, -1e-6), decade(1e-6, 100), fc.constant(0));
const gas: RashbaGas = { alphaR: 0.1 * eVnm };
const depth = bandDepth(gas);

describe('the bands of a Rashba gas', () => {
  it('meet at k = 0 and lie 2α_R k apart', () => {
    expect(bandEnergy(gas, 0, 1)).toBe(bandEnergy(gas, 0, -1));
    close(bandEnergy(gas, 1e9, 1) - bandEnergy(gas, 1e9, -1), 2 * gas.alphaR * 1e9);
  });
  it('are deepest by mα_R²/2ħ², at k = mα_R/ħ²', () => {
    const q = (me * gas.alphaR) / hbar ** 2;
    close(bandEnergy(gas, q, -1), -depth);
    for (const k of [0.99 * q, 1.01 * q]) expect(bandEnergy(gas, k, -1)).toBeGreaterThan(-depth);
    close(formulas.rashbaDepth({ alphaR: gas.alphaR }), depth);
  });
  it('have spins across k, opposite in the two: eigenstates of σ·(k×ẑ)', () => {
    fc.assert(
      fc.property(between(-4, 4), (phi) => {
        const k: Vec3 = [Math.cos(phi), Math.sin(phi), 0];
        const up = bandSpin(k[0], k[1], 1);
        expect(norm(axpy(-1, cross(k, [0, 0, 1]), up))).toBeLessThan(1e-15);
        expect(dot(up, bandSpin(k[0], k[1], -1))).toBeCloseTo(-1, 15);
      }),
    );
    expect(bandSpin(0, 0, 1)).toEqual([0, 0, 0]);
  });
});

describe('the Fermi circles', () => {
  it('have the Fermi energy, on either side of the crossing and for either sign of α_R', () => {
    fc.assert(
      fc.property(anyGas, anyLevel, (gas, level) => {
        const EF = level * bandDepth(gas);
        for (const { k, band } of fermiCircles(gas, EF))
          expect(Math.abs(bandEnergy(gas, k, band) - EF)).toBeLessThan(
            1e-12 * (Math.abs(EF) + Math.abs(gas.alphaR) * k),
          );
      }),
      { numRuns: 1000 },
    );
  });
  it('have the velocity dE/dk/ħ, outward or, on the inner edge of a ring, inward', () => {
    fc.assert(
      fc.property(anyGas, anyLevel, (gas, level) => {
        for (const { k, band, outward, speed } of fermiCircles(gas, level * bandDepth(gas))) {
          const v = (hbar * k) / gas.mass! + (band * gas.alphaR) / hbar;
          expect(Math.abs(v - outward * speed)).toBeLessThan(
            1e-12 * ((hbar * k) / gas.mass! + Math.abs(gas.alphaR) / hbar),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
  it('are 2mα_R/ħ² apart, whatever the Fermi energy above the crossing', () => {
    for (const level of [1e-3, 1, 1000]) {
      const [inner, outer] = fermiCircles(gas, level * depth);
      close(outer!.k - inner!.k, formulas.rashbaSplitting({ alphaR: gas.alphaR }), 1e-10);
      expect([inner!.band, outer!.band]).toEqual([1, -1]);
      close(inner!.k, formulas.fermiPlus({ EF: level * depth, alphaR: gas.alphaR }));
      close(outer!.k, formulas.fermiMinus({ EF: level * depth, alphaR: gas.alphaR }));
      close(inner!.speed, formulas.rashbaVelocity({ EF: level * depth, alphaR: gas.alphaR }));
    }
  });
  it('enclose a ring of the lower band below the crossing, and nothing below its bottom', () => {
    const [inner, outer] = fermiCircles(gas, -0.5 * depth);
    expect([inner!.band, outer!.band, inner!.outward, outer!.outward]).toEqual([-1, -1, -1, 1]);
    close((inner!.k + outer!.k) / 2, (me * gas.alphaR) / hbar ** 2);
    expect(fermiCircles(gas, -depth * (1 + 1e-9))).toEqual([]);
    expect(fermiCircles(gas, 0)).toHaveLength(1);
  });
  it('hold the electrons of a spinless gas of two, as many states per energy above the crossing', () => {
    for (const level of [0.1, 10]) {
      const total = fermiCircles(gas, level * depth).reduce((sum, { weight }) => sum + weight, 0);
      close(total, 2);
    }
  });
  it('are the same for −α_R, with the bands in each other’s place', () => {
    const there = fermiCircles(gas, depth);
    const back = fermiCircles({ alphaR: -gas.alphaR }, depth);
    back.forEach((circle, i) => expect(circle).toEqual({ ...there[i]!, band: -there[i]!.band }));
  });
  it('are drawn with spins across k', () => {
    const out = new Float64Array(4 * 12);
    const [circle] = fermiCircles(gas, depth);
    circlePointsInto(circle!, [0, 0], out);
    for (let i = 0; i < out.length; i += 4) {
      const [kx, ky, sx, sy] = out.subarray(i, i + 4);
      close(Math.hypot(kx!, ky!), circle!.k);
      expect(Math.abs(kx! * sx! + ky! * sy!)).toBeLessThan(1e-15 * circle!.k);
      close(Math.hypot(sx!, sy!), 1);
    }
    expect(() => circlePointsInto(circle!, [0, 0], new Float64Array(5))).toThrow('out must be');
  });
});

describe('the Rashba-Edelstein effect', () => {
  const [tau, E] = [1e-14, 1e5];
  const final = (me * gas.alphaR * e * E * tau) / (2 * Math.PI * hbar ** 3);

  it('has the spin density mα_R eEτ/2πħ³ along −y for E along +x, whatever E_F above the crossing', () => {
    for (const level of [1e-6, 1, 1e3]) {
      const S = edelsteinSpin(gas, level * depth, tau, [E, 0, 0]);
      close(S[1], -final, 1e-10);
      expect([S[0], S[2]].map(Math.abs)).toEqual([0, 0]);
    }
    close(formulas.edelsteinDensity({ alphaR: gas.alphaR, tauMom: tau, Efield: E }), final);
  });
  it('is half as large when both circles shift alike', () => {
    for (const level of [-0.5, 1, 100]) {
      const EF = level * depth;
      const [rigid] = scatteringGenerations(gas, EF, tau, E, 0);
      const whole = edelsteinSpin(gas, EF, tau, [E, 0, 0])[1];
      close(edelsteinSpin(gas, EF, tau, [E, 0, 0], 'lifetime')[1] / whole, 0.5);
      close(rigid! / whole, 0.5);
    }
    const [a, b] = circleShifts(gas, depth, tau, E, 'lifetime');
    close(a!, (-e * E * tau) / hbar);
    close(b!, a!);
  });
  it('comes out of the Boltzmann equation of both bands to 1e-14, each generation adding half of the rest', () => {
    fc.assert(
      fc.property(anyGas, anyLevel, (gas, level) => {
        const EF = level * bandDepth(gas);
        const whole = edelsteinSpin(gas, EF, tau, [E, 0, 0])[1];
        const found = scatteringGenerations(gas, EF, tau, E, 60, 5);
        for (const n of [0, 1, 2, 10]) close(found[n]!, whole * (1 - 0.5 ** (n + 1)), 1e-7);
        // Two large circles nearly cancel where the splitting is small.
        const { k = 0 } = fermiCircles(gas, EF).at(-1) ?? {};
        const lost = k / ((gas.mass! * Math.abs(gas.alphaR)) / hbar ** 2);
        close(found[60]!, whole, 1e-14 * Math.max(1, lost));
      }),
      { numRuns: 200 },
    );
  });
  it('shifts the larger circle farther: in proportion to its radius', () => {
    const circles = fermiCircles(gas, depth);
    const shifts = circleShifts(gas, depth, tau, E);
    close(shifts[1]! / shifts[0]!, circles[1]!.k / circles[0]!.k);
    expect(shifts[0]).toBeLessThan(0);
  });
  it('falls below the crossing as 1 + E_F/E_R, continuous at the crossing and gone at the bottom', () => {
    for (const level of [-1e-9, -0.25, -0.5, -0.99])
      close(edelsteinSpin(gas, level * depth, tau, [E, 0, 0])[1], -final * (1 + level), 1e-8);
    expect(edelsteinSpin(gas, -2 * depth, tau, [E, 0, 0])[1]).toBeCloseTo(0, 15);
  });
  it('turns with the field and reverses with field and α_R', () => {
    const S = edelsteinSpin(gas, depth, tau, [E, 0, 0]);
    const turned = edelsteinSpin(gas, depth, tau, rotate([E, 0, 0], [0, 0, 0.7]));
    expect(norm(axpy(-1, rotate(S, [0, 0, 0.7]), turned))).toBeLessThan(1e-14 * norm(S));
    close(edelsteinSpin({ alphaR: -gas.alphaR }, depth, tau, [E, 0, 0])[1], -S[1]);
    close(edelsteinSpin(gas, depth, tau, [-E, 0, 0])[1], -S[1]);
  });
  it('lies against the Rashba field of the drifting electrons, as Pauli has it', () => {
    const S = edelsteinSpin(gas, depth, tau, [E, 0, 0]);
    const drift: Vec3 = [-e * E, 0, 0];
    expect(dot(S, cross(drift, [0, 0, gas.alphaR]))).toBeLessThan(0);
  });
});

describe('the field of a current on a strongly exchange-split magnet', () => {
  const magnet = { alphaR: 0.01 * eVnm, Pol: 0.5, Msat: 1e6 };
  it('lies along ẑ × ĵ with the size α_R PJ/2μ_B M_s', () => {
    const B = rashbaFieldOf(magnet, [1e12, 0, 0]);
    close(B[1], formulas.rashbaField({ ...magnet, J: 1e12 }), 1e-9);
    close(rashbaFieldOf(magnet, [0, 1e12, 0])[0], -B[1]);
  });
  it('has the energy that the Rashba term has in the states of drifting majority and minority electrons', () => {
    // Two shifted spheres of electrons, spins −m and +m: Σ α_R σ·(k×ẑ) over all of them.
    const [density, drift] = [1e29, 3e6];
    const m = fromAngles(1.2, 0.3);
    const J: Vec3 = [(-e * density * hbar * drift) / me, 0, 0];
    const energy = (share: number, sigma: Vec3) =>
      share * density * magnet.alphaR * dot(sigma, cross([drift, 0, 0], [0, 0, 1]));
    const sum = energy(0.75, axpy(-1, m, [0, 0, 0])) + energy(0.25, m);
    close(rashbaFieldEnergy(magnet, m, J), sum);
  });
  it('is what exchange makes of the spin of the Edelstein effect', () => {
    // In a plane: the splitting Δ_xc costs Δ_xc m·S/ħ per area and polarizes a current by Δ_xc/2E_F.
    const [EF, splitting, E, tau] = [0.5 * e, 0.1 * e, 1e5, 2e-14];
    const S = edelsteinSpin(magnet, EF, tau, [E, 0, 0]);
    const density = (me * EF) / (Math.PI * hbar * hbar);
    const current = ((e * density * e) / me) * tau * E;
    const m = fromAngles(1.2, 0.3);
    const planar = { ...magnet, Pol: splitting / (2 * EF) };
    close(rashbaFieldEnergy(planar, m, [current, 0, 0]), splitting * dot(m, S), 1e-9);
  });
});

describe('a Rashba gas refuses', () => {
  it('values that are none, and names them', () => {
    expect(() => fermiCircles({ alphaR: NaN }, 0)).toThrow('alphaR must be finite J m, got NaN');
    expect(() => fermiCircles({ alphaR: 0, mass: -1 }, 0)).toThrow('mass must be > 0 kg, got -1');
    expect(() => fermiCircles(gas, Infinity)).toThrow('EF must be finite J, got Infinity');
    expect(() => circleShifts(gas, 0, 0, 1)).toThrow('tauMom must be > 0 s, got 0');
    expect(() => edelsteinSpin(gas, 0, 1, [NaN, 0, 0])).toThrow(
      'E must be three finite numbers V/m',
    );
    expect(() => scatteringGenerations(gas, depth, tau0, 1, 1.5)).toThrow('generations must be');
    expect(() => formulas.fermiPlus({ EF: -1, alphaR: 1 })).toThrow('EF must be >= 0 J');
    expect(() => formulas.rashbaVelocity({ EF: -1, alphaR: 1e-40 })).toThrow('EF must be >= −E_R');
  });
  const tau0 = 1e-14;
});

describe('the circles after the field is switched on', () => {
  const [EF, tau, E] = [2 * depth, 20e-15, 3e5];
  const after = (t: number, model: 'lifetime' | 'scattering' = 'scattering', level = EF) =>
    circlesAfter(gas, level, tau, E, t, model);
  it.each(['lifetime', 'scattering'] as const)('end at the shifts and the spin of %s', (model) => {
    for (const level of [EF, -0.4 * depth]) {
      const { circles, spin } = after(1e-11, model, level);
      circleShifts(gas, level, tau, E, model).forEach((shift, i) =>
        close(circles[i]!.shift, shift),
      );
      close(spin, edelsteinSpin(gas, level, tau, [E, 0, 0], model)[1]);
    }
  });
  it('start together, with the speed that the field gives them', () => {
    for (const { shift } of after(1e-20).circles) close(shift, (-e * E * 1e-20) / hbar, 1e-5);
  });
  it('move by drive, loss, and the half of the mean spin that arrives', () => {
    const [t, h] = [15e-15, 1e-19];
    const [before, now, next] = [after(t - h), after(t), after(t + h)];
    const weights = now.circles.reduce((sum, c) => sum + c.weight, 0);
    const mean = now.circles.reduce((sum, c) => sum + c.band * c.weight * c.shift, 0) / weights;
    now.circles.forEach(({ shift, band }, i) => {
      const rate = (next.circles[i]!.shift - before.circles[i]!.shift) / (2 * h);
      close(rate, (-e * E) / hbar - (shift - (band * mean) / 2) / tau, 1e-6);
    });
  });
  it('hold no electrons below the bands', () => {
    expect(after(1e-14, 'scattering', -2 * depth)).toEqual({ circles: [], spin: -0 });
  });
});
