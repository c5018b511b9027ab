import { describe, expect, it, test } from 'vitest';
import {
  axpy,
  chiralPower,
  chiralRates,
  cross,
  dot,
  e,
  formulas,
  gammaLL,
  hbar,
  macrospinStep,
  norm,
  normalize,
  pumpedSheet,
  pumpedSpin,
  pumpingLaw,
  pumpingMisfit,
  pumpingPoints,
  pumpingSeries,
  scale,
  wallRates,
  wallStep,
  type ChiralWall,
  type Vec3,
} from '@physics';
import { close, distance } from './close';

const film = { thetaSH: 0.1, lambdaSF: 1.5e-9, rho: 2e-7, HMThickness: 4e-9, gMix: 2e19 };

describe('what a moving moment gives away', () => {
  const m = normalize([0.3, -0.5, 0.8]);
  const rate = scale(-gammaLL, cross(m, [0.02, 0.1, 0]));

  it('is what its damping torque loses: −(M_s t/γ) α_sp m×ṁ, against the angular momentum of m', () => {
    const magnet = { gMix: 2e19, Msat: 8e5, FreeLayerThickness: 3e-9 };
    const alpha = formulas.spinPumpingDamping(magnet);
    const gained = scale(
      (-magnet.Msat * magnet.FreeLayerThickness * alpha) / gammaLL,
      cross(m, rate),
    );
    const left = pumpedSpin(m, rate, magnet.gMix);
    expect(distance(left, scale(-1, gained)) / norm(left)).toBeLessThan(1e-12);
  });

  it('is, on the mean over a turn, e g f sin²ϑ in charge units, along the field', () => {
    const [f, cone] = [9e9, 0.3];
    let sum: Vec3 = [0, 0, 0];
    for (let i = 0; i < 60; i++) {
      const phi = (2 * Math.PI * i) / 60;
      const [c, s] = [Math.cos(phi), Math.sin(phi)];
      const at: Vec3 = [Math.sin(cone) * c, Math.sin(cone) * s, Math.cos(cone)];
      const moves = scale(2 * Math.PI * f * Math.sin(cone), [-s, c, 0]);
      sum = axpy(1 / 60, pumpedSpin(at, moves, 1.4e19, 3e18), sum);
    }
    const js = scale((2 * e) / hbar, sum);
    close(js[2], formulas.pumpedSpinCurrent({ gMix: 1.4e19, f, cone }), 1e-12);
    expect(Math.hypot(js[0], js[1]) / js[2]).toBeLessThan(1e-12);
    // The step of the equation of motion turns the same way about +z.
    const next = macrospinStep([0.6, 0, 0.8], { Bext: [0, 0, 0.1] }, 1e-12);
    expect(next[1]).toBeGreaterThan(0);
  });

  it('is flattened with the cone: the mean of m×ṁ on an ellipse is ω times both half-axes', () => {
    const ellipticity = formulas.pumpingEllipticity({ Bext: 0.1, mu0Meff: 1 });
    const swing = 1e-3;
    const round = formulas.pumpedSpinCurrent({ gMix: 1e19, f: 9e9, cone: swing });
    let mean = 0;
    for (let i = 0; i < 24; i++) {
      const phi = (2 * Math.PI * i) / 24;
      const [a, b] = [swing * Math.cos(phi), swing * ellipticity * Math.sin(phi)];
      const [da, db] = [-swing * Math.sin(phi), swing * ellipticity * Math.cos(phi)];
      mean += (a * db - b * da) / 24 / swing ** 2;
    }
    close(
      formulas.pumpedSpinCurrentEllipse({ gMix: 1e19, f: 9e9, cone: swing, ellipticity }),
      mean * round,
    );
  });
});

describe('torque and pumping', () => {
  it('have one coefficient: backflow, the way to the metal and the conversion give what the torque gives', () => {
    for (const [HMThickness, gMix] of [
      [4e-9, 2e19],
      [1e-9, 5e18],
      [9e-9, 6e19],
    ] as const) {
      const set = { ...film, HMThickness, gMix };
      const [f, cone] = [7e9, 0.02];
      const js = formulas.pumpedSpinCurrent({ gMix: formulas.pumpingChannels(set), f, cone });
      const there = formulas.pumpedSheetCurrent({ ...set, js });
      const back = formulas.sheetFromTorque({ torquePerE: formulas.torquePerField(set), f, cone });
      close(there, back, 1e-12);
      const xi = formulas.efficiencyFromPumping({ pumpSheet: there, rho: set.rho, f, cone });
      close(
        xi,
        formulas.interfaceEfficiency({ ...set, Gr: formulas.mixingConductance(set) }),
        1e-12,
      );
    }
  });

  it('balance: what the field of the current pays for the pumped current is the work of its torque', () => {
    const [aDL, Msat, t, E] = [1e-3, 8e5, 3e-9, 2e4];
    const m = normalize([0.2, 0.9, -0.3]);
    const rate = cross(m, [3e9, -1e9, 7e9]);
    const sigma: Vec3 = [0, -1, 0];
    const torquePerE = (Msat * t * aDL) / E;
    const paid = E * pumpedSheet(m, rate, sigma, torquePerE);
    const work = Msat * t * aDL * dot(cross(m, sigma), rate);
    close(paid, work, 1e-12);
  });

  it('have their signs: over platinum, with the field along +y, the current goes along +x', () => {
    const of = (BAxis: string, magnetIs: string, metal: string) =>
      formulas.pumpedCurrentDirection({ BAxis, magnetIs, metal });
    expect(of('+y', 'above', 'platinum').map((x) => x + 0)).toEqual([1, 0, 0]);
    for (const [BAxis, magnetIs, metal] of [
      ['-y', 'above', 'platinum'],
      ['+y', 'below', 'platinum'],
      ['+y', 'above', 'tantalum'],
    ] as const)
      expect(of(BAxis, magnetIs, metal)[0]).toBe(-1);
    // The same from reciprocity: σ = j×n for E along x, and m turns counter-clockwise about +y.
    const sigma = formulas.sigmaDirection({ JAxis: '+x', magnetIs: 'above' });
    const m = normalize([0.1, 1, 0]);
    const rate = scale(-gammaLL, cross(m, [0, 0.1, 0]));
    expect(pumpedSheet(m, rate, sigma, 1e-11)).toBeGreaterThan(0);
    expect(() => of('+y', 'above', 'gold')).toThrow(/platinum, tantalum or tungsten, got gold/);
  });

  it('a voltage means the current that made it, and a field along the normal makes none', () => {
    const strip = {
      stripLength: 1e-3,
      rho: 2e-7,
      HMThickness: 4e-9,
      rhoF: 3e-7,
      FreeLayerThickness: 5e-9,
    };
    const Vishe = formulas.pumpedVoltage({ ...strip, pumpSheet: 4e-4 });
    close(formulas.sheetFromVoltage({ ...strip, Vishe }), 4e-4, 1e-14);
    expect(
      norm(
        formulas.pumpedCurrentDirection({
          BAxis: '+z',
          magnetIs: 'above',
          metal: 'platinum',
        }),
      ),
    ).toBe(0);
  });

  it('damping gives the channels back, and a film takes both parts', () => {
    const magnet = { gMix: 2e19, Msat: 8e5, FreeLayerThickness: 3e-9 };
    const alphaPump = formulas.spinPumpingDamping(magnet);
    close(formulas.channelsFromDamping({ ...magnet, alphaPump }), 2e19, 1e-14);
    close(formulas.dampingOfFilm({ ...magnet, alphaBulk: 0.006 }), 0.006 + alphaPump, 1e-14);
    expect(() => formulas.pumpingEllipticity({ Bext: -0.1, mu0Meff: 1 })).toThrow(
      /Bext must be > 0 T/,
    );
  });
});

describe('a series of thicknesses', () => {
  const names = Object.keys(pumpingSeries.metals) as (keyof typeof pumpingSeries.metals)[];

  test.each(names)('%s: the straight line of least squares finds the metal within 6 %', (name) => {
    const metal = pumpingSeries.metals[name];
    const points = pumpingPoints(name);
    const n = points.length;
    const mean = (f: (p: readonly [number, number]) => number) =>
      points.reduce((s, p) => s + f(p), 0) / n;
    const [x, y] = [mean(([a]) => a), mean(([, b]) => b)];
    const slope = mean(([a, b]) => (a - x) * (b - y)) / mean(([a]) => (a - x) ** 2);
    const gMix = formulas.channelsFromDamping({
      alphaPump: slope,
      Msat: pumpingSeries.Msat,
      FreeLayerThickness: 1,
    });
    expect(Math.abs(gMix / metal.gMix - 1)).toBeLessThan(0.06);
    expect(Math.abs((y - slope * x) / metal.alphaBulk - 1)).toBeLessThan(0.06);
    const misfit = pumpingMisfit(points, (at) => y - slope * x + slope * at);
    expect(misfit).toBeGreaterThan(0.4);
    expect(misfit).toBeLessThan(1.4);
    close(formulas.pumpingSeriesChannels({ sample: name }), metal.gMix);
    close(formulas.pumpingSeriesBulk({ sample: name }), metal.alphaBulk);
  });

  test('the law is the closed form, and no points have no misfit', () => {
    const law = pumpingLaw(1 / 3e-9, pumpingSeries.metals.A);
    close(
      law,
      formulas.dampingOfFilm({ ...pumpingSeries.metals.A, Msat: 8e5, FreeLayerThickness: 3e-9 }),
      1e-14,
    );
    expect(pumpingMisfit([], () => 0)).toBe(0);
  });
});

describe('chiral damping', () => {
  const texture = { wallWidth: 5e-9, etaChiral: 4e-10, psi: 0.7 };

  it('takes nothing from a wall that only moves, and (π/2)η cosψ ψ̇² from one that turns, with no mixed term', () => {
    const turning = chiralPower(texture, { v: 0, omega: 1e9 });
    close(turning, (Math.PI / 2) * 4e-10 * Math.cos(0.7) * 1e18, 1e-5);
    const alike = (v: number) => (2 * v * v) / texture.wallWidth;
    expect(Math.abs(chiralPower(texture, { v: 5, omega: 0 })) / alike(5)).toBeLessThan(1e-9);
    const both = chiralPower(texture, { v: 5, omega: 1e9 });
    expect(Math.abs(both - turning) / turning).toBeLessThan(1e-6);
  });

  it('is α_ψ of the closed form: Gilbert’s own term takes 2αΔψ̇² from the same turn', () => {
    const alphaPsi = formulas.chiralAngleDamping({
      etaChiral: 4e-10,
      wallWidth: 5e-9,
      wallAngle: 0.7,
    });
    close(chiralPower(texture, { v: 0, omega: 1e9 }) / (2 * 5e-9 * 1e18), alphaPsi, 1e-5);
  });

  const wall = (change: Partial<ChiralWall> = {}): ChiralWall => ({
    ...{ type: 'up-down', alpha: 0.2, wallWidth: 8e-9, etaChiral: 8e-10, acts: 'angle' },
    ...{ Bz: 5e-3, Bx: 0.1 },
    ...change,
  });

  test.each(['up-down', 'down-up'] as const)(
    'without η a %s wall is the rigid wall of the course',
    (type) => {
      const plain = wallRates({ type, alpha: 0.2, wallWidth: 8e-9, Bext: [0.1, 0, 5e-3] });
      for (const acts of ['angle', 'both'] as const)
        for (const psi of [0.1, 1, 4]) {
          const mine = chiralRates(wall({ type, acts, etaChiral: 0 }))(psi);
          close(mine.v, plain(psi).v, 1e-12);
          close(mine.omega, plain(psi).omega, 1e-12);
        }
    },
  );

  test('on the angle alone both edges of a domain end at γΔB_z/α; on both motions at different speeds', () => {
    const speed = (type: ChiralWall['type'], acts: ChiralWall['acts'], Bx = 0.1) => {
      const set = wall({ type, acts, Bx });
      let state = { q: 0, psi: Bx < 0 ? Math.PI : 0 };
      for (let i = 0; i < 4000; i++) state = wallStep(state, chiralRates(set), 2e-12);
      const { v } = chiralRates(set)(state.psi);
      return v;
    };
    const plain = (gammaLL * 8e-9 * 5e-3) / 0.2;
    close(speed('up-down', 'angle'), plain, 1e-9);
    close(speed('down-up', 'angle'), -plain, 1e-9);
    const [right, left] = [speed('up-down', 'both'), -speed('down-up', 'both')];
    expect(right).toBeLessThan(0.8 * plain);
    expect(left).toBeGreaterThan(1.3 * plain);
    // With the field along the track reversed the two edges change places.
    close(speed('up-down', 'both', -0.1), left, 1e-9);
  });

  test('a wall is refused whose damping would be negative at some angle', () => {
    expect(() => chiralRates(wall({ etaChiral: 3e-9 }))).toThrow(/etaChiral must be so small/);
  });
});
