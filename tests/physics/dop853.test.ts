import { describe, expect, it } from 'vitest';
import { Dop853 } from '@physics';
import {
  denseWeights,
  errorWeights,
  stages,
  stageTimes,
  thirdOrder,
  type Weight,
} from '../../src/physics/solve/tableau';

const total = (row: readonly Weight[]) => row.reduce((sum, [, weight]) => sum + weight, 0);
/** Σ weight · time^n over the stages of a row. */
const moment = (row: readonly Weight[], n: number) =>
  row.reduce((sum, [slope, weight]) => sum + weight * stageTimes[slope]! ** n, 0);
const step = stages[12]!;

describe('the tableau of order 8', () => {
  it('has stages whose weights add up to their time', () => {
    stages.forEach((row, i) => {
      expect(total(row)).toBeCloseTo(stageTimes[i]!, 13);
      expect(row.every(([slope]) => slope < i)).toBe(true);
    });
  });

  it('integrates powers of t up to the seventh exactly, and no higher one', () => {
    for (let n = 0; n <= 7; n++) expect(moment(step, n)).toBeCloseTo(1 / (n + 1), 14);
    expect(Math.abs(moment(step, 8) - 1 / 9)).toBeGreaterThan(1e-7);
  });

  it('fulfils the conditions of two slopes in a row, Σ b c^i A c^j', () => {
    for (let i = 0; i <= 5; i++)
      for (let j = 1; i + j <= 6; j++) {
        const sum = step.reduce(
          (all, [s, weight]) => all + weight * stageTimes[s]! ** i * moment(stages[s]!, j),
          0,
        );
        expect(sum).toBeCloseTo(1 / ((j + 1) * (i + j + 2)), 13);
      }
  });

  it('has error estimates that vanish for powers up to the fourth, and up to the second', () => {
    for (let n = 0; n <= 4; n++) expect(moment(errorWeights, n)).toBeCloseTo(0, 13);
    expect(Math.abs(moment(errorWeights, 5))).toBeGreaterThan(1e-5);
    for (let n = 0; n <= 2; n++) expect(moment(thirdOrder, n)).toBeCloseTo(1 / (n + 1), 13);
    expect(Math.abs(moment(thirdOrder, 3) - 1 / 4)).toBeGreaterThan(1e-3);
  });

  it('has an interpolant whose four highest terms are none for a constant slope', () => {
    for (const row of denseWeights) expect(total(row)).toBeCloseTo(0, 11);
  });
});

/** A pendulum with friction, driven: nonlinear, and dependent on time. */
const pendulum = new Dop853(2, (t, y, out) => {
  out[0] = y[1]!;
  out[1] = -Math.sin(y[0]!) - 0.1 * y[1]! + 0.5 * Math.cos(0.7 * t);
});

/** The pendulum at t = 2 after n equal steps. */
function after(n: number): Float64Array {
  let [y, next] = [Float64Array.of(1, 0.3), new Float64Array(2)];
  for (let i = 0; i < n; i++) {
    pendulum.step((2 * i) / n, 2 / n, y, next);
    [y, next] = [next, y];
  }
  return y;
}
const distance = (a: Float64Array, b: Float64Array) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);

describe('a step of order 8', () => {
  it('converges with order 8 at a nonlinear system that depends on time', () => {
    const exact = after(256);
    const errors = [3, 6, 12].map((n) => distance(after(n), exact));
    for (const i of [0, 1]) {
      const order = Math.log2(errors[i]! / errors[i + 1]!);
      expect(order).toBeGreaterThan(7.6);
      expect(order).toBeLessThan(8.8);
    }
  });

  it('has an interpolant of order 7: its error within a step goes as h⁸', () => {
    const start = Float64Array.of(1, 0.3);
    const end = new Float64Array(2);
    const found = new Float64Array(2);
    const exact = new Float64Array(2);
    const worst = (h: number) => {
      let worst = 0;
      for (const x of [0.2, 0.4, 0.6, 0.8]) {
        let [y, next] = [start.slice(), new Float64Array(2)];
        for (let i = 0; i < 32; i++) {
          pendulum.step((i * x * h) / 32, (x * h) / 32, y, next);
          [y, next] = [next, y];
        }
        exact.set(y);
        pendulum.step(0, h, start, end);
        pendulum.prepare(0, h, start, end);
        pendulum.within(x, found);
        worst = Math.max(worst, distance(found, exact));
      }
      return worst;
    };
    const order = Math.log2(worst(0.8) / worst(0.4));
    expect(order).toBeGreaterThan(7.5);
    expect(order).toBeLessThan(9);
    pendulum.step(0, 0.4, start, end);
    pendulum.prepare(0, 0.4, start, end);
    pendulum.within(0, found);
    expect(distance(found, start)).toBe(0);
    pendulum.within(1, found);
    expect(distance(found, end)).toBeLessThan(1e-15);
  });

  it('estimates an error that is not smaller than the real one', () => {
    const start = Float64Array.of(1, 0.3);
    for (const n of [2, 4, 8]) {
      const out = new Float64Array(2);
      const estimate = pendulum.step(0, 2 / n, start, out);
      let [y, next] = [start.slice(), new Float64Array(2)];
      for (let i = 0; i < 16; i++) {
        pendulum.step((i * 2) / n / 16, 2 / n / 16, y, next);
        [y, next] = [next, y];
      }
      expect(distance(out, y)).toBeLessThan(estimate);
    }
  });
});
