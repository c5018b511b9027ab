import { expect, test } from 'vitest';
import {
  fromAngles,
  kB,
  macrospinStep,
  norm,
  normalSource,
  sfc32,
  thermalStep,
  type Vec3,
} from '@physics';

const bath = { Temp: 300, Msat: 1e6, V: 1e-25 };

test('at absolute zero a thermal step is a step', () => {
  const magnet = { Bext: [0.1, 0, 0.2] as Vec3, alpha: 0.1, BK: 0.3, BK2: 0.2 };
  const m = fromAngles(1, 2);
  const cold = { ...bath, Temp: 0 };
  expect(thermalStep(m, magnet, cold, 1e-12, 0, normalSource(sfc32(1)))).toEqual(
    macrospinStep(m, magnet, 1e-12),
  );
});

/** Mean over a long path, its first tenth left out, and the largest error of |m|. */
function mean(B: number, of: (m: Vec3) => number) {
  const normal = normalSource(sfc32(7));
  const magnet = { Bext: [0, 0, B] as Vec3, alpha: 0.5 };
  let m: Vec3 = [0, 0, 1];
  let [sum, drift] = [0, 0];
  const steps = 400_000;
  for (let i = 0; i < steps; i++) {
    m = thermalStep(m, magnet, bath, 2e-12, i * 2e-12, normal);
    if (i >= steps / 10) sum += of(m);
    drift = Math.max(drift, Math.abs(norm(m) - 1));
  }
  return { value: sum / (0.9 * steps), drift };
}

test("a warm moment in a field has Langevin's mean along it, coth x − 1/x, and keeps its length", () => {
  for (const x of [1, 3]) {
    const B = (x * kB * bath.Temp) / (bath.Msat * bath.V);
    const { value, drift } = mean(B, ([, , z]) => z);
    const langevin = 1 / Math.tanh(x) - 1 / x;
    expect(value).toBeGreaterThan(langevin - 0.03);
    expect(value).toBeLessThan(langevin + 0.03);
    expect(drift).toBeLessThan(1e-9);
  }
});

test('without a field no direction is preferred: the mean square along each axis is a third', () => {
  for (const i of [0, 1, 2] as const) expect(mean(0, (m) => m[i] ** 2).value).toBeCloseTo(1 / 3, 1);
});
