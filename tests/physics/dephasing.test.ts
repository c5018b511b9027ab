import { expect, test } from 'vitest';
import { beamCosine, transverseSpin, turnAt } from '@physics';

/** The same mean, in small pieces of the flux. */
function summed(x: number) {
  const n = 400_000;
  let [re, im] = [0, 0];
  for (let i = 0; i < n; i++) {
    const phase = (2 * Math.PI * x) / Math.sqrt((i + 0.5) / n);
    re += Math.cos(phase) / n;
    im += Math.sin(phase) / n;
  }
  return [re, im] as const;
}

test.each([0.05, 0.3, 1, 2.4])(
  'transverseSpin is the mean over the flux at a depth of %d turn lengths',
  (x) => {
    const [re, im] = transverseSpin(x * 3e-9, 3e-9);
    const [a, b] = summed(x);
    expect(Math.abs(re - a)).toBeLessThan(1e-4);
    expect(Math.abs(im - b)).toBeLessThan(1e-4);
  },
);

test('transverseSpin is whole at the surface, and deep inside falls as the inverse of the depth', () => {
  expect(transverseSpin(0, 1e-9)).toEqual([1, 0]);
  for (const x of [20, 80]) {
    const [re, im] = transverseSpin(x, 1);
    expect(Math.hypot(re, im) * Math.PI * x).toBeCloseTo(1, 2);
  }
  expect(() => transverseSpin(1, 0)).toThrow('turnLength must be > 0 m, got 0');
});

test('a beam of many electrons has the mean of the closed form', () => {
  const [n, x] = [20_000, 0.7];
  let [re, im] = [0, 0];
  for (let k = 0; k < n; k++) {
    const phase = turnAt(x, 2, beamCosine(k), 1);
    re += Math.cos(phase) / n;
    im += Math.sin(phase) / n;
  }
  const [a, b] = transverseSpin(x, 1);
  // The most slanted hundredth of the flux is left out of the beam.
  expect(Math.abs(re - a)).toBeLessThan(0.02);
  expect(Math.abs(im - b)).toBeLessThan(0.02);
  expect(turnAt(5, 2, 0.5, 1)).toBe(turnAt(2, 2, 0.5, 1));
  expect(turnAt(-1, 2, 0.5, 1)).toBe(0);
});
