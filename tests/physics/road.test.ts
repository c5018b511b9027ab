import { expect, test } from 'vitest';
import {
  crowd,
  freeProfile,
  roadDiffusion,
  roadStep,
  roadSurplus,
  sfc32,
  type Road,
} from '@physics';

const road: Road = {
  width: 6e-9,
  length: 8e-9,
  drift: 6e5,
  thetaSH: 0.1,
  lambdaSF: 1.5e-9,
  speed: 1e6,
  tau: 0.3e-15,
};
const dt = 0.06e-15;

/** Surplus and crowd in ten lanes, averaged over a long time once it is stationary. */
function lanes(some: Road, count = 4000) {
  const random = sfc32(7);
  let all = crowd(count, some, random);
  const [surplus, number] = [new Float64Array(10), new Float64Array(10)];
  for (let i = 0; i < 2600; i++) {
    all = roadStep(all, some, dt, random);
    if (i > 600 && i % 5 === 0)
      all.z.forEach((z, k) => {
        const lane = Math.min(9, Math.floor((10 * z) / some.width));
        surplus[lane]! += all.spin[k]!;
        number[lane]! += 1;
      });
  }
  const whole = number.reduce((a, b) => a + b);
  return { mean: surplus.map((s, i) => s / number[i]!), share: number.map((n) => n / whole) };
}

test('electrons are sorted as their diffusion says, and as many go up as go down', () => {
  const { mean, share } = lanes(road);
  mean.forEach((value, i) => {
    const z = ((i + 0.5) / 10) * road.width;
    expect(Math.abs(value - roadSurplus(z, road)), `lane ${i}`).toBeLessThan(0.04);
  });
  expect(mean[9]).toBeGreaterThan(0.2);
  const upper = share.slice(5).reduce((a, b) => a + b);
  expect(upper).toBeCloseTo(0.5, 1);
});

test('slow sorting gives the accumulation of a free film, and none without a current', () => {
  const slow = { ...road, drift: 100 };
  const scale = (slow.thetaSH * slow.drift * slow.lambdaSF) / roadDiffusion(slow);
  for (const z of [0, 1e-9, 3e-9, 5.5e-9, 6e-9])
    expect(roadSurplus(z, slow)).toBeCloseTo(scale * freeProfile(z, 6e-9, 1.5e-9), 12);
  expect(roadSurplus(6e-9, { ...road, drift: 0 })).toBe(0);
});

test('the surplus turns over with the current, with the sign of the angle, and with the edge', () => {
  const top = roadSurplus(road.width, road);
  expect(top).toBeGreaterThan(0);
  expect(roadSurplus(road.width, { ...road, drift: -road.drift })).toBeCloseTo(-top, 14);
  expect(roadSurplus(road.width, { ...road, thetaSH: -road.thetaSH })).toBeCloseTo(-top, 14);
  expect(roadSurplus(0, road)).toBeCloseTo(-top, 14);
});

test('no current goes through an edge, and surplus and crowd balance within', () => {
  const D = roadDiffusion(road);
  const v = road.thetaSH * road.drift;
  const P = (z: number) => roadSurplus(z, road);
  const h = 1e-13;
  // D s′ = v n and D n′ = v s together are D P′ = v (1 − P²) for P = s/n.
  const end = (3 * P(road.width) - 4 * P(road.width - h) + P(road.width - 2 * h)) / (2 * h);
  expect((D * end) / (v * (1 - P(road.width) ** 2))).toBeCloseTo(1, 4);
  // Within, n′ = (v/D) P n, and s″ = (v/D) n′ + s/λ² is P″ + (3v/D) P P′ − (v/D)² P (1 − P²) = P/λ².
  const [z, b] = [4.5e-9, 1e-11];
  const slope = (P(z + b) - P(z - b)) / (2 * b);
  const bend = (P(z + b) - 2 * P(z) + P(z - b)) / (b * b);
  const k = v / D;
  const left = bend + 3 * k * P(z) * slope - k * k * P(z) * (1 - P(z) ** 2);
  expect((left * road.lambdaSF ** 2) / P(z)).toBeCloseTo(1, 3);
});

test('the same numbers give the same crowd, all of it on the road, and the one before is left alone', () => {
  const first = crowd(200, road, sfc32(1));
  const copy = structuredClone(first);
  const after = () => roadStep(first, road, dt, sfc32(2));
  expect(after()).toEqual(after());
  expect(first).toEqual(copy);
  const { x, z } = after();
  expect(x.every((at) => at >= 0 && at < road.length)).toBe(true);
  expect(z.every((at) => at >= 0 && at <= road.width)).toBe(true);
});
