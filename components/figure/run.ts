import type { QuantityName } from '@physics';
import { quantity } from '@learning/quantity';
import type { AnyValues } from '@learning/params';
import type { Row } from '@drawing/chart/plot';
import { Clock } from './clock';
import type { AnyWidget } from './widget';

/** Longest record, rows; the oldest rows give way. */
const longest = 20_000;
/** Most states that are kept on the way, so that going back need not run from the start. */
const most = 64;

/** How long the plots against time are, s; other plots have spans of other things. */
export const timeSpans = ({ plots = [] }: AnyWidget): number[] =>
  plots.filter(({ x = 't' }) => x === 't').map(({ span }) => span);

/** A widget at work: its state after a whole number of equal steps, and the record of its outputs. Knows no screen. */
export class Run {
  readonly widget: AnyWidget;
  readonly columns: readonly QuantityName[];
  readonly dt: number;
  state: unknown;
  /** Seconds of physics since the start. */
  t = 0;
  /** Whether it was stepped with the same parameters all along, as closed forms assume. */
  pure = true;
  rows: Row[] = [];
  /** The largest that each output has been, in SI. */
  #largest: number[];
  #params: AnyValues;
  #clock: Clock;
  #steps = 0;
  #every: number;
  /** States on the way with their rows, one in so many steps. */
  #kept: (readonly [steps: number, state: unknown, rows: number])[] = [];
  #stride = 1;

  constructor(widget: AnyWidget, params: AnyValues) {
    this.widget = widget;
    this.columns = Object.keys(widget.outputs) as QuantityName[];
    this.dt = widget.dtMax ?? (widget.rate ?? 1) / 60;
    this.#clock = new Clock(this.dt);
    const span = Math.min(...timeSpans(widget), Infinity);
    this.#every = Number.isFinite(span) ? Math.max(1, Math.round(span / this.dt / 400)) : 4;
    this.#largest = this.columns.map(() => 0);
    this.#params = params;
    this.state = undefined;
    this.restart(params);
  }
  get params() {
    return this.#params;
  }
  restart(params = this.#params) {
    this.#params = params;
    this.state = this.widget.init(params);
    this.t = 0;
    this.#steps = 0;
    this.pure = true;
    this.rows = [];
    this.#largest.fill(0);
    this.#kept = [];
    this.#stride = 1;
    this.#clock.reset();
    this.#sample();
  }
  /** Goes on from here with other parameters. */
  change(params: AnyValues) {
    this.#params = params;
    this.pure = false;
    this.#kept = [];
  }
  /** A frame of `seconds` of the reader, at `rate` seconds of physics for each. */
  frame(seconds: number, rate: number) {
    this.step(this.#clock.steps(seconds, rate));
  }
  step(count: number) {
    const { step } = this.widget;
    if (!step) return;
    for (let i = 0; i < count; i++) {
      this.state = step(this.state, this.#params, this.dt);
      this.#steps += 1;
      this.t = this.#steps * this.dt;
      if (this.#steps % this.#every === 0) this.#sample();
      if (this.pure && this.#steps % this.#stride === 0) this.#keep();
    }
  }
  /** The state at a time: run there by the same fixed steps, from one that is kept if it has passed. */
  seek(t: number) {
    const target = Math.round(t / this.dt);
    if (target < this.#steps) this.#back(target);
    this.step(target - this.#steps);
  }
  #keep() {
    if (this.#kept.push([this.#steps, this.state, this.rows.length]) <= most) return;
    this.#stride *= 2;
    this.#kept = this.#kept.filter(([steps]) => steps % this.#stride === 0);
  }
  #back(target: number) {
    this.#kept = this.#kept.filter(([steps]) => steps <= target);
    const last = this.#kept.at(-1);
    if (!last) return this.restart();
    let rows;
    [this.#steps, this.state, rows] = last;
    this.t = this.#steps * this.dt;
    this.rows = this.rows.slice(0, rows);
    this.#clock.reset();
  }
  output(name: QuantityName): number {
    return this.widget.outputs[name]?.(this.state, this.#params) ?? NaN;
  }
  /** How large numbers in the unit of this output are in this run; pure numbers and angles are of order one. */
  scaleOf(name: QuantityName): number {
    const { unit } = quantity(name);
    const start = unit === '' || unit === 'rad' ? 1 : 0;
    return this.columns.reduce(
      (most, column, i) =>
        quantity(column).unit === unit ? Math.max(most, this.#largest[i]!) : most,
      start,
    );
  }
  #sample() {
    const row = this.columns.map((name) => this.output(name));
    row.forEach((x, i) => (this.#largest[i] = Math.max(this.#largest[i]!, Math.abs(x) || 0)));
    this.rows.push(row);
    if (this.rows.length <= longest * 1.1) return;
    this.rows = this.rows.slice(-longest);
    this.#kept = [];
  }
}
