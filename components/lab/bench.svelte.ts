/** The lab's state: two set-ups, their runs as far as they are computed, and the time that is looked at. Knows no page. */
import { angleBetween, type Vec3 } from '@physics';
import type { LabState } from '@learning/lab/link';
import { duration, type SetUp } from '@learning/lab/params';
import { gathered } from '@figure/changes';
import { Playback } from '@figure/playback.svelte';
import type { Row } from '@drawing/chart/plot';
import { column, moment, Pair, rowsOf } from './pair';

export type Side = 'a' | 'b';
export const sides = ['a', 'b'] as const;
export const otherOf = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/** What is drawn: the last run that was computed, or as much of a longer one as there is. */
const look = (pair: Pair) => ({ pair, a: pair.a.rows.slice(), b: pair.b.rows.slice() });

export class Bench {
  /** What is set. */
  both: LabState;
  now: ReturnType<typeof look>;
  /** Part of the run that is computed, 0 … 1. */
  part: number;
  /** The time that is looked at, s. */
  at: number;
  readonly playback: Playback;
  #work: Pair;
  #frame = 0;
  #drawn = 0;
  readonly #say: (words: string) => void;
  readonly #changes;

  /** @param changed called when other values are set. @param say gets what a screen reader is told */
  constructor(begun: Pair, changed: () => void, say: (words: string) => void) {
    this.both = $state.raw(begun.state);
    this.now = $state.raw(look(begun));
    this.part = $state(begun.part);
    this.at = $state(begun.seconds);
    this.#work = begun;
    this.#say = say;
    this.playback = new Playback({
      frame: (seconds) => {
        this.at = Math.min(this.seconds, this.at + (seconds * this.seconds) / 8);
        return this.at < this.seconds;
      },
      step: () => {
        const { at, seconds } = this;
        this.at = at >= seconds ? 0 : Math.min(seconds, at + seconds / 100);
      },
      seek: (t) => (this.at = t),
      start: () => {
        if (this.at >= this.seconds) this.at = 0;
      },
      rest: () => say(this.inWords),
    });
    this.#changes = gathered<LabState>((wanted) => {
      const before = duration(this.both.shared);
      this.both = { ...this.both, ...wanted };
      const after = duration(this.both.shared);
      if (after !== before || this.at >= before) this.at = after;
      this.#work = new Pair(this.both);
      this.#drawn = performance.now();
      this.part = 0;
      this.#frame ||= requestAnimationFrame(this.#compute);
      changed();
    });
  }
  /** Goes on with what was begun elsewhere. @returns the end of it */
  open(): () => void {
    if (this.part < 1) this.#frame = requestAnimationFrame(this.#compute);
    return () => cancelAnimationFrame(this.#frame);
  }
  /** In slices of a few milliseconds, so that no control ever waits for a run. */
  #compute = () => {
    this.#frame = 0;
    const done = this.#work.advance(performance.now() + 8, () => performance.now());
    this.part = this.#work.part;
    if (done || performance.now() - this.#drawn > 300) {
      this.#drawn = performance.now();
      this.now = look(this.#work);
    }
    if (done) this.#say(this.inWords);
    else this.#frame = requestAnimationFrame(this.#compute);
  };
  change(next: Partial<LabState>) {
    this.#changes.ask(next);
  }
  set(side: Side, values: Partial<SetUp>) {
    this.change({ [side]: { ...this.both[side], ...this.#changes.wanted[side], ...values } });
  }
  /** Length of the run that is shown, s. */
  get seconds() {
    return this.now.pair.seconds;
  }
  get index() {
    const { a, b } = this.now;
    return Math.min(a.length - 1, b.length - 1, Math.round((this.at / this.seconds) * rowsOf));
  }
  /** The row that is looked at; the first is there from the start. */
  row(side: Side): Row {
    return this.now[side][this.index] ?? [];
  }
  /** A number of that row, SI. */
  read(side: Side, name: keyof typeof column): number {
    return this.row(side)[column[name]] ?? NaN;
  }
  trail(side: Side): Vec3[] {
    const { index } = this;
    return this.now[side].filter((_, i) => i <= index && (index - i) % 2 === 0).map(moment);
  }
  /** Angle between the two moments, rad. */
  get apart() {
    return angleBetween(moment(this.row('a')), moment(this.row('b')));
  }
  describe(side: Side): string {
    const { widget, params } = this.now.pair[side];
    return widget.describe({ n: 0, t: this.read(side, 't'), m: moment(this.row(side)) }, params);
  }
  get inWords() {
    const degrees = Math.round((this.apart * 180) / Math.PI);
    return `A: ${this.describe('a')} B: ${this.describe('b')} They are ${degrees}° apart.`;
  }
}
