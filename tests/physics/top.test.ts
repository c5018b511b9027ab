import { describe, expect, test } from 'vitest';
import {
  angleBetween,
  axpy,
  cross,
  discTop,
  dot,
  firstSag,
  formulas,
  fromAngles,
  norm,
  releaseTop,
  scale,
  spinTop,
  topEnergy,
  topStep,
  turned,
  type Top,
  type TopState,
  type Vec3,
} from '@physics';

const top: Top = { I1: 5.6e-5, I3: 2.3e-5, torque: 0.0147 };
const z: Vec3 = [0, 0, 1];
const rad = Math.PI / 180;

function run(state: TopState, duration: number, steps: number, each?: (s: TopState) => void) {
  for (let i = 0; i < steps; i++) {
    state = topStep(state, top, duration / steps);
    each?.(state);
  }
  return state;
}

/** Azimuth passed in a run, rad. */
function swept(start: TopState, duration: number, steps: number) {
  let [angle, before] = [0, start.axis];
  run(start, duration, steps, ({ axis }) => {
    angle += turned(before, axis, z);
    before = axis;
  });
  return angle;
}

/** The slow root of I₁Ω²cosθ − LΩ + Mgl = 0: the rate at which the top goes round without nodding. */
const steadyRate = (theta: number, L: number) =>
  (L - Math.sqrt(L * L - 4 * top.torque * top.I1 * Math.cos(theta))) /
  (2 * top.I1 * Math.cos(theta));

describe('topStep', () => {
  test.each([0, 10, 60, 300])(
    'keeps |n|, L_z, L·n and the energy at a spin of %d rad/s',
    (spin) => {
      const start = releaseTop(fromAngles(50 * rad, 0.3), top, spin);
      const kept = (s: TopState) => [
        norm(s.axis),
        s.L[2] / (top.I3 * 60),
        dot(s.L, s.axis) / (top.I3 * 60),
        topEnergy(s, top) / top.torque,
      ];
      const [first, worst] = [kept(start), [0, 0, 0, 0]];
      run(start, 20, 20_000, (s) =>
        kept(s).forEach((x, i) => (worst[i] = Math.max(worst[i]!, Math.abs(x - first[i]!)))),
      );
      worst.forEach((drift, i) => expect(drift).toBeLessThan(i < 3 ? 1e-12 : 1e-6));
    },
  );

  test('converges with order 4', () => {
    const start = releaseTop(fromAngles(1, 0), top, 90);
    const end = (steps: number) => run(start, 0.5, steps).axis;
    const exact = end(6400);
    const [coarse, fine] = [100, 200].map((steps) => angleBetween(end(steps), exact));
    expect(Math.log2(coarse! / fine!)).toBeCloseTo(4, 0);
  });

  test('runs backwards to where it began', () => {
    const start = releaseTop(fromAngles(1, 2), top, 120);
    const back = run(run(start, 1, 1000), -1, 1000);
    expect(angleBetween(back.axis, start.axis)).toBeLessThan(1e-11);
  });

  test('follows the steady precession without nodding, at its exact rate', () => {
    const theta = 40 * rad;
    const axis = fromAngles(theta, 0);
    const L = top.I3 * 150;
    const rate = steadyRate(theta, L);
    const start = { axis, L: axpy(top.I1 * rate, axpy(-Math.cos(theta), axis, z), scale(L, axis)) };
    run(start, 3, 6000, (s) =>
      expect(Math.abs(angleBetween(s.axis, z) - theta)).toBeLessThan(1e-8),
    );
    expect(swept(start, 3, 6000) / (3 * rate)).toBeCloseTo(1, 8);
  });

  test.each([300, 600, 1200])(
    'released at rest at %d rad/s, goes round at Mgl/L on the average, to order Mgl I₁/L²',
    (spin) => {
      const L = top.I3 * spin;
      const duration = (200 * 2 * Math.PI * top.I1) / L; // 200 nods
      const rate = formulas.topPrecession({ torque: top.torque, L });
      const angle = swept(releaseTop(fromAngles(70 * rad, 0), top, spin), duration, 20_000);
      const excess = angle / (rate * duration) - 1;
      expect(Math.abs(excess)).toBeLessThan((top.torque * top.I1) / L ** 2);
    },
  );

  test('released at rest, sags as far as energy and both angular momenta allow, and no further', () => {
    const [theta, spin] = [50 * rad, 120];
    const p = (top.I3 * spin) ** 2 / (2 * top.I1 * top.torque);
    const u = (p - Math.sqrt(p * p - 4 * (p * Math.cos(theta) - 1))) / 2;
    let lowest = theta;
    run(releaseTop(fromAngles(theta, 0), top, spin), 2, 20_000, ({ axis }) => {
      lowest = Math.max(lowest, angleBetween(axis, z));
    });
    expect(lowest / Math.acos(u)).toBeCloseTo(1, 5);
  });

  test('without spin is a pendulum: it stays in its plane and has the exact period', () => {
    const theta = 60 * rad;
    // T = 2π/[ω₀ M(1, cos(A/2))], M the arithmetic-geometric mean, A the swing from below.
    let [a, b] = [1, Math.cos((Math.PI - theta) / 2)];
    for (let i = 0; i < 6; i++) [a, b] = [(a + b) / 2, Math.sqrt(a * b)];
    const period = (2 * Math.PI) / (Math.sqrt(top.torque / top.I1) * a);
    const start = releaseTop(fromAngles(theta, 0), top, 0);
    const end = run(start, period, 4000, ({ axis }) => expect(axis[1]).toBe(0));
    expect(angleBetween(end.axis, start.axis)).toBeLessThan(1e-6);
    expect(run(start, period / 2, 2000).axis[0]).toBeCloseTo(-Math.sin(theta), 6);
  });
});

test('discTop has the moments of inertia and the torque of its mass, spread over the disc', () => {
  const [mass, radius, distance, rings, spokes] = [0.2, 0.1, 0.06, 400, 8];
  const sum = { I1: 0, I3: 0, torque: 0 };
  for (let i = 0; i < rings; i++)
    for (let j = 0; j < spokes; j++) {
      const r = (radius * (i + 0.5)) / rings;
      const part = (mass * (2 * i + 1)) / rings ** 2 / spokes;
      const x = r * Math.cos((2 * Math.PI * j) / spokes);
      sum.I1 += part * (x * x + distance ** 2);
      sum.I3 += part * r * r;
      sum.torque += part * 9.80665 * distance;
    }
  const disc = discTop(mass, radius, distance);
  for (const name of ['I1', 'I3', 'torque'] as const)
    expect(disc[name] / sum[name]).toBeCloseTo(1, 5);
});

test('spinTop changes the spin and leaves the motion of the axis alone', () => {
  const start = run(releaseTop(fromAngles(1, 0), top, 100), 0.1, 100);
  const braked = spinTop(start, top, 30);
  expect(dot(braked.L, braked.axis)).toBeCloseTo(top.I3 * 30, 15);
  const axisRate = (s: TopState) => cross(s.L, s.axis);
  expect(norm(axpy(-1, axisRate(start), axisRate(braked)))).toBeLessThan(1e-15);
});

test('firstSag: a fast top goes round π/2 times as far as it sags, one without spin only falls', () => {
  const fast = firstSag({ ...top, torque: top.torque / 100 }, 1, 40);
  expect(fast.round / fast.down / (Math.PI / 2)).toBeCloseTo(1, 1);
  const still = firstSag(top, 1, 0);
  expect(still.round).toBe(0);
  expect(still.down).toBeCloseTo(Math.PI - 1, 1);
});
