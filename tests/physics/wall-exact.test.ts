import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  drivenRates,
  formulas,
  measureWall,
  wallAfter,
  wallDrive,
  wallFromRest,
  wallMean,
  wallRates,
  wallSpeed,
} from '@physics';
import { between } from './spread';

const driven = fc.record({
  alpha: between(0.01, 0.5),
  wallWidth: between(3e-9, 3e-8),
  Bperp: between(0.01, 0.2),
  u: between(-300, 300),
  xi: between(0, 0.5),
  Bz: between(-0.02, 0.02),
});
type Driven = typeof driven extends fc.Arbitrary<infer T> ? T : never;
const wallOf = ({ Bz, ...wall }: Driven) => ({ ...wall, Bext: [0, 0, Bz] as const });

test('drivenRates are wallRates of the same wall', () => {
  fc.assert(
    fc.property(driven, between(-10, 10), (wall, psi) => {
      const [a, b] = [drivenRates(wall)(psi), wallRates(wallOf(wall))(psi)];
      const { Omega, limit } = wallDrive(wall);
      const scale = Math.abs(Omega) + limit;
      expect(Math.abs(a.omega - b.omega) / scale).toBeLessThan(1e-12);
      expect(
        (Math.abs(a.v - b.v) / (scale * wall.wallWidth + Math.abs(wall.u))) * wall.alpha,
      ).toBeLessThan(1e-11);
    }),
  );
});

test('wallFromRest is where the integrated wall comes to, below and above the breakdown', () => {
  fc.assert(
    fc.property(driven, between(1e-11, 8e-9), (wall, t) => {
      const there = wallAfter({ q: 0, psi: 0 }, wallOf(wall), t, 1e-11);
      const exact = wallFromRest(wall, t);
      const scale = 1 + Math.abs(there.psi);
      expect(Math.abs(exact.psi - there.psi) / scale).toBeLessThan(1e-7);
      expect(Math.abs(exact.q - there.q) / wall.wallWidth / scale).toBeLessThan(1e-5);
    }),
    { numRuns: 60 },
  );
});

test('wallFromRest begins at rest with the rates of the equations, and counts on over whole turns', () => {
  const wall = { alpha: 0.1, wallWidth: 1e-8, Bperp: 0.05, u: 90, xi: 0 };
  expect(wallFromRest(wall, 0)).toEqual({ q: 0, psi: -0 });
  const [dt, start] = [1e-15, wallRates(wall)(0)];
  expect(wallFromRest(wall, dt).psi / dt / start.omega).toBeCloseTo(1, 5);
  expect(wallFromRest(wall, dt).q / dt / start.v).toBeCloseTo(1, 5);
  const turn =
    (2 * Math.PI * (1 + 0.01)) / Math.sqrt(wallDrive(wall).Omega ** 2 - wallDrive(wall).limit ** 2);
  for (const n of [1, 2, 5])
    expect(wallFromRest(wall, n * turn).psi / (2 * Math.PI)).toBeCloseTo(-n, 9);
});

test('wallFromRest goes on through the threshold, where both of its branches end', () => {
  const at = (u: number) => wallFromRest({ alpha: 0.1, wallWidth: 1e-8, Bperp: 0.05, u }, 4e-9).psi;
  const threshold = formulas.pinningDrift({ wallWidth: 1e-8, Bperp: 0.05 });
  const [below, on, above] = [1 - 1e-9, 1, 1 + 1e-9].map((x) => at(x * threshold)) as [
    number,
    number,
    number,
  ];
  expect(Math.abs(above - below)).toBeLessThan(1e-6);
  expect(Math.abs(on - below)).toBeLessThan(1e-6);
});

test('without β a wall stands in the end, shifted by −Δψ/α with sin2ψ = −u/u_c', () => {
  const wall = { alpha: 0.1, wallWidth: 1e-8, Bperp: 0.05, u: 30 };
  const { q, psi } = wallFromRest(wall, 1e-6);
  const threshold = formulas.pinningDrift(wall);
  expect(Math.sin(2 * psi)).toBeCloseTo(-30 / threshold, 12);
  expect(q / formulas.pinnedShift({ ...wall, wallAngle: psi })).toBeCloseTo(1, 12);
});

test('measureWall finds the mean velocity and turning rate of the formulas', () => {
  fc.assert(
    fc.property(driven, (wall) => {
      const { Omega, limit } = wallDrive(wall);
      // Near the threshold a wall takes for ever to show on which side it is.
      fc.pre(Math.abs(Math.abs(Omega) / limit - 1) > 0.02);
      const { v, omega } = measureWall(wallRates(wallOf(wall)));
      const mean = wallMean(wallOf(wall));
      const scale = Math.abs(mean.v) + Math.abs(wall.u);
      expect(Math.abs(v - mean.v) / scale).toBeLessThan(3e-3);
      expect(Math.abs(v - wallSpeed(wall)) / scale).toBeLessThan(3e-3);
      expect(Math.abs(omega - mean.omega) / (Math.abs(mean.omega) + limit)).toBeLessThan(1e-3);
    }),
    { numRuns: 60 },
  );
});

test('measureWall reads the velocity of a wall that does not turn, and 0 of one that is not driven', () => {
  const wall = { alpha: 0.1, wallWidth: 1e-8, Bperp: 0.05 };
  expect(measureWall(wallRates(wall))).toEqual({ v: 0, omega: 0 });
  expect(measureWall(wallRates({ ...wall, u: 20, xi: 0.2 })).v).toBeCloseTo(40, 6);
  expect(measureWall(wallRates({ ...wall, u: 20, xi: 0.1 })).v).toBeCloseTo(20, 9);
});
