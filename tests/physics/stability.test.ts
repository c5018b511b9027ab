import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  criticalPoint,
  equilibria,
  formulas,
  frozen,
  gammaLL,
  linearMap,
  linewidthAt,
  normalize,
  resonanceAt,
  response,
  rotate,
  settled,
  totalField,
  norm,
  scale,
  type Macrospin,
  type SpinTorque,
  type Vec3,
} from '@physics';
import { between } from './spread';
import { relative } from './close';

const [x, y, z]: readonly Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const;
const [down, minusX]: readonly Vec3[] = [
  [0, 0, -1],
  [-1, 0, 0],
] as const;

describe('the onset of anti-damping, found by following the equilibrium,', () => {
  it('is α(B+B_K+μ0M_eff/2) for an in-plane layer, to 1e-12', () => {
    fc.assert(
      fc.property(
        between(0.003, 0.05),
        between(0, 0.1),
        between(0.005, 0.1),
        between(0.3, 1.8),
        (alpha, B, BK, mu0Ms) => {
          const film = (aDL: number): Macrospin => ({
            ...{ alpha, BK, anisU: x, mu0Ms, N: [0, 0, 1], Bext: [B, 0, 0] },
            torques: [{ aDL, p: minusX }],
          });
          const law = formulas.thresholdInPlane({ alpha, Bext: B, BK, mu0Meff: mu0Ms });
          const found = criticalPoint(film, x, 0, 3 * law, 10);
          expect(found.kind).toBe('oscillation');
          expect(relative(found.x, law)).toBeLessThan(1e-12);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is α(B+B_K−a_FL) for a perpendicular layer with a field-like torque, to 1e-12', () => {
    const layer = (aDL: number): Macrospin => ({
      ...{ alpha: 0.02, BK: 0.3, Bext: [0, 0, 0.05] },
      torques: [{ aDL, aFL: 0.04, p: down }],
    });
    const law = formulas.thresholdPerpendicularFL({ alpha: 0.02, Bext: 0.05, BK: 0.3, aFL: 0.04 });
    const { x: found, kind } = criticalPoint(layer, z, 0, 0.02);
    expect(kind).toBe('oscillation');
    expect(relative(found, law)).toBeLessThan(1e-12);
  });

  it('counts only the component of p along m, and not at all a p across it', () => {
    const trace = (...torques: SpinTorque[]) =>
      linearMap(z, { alpha: 0.01, BK: 0.3, torques }).trace;
    // Two polarizations whose parts across m cancel: m = z stays an equilibrium.
    const found = trace(
      { aDL: 0.001, p: normalize([0.8, 0, -0.6]) },
      { aDL: -0.001, p: normalize([0.8, 0, 0.6]) },
    );
    const law = (-2 * gammaLL * (0.01 * 0.3 - 2 * 0.001 * 0.6)) / (1 + 1e-4);
    expect(relative(found, law)).toBeLessThan(1e-11);
    expect(relative(trace({ aDL: 0.05, p: y }), trace())).toBeLessThan(1e-11);
  });

  it('with an asymmetric efficiency takes it at the starting angle', () => {
    const valve = (aDL: number): Macrospin => ({
      ...{ alpha: 0.02, BK: 0.3 },
      torques: [{ aDL, p: down, efficiency: { kind: 'asymmetric', Pol: 0.5, Lambda: 1.5 } }],
    });
    const eta = formulas.efficiencyAsymmetric({ Pol: 0.5, Lambda: 1.5, mp: -1 });
    const law = formulas.thresholdPerpendicular({ alpha: 0.02, Bext: 0, BK: 0.3 }) / eta;
    expect(relative(criticalPoint(valve, z, 0, 0.05).x, law)).toBeLessThan(1e-12);
  });
});

describe('a perpendicular layer under spin-orbit torque', () => {
  const layer =
    (b: number, alpha: number, BK = 0.4) =>
    (aDL: number): Macrospin => ({
      ...{ alpha, BK, Bext: [b * BK, 0, 0] },
      torques: [{ aDL, p: [0, -1, 0] }],
    });

  it('loses its tilted state at the fold a_c of the closed form, to 1e-12, whatever the damping', () => {
    for (const b of [0, 0.01, 0.05, 0.125, 0.3, 0.7])
      for (const alpha of [0.01, 0.3]) {
        const law = formulas.foldTorque({ BK: 0.4, Bx: 0.4 * b });
        const start: Vec3 = [b, 0, Math.sqrt(1 - b * b)];
        const { x: found, m, kind } = criticalPoint(layer(b, alpha), start, 0, 0.3);
        expect(kind).toBe('fold');
        expect(relative(found, law)).toBeLessThan(1e-12);
        const theta = formulas.foldTheta({ BK: 0.4, Bx: 0.4 * b });
        expect(Math.abs(Math.atan2(m[0], m[2]) - theta)).toBeLessThan(1e-10);
      }
  });

  it('is tilted by ½ arcsin(2a/B_K) without field, and the trace there has no anti-damping', () => {
    const magnet = layer(0, 0.02)(0.1);
    const theta = formulas.tiltSOT({ aDL: 0.1, BK: 0.4 });
    const m: Vec3 = [Math.sin(theta), 0, Math.cos(theta)];
    const found = equilibria(magnet).find(
      ({ m: [, , mz], stability }) => stability === 'stable' && mz > 0,
    )!;
    expect(angleBetween(found.m, m)).toBeLessThan(1e-12);
    // Stiffness fields B_K cos²θ and B_K cos2θ of the anisotropy alone.
    const stiffness = 0.4 * (Math.cos(theta) ** 2 + Math.cos(2 * theta));
    const law = (-0.02 * gammaLL * stiffness) / (1 + 0.02 ** 2);
    expect(relative(found.map.trace, law)).toBeLessThan(1e-10);
  });

  it('has the stable state B_tot = 0 from its onset on, among all its equilibria', () => {
    const [BK, Bx, aDL] = [0.4, 0.08, 0.25];
    const state = formulas.fieldFreeState({ BK, Bx, aDL });
    const magnet = layer(0.2, 0.05)(aDL);
    expect(norm(totalField(state, magnet))).toBeLessThan(1e-15);
    const found = equilibria(magnet).find(({ m }) => angleBetween(m, state) < 1e-10);
    expect(found?.stability).toBe('stable');
    const below = layer(0.2, 0.05)(0.99 * formulas.fieldFreeOnset({ BK, Bx }));
    for (const { m } of equilibria(below)) expect(norm(totalField(m, below))).toBeGreaterThan(1e-4);
  });
});

describe('equilibria with torques', () => {
  const direction = fc
    .tuple(between(-1, 1), between(-1, 1), between(-1, 1))
    .filter((v) => norm(v) > 0.1)
    .map(normalize);

  it('have indices that add up to 2 and no torque left, for any magnet', () => {
    fc.assert(
      fc.property(direction, direction, direction, between(-0.3, 0.3), (u, b, p, aDL) => {
        const magnet: Macrospin = {
          ...{
            alpha: 0.05,
            BK: 0.3,
            anisU: u,
            Bext: scale(0.1, b),
            mu0Ms: 0.5,
            N: [0.1, 0.2, 0.7],
          },
          torques: [
            { aDL, aFL: 0.05, p, efficiency: { kind: 'asymmetric', Pol: 0.6, Lambda: 1.5 } },
          ],
        };
        const found = equilibria(magnet);
        fc.pre(found.every(({ stability }) => stability !== 'neutral'));
        const sum = found.reduce((s, { stability }) => s + (stability === 'saddle' ? -1 : 1), 0);
        expect(sum).toBe(2);
        for (const { m, map } of found) {
          const [a, b, c, d] = map.matrix;
          const rate = Math.hypot(a, b, c, d);
          expect(Math.abs(a + d - map.trace) / rate).toBeLessThan(1e-13);
          expect(Math.abs(a * d - b * c - map.det) / rate ** 2).toBeLessThan(1e-13);
          const B = totalField(m, magnet);
          expect(
            norm([m[1] * B[2] - m[2] * B[1], m[2] * B[0] - m[0] * B[2], m[0] * B[1] - m[1] * B[0]]),
          ).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('turn with everything else', () => {
    const turn: Vec3 = [0.3, -1.1, 0.7];
    const magnet = (w: Vec3): Macrospin => ({
      ...{ alpha: 0.05, BK: 0.3, anisU: rotate(z, w), Bext: rotate([0.05, 0.02, 0], w) },
      torques: [{ aDL: 0.08, p: rotate([0, -1, 0], w) }],
    });
    const turned = equilibria(magnet(turn));
    const plain = equilibria(magnet([0, 0, 0]));
    expect(turned).toHaveLength(plain.length);
    for (const { m } of plain)
      expect(Math.min(...turned.map((e) => angleBetween(e.m, rotate(m, turn))))).toBeLessThan(
        1e-10,
      );
  });

  it('of waveforms are those of the magnet as it is at that time', () => {
    const pulsed: Macrospin = {
      ...{ alpha: 0.1, BK: 0.3, Bext: [0, 0, 0.1] },
      drive: [{ amplitude: [0.2, 0, 0], waveform: { kind: 'ramp', from: 0, to: 1e-9 } }],
      torques: [
        {
          ...{ aDL: 0.1, aFL: 0.04, p: y, higher: { aEven: 0.02, aOdd: 0.01 } },
          waveform: { kind: 'pulse', on: 0, off: 1e-9, rise: 1e-9 },
        },
      ],
    };
    for (const t of [-1e-9, 0.3e-9, 0.5e-9, 2e-9])
      for (const m of [x, normalize([1, 2, 3])]) {
        const [a, b] = [totalField(m, pulsed, t), totalField(m, frozen(pulsed, t))];
        expect(norm([a[0] - b[0], a[1] - b[1], a[2] - b[2]])).toBeLessThan(1e-16);
      }
    expect(frozen({ BK: 0.3 }, 1)).toEqual({ BK: 0.3 });
  });
});

describe('resonance from the linear map', () => {
  const film: Macrospin = { ...{ alpha: 0.01, mu0Ms: 1, N: [0, 0, 1] }, Bext: [0.1, 0, 0] };

  it('of an ellipsoid has ω0, Γ and the linewidth of its stiffness fields to 5e-13', () => {
    fc.assert(
      fc.property(between(0.3, 1), between(0, 0.3), between(0.01, 0.5), (Bext, Nx, alpha) => {
        const Nz = 0.6 - Nx;
        const magnet: Macrospin = { alpha, mu0Ms: 0.8, N: [Nx, 0.4, Nz], Bext: [0, 0, Bext] };
        const [B1, B2] = [Bext + (Nx - Nz) * 0.8, Bext + (0.4 - Nz) * 0.8];
        fc.pre(B1 > 0.05 && B2 > 0.05);
        const found = resonanceAt(z, magnet);
        const args = { B1, B2, alpha };
        expect(relative(found.omega0, formulas.resonanceOmega(args))).toBeLessThan(5e-13);
        expect(relative(found.decay, formulas.resonanceDecay(args))).toBeLessThan(5e-13);
        expect(relative(found.linewidthF, formulas.linewidthFrequency(args))).toBeLessThan(5e-13);
      }),
      { numRuns: 200 },
    );
  });

  it('is 2αω/γ wide in field where m follows the field', () => {
    const { omega0 } = resonanceAt(x, film);
    const law = formulas.linewidthField({ alpha: 0.01, f: omega0 / (2 * Math.PI) });
    expect(relative(linewidthAt(x, film, x), law)).toBeLessThan(2e-4);
  });

  it('has a response whose absorption is half its maximum at the width of the closed form', () => {
    const thin = { ...film, alpha: 1e-3 };
    const { omega0, linewidthF } = resonanceAt(x, thin);
    const absorbed = (omega: number) => -response(x, thin, omega, y).im[1] * omega;
    const half = Math.PI * linewidthF;
    for (const side of [-1, 1])
      expect(relative(absorbed(omega0 + side * half) / absorbed(omega0), 0.5)).toBeLessThan(5e-3);
  });

  it('has the static response m⊥/B at zero frequency', () => {
    const { re, im } = response(x, film, 0, [0, 1e-3, 0]);
    // In plane only the field itself, 0.1 T, holds m.
    expect(re[1]).toBeCloseTo(0.01, 12);
    expect(norm(im)).toBeLessThan(1e-12);
  });

  it('has a response in phase with what the moment itself does, small and driven', () => {
    const { re, im } = response(z, { alpha: 0.1, Bext: [0, 0, 0.2] }, 0.2 * gammaLL, x);
    // On resonance of a circle: χ = 1/(2α i B)(1 − iα/…): the amplitude along x is close to 1/(2αB).
    expect(Math.hypot(re[0], im[0])).toBeCloseTo(25, 0);
    expect(im[0]).toBeLessThan(0);
  });

  it('is refused at a saddle', () => {
    expect(() => resonanceAt(x, { BK: 0.1, anisU: y, mu0Ms: 1, N: [0, 0, 1] })).toThrow(
      'no saddle',
    );
  });
});

describe('rest', () => {
  it('follows a spin torque to the far pole', () => {
    const layer: Macrospin = { alpha: 0.05, BK: 0.2, torques: [{ aDL: 0.03, p: down }] };
    expect(angleBetween(settled(normalize([0.05, 0, 1]), layer)!, down)).toBeLessThan(1e-10);
  });
});
