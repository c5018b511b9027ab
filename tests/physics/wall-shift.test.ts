import { describe, expect, test } from 'vitest';
import { cross, dot, formulas, trials, wallRates, type Vec3 } from '@physics';

const strip = { alpha: 0.1, xi: 0.2, wallWidth: 1e-8, Bperp: 0.1, Pol: 0.5, Msat: 6e5 };
const drift = (J: number) => formulas.spinDrift({ J, Pol: strip.Pol, Msat: strip.Msat });
const JW = formulas.walkerCurrent(strip);

describe('the trial shift', () => {
  test('a pulse below the breakdown moves the wall by βut/α, since its angle comes back', () => {
    for (const part of [0.2, 0.6, 0.9]) {
      const { wallPosition, wallAngle, t } = trials.shift({ ...strip, J: part * JW, t: 4e-9 });
      // The angle that is left, a degree, is Δψ/α of the way.
      expect(Math.abs(wallPosition! - 2 * drift(part * JW) * 4e-9)).toBeLessThan(2e-9);
      expect(wallAngle).toBeLessThan(Math.PI / 4);
      expect(wallAngle! / (Math.asin(part) / 2)).toBeGreaterThan(0.9);
      expect(t).toBeGreaterThan(4e-9);
    }
  });
  test('each half-turn above it costs πΔ/α', () => {
    const { wallPosition, wallAngle } = trials.shift({ ...strip, J: 1.5 * JW, t: 6e-9 });
    const lost = (2 * drift(1.5 * JW) * 6e-9 - wallPosition!) / ((Math.PI * 1e-8) / 0.1);
    expect(wallAngle).toBeGreaterThan(Math.PI);
    expect(Math.abs(lost - Math.round(lost))).toBeLessThan(0.01);
    expect(Math.round(lost)).toBeGreaterThan(0);
  });
  test('without β the wall comes back', () => {
    const { wallPosition } = trials.shift({ ...strip, xi: 0, J: 0.5 * JW, t: 4e-9 });
    expect(Math.abs(wallPosition!)).toBeLessThan(2e-9);
  });
  test('a wall that is not driven stays and rests', () => {
    const still = trials.shift({ ...strip, J: 0, t: 1e-9 });
    expect(still).toEqual({ wallPosition: 0, wallAngle: 0, t: 1e-9 });
  });
  test('what makes no run is refused, and named', () => {
    expect(() => trials.shift({ ...strip, alpha: 0, J: 1e12, t: 1e-9 })).toThrow(
      'alpha must be > 0',
    );
    expect(() => trials.shift({ ...strip, Bperp: 0, J: 1e12, t: 1e-9 })).toThrow(
      'Bperp must be > 0',
    );
  });
});

test('walkerCurrent drives the drift at which the wall breaks down', () => {
  expect(drift(JW) / formulas.walkerDrift(strip)).toBeCloseTo(1, 12);
});

test('pinnedRest is where sin2ψ = −u/u_c lets the wall stand', () => {
  const psi = -Math.asin(0.7) / 2;
  const rest = formulas.pinnedRest({ alpha: 0.1, wallWidth: 1e-8, uOverdrive: 0.7 });
  expect(rest / formulas.pinnedShift({ alpha: 0.1, wallWidth: 1e-8, wallAngle: psi })).toBeCloseTo(
    1,
    12,
  );
  const u = 0.7 * formulas.pinningDrift(strip);
  const { v, omega } = wallRates({ ...strip, xi: 0, u })(psi);
  expect(Math.abs(v)).toBeLessThan(1e-12);
  expect(Math.abs(omega)).toBeLessThan(1e-3);
  expect(() => formulas.pinnedRest({ alpha: 0.1, wallWidth: 1e-8, uOverdrive: 1.1 })).toThrow(
    'uOverdrive',
  );
});

describe.each(['up-down', 'down-up'])('in the middle of a wall of type %s', (wallType) => {
  const s = wallType === 'up-down' ? 1 : -1;
  test.each(['+x', '-x'])('the torques of a current along %s are those of the profile', (JAxis) => {
    const u = JAxis === '+x' ? -1 : 1;
    for (const wallAngle of [0, 0.7, 2.5, 4]) {
      const m = (x: number): Vec3 => [
        Math.cos(wallAngle) / Math.cosh(x),
        Math.sin(wallAngle) / Math.cosh(x),
        -s * Math.tanh(x),
      ];
      const [a, b] = [m(-1e-4), m(1e-4)];
      const slope = a.map((x, i) => (u * (b[i]! - x)) / 2e-4) as never as Vec3;
      const expected = [slope.map((x) => -x), cross(m(0), slope)];
      const found = [
        formulas.adiabaticDirection({ wallType, JAxis }),
        formulas.nonAdiabaticDirection({ wallType, JAxis, wallAngle }),
      ];
      for (const [i, v] of found.entries())
        expect(dot(v, expected[i] as never as Vec3)).toBeCloseTo(1, 6);
    }
  });
  test('the adiabatic torque moves the wall with the electrons, the other turns its angle as wallRates says', () => {
    const wall = { alpha: 0, wallWidth: 1e-8, type: wallType as 'up-down', u: 10, xi: 0.1 };
    const { v, omega } = wallRates(wall)(0.3);
    // Up behind an up-down wall: m_z grows in its middle as it moves to +x.
    expect(Math.sign(v)).toBe(
      Math.sign(s * formulas.adiabaticDirection({ wallType, JAxis: '-x' })[2]),
    );
    const turn = formulas.nonAdiabaticDirection({ wallType, JAxis: '-x', wallAngle: 0.3 });
    expect(Math.sign(omega)).toBe(Math.sign(-Math.sin(0.3) * turn[0] + Math.cos(0.3) * turn[1]));
  });
});

test('a direction at a wall refuses what is no wall or no current along it', () => {
  expect(() => formulas.adiabaticDirection({ wallType: 'up', JAxis: '+x' })).toThrow('wallType');
  expect(() => formulas.adiabaticDirection({ wallType: 'up-down', JAxis: '+z' })).toThrow('JAxis');
});
