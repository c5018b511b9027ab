import { Dop853, type RightHandSide } from './dop853';
import { runAt, runStatus } from './state';

/** What `runLinear` does, for a right-hand side that may be curved in m and change smoothly in time. */
export class SmoothRun {
  readonly method: Dop853;
  private readonly m = new Float64Array(3);
  private readonly next = new Float64Array(3);

  constructor(rate: RightHandSide) {
    this.method = new Dop853(3, rate);
  }

  /** Arguments and result as in `runLinear`. */
  run(
    state: Float64Array,
    tEnd: number,
    tol: number,
    limit: number,
    rows: Float64Array,
    room: number,
  ): number {
    const { m, next } = this;
    for (let i = 0; i < 3; i++) m[i] = state[runAt.m + i]!;
    let [t, h, growth, taken] = [state[runAt.t]!, state[runAt.h]!, 6, 0];
    state[runAt.status] = runStatus.end;
    while (t !== tEnd && state[runAt.status] === runStatus.end) {
      const left = tEnd - t;
      const last = Math.abs(h) * 1.0000001 >= Math.abs(left);
      if (last) h = left;
      if (!(t + 0.1 * h !== t)) state[runAt.status] = runStatus.stuck;
      else if (state[runAt.tries]! >= limit) state[runAt.status] = runStatus.limit;
      if (state[runAt.status] !== runStatus.end) break;
      state[runAt.tries]!++;
      const error = this.method.step(t, h, m, next) / tol;
      const factor = 0.9 / Math.sqrt(Math.sqrt(Math.sqrt(error)));
      const change = factor > 1 / 3 ? (factor < growth ? factor : growth) : 1 / 3;
      // Written so that an error that is no number is refused, too.
      if (!(error <= 1)) {
        h *= change < 1 ? change : 1 / 3;
        growth = 1;
        continue;
      }
      const unit = 1 / Math.sqrt(next[0]! ** 2 + next[1]! ** 2 + next[2]! ** 2);
      for (let i = 0; i < 3; i++) m[i] = unit * next[i]!;
      t = last ? tEnd : t + h;
      h *= change;
      growth = 6;
      if (room === 0) continue;
      rows[4 * taken] = t;
      for (let i = 0; i < 3; i++) rows[4 * taken + 1 + i] = m[i]!;
      if (++taken === room && t !== tEnd) state[runAt.status] = runStatus.full;
    }
    state[runAt.t] = t;
    for (let i = 0; i < 3; i++) state[runAt.m + i] = m[i]!;
    state[runAt.h] = h;
    return taken;
  }
}
