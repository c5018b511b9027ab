import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evenShare,
  filmCoefficients,
  filmDrive,
  filmSpin,
  filmTorqueParts,
  wireProfile,
  wireTorque,
  type RashbaWire,
} from '@physics';
import { exactWire } from './wire-exact';
import { film } from './rashba-samples';
import { decade } from './spread';

/** Largest distance from the exact profile over its largest value. */
function error(wire: RashbaWire, points: number): number {
  const exact = exactWire(wire);
  const { y, Sy, Sz } = wireProfile(wire, points);
  let [worst, most] = [0, 0];
  y.forEach((at, i) => {
    const [a, b] = exact(at);
    worst = Math.max(worst, Math.abs(Sy[i]! - a), Math.abs(Sz[i]! - b));
    most = Math.max(most, Math.abs(a), Math.abs(b));
  });
  return worst / most;
}
const wire = (alpha: number, more: Partial<RashbaWire> = {}): RashbaWire => ({
  film: film(alpha),
  width: 20e-9,
  ...more,
});
const order = (wire: RashbaWire, points: number) =>
  Math.log2(error(wire, points) / error(wire, 2 * points - 1));

describe('the spin across a wire', () => {
  it('converges with order 2 by central differences, and with order 4 by default', () => {
    for (const alpha of [5e-4, 8e-3, 5e-2]) {
      expect(order(wire(alpha, { order: 2 }), 401)).toBeCloseTo(2, 1);
      expect(order(wire(alpha), 401)).toBeGreaterThan(3.9);
    }
  });
  it('is, extrapolated to a spacing of zero, the sum of exponentials that solves it, to 3e-13', () => {
    for (const source of ['full', 'B'] as const) {
      const sample = wire(8e-3, { source });
      const [one, two, three] = [201, 401, 801].map((points) => wireProfile(sample, points));
      const exact = exactWire(sample);
      const limit = (a: number, b: number, c: number) => {
        const [ab, bc] = [(16 * b - a) / 15, (16 * c - b) / 15];
        return (64 * bc - ab) / 63;
      };
      let [worst, most] = [0, 0];
      one!.y.forEach((y, i) => {
        const [Sy, Sz] = exact(y);
        const off = [
          limit(one!.Sy[i]!, two!.Sy[2 * i]!, three!.Sy[4 * i]!) - Sy,
          limit(one!.Sz[i]!, two!.Sz[2 * i]!, three!.Sz[4 * i]!) - Sz,
        ];
        worst = Math.max(worst, Math.hypot(...off));
        most = Math.max(most, Math.hypot(Sy, Sz));
      });
      expect(worst / most).toBeLessThan(3e-13);
    }
  });
  it('is within 2e-6 of it on 1001 points of 50 nm, for every coupling of the figures', () => {
    for (const alpha of [5e-4, 2e-3, 1e-2, 5e-2])
      for (const source of ['full', 'B'] as const)
        expect(error({ film: film(alpha), width: 50e-9, source }, 1001)).toBeLessThan(2e-6);
  });
  it('solves its equations: what is left over is small against the drive', () => {
    const { film, width } = wire(0.02);
    const c = filmCoefficients(film);
    const X = filmDrive(c, [1, 0, 0]);
    const { Sy, Sz, y } = wireProfile({ film, width, order: 2 }, 501);
    const h = y[1]!;
    const loss = c.spinFlipRate + c.dpRate + c.dephasingRate;
    for (let i = 1; i < 500; i++) {
      const [d1, d2] = [Sy, Sz].map((s) => (s[i + 1]! - s[i - 1]!) / (2 * h)) as [number, number];
      const [b1, b2] = [Sy, Sz].map((s) => (s[i + 1]! - 2 * s[i]! + s[i - 1]!) / (h * h)) as [
        number,
        number,
      ];
      const restY =
        c.D * b1 + 2 * c.Gamma * d1 + 2 * c.C * d2 - loss * Sy[i]! - c.exchangeRate * Sz[i]! + X[1];
      const restZ =
        c.D * b2 +
        (2 * c.Gamma * d2 - 2 * c.C * d1) -
        ((loss + c.dpRate) * Sz[i]! - c.exchangeRate * Sy[i]!) +
        X[2];
      expect(Math.hypot(restY, restZ)).toBeLessThan(1e-9 * Math.hypot(...X));
    }
  });
  it('vanishes at the edges and is that of an infinite film far from them', () => {
    const profile = wireProfile({ film: film(0.02), width: 200e-9 }, 2001);
    const c = filmCoefficients(film(0.02));
    const [, Sy, Sz] = filmSpin(c, [1, 0, 0], filmDrive(c, [1, 0, 0]));
    expect([profile.Sy[0], profile.Sz[0], profile.Sy[2000], profile.Sz[2000]]).toEqual([
      0, 0, 0, 0,
    ]);
    expect(profile.Sy[1000]! / Sy).toBeCloseTo(1, 9);
    expect(profile.Sz[1000]! / Sz).toBeCloseTo(1, 8);
    const { perp, par } = wireTorque(film(0.02), profile);
    const bulk = filmTorqueParts(c);
    expect(perp[1000]! / bulk.perp).toBeCloseTo(1, 8);
    expect(par[1000]! / bulk.par).toBeCloseTo(1, 8);
  });
  it('turns over with the wire: α_R → −α_R and y → width − y reverse S', () => {
    fc.assert(
      fc.property(decade(1e-4, 0.2), (alpha) => {
        const [one, other] = [alpha, -alpha].map((a) => wireProfile(wire(a), 101));
        const most = Math.max(...one!.Sy.map(Math.abs), ...one!.Sz.map(Math.abs));
        one!.Sy.forEach((s, i) => {
          expect(Math.abs(s + other!.Sy[100 - i]!)).toBeLessThan(1e-11 * most);
          expect(Math.abs(one!.Sz[i]! + other!.Sz[100 - i]!)).toBeLessThan(1e-11 * most);
        });
      }),
      { numRuns: 30 },
    );
  });
  it('has mean torques 2 to 8 % from those of an infinite film, 50 nm wide', () => {
    const sample = film(0.02);
    const { meanPerp } = wireTorque(sample, wireProfile({ film: sample, width: 50e-9 }, 1001));
    const off = Math.abs(meanPerp / filmTorqueParts(filmCoefficients(sample)).perp - 1);
    expect(off).toBeGreaterThan(0.02);
    expect(off).toBeLessThan(0.08);
  });
});

describe('what the figures of the diffusion theory show', () => {
  const points = 1001;
  const figure = (alpha: number, source: 'full' | 'B') =>
    wireProfile({ film: film(alpha), width: 50e-9, source }, points);
  const most = (values: Float64Array) => Math.max(...values.map(Math.abs));

  it('S_y is flat between 10 and 40 nm, to 2e-3, and driven by B alone to 1.4e-2', () => {
    for (const [source, limit] of [
      ['full', 2e-3],
      ['B', 1.4e-2],
    ] as const)
      for (const alpha of [5e-4, 5e-3, 2e-2, 5e-2]) {
        const inner = figure(alpha, source).Sy.slice(200, 801);
        const spread = Math.max(...inner) - Math.min(...inner);
        expect(spread / inner[300]!).toBeLessThan(limit);
      }
  });
  it('S_y overshoots near the edges', () => {
    const { Sy } = figure(5e-3, 'full');
    expect(most(Sy)).toBeGreaterThan(1.03 * Sy[500]!);
  });
  it('S_z is even for weak coupling, to 99.9 % of its power', () => {
    expect(evenShare(figure(5e-4, 'full').Sz)).toBeGreaterThan(0.999);
    for (const alpha of [5e-4, 5e-3])
      expect(evenShare(figure(alpha, 'B').Sz)).toBeGreaterThan(0.999);
  });
  it('S_z never becomes odd: edges of opposite sign grow on an even plateau', () => {
    const { Sz } = figure(5e-2, 'B');
    expect(Math.max(...Sz) / most(Sz)).toBeCloseTo(1, 9);
    expect(Math.min(...Sz) / most(Sz)).toBeCloseTo(-0.61, 2);
    expect(Sz[500]! / most(Sz)).toBeCloseTo(0.57, 2);
    const edgeOverPlateau = (alpha: number, source: 'full' | 'B') => {
      const z = figure(alpha, source).Sz;
      return most(z.map((s, i) => (s - z[points - 1 - i]!) / 2)) / Math.abs(z[500]!);
    };
    const found = ([0.05, 0.1, 0.2] as const).map((alpha) => [
      edgeOverPlateau(alpha, 'B'),
      edgeOverPlateau(alpha, 'full'),
    ]);
    [
      [1.2, 0.74],
      [5.8, 2.1],
      [24, 8],
    ].forEach((pair, i) =>
      pair.forEach((value, k) => expect(Math.abs(found[i]![k]! / value - 1)).toBeLessThan(0.02)),
    );
  });
  it('the share of the even part falls from 1 to below 0.2 between 0.5 meV nm and 0.2 eV nm', () => {
    const shares = [5e-4, 2e-2, 5e-2, 0.1, 0.2].map((alpha) => evenShare(figure(alpha, 'B').Sz));
    shares.slice(1).forEach((share, i) => expect(share).toBeLessThan(shares[i]!));
    expect(shares.at(-1)).toBeLessThan(0.2);
  });
});

describe('a wire refuses', () => {
  it('a width that is none, too few points, and names them', () => {
    expect(() => wireProfile(wire(0.01, { width: 0 }), 11)).toThrow('width must be > 0 m, got 0');
    expect(() => wireProfile(wire(0.01), 2)).toThrow('points must be an integer >= 3, got 2');
    expect(() => wireProfile(wire(0.01), 10.5)).toThrow('points must be an integer');
    expect(() => evenShare(new Float64Array(5))).toThrow('profile must be other than zero');
  });
});
