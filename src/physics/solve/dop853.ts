import { denseWeights, errorWeights, stages, stageTimes, thirdOrder, type Weight } from './tableau';

/** dy/dt at time t and y, written to `out`; must not keep its arguments. */
export type RightHandSide = (t: number, y: Float64Array, out: Float64Array) => void;

/** The sums of the tableau in flat arrays, which are fast to run over: row i is from[i] … from[i+1]. */
function flatTableau() {
  const rows: readonly (readonly Weight[])[] = [
    ...stages,
    errorWeights,
    thirdOrder,
    ...denseWeights,
  ];
  const from = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (from[i + 1] = from[i]! + row.length));
  return {
    from,
    slope: Int32Array.from(rows.flatMap((row) => row.map(([slope]) => slope))),
    weight: Float64Array.from(rows.flatMap((row) => row.map(([, weight]) => weight))),
  };
}

let tableau: ReturnType<typeof flatTableau> | undefined;

/**
 * The Runge-Kutta method of order 8 of Dormand and Prince for any number of equations, one step at a time, with
 * its error estimate and its interpolant of order 7. It keeps its arrays: nothing is allocated after `new`.
 * @source hairer1993
 */
export class Dop853 {
  /** Slopes of the 16 stages, [16, n]. */
  private readonly k: Float64Array;
  private readonly y: Float64Array;
  private readonly slope: Float64Array;
  private readonly dense: Float64Array;
  private readonly sums = (tableau ??= flatTableau());

  /**
   * @param n     number of equations
   * @param rate  their right-hand side
   */
  constructor(
    readonly n: number,
    private readonly rate: RightHandSide,
  ) {
    this.k = new Float64Array(16 * n);
    this.y = new Float64Array(n);
    this.slope = new Float64Array(n);
    this.dense = new Float64Array(8 * n);
  }

  /** Weighted sum of the slopes' component j by row `row` of the tableau. */
  private sum(row: number, j: number): number {
    const { from, slope, weight } = this.sums;
    let sum = 0;
    for (let i = from[row]!; i < from[row + 1]!; i++)
      sum += weight[i]! * this.k[slope[i]! * this.n + j]!;
    return sum;
  }

  /** Slope of stage `stage` at t, for the numbers in `y`. */
  private evaluate(stage: number, t: number, y: Float64Array): void {
    this.rate(t, y, this.slope);
    this.k.set(this.slope, stage * this.n);
  }

  private stagesInto(first: number, last: number, t: number, h: number, y: Float64Array): void {
    for (let stage = first; stage <= last; stage++) {
      for (let j = 0; j < this.n; j++) this.y[j] = y[j]! + h * this.sum(stage, j);
      this.evaluate(stage, t + stageTimes[stage]! * h, this.y);
    }
  }

  /**
   * Tries a step from y at t to t + h.
   * @param out  takes the result
   * @returns estimate of its error, root mean square over the components
   */
  step(t: number, h: number, y: Float64Array, out: Float64Array): number {
    const { n } = this;
    this.evaluate(0, t, y);
    this.stagesInto(1, 11, t, h, y);
    let [e5, e3] = [0, 0];
    for (let j = 0; j < n; j++) {
      const mean = this.sum(12, j);
      out[j] = y[j]! + h * mean;
      e5 += this.sum(16, j) ** 2;
      e3 += (mean - this.sum(17, j)) ** 2;
    }
    return e5 === 0 ? 0 : (Math.abs(h) * e5) / Math.sqrt((e5 + 0.01 * e3) * n);
  }

  /** Prepares the motion within the step from y at t to `end` at t + h, which was the last to be tried. */
  prepare(t: number, h: number, y: Float64Array, end: Float64Array): void {
    const { n, k, dense } = this;
    this.evaluate(12, t + h, end);
    this.stagesInto(13, 15, t, h, y);
    for (let j = 0; j < n; j++) {
      const change = end[j]! - y[j]!;
      dense[j] = y[j]!;
      dense[n + j] = change;
      dense[2 * n + j] = h * k[j]! - change;
      dense[3 * n + j] = 2 * change - h * (k[j]! + k[12 * n + j]!);
      for (let i = 0; i < 4; i++) dense[(4 + i) * n + j] = h * this.sum(18 + i, j);
    }
  }

  /** y at the part x (0 … 1) of the step that was prepared; error O(h⁸). */
  within(x: number, out: Float64Array): void {
    const { n, dense } = this;
    for (let j = 0; j < n; j++) {
      let value = 0;
      for (let i = 7; i > 0; i--) value = (value + dense[i * n + j]!) * (i % 2 === 1 ? x : 1 - x);
      out[j] = dense[j]! + value;
    }
  }
}
