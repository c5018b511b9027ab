import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  axpy,
  criticalPoint,
  equilibria,
  formulas,
  fromAngles,
  gammaLL,
  hysteresis,
  linearMap,
  norm,
  resonanceAt,
  rotate,
  scale,
  settled,
  spinodalField,
  type Macrospin,
  type Vec3,
} from '@physics';
import reference from './reference/vectors.json';
import { between, direction } from './spread';

const part = between(-1, 1);
const z: Vec3 = [0, 0, 1];
const none: Vec3 = [0, 0, 0];

describe('equilibria', () => {
  it('of an easy axis across a field are two minima, a saddle and a maximum inside the astroid', () => {
    const kinds = (B: number) =>
      equilibria({ BK: 0.2, alpha: 0.02, Bext: [B, 0, 0] }).map(({ stability }) => stability);
    expect(kinds(0.19)).toEqual(['stable', 'stable', 'saddle', 'unstable']);
    expect(kinds(0.21)).toEqual(['stable', 'unstable']);
  });

  it('have indices that add up to 2 for any field and axis', () => {
    fc.assert(
      fc.property(direction, direction, part, (u, b, BK) => {
        fc.pre(Math.abs(BK) > 0.01);
        const found = equilibria({ BK, anisU: u, alpha: 0.02, Bext: scale(0.3, b) });
        fc.pre(found.every(({ stability }) => stability !== 'neutral'));
        const sum = found.reduce((s, { stability }) => s + (stability === 'saddle' ? -1 : 1), 0);
        expect(sum).toBe(2);
      }),
      { numRuns: 60 },
    );
  });

  it('turn with the magnet', () => {
    fc.assert(
      fc.property(direction, direction, direction, (u, b, w) => {
        const magnet = (turn: Vec3): Macrospin => ({
          ...{ BK: 0.3, alpha: 0.1, anisU: rotate(u, turn) },
          Bext: rotate(scale(0.05, b), turn),
        });
        const found = equilibria(magnet([0, 0, 0]));
        fc.pre(found.every(({ stability }) => stability !== 'neutral'));
        const turned = equilibria(magnet(w)).map(({ m }) => m);
        for (const { m } of found)
          expect(Math.min(...turned.map((n) => angleBetween(n, rotate(m, w))))).toBeLessThan(1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it('of an easy plane are neutral, and a magnet without fields has none', () => {
    const plane = equilibria({ BK: -0.3, alpha: 0.1, Bext: [0, 0, 0] });
    expect(plane[0]!.stability).toBe('neutral');
    expect(Math.abs(plane[0]!.m[2])).toBeLessThan(1e-9);
    expect(equilibria({ Bext: [0, 0, 0] })).toEqual([]);
  });
});

describe('the linear map', () => {
  it('has the trace and determinant of the stiffness fields to 5e-13', () => {
    const along = between(0.01, 1);
    const damping = between(0.01, 2);
    fc.assert(
      fc.property(along, along, damping, direction, (Bext, BK, alpha, u) => {
        const magnet = { Bext: scale(Bext, u), BK, anisU: u, alpha };
        const { trace, det } = linearMap(u, magnet);
        const args = { B1: Bext + BK, B2: Bext + BK, alpha };
        expect(Math.abs(-trace / 2 / formulas.resonanceDecay(args) - 1)).toBeLessThan(5e-13);
        expect(Math.abs(Math.sqrt(det) / formulas.resonanceOmega(args) - 1)).toBeLessThan(5e-13);
      }),
      { numRuns: 200 },
    );
  });

  it('has eigenvalues that add up to the trace and multiply to the determinant, creeping or not', () => {
    for (const alpha of [0.01, 0.7, 0.8, 5]) {
      const magnet = { Bext: [0.05, 0, 0] as Vec3, BK: -0.4, alpha };
      const { trace, det, eigenvalues, matrix } = linearMap([1, 0, 0], magnet);
      const [[a, b], [c, d]] = eigenvalues;
      const [p, q, r, s] = matrix;
      expect(Math.abs((p + s) / trace - 1)).toBeLessThan(1e-12);
      expect(Math.abs((p * s - q * r) / det - 1)).toBeLessThan(1e-12);
      expect(Math.abs((a + c) / trace - 1)).toBeLessThan(1e-13);
      expect(Math.abs((a * c - b * d) / det - 1)).toBeLessThan(1e-12);
      expect(b === 0).toBe(alpha > 0.75);
    }
  });

  it('has the resonance of a film in its plane', () => {
    const magnet = { Bext: [0.1, 0, 0] as Vec3, BK: -1, alpha: 1e-5 };
    const { omega0 } = resonanceAt([1, 0, 0], magnet);
    const f = formulas.fmrFilm({ Bext: 0.1, mu0Meff: 1 });
    expect(Math.abs(omega0 / (2 * Math.PI * f) - 1)).toBeLessThan(1e-9);
  });
});

describe('the astroid', () => {
  const critical = (psi: number, alpha: number) =>
    criticalPoint(
      (x) => ({ BK: 0.2, alpha, Bext: [x * Math.sin(psi), 0, -x * Math.cos(psi)] }),
      z,
      0,
      0.4,
    );

  it('is where the equilibrium vanishes, to 1e-12, whatever the damping', () => {
    for (let psi = 0; psi < 1.55; psi += 0.07)
      for (const alpha of [0.005, 0.5]) {
        const { x, kind } = critical(psi, alpha);
        expect(kind).toBe(psi === 0 ? 'oscillation' : 'fold');
        const law = formulas.astroidField({ BK: 0.2, angleB: psi });
        expect(Math.abs(x / law - 1)).toBeLessThan(1e-12);
      }
  });

  it('is that of the plane for a film, too, where it is a field against m', () => {
    const film: Macrospin = { BK: 0.05, anisU: [1, 0, 0], mu0Ms: 1, N: [0, 0, 1] };
    for (const psi of [1.7, 2.2, 2.9]) {
      const found = spinodalField([1, 0, 0], film, [Math.cos(psi), Math.sin(psi), 0], 0.2)!;
      expect(found / formulas.astroidField({ BK: 0.05, angleB: psi }) - 1).toBeCloseTo(0, 10);
    }
    expect(spinodalField([1, 0, 0], film, [1, 0, 0], 0.2)).toBeUndefined();
  });

  it('ends straight against m in a pitchfork: the equilibrium goes on as a saddle', () => {
    const film = (B: number): Macrospin => ({
      ...{ BK: 0.05, anisU: [1, 0, 0], mu0Ms: 1, N: [0, 0, 1], alpha: 0.1 },
      Bext: [-B, 0, 0],
    });
    const { x, kind } = criticalPoint(film, [1, 0, 0], 0, 0.2);
    expect(kind).toBe('pitchfork');
    expect(x).toBeCloseTo(0.05, 12);
    expect(linearMap([1, 0, 0], film(0.06)).det).toBeLessThan(0);
  });

  it('has the angle tan³φ = −tanψ at the instability', () => {
    for (const psi of [0.2, 0.9, 1.4]) {
      const { m } = critical(psi, 0.1);
      const law = formulas.astroidAngle({ angleB: Math.PI - psi });
      expect(Math.abs(Math.atan2(m[0], m[2]) - law)).toBeLessThan(1e-10);
    }
  });
});

describe('hysteresis', () => {
  it.each(reference.stoner_wohlfarth)('has the loop of another program: $inputs', (loop) => {
    const psi = (loop.inputs.psi_deg * Math.PI) / 180;
    const along: Vec3 = [Math.sin(psi), 0, Math.cos(psi)];
    const path = hysteresis(
      { BK: 0.3, Bext: none },
      along,
      loop.b.map((b) => 0.3 * b),
    );
    path.forEach((m, i) => {
      const found = m[0] * along[0] + m[2] * along[2];
      expect(Math.abs(found - loop.m_parallel[i]!)).toBeLessThan(loop.tol_abs);
    });
  });

  it('has no loop across the easy axis: m is the field over B_K', () => {
    const fields = [0.4, 0.25, 0.1, 0, -0.1, -0.25, -0.4];
    hysteresis({ BK: 0.3, alpha: 0.1, Bext: none }, [1, 0, 0], fields).forEach((m, i) =>
      expect(m[0]).toBeCloseTo(Math.max(-1, Math.min(1, fields[i]! / 0.3)), 9),
    );
  });

  it('along the easy axis is a square of half-width B_K', () => {
    const fields = [0.4, -0.29, -0.33, 0.29, 0.33];
    expect(
      hysteresis({ BK: 0.3, Bext: none }, z, fields).map((m) => Math.round(m[2] * 1e9) / 1e9),
    ).toEqual([1, 1, -1, -1, 1]);
  });
});

describe('a magnet left alone', () => {
  it('comes to rest exactly at a stable equilibrium, which is the one that the field has', () => {
    const magnet = { Bext: [0.05, 0.02, 0.3] as Vec3, alpha: 0.1 };
    const m = settled(fromAngles(3, 1), magnet)!;
    expect(angleBetween(m, magnet.Bext)).toBeLessThan(1e-12);
    const off = settled([0, 0, -1], { ...magnet, Bext: [0, 0, 0.1] })!;
    expect(norm(axpy(-1, z, off))).toBeLessThan(1e-12);
  });
  it('without damping comes to none', () => {
    expect(settled([1, 0, 0], { Bext: [0, 0, 0.1] }, 1e-9)).toBeUndefined();
    expect(gammaLL).toBeGreaterThan(0);
  });
});
