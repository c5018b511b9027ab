import type { Vec3 } from '../vec3';
import { Dop853 } from './dop853';
import type { Segment } from './segment';

/** The steps of a motion, and m between them. */
export class Path {
  /** t, mx, my, mz of each step, the start first. */
  rows = new Float64Array(4 * 64);
  count = 1;
  private readonly segments: Segment[] = [];
  /** The row with which each segment begins. */
  private readonly firsts: number[] = [];
  private method: Dop853 | undefined;
  private of: Segment | undefined;
  private prepared = -1;
  private readonly from = new Float64Array(3);
  private readonly to = new Float64Array(3);

  constructor(t: number, m: Vec3) {
    this.rows.set([t, ...m]);
  }

  /** What is added from now on lies in this segment. */
  enter(segment: Segment): void {
    this.segments.push(segment);
    this.firsts.push(this.count - 1);
  }

  /** Makes room for more rows. @returns how many fit */
  reserve(atLeast: number): number {
    if (this.rows.length < 4 * (this.count + atLeast)) {
      const larger = new Float64Array(2 * this.rows.length + 4 * atLeast);
      larger.set(this.rows);
      this.rows = larger;
    }
    return this.rows.length / 4 - this.count;
  }

  time(row: number): number {
    return this.rows[4 * row]!;
  }

  moment(row: number): Vec3 {
    return [this.rows[4 * row + 1]!, this.rows[4 * row + 2]!, this.rows[4 * row + 3]!];
  }

  /** Numbers `first` … `first + width − 1` of all rows. */
  columns(first: number, width: number): Float64Array {
    const out = new Float64Array(width * this.count);
    for (let row = 0; row < this.count; row++)
      for (let i = 0; i < width; i++) out[width * row + i] = this.rows[4 * row + first + i]!;
    return out;
  }

  /** Ends the path at t, within the step that leads to `row`. */
  cut(row: number, t: number, m: Vec3): void {
    this.count = row + 1;
    this.rows.set([t, ...m], 4 * row);
    this.prepared = -1;
  }

  /** The segment in which the step that leads to `row` lies. */
  private segmentTo(row: number): Segment {
    let [low, high] = [0, this.firsts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle]! < row) low = middle;
      else high = middle;
    }
    return this.segments[low]!;
  }

  /** m at the part x (0 … 1) of the step that leads to `row`. */
  within(row: number, x: number): Vec3 {
    const { rows, from, to } = this;
    if (row !== this.prepared) {
      const segment = this.segmentTo(row);
      if (this.of !== segment) this.method = new Dop853(3, segment.rate);
      this.of = segment;
      for (let i = 0; i < 3; i++) from[i] = rows[4 * row - 3 + i]!;
      const t = this.time(row - 1);
      const h = this.time(row) - t;
      this.method!.step(t, h, from, to);
      for (let i = 0; i < 3; i++) to[i] = rows[4 * row + 1 + i]!;
      this.method!.prepare(t, h, from, to);
      this.prepared = row;
    }
    this.method!.within(x, to);
    const unit = 1 / Math.sqrt(to[0]! ** 2 + to[1]! ** 2 + to[2]! ** 2);
    return [unit * to[0]!, unit * to[1]!, unit * to[2]!];
  }

  /** m at time t. @throws RangeError for a time that is not on the path */
  at(t: number): Vec3 {
    const last = this.count - 1;
    const [start, end] = [this.time(0), this.time(last)];
    const way = Math.sign(end - start);
    if (!(way * (t - start) >= 0 && way * (end - t) >= 0))
      throw new RangeError(`t must be from ${start} to ${end} s, got ${t}`);
    let [low, high] = [0, last];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (way * (this.time(middle) - t) <= 0) low = middle;
      else high = middle;
    }
    if (t === this.time(low)) return this.moment(low);
    if (t === this.time(high)) return this.moment(high);
    return this.within(high, (t - this.time(low)) / (this.time(high) - this.time(low)));
  }
}
