import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constants,
  formulas,
  gammaLL,
  sfc32,
  wallAfter,
  wallMean,
  wallRates,
  wallRun,
  type Vec3,
  type Wall,
} from '@physics';
import { between, direction } from './spread';
import { close } from './close';
import { fuzz } from '../fuzz';

const anyWall: fc.Arbitrary<Wall> = fc.record({
  alpha: between(0.001, 1),
  wallWidth: between(1e-9, 5e-8),
  type: fc.constantFrom('up-down' as const, 'down-up' as const),
  Bext: fc.tuple(between(-0.1, 0.1), between(-0.1, 0.1), between(-0.1, 0.1)),
  Bperp: between(-0.3, 0.3),
  u: between(-500, 500),
  xi: between(0, 0.2),
  BD: between(-0.3, 0.3),
  aDL: between(-0.1, 0.1),
  aFL: between(-0.1, 0.1),
  p: direction,
});
const strip = { alpha: 0.02, wallWidth: 2e-8, Bperp: 0.1 } as const;
const closed = ({ alpha, xi = 0, u = 0, wallWidth, Bext = [0, 0, 0], Bperp = 0 }: Wall) =>
  formulas.wallVelocity({ alpha, xi, u, wallWidth, Bz: Bext[2], Bperp });

describe('a rigid wall', () => {
  it('obeys both of its equations for every drive', () => {
    fc.assert(
      fc.property(anyWall, between(-10, 10), (wall, psi) => {
        const { alpha, wallWidth, Bperp = 0, u = 0, xi = 0, BD = 0, aDL = 0, aFL = 0 } = wall;
        const [p, s] = [wall.p!, wall.type === 'down-up' ? -1 : 1];
        const B = wall.Bext!.map((part, i) => part + aFL * p[i]!);
        const { v, omega } = wallRates(wall)(psi);
        const [sin, cos, g] = [Math.sin(psi), Math.cos(psi), (Math.PI / 2) * gammaLL];
        const first =
          s * gammaLL * B[2]! + (xi * u) / wallWidth + s * g * aDL * (p[1] * cos - p[0] * sin);
        const second =
          ((s * gammaLL * Bperp) / 2) * Math.sin(2 * psi) +
          u / wallWidth -
          g * BD * sin +
          s * g * (B[0]! * sin - B[1]! * cos) +
          s * gammaLL * aDL * p[2];
        const scale = gammaLL + Math.abs(u) / wallWidth;
        expect(Math.abs(s * omega + (alpha * v) / wallWidth - first) / scale).toBeLessThan(1e-13);
        expect(Math.abs(v / wallWidth - s * alpha * omega - second) / scale).toBeLessThan(1e-13);
      }),
    );
  });

  it('of the other type is the same one turned about x by half a turn', () => {
    fc.assert(
      fc.property(anyWall, between(-10, 10), (wall, psi) => {
        const turned: Wall = {
          ...wall,
          type: wall.type === 'up-down' ? 'down-up' : 'up-down',
          Bext: [wall.Bext![0], -wall.Bext![1], -wall.Bext![2]],
          p: [wall.p![0], -wall.p![1], -wall.p![2]],
          BD: -wall.BD!,
        };
        const a = wallRates(wall)(psi);
        const b = wallRates(turned)(-psi);
        const scale = gammaLL + Math.abs(wall.u!) / wall.wallWidth;
        expect(Math.abs(a.v - b.v) / (scale * wall.wallWidth)).toBeLessThan(1e-13);
        expect(Math.abs(a.omega + b.omega) / scale).toBeLessThan(1e-13);
      }),
    );
  });

  it('goes to the mirror image when the mirror across x reverses field and drift', () => {
    // The mirror x → −x keeps the x part of an axial vector, as m, B and p are, and turns the others
    // over; an up-down wall stays one, and so does the sign of D.
    fc.assert(
      fc.property(anyWall, between(-10, 10), (wall, psi) => {
        const image: Wall = {
          ...wall,
          Bext: [wall.Bext![0], -wall.Bext![1], -wall.Bext![2]],
          p: [wall.p![0], -wall.p![1], -wall.p![2]],
          u: -wall.u!,
        };
        const a = wallRates(wall)(psi);
        const b = wallRates(image)(-psi);
        const scale = gammaLL + Math.abs(wall.u!) / wall.wallWidth;
        expect(Math.abs(a.v + b.v) / (scale * wall.wallWidth)).toBeLessThan(1e-13);
        expect(Math.abs(a.omega + b.omega) / scale).toBeLessThan(1e-13);
      }),
    );
  });

  it('is followed with order 4 in equal steps', () => {
    const wall: Wall = { ...strip, Bext: [0, 0, 0.004], u: 100, xi: 0.03 };
    const start = { q: 0, psi: 0.3 };
    const exact = wallAfter(start, wall, 2e-9, 1e-13);
    const error = (dt: number) =>
      Math.abs([...wallRun(start, wall, 2e-9, dt)].at(-1)!.psi - exact.psi);
    const order = Math.log2(error(1e-11) / error(5e-12));
    expect(order).toBeGreaterThan(3.7);
    expect(order).toBeLessThan(4.3);
  });

  it('runs back to where it came from', () => {
    const wall: Wall = { ...strip, u: 300, xi: 0.01, BD: 0.02, aDL: 0.01 };
    const there = wallAfter({ q: 1e-8, psi: 0.4 }, wall, 1e-9, 1e-12);
    const back = wallAfter(there, wall, -1e-9, 1e-12);
    expect(Math.abs(back.psi - 0.4)).toBeLessThan(1e-8);
    expect(Math.abs(back.q - 1e-8)).toBeLessThan(1e-15);
  });

  it('has the mean velocity of the closed form, below and above the breakdown', () => {
    fc.assert(
      fc.property(
        between(0.005, 0.5),
        between(0, 0.2),
        between(-600, 600),
        between(-0.05, 0.05),
        between(0.01, 0.2),
        (alpha, xi, u, Bz, Bperp) => {
          const wall: Wall = { alpha, xi, u, wallWidth: 2e-8, Bext: [0, 0, Bz], Bperp };
          const scale = (Math.abs(xi * u) + gammaLL * 2e-8 * Math.abs(Bz)) / alpha + Math.abs(u);
          expect(Math.abs(wallMean(wall).v - closed(wall)) / (scale + 1e-3)).toBeLessThan(1e-7);
        },
      ),
    );
  });

  it('moves at that velocity when it is integrated over whole turns', () => {
    for (const drive of [{ Bext: [0, 0, 0.003] as Vec3 }, { u: 300 }, { u: 400, xi: 0.04 }]) {
      const wall: Wall = { ...strip, ...drive };
      const { v, omega } = wallMean(wall);
      const time = (3 * 2 * Math.PI) / Math.abs(omega);
      const start = { q: 0, psi: 0.2 };
      const end = wallAfter(start, wall, time, 1e-12);
      close(Math.abs(end.psi - start.psi), 6 * Math.PI, 1e-8);
      close(end.q / time, v, 1e-8);
      close(v, closed(wall), 1e-10);
    }
  });

  it('turns from the Walker field on, and the mean rate is that of the closed form', () => {
    const Bw = formulas.walkerField(strip);
    const at = (x: number) => ({ ...strip, Bext: [0, 0, x * Bw] as Vec3 });
    expect(wallMean(at(0.9999)).omega).toBe(0);
    for (const x of [1.0001, 1.5, 4, -4]) {
      const rate = formulas.wallTurnRate({ ...strip, xi: 0, u: 0, Bz: x * Bw });
      close(wallMean(at(x)).omega, rate, 1e-8);
    }
    close(closed(at(1)), formulas.walkerSpeed(strip));
    close(wallMean(at(0.5)).v, formulas.wallMobility(strip) * 0.5 * Bw);
  });

  it('is ever less mobile above the Walker field, towards αγΔ/(1+α²)', () => {
    const v = closed({ ...strip, Bext: [0, 0, 1] });
    close(v, formulas.wallMobilityTurning(strip), 0.01);
    expect(v).toBeLessThan(closed({ ...strip, Bext: [0, 0, 0.001] }));
  });

  it('with β = 0 shifts by −Δψ/α and then stands still, up to the threshold', () => {
    const limit = formulas.pinningDrift(strip);
    const wall: Wall = { ...strip, u: 0.8 * limit };
    const end = wallAfter({ q: 0, psi: 0 }, wall, 1e-6);
    expect(Math.abs(wallRates(wall)(end.psi).v)).toBeLessThan(1e-5);
    close(end.q, formulas.pinnedShift({ ...strip, wallAngle: end.psi }), 1e-7);
    close(Math.sin(2 * end.psi), -0.8, 1e-6);
    expect(wallMean({ ...strip, u: 0.9999 * limit }).v).toBeCloseTo(0, 6);
    const above = formulas.pinnedWallVelocity({ ...strip, uOverdrive: 2 });
    close(wallMean({ ...strip, u: 2 * limit }).v, above, 1e-9);
    close(closed({ ...strip, u: 2 * limit }), above, 1e-9);
  });

  it('with β = α goes with the drift, however fast', () => {
    for (const u of [1, 100, 1e4]) {
      close(closed({ ...strip, xi: 0.02, u }), u);
      close(wallAfter({ q: 0, psi: 0 }, { ...strip, xi: 0.02, u }, 1e-9).q, u * 1e-9, 1e-9);
    }
    expect(() => formulas.walkerDrift({ ...strip, xi: 0.02 })).toThrow(
      'xi must be other than alpha',
    );
  });

  it('breaks down in a current at 2|β−α|u = αγΔB_⊥', () => {
    const u = formulas.walkerDrift({ ...strip, xi: 0.04 });
    close((2 * 0.02 * u) / (gammaLL * 0.02 * 2e-8 * 0.1), 1);
    expect(wallMean({ ...strip, xi: 0.04, u: 0.999 * u }).omega).toBe(0);
    expect(wallMean({ ...strip, xi: 0.04, u: 1.001 * u }).omega).toBeGreaterThan(0);
    close(
      closed({ ...strip, xi: 0.04, u: u / 2 }),
      formulas.driftWallVelocity({ ...strip, xi: 0.04, u: u / 2 }),
    );
    close(
      closed({ ...strip, xi: 0.04, u: 1e3 * u }),
      formulas.fastDriftVelocity({ ...strip, xi: 0.04, u: 1e3 * u }),
      1e-5,
    );
  });

  it('with DMI moves under a damping-like torque at the closed velocity, both types the same way', () => {
    fc.assert(
      fc.property(
        between(0.02, 0.5),
        between(0.005, 0.2),
        fc.constantFrom(1, -1),
        between(0.02, 0.5),
        fc.constantFrom(1, -1),
        (alpha, a, signA, D, signD) => {
          const [aDL, BD] = [a * signA, D * signD];
          const wall: Wall = { alpha, wallWidth: 6e-9, aDL, BD };
          const v = formulas.sotWallVelocity({ alpha, wallWidth: 6e-9, aDL, BD });
          // From the chirality that D favours: m along −x sgn D in an up-down wall.
          const rest = signD > 0 ? Math.PI : 0;
          close(wallMean(wall, rest).v, v, 1e-9);
          close(wallMean({ ...wall, type: 'down-up' }, Math.PI - rest).v, v, 1e-9);
          expect(Math.sign(v)).toBe(-signA * signD);
        },
      ),
    );
  });

  it('with DMI is no faster than (π/2)γD/Msat', () => {
    const [Dind, Msat, wallWidth] = [1e-3, 1e6, 6e-9];
    const BD = formulas.dmiField({ Dind, Msat, wallWidth });
    const v = formulas.sotWallVelocity({ alpha: 0.1, wallWidth, aDL: 1e3, BD });
    close(-v, formulas.sotWallLimit({ Dind, Msat }), 1e-6);
  });

  it('is driven the opposite way in a field when it is of the other type, the same way in a current', () => {
    const field: Wall = { ...strip, Bext: [0, 0, 0.0005] };
    const current: Wall = { ...strip, u: 50, xi: 0.04 };
    close(wallMean({ ...field, type: 'down-up' }).v, -wallMean(field).v);
    close(wallMean({ ...current, type: 'down-up' }).v, wallMean(current).v);
  });

  it('takes from the electrons what their spin current loses, 2(ħ/2)PJ/e', () => {
    const [J, Pol, Msat] = [1e12, 0.5, 8e5];
    const u = formulas.spinDrift({ J, Pol, Msat });
    // The adiabatic torque integrated over the wall is 2u Msat/γ; γ = g μ_B/ħ with g = 2 here.
    const gamma = (2 * constants.muB) / constants.hbar;
    close((2 * u * Msat) / gamma, (constants.hbar * Pol * J) / constants.e);
  });
});

describe('a rigid wall refuses', () => {
  it.each<[Partial<Wall>, string]>([
    [{ alpha: -1 }, 'alpha must be >= 0, got -1'],
    [{ wallWidth: 0 }, 'wallWidth must be > 0 m, got 0'],
    [{ u: NaN }, 'u must be finite m/s, got NaN'],
    [{ Bext: [0, Infinity, 0] }, 'Bext must be three finite numbers T'],
    [{ p: [0, 2, 0] }, 'p must be a unit vector, got (0, 2, 0)'],
    [{ type: 'left' as never }, 'type must be up-down or down-up, got left'],
  ])('%o', (part, message) => {
    expect(() => wallRates({ ...strip, ...part })).toThrow(message);
  });

  it('a run that is none', () => {
    const start = { q: 0, psi: 0 };
    expect(() => wallAfter(start, strip, Infinity)).toThrow('duration must be finite s');
    expect(() => wallAfter(start, strip, 1, 0)).toThrow('tolerance must be');
    expect(() => [...wallRun(start, strip, 1, 0)]).toThrow('dtMax must be > 0 s');
    expect(() => wallMean(strip, NaN)).toThrow('psi must be finite rad');
  });
});

describe('problems of walls have their solutions as closed forms', () => {
  it('the drift velocity, the steady velocity and the velocity above the threshold', () => {
    close(formulas.spinDrift({ J: 2.9e11, Pol: 0.43, Msat: 553e3 }), 13.053, 1e-4);
    close(formulas.driftWallVelocity({ u: 25, alpha: 0.05, xi: 0.035 }), 17.5);
    close(
      formulas.pinnedWallVelocity({ wallWidth: 19e-9, Bperp: 0.02, alpha: 0.16, uOverdrive: 2.12 }),
      60.98,
      1e-4,
    );
  });
});

it('closed forms of walls give numbers for every valid input', () => {
  const random = sfc32(1);
  const within = (min: number, max: number) => min + (max - min) * random();
  const log = (min: number, max: number) => min * (max / min) ** random();
  const names = [
    'wallWidth wallEnergyPlain spinDrift walkerField walkerSpeed walkerDrift pinningDrift wallTurnRate',
    'wallVelocity driftWallVelocity fastDriftVelocity wallMobility wallMobilityTurning',
    'pinnedWallVelocity pinnedShift sotWallVelocity sotWallLimit',
  ].flatMap((line) => line.split(' ')) as (keyof typeof formulas)[];
  for (let i = 0; i < fuzz(100_000); i++) {
    const all = {
      alpha: log(1e-6, 10),
      xi: within(-1, 1),
      u: within(-1e4, 1e4),
      wallWidth: log(1e-10, 1e-5),
      Bz: within(-10, 10),
      Bperp: within(-10, 10),
      aDL: within(-10, 10),
      BD: within(-10, 10),
      uOverdrive: within(-100, 100),
      wallAngle: within(-100, 100),
      J: within(-1e14, 1e14),
      Pol: log(0.01, 1),
      Msat: log(1e3, 1e7),
      Aex: log(1e-13, 1e-9),
      Ku1: log(1, 1e8),
      Dind: within(-0.1, 0.1),
    };
    for (const name of names)
      if (!Number.isFinite(formulas[name](all))) expect.fail(`${name}(${JSON.stringify(all)})`);
  }
});

it('a rigid wall under any drive has a mean velocity and a state after any time', () => {
  fc.assert(
    fc.property(anyWall, between(-10, 10), between(-1e-9, 1e-9), (wall, psi, duration) => {
      const { v, omega } = wallMean(wall, psi);
      const end = wallAfter({ q: 0, psi }, wall, duration, 1e-6);
      return [v, omega, end.q, end.psi].every(Number.isFinite);
    }),
    { numRuns: 500 },
  );
});
