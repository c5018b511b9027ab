/** A living figure without its page: values, the run and what is shown of it, playing, the prediction that comes first. */
import { format } from '@learning/format';
import { defaults, draw, isChoice, within, type AnyValues } from '@learning/params';
import { gathered } from './changes';
import { Playback } from './playback.svelte';
import type { AnyAsking } from './predict/asking.svelte';
import { readings } from './readings';
import { Run } from './run';
import type { AnyWidget } from './widget';

const look = (run: Run) => ({
  state: run.state,
  t: run.t,
  rows: run.rows,
  pure: run.pure,
  readings: readings(run.widget, run, run.params),
});

export class Live {
  readonly widget: AnyWidget;
  readonly asking: AnyAsking | undefined;
  /** A plain object; `now` is what the screen shows of it, renewed once a frame. */
  readonly run: Run;
  readonly playback: Playback;
  values: AnyValues;
  now: ReturnType<typeof look>;
  /** The picture in words, and what of it a screen reader is told. */
  words: string;
  said = $state('');
  /** Factor on the widget's own rate. */
  speed = $state(1);
  /** Whether the first frame's trail is still wanted: not once a tip was dragged, which would run away from the pointer. */
  #untouched = true;
  readonly #changes;

  constructor(widget: AnyWidget, values: AnyValues, asking?: AnyAsking) {
    this.widget = widget;
    this.asking = asking;
    this.values = $state.raw(values);
    this.run = new Run(widget, values);
    this.run.seek(this.#warm());
    this.now = $state.raw(look(this.run));
    this.words = $state.raw(widget.describe(this.run.state, values));
    this.playback = new Playback({
      frame: (seconds) => {
        this.run.frame(seconds, this.rate * this.speed);
        this.#show();
        return true;
      },
      step: () => {
        this.run.step(Math.max(1, Math.round((this.rate * this.speed) / 20 / this.run.dt)));
        this.#show();
      },
      seek: (t) => {
        this.run.seek(t);
        this.#show();
      },
      rest: () => this.#describe(true),
      held: () => {
        if (asking?.blocked) asking.remind();
        return !this.moves || !!asking?.blocked;
      },
    });
    this.#changes = gathered<AnyValues>((wanted) => this.#take(wanted));
  }
  get moves() {
    return !!this.widget.step;
  }
  /** Seconds of physics per second of the reader. */
  get rate() {
    return this.widget.rate ?? 1;
  }
  /** What the time slider covers, s. */
  get span() {
    return Math.max(...(this.widget.plots ?? []).map((plot) => plot.span), 5 * this.rate);
  }
  #warm() {
    return this.#untouched && !this.asking ? (this.widget.warmup ?? 0) : 0;
  }
  #show() {
    this.now = look(this.run);
  }
  #describe(aloud: boolean) {
    this.words = this.widget.describe(this.run.state, this.values);
    if (!aloud) return;
    this.said = this.moves ? `At ${format(this.run.t, 't')}. ${this.words}` : this.words;
  }
  #restarts = (names: readonly string[]) =>
    names.some((name) => this.widget.restart?.includes(name));

  restart() {
    this.playback.stop();
    this.playback.begun = false;
    this.run.restart(this.values);
    this.#show();
    this.#describe(true);
  }
  /** The prediction goes on with the run. Nothing goes on, or stands where it came to, behind an open question. */
  follow() {
    const asksAgain = this.asking?.follow(this.values, this.now.t, this.playback.running);
    if (asksAgain && this.playback.begun) this.restart();
  }
  #take(wanted: Partial<AnyValues>) {
    const next = { ...this.values };
    for (const [key, value] of Object.entries(wanted)) {
      const param = this.widget.params[key];
      if (!param || value === undefined) continue;
      next[key] = isChoice(param) || typeof value === 'string' ? value : within(param, value);
    }
    const changed = Object.keys(wanted).filter((key) => next[key] !== this.values[key]);
    if (!changed.length) return;
    this.values = next;
    if (!this.playback.begun || this.#restarts(changed)) {
      this.run.restart(next);
      if (!this.playback.begun) this.run.seek(this.#warm());
    } else this.run.change(next);
    this.#show();
    if (!this.playback.running) this.#describe(false);
  }
  set = (change: AnyValues) => this.#changes.ask(change);
  /** As `set`, from the picture itself. */
  drag = (change: AnyValues) => {
    if (this.#restarts(Object.keys(change))) this.#untouched = false;
    this.set(change);
  };
  reset() {
    this.set(defaults(this.widget.params));
  }
  /** A point of the diagram: run from its start, or to its end where nothing may move by itself. */
  visit = (change: AnyValues, still: boolean) => {
    this.values = { ...this.values, ...change };
    this.restart();
    if (still) this.playback.seek(this.span);
    else this.playback.play();
  };
  /** The same question with other numbers. */
  again = (seed: string) => {
    this.values = { ...this.values, ...draw(this.widget.params, seed) };
    this.restart();
  };
}
