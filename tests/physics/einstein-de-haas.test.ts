import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  axpy,
  bodyOmega,
  cross,
  cylinderBody,
  dot,
  ellipsoidBody,
  formulas,
  freeMagnetEnergy,
  freeMagnetLoss,
  freeMagnetRun,
  freeMagnetStep,
  fromAngles,
  gammaLL,
  hbar,
  inConstantField,
  norm,
  normalize,
  restingMagnet,
  rotate,
  scale,
  sphereBody,
  spinL,
  totalL,
  type FreeMagnet,
  type FreeMagnetState,
  type Vec3,
} from '@physics';
import { between } from './spread';

const last = (start: FreeMagnetState, magnet: FreeMagnet, duration: number, dt: number) => {
  let state = start;
  for (state of freeMagnetRun(start, magnet, duration, dt));
  return state;
};
/** Where spins and body weigh alike on one another: a grain of 1 nm and an anisotropy of 20 mT. */
const grain: FreeMagnet = {
  body: ellipsoidBody(7874, [1e-9, 1.3e-9, 0.8e-9]),
  Msat: 1.71e6,
  alpha: 0.2,
  BK: 0.02,
  anisU: normalize([1, 2, 2]),
};
const tilted = fromAngles(1.2, 0.7);
const unit = norm(spinL(tilted, grain));

describe('a magnet that is free to turn', () => {
  it('keeps the angular momentum of spins and body together to rounding while m falls to its axis', () => {
    const start: FreeMagnetState = {
      ...restingMagnet(tilted),
      L: [0.3 * unit, -0.2 * unit, 0.5 * unit],
    };
    const before = totalL(start, grain);
    let worst = 0;
    let least = 1;
    for (const state of freeMagnetRun(start, grain, 1e-8, 1e-12)) {
      worst = Math.max(worst, norm(axpy(-1, before, totalL(state, grain))));
      least = Math.min(least, dot(state.m, tilted));
    }
    expect(worst / unit).toBeLessThan(1e-14);
    expect(least).toBeLessThan(0.9);
  });

  it('in a field keeps the part along the field, while m switches and the body takes all that it lost', () => {
    const magnet: FreeMagnet = {
      body: sphereBody(7874, 10e-9),
      Msat: 1.71e6,
      alpha: 0.3,
      Bext: [0, 0, -1],
    };
    const start = restingMagnet(fromAngles(0.02, 0));
    const end = last(start, magnet, 4e-10, 1e-13);
    expect(end.m[2]).toBeLessThan(-0.999);
    const given = (end.L[2] * gammaLL) / (magnet.Msat * magnet.body.V);
    expect(given).toBeCloseTo(end.m[2] - start.m[2], 12);
    // A full reversal gives the closed form, about the change of m: down.
    const omega = bodyOmega(end, magnet.body)[2];
    const closed = (5 * magnet.Msat) / (gammaLL * 7874 * 1e-16);
    expect(omega / (closed * ((end.m[2] - start.m[2]) / 2))).toBeCloseTo(1, 12);
    expect(omega).toBeLessThan(0);
  });

  it('ends with the same spin whatever the damping and the path', () => {
    const spin = (alpha: number) => {
      const magnet: FreeMagnet = {
        body: sphereBody(7874, 10e-9),
        Msat: 1.71e6,
        alpha,
        Bext: [0, 0, -1],
      };
      const end = last(restingMagnet(fromAngles(0.3, 0)), magnet, 3e-10 / alpha, 1e-13);
      return bodyOmega(end, magnet.body)[2];
    };
    expect(spin(0.1) / spin(0.5)).toBeCloseTo(1, 6);
  });

  it('loses energy by damping alone, and by what damping takes', () => {
    const magnet: FreeMagnet = { ...grain, Bext: [0.05, -0.02, 0.03] };
    let state: FreeMagnetState = { ...restingMagnet(tilted), L: [0.3 * unit, 0, 0.5 * unit] };
    const first = freeMagnetEnergy(state, magnet);
    const dt = 2e-13;
    let lost = 0;
    for (let i = 0; i < 4000; i++) {
      const a = freeMagnetLoss(state, magnet);
      const b = freeMagnetLoss(freeMagnetStep(state, magnet, dt / 2), magnet);
      state = freeMagnetStep(state, magnet, dt);
      const c = freeMagnetLoss(state, magnet);
      lost += (dt * (a + 4 * b + c)) / 6;
      expect(b).toBeGreaterThanOrEqual(0);
    }
    expect((first - freeMagnetEnergy(state, magnet)) / lost).toBeCloseTo(1, 8);
    expect(lost).toBeGreaterThan(0);
  });

  it('keeps its energy without damping, in space that turns and with axes that turn', () => {
    const magnet: FreeMagnet = { ...grain, alpha: 0, Bext: [0.05, -0.02, 0.03] };
    const start: FreeMagnetState = { ...restingMagnet(tilted), L: [0.3 * unit, 0, 0.5 * unit] };
    const end = last(start, magnet, 1e-9, 1e-13);
    const scaleOf = magnet.Msat * magnet.body.V * 0.06;
    const change = freeMagnetEnergy(end, magnet) - freeMagnetEnergy(start, magnet);
    expect(Math.abs(change) / scaleOf).toBeLessThan(1e-9);
    end.axes.forEach((axis, i) => {
      expect(norm(axis)).toBeCloseTo(1, 12);
      expect(dot(axis, end.axes[(i + 1) % 3]!)).toBeCloseTo(0, 12);
    });
    expect(norm(end.m)).toBeCloseTo(1, 12);
  });

  it('turns the body by the torques that turn the spins, equal and opposite', () => {
    // Independent of the step: the torque of anisotropy and damping on the body, from the motion of m.
    const magnet: FreeMagnet = { ...grain, Bext: [0.05, -0.02, 0.03] };
    const state: FreeMagnetState = { ...restingMagnet(tilted), L: [0.3 * unit, 0, 0.5 * unit] };
    const dt = 1e-15;
    const [before, after] = [freeMagnetStep(state, magnet, -dt), freeMagnetStep(state, magnet, dt)];
    const rate = (f: (s: FreeMagnetState) => Vec3): Vec3 =>
      scale(1 / (2 * dt), axpy(-1, f(before), f(after)));
    const mDot = rate((s) => s.m);
    const slip = axpy(-1, cross(bodyOmega(state, magnet.body), state.m), mDot);
    const u = magnet.anisU!;
    const MV = magnet.Msat * magnet.body.V;
    const anisotropy = scale(-MV * magnet.BK! * dot(state.m, u), cross(state.m, u));
    const damping = scale((magnet.alpha! * MV) / gammaLL, cross(state.m, slip));
    const torque = axpy(1, anisotropy, damping);
    expect(
      norm(
        axpy(
          -1,
          torque,
          rate((s) => s.L),
        ),
      ) / norm(torque),
    ).toBeLessThan(1e-6);
  });

  it('is followed with order 4', () => {
    const magnet: FreeMagnet = { ...grain, Bext: [0.05, -0.02, 0.03] };
    const start: FreeMagnetState = { ...restingMagnet(tilted), L: [0.3 * unit, 0, 0.5 * unit] };
    const at = (dt: number) => last(start, magnet, 2e-10, dt);
    const exact = at(2e-10 / 3200);
    const error = (n: number) => {
      const state = at(2e-10 / n);
      return norm(axpy(-1, exact.m, state.m)) + norm(axpy(-1, exact.L, state.L)) / unit;
    };
    expect(Math.log2(error(100) / error(200))).toBeGreaterThan(3.8);
  });

  it('whose spins are weak is a free body: a symmetric one turns its axis about L at L/I₁', () => {
    const body = cylinderBody(8000, 5e-9, 2e-9);
    const magnet: FreeMagnet = { body, Msat: 1e-3 };
    const L: Vec3 = [1e-28, 0, 2e-28];
    const rate = norm(L) / body.inertia[0];
    const end = last({ ...restingMagnet([0, 0, 1]), L }, magnet, 1 / rate, 0.01 / rate);
    expect(angleBetween(end.axes[2], rotate([0, 0, 1], scale(1 / norm(L), L)))).toBeLessThan(1e-7);
  });

  it('on a body that turns steadily falls against Ω, as in a field −Ω/γ: Barnett', () => {
    const magnet: FreeMagnet = { body: sphereBody(1e30, 10e-9), Msat: 1e6, alpha: 0.3 };
    const Omega: Vec3 = [2e9, 1e9, 3e9];
    const L = scale(magnet.body.inertia[0], Omega);
    const t = 1e-9;
    const end = last({ ...restingMagnet(tilted), L }, magnet, t, 1e-12);
    const seen = inConstantField(tilted, scale(-1 / gammaLL, Omega), 0.3, t);
    expect(norm(axpy(-1, rotate(seen, scale(t, Omega)), end.m))).toBeLessThan(1e-9);
    expect(dot(end.m, Omega)).toBeLessThan(dot(tilted, Omega));
  });

  it('is refused where a quantity is out of range', () => {
    const run = (more: Partial<FreeMagnet>) => () =>
      last(restingMagnet([0, 0, 1]), { ...grain, ...more }, 1e-12, 1e-12);
    expect(run({ Msat: 0 })).toThrow('Msat must be > 0 A/m, got 0');
    expect(run({ alpha: -1 })).toThrow('alpha must be >= 0, got -1');
    expect(run({ anisU: [1, 1, 0] })).toThrow('anisU must be a unit vector');
    expect(run({ body: { V: 1, inertia: [1, 0, 1] } })).toThrow('inertia must be > 0 kg m², got 0');
    expect(() => restingMagnet([0, 0, 2])).toThrow('m must be a unit vector');
    expect(() => last(restingMagnet([0, 0, 1]), grain, NaN, 1)).toThrow(
      'duration must be finite s',
    );
    expect(() => last(restingMagnet([0, 0, 1]), grain, 1, 0)).toThrow('dtMax must be > 0 s');
    expect(() => sphereBody(-1, 1)).toThrow('density must be > 0 kg/m³');
    expect(() => cylinderBody(1, 1, 0)).toThrow('length must be > 0 m');
  });
});

describe('moments of inertia', () => {
  /** Mean of f over a body by midpoints, over those of its bounding box that lie in it. */
  const mean = (inside: (r: Vec3) => boolean, half: Vec3, f: (r: Vec3) => number) => {
    const n = 60;
    let [sum, count] = [0, 0];
    const at = (i: number, k: 0 | 1 | 2) => half[k] * ((2 * i + 1) / n - 1);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        for (let k = 0; k < n; k++) {
          const r: Vec3 = [at(i, 0), at(j, 1), at(k, 2)];
          if (!inside(r)) continue;
          sum += f(r);
          count++;
        }
    return { mean: sum / count, share: count / n ** 3 };
  };
  const moments = (inside: (r: Vec3) => boolean, half: Vec3) =>
    ([0, 1, 2] as const).map((k) => mean(inside, half, (r) => dot(r, r) - r[k] ** 2).mean);

  it('of an ellipsoid and of a cylinder are those of their points', () => {
    const half: Vec3 = [1, 1.5, 0.7];
    const inEllipsoid = ([x, y, z]: Vec3) => (x / 1) ** 2 + (y / 1.5) ** 2 + (z / 0.7) ** 2 < 1;
    const ellipsoid = ellipsoidBody(2, half);
    moments(inEllipsoid, half).forEach((expected, k) =>
      expect(ellipsoid.inertia[k]! / (2 * ellipsoid.V) / expected).toBeCloseTo(1, 2),
    );
    const cylinder = cylinderBody(3, 1.2, 4);
    moments(([x, y]) => x * x + y * y < 1.44, [1.2, 1.2, 2]).forEach((expected, k) =>
      expect(cylinder.inertia[k]! / (3 * cylinder.V) / expected).toBeCloseTo(1, 2),
    );
    expect(ellipsoid.V / (8 * 1.05)).toBeCloseTo(mean(inEllipsoid, half, () => 1).share, 2);
    expect(sphereBody(5, 2).inertia[1]).toBeCloseTo(0.4 * 5 * ((4 * Math.PI * 8) / 3) * 4, 9);
  });
});

describe('the reversal of m makes a free body turn', () => {
  const Fe = { Msat: 1.71e6, density: 7874, gPrime: 1.92 };
  const gammaPrime = formulas.magnetomechanicalRatio({ gPrime: Fe.gPrime });

  it('with the angular momentum 2M_sV/γ′, whatever its form', () => {
    const [R, l] = [7e-9, 3e-8];
    const sphere = sphereBody(Fe.density, R);
    const cylinder = cylinderBody(Fe.density, R, l);
    const omega = (body: { V: number; inertia: Vec3 }, axis: 0 | 2) =>
      formulas.reversalOmega({ ...Fe, V: body.V, inertia: body.inertia[axis] });
    const args = { ...Fe, radius: R, length: l };
    expect(formulas.sphereReversalOmega(args) / omega(sphere, 0)).toBeCloseTo(1, 13);
    expect(formulas.cylinderReversalOmega(args) / omega(cylinder, 2)).toBeCloseTo(1, 13);
    expect(formulas.rodReversalOmega(args) / omega(cylinder, 0)).toBeCloseTo(1, 13);
    const L = formulas.reversalL({ ...Fe, V: sphere.V });
    expect(L / (formulas.sphereReversalOmega(args) * sphere.inertia[0])).toBeCloseTo(1, 13);
    expect(formulas.sphereReversalL(args) / L).toBeCloseTo(1, 13);
    expect(formulas.sphereReversalQuanta(args) / (L / hbar)).toBeCloseTo(1, 13);
    expect(L / ((2 * Fe.Msat * sphere.V) / gammaPrime)).toBeCloseTo(1, 13);
  });

  it('as fast as one over the square of its radius; 10 nm of iron turn at 10.2 MHz, 0.64 m/s at the surface', () => {
    const omega = (radius: number) => formulas.sphereReversalOmega({ ...Fe, radius });
    expect(omega(1e-8) / omega(1e-6)).toBeCloseTo(1e4, 6);
    expect(omega(1e-8) / (2 * Math.PI) / 1e6).toBeCloseTo(10.2, 1);
    expect(omega(1e-8) * 1e-8).toBeCloseTo(0.64, 2);
    expect(formulas.sphereReversalQuanta({ ...Fe, radius: 1e-8 }) / 1e5).toBeCloseTo(8.05, 2);
  });

  it('at the asked rate for the radius that the formula gives', () => {
    fc.assert(
      fc.property(between(1, 200), (turnRate) => {
        const radius = formulas.reversalRadius({ turnRate, ...Fe });
        const omega = formulas.sphereReversalOmega({ ...Fe, radius });
        expect(omega / (2 * Math.PI * turnRate)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('with g′ below 2 by as much as g is above, for a small orbital moment', () => {
    const gPrime = (g: number) => formulas.magnetomechanicalFactor({ g });
    expect(gPrime(2)).toBe(2);
    expect((2 - gPrime(2.001)) / 0.001).toBeCloseTo(1, 2);
    // Spin and orbital moments in the ratio 1 : ε, each with its own angular momentum.
    const eps = 0.05;
    expect(gPrime(2 * (1 + eps))).toBeCloseTo((2 * (1 + eps)) / (1 + 2 * eps), 14);
    expect(() => gPrime(1)).toThrow('g must be > 1, got 1');
  });
});
