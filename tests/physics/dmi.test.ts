import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeElliptic, formulas, sfc32, wallMean } from '@physics';
import { between } from './spread';
import { close } from './close';
import { fuzz } from '../fuzz';

const film = { Aex: 1.5e-11, Ku1: 4e5, Msat: 8e5 } as const;
const Dc = formulas.dmiCritical(film);
/** ∫ f from 0 to π/2 by the midpoint rule: for a smooth even periodic f every digit. */
const quarter = (f: (phi: number) => number, n = 400) =>
  Array.from({ length: n }, (_, i) => f(((i + 0.5) * Math.PI) / (2 * n))).reduce((a, b) => a + b) *
  (Math.PI / (2 * n));

describe('complete elliptic integrals', () => {
  it('equal their integrals', () => {
    for (const k of [0, 0.1, 0.5, 0.9, 0.99]) {
      const root = (phi: number) => Math.sqrt(1 - (k * Math.sin(phi)) ** 2);
      close(completeElliptic(k).E, quarter(root));
      close(
        completeElliptic(k).K,
        quarter((phi) => 1 / root(phi)),
      );
    }
  });

  it("obey Legendre's relation", () => {
    fc.assert(
      fc.property(between(0.001, 0.999), (k) => {
        const [a, b] = [completeElliptic(k), completeElliptic(Math.sqrt((1 - k) * (1 + k)))];
        close(a.E * b.K + b.E * a.K - a.K * b.K, Math.PI / 2, 1e-12);
      }),
    );
  });

  it('have no value at k = 1', () => {
    expect(() => completeElliptic(1)).toThrow('k must be between -1 and 1, got 1');
  });
});

describe('a wall with Dzyaloshinskii-Moriya interaction', () => {
  it('costs 4√(AK) − π|D|, which is nothing at D_c', () => {
    close(formulas.wallEnergy({ ...film, Dind: 0 }), formulas.wallEnergyPlain(film));
    close(formulas.wallEnergy({ ...film, Dind: -1e-3 }), 4 * Math.sqrt(6e-6) - Math.PI * 1e-3);
    expect(Math.abs(formulas.wallEnergy({ ...film, Dind: Dc }))).toBeLessThan(1e-17);
  });

  it('lies at the angle of least energy, between Bloch and Néel', () => {
    fc.assert(
      fc.property(
        between(-2e-3, 2e-3),
        between(-0.3, 0.3),
        fc.constantFrom('up-down', 'down-up'),
        (Dind, Bperp, wallType) => {
          const BD = formulas.dmiFieldOfWall({ ...film, Dind });
          const at = (wallAngle: number) =>
            formulas.wallEnergyAt({ ...film, Dind, Bperp, wallAngle, wallType });
          const rest = formulas.wallAngleAtRest({ BD, Bperp, Bx: 0, wallType });
          for (let i = 0; i <= 36; i++)
            expect(at(rest)).toBeLessThanOrEqual(at((i * Math.PI) / 36) + 1e-15);
        },
      ),
    );
  });

  it('stands still at that angle', () => {
    const wall = { alpha: 0.1, wallWidth: 6e-9, Bperp: -0.1, BD: 0.02 };
    for (const type of ['up-down', 'down-up'] as const)
      for (const Bx of [-0.03, 0, 0.05]) {
        const psi = formulas.wallAngleAtRest({ ...wall, Bx, wallType: type });
        const end = wallMean({ ...wall, type, Bext: [Bx, 0, 0] }, psi + 0.01);
        close(end.psi!, psi, 1e-9);
        expect(Math.abs(end.v)).toBeLessThan(1e-5);
      }
  });

  it('is a full Néel wall from |D| = (2/π) Msat Δ |B_⊥| on', () => {
    const wallWidth = formulas.wallWidth(film);
    const limit = formulas.dmiForNeel({ ...film, wallWidth, Bperp: -0.1 });
    const psi = (Dind: number) =>
      formulas.wallAngleAtRest({
        BD: formulas.dmiField({ ...film, wallWidth, Dind }),
        Bperp: -0.1,
        Bx: 0,
        wallType: 'up-down',
      });
    close(psi(limit * 1.001), Math.PI);
    expect(psi(limit * 0.999)).toBeLessThan(Math.PI - 0.01);
    close(psi(0), Math.PI / 2);
  });

  it('has opposite angles in walls of opposite type: the same chirality', () => {
    const at = (wallType: string) =>
      formulas.wallAngleAtRest({ BD: 0.01, Bperp: -0.1, Bx: 0, wallType });
    close(at('up-down') + at('down-up'), Math.PI);
    expect(() => at('left')).toThrow('wallType must be one of up-down, down-up, got left');
  });
});

describe('the spin spiral', () => {
  it('has the least energy density of all periods', () => {
    fc.assert(
      fc.property(between(1.001, 10), between(-0.2, 0.2), (x, away) => {
        const Dind = x * Dc;
        // For any C the profile A(dθ/dx)² = C + K sin²θ has this period and mean energy density.
        const trial = (C: number) => {
          const slope = (phi: number) => Math.sqrt((C + film.Ku1 * Math.cos(phi) ** 2) / film.Aex);
          const period = 4 * quarter((phi) => 1 / slope(phi), 2000);
          const cost = 8 * film.Aex * quarter(slope, 2000) - 2 * Math.PI * Dind;
          return { period, energy: cost / period - C };
        };
        const C = -formulas.spiralEnergy({ ...film, Dind });
        const best = trial(C);
        close(best.period, formulas.spiralPeriod({ ...film, Dind }), 1e-8);
        close(best.energy, -C, 1e-8);
        expect(trial(C * (1 + away)).energy).toBeGreaterThanOrEqual(best.energy * (1 + 1e-9));
      }),
      { numRuns: 50 },
    );
  });

  it('is a uniform one of period 4πA/|D| without anisotropy, and near it for strong D', () => {
    const plain = (4 * Math.PI * film.Aex) / 0.01;
    close(formulas.spiralPeriod({ ...film, Ku1: 0, Dind: -0.01 }), plain);
    close(formulas.spiralPeriod({ ...film, Ku1: 1, Dind: 0.01 }), plain, 1e-6);
    close(formulas.spiralEnergy({ ...film, Ku1: 0, Dind: 0.01 }), -1e-4 / (4 * film.Aex));
    // To second order the anisotropy costs its mean, K/2.
    close(
      formulas.spiralEnergy({ ...film, Dind: 0.1 }),
      -1e-2 / (4 * film.Aex) + film.Ku1 / 2,
      1e-3,
    );
  });

  it('grows without limit towards D_c and is absent below', () => {
    const L = (x: number) => formulas.spiralPeriod({ ...film, Dind: x * Dc });
    expect(L(1 + 1e-12)).toBeGreaterThan(3 * L(1.01));
    expect(L(1.01)).toBeGreaterThan(L(1.1));
    expect(() => L(0.99)).toThrow(`|Dind| must be > ${Dc} J/m² for a spiral`);
    expect(() => formulas.spiralPeriod({ ...film, Ku1: -1, Dind: 1 })).toThrow('Ku1 must be > 0');
  });
});

describe('problems of chirality have their solutions as closed forms', () => {
  it('the critical constant, the reversed stack and the field on the wall', () => {
    close(formulas.dmiCritical({ Aex: 20.3e-12, Ku1: 293e3 }), 3.1052e-3, 1e-4);
    const rashba = { alphaR: 0.06 * 1.602176634e-29, Aex: 13.2e-12 };
    close(formulas.dmiReversed(rashba), -4.1575e-3, 1e-4);
    close(formulas.dmiFromRashba(rashba), 4.1575e-3, 1e-4);
    close(
      formulas.dmiFieldOfWall({ Dind: 1.99e-3, Msat: 845e3, Aex: 11.5e-12, Ku1: 705e3 }),
      0.5831,
      1e-4,
    );
  });
});

it('closed forms of chirality give numbers for every valid input', () => {
  const random = sfc32(2);
  const within = (min: number, max: number) => min + (max - min) * random();
  const log = (min: number, max: number) => min * (max / min) ** random();
  const names = [
    'dmiCritical wallEnergy wallEnergyAt dmiField dmiFieldOfWall wallAngleAtRest dmiForNeel',
    'dmiFromRashba dmiReversed',
  ].flatMap((line) => line.split(' ')) as (keyof typeof formulas)[];
  for (let i = 0; i < fuzz(100_000); i++) {
    const all = {
      Aex: log(1e-13, 1e-9),
      Ku1: log(1, 1e8),
      Msat: log(1e3, 1e7),
      Dind: within(-0.1, 0.1),
      alphaR: within(-1e-28, 1e-28),
      wallWidth: log(1e-10, 1e-5),
      Bperp: within(-10, 0),
      BD: within(-10, 10),
      Bx: within(-10, 10),
      wallAngle: within(-100, 100),
      wallType: random() < 0.5 ? 'up-down' : 'down-up',
    };
    const spirals = Math.abs(all.Dind) > formulas.dmiCritical(all);
    const more = spirals ? (['spiralPeriod', 'spiralEnergy'] as const) : (['edgeAngle'] as const);
    for (const name of [...names, ...more])
      if (!Number.isFinite(formulas[name](all))) expect.fail(`${name}(${JSON.stringify(all)})`);
  }
});
