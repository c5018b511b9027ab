/** A living figure without its page: values, the run and what is shown of it, playing, and the prediction that it tests. */
import type { Before } from '@drawing/context';
import { format } from '@learning/format';
import { defaults, draw, isChoice, within, type AnyValues } from '@learning/params';
import { gathered } from './changes';
import { timeUnit } from './clock';
import { Playback } from './playback.svelte';
import type { AnyAsking } from './predict/asking.svelte';
import { readings, type Reading } from './readings';
import { Run, timeSpans } from './run';
import type { AnyLaw, AnyWidget } from './widget';
import type { Wish } from './wish';

const look = (run: Run) => ({
  state: run.state,
  t: run.t,
  rows: run.rows,
  pure: run.pure,
  readings: readings(run.widget, run, run.params),
});
/** Parts of a testing run that one step is, where nothing may move by itself. */
const positions = 8;
/** How long a testing run takes, s of the reader: neither over before it is seen, nor tedious. */
const [shortest, longest] = [2.5, 8];
/** Where a run ends, s, and what is called there. */
interface Wished {
  until: number;
  done: (() => void) | undefined;
}

export class Live {
  readonly widget: AnyWidget;
  readonly asking: AnyAsking | undefined;
  /** A plain object; `now` is what the screen shows of it, renewed once a frame. */
  readonly run: Run;
  readonly playback: Playback;
  values: AnyValues;
  now: ReturnType<typeof look>;
  /** The law that is run beside the real one. */
  law = $state<string>();
  /** Both have come to their end: now it is told what follows from the law. */
  lawTold = $state(false);
  beside = $state.raw<ReturnType<typeof look>>();
  /** What the sentence of the text before the last one has left here; nothing once the reader has set something. */
  before = $state.raw<Before>();
  #led = false;
  #other: Run | undefined;
  /** Both pictures in words, as they were when they last came to rest; and what a screen reader is told. */
  words: string;
  wordsBeside = $state('');
  said = $state('');
  /** Factor on the widget's own rate. */
  speed = $state(1);
  /** Nothing moves by itself. */
  readonly calm: boolean;
  /** The run that a sentence of the text has asked for, until another begins. */
  #wished = $state.raw<Wished>();
  /** Whether the first frame's trail is still wanted: not once a tip was dragged, which would run away from the pointer. */
  #untouched = true;
  readonly #changes;

  constructor(widget: AnyWidget, values: AnyValues, asking?: AnyAsking, calm = false) {
    this.widget = widget;
    this.asking = asking;
    this.calm = calm;
    const asked = asking?.blocked ? asking.values : values;
    this.values = $state.raw(asking?.testing ? asking.tested : asked);
    this.run = new Run(widget, this.values);
    this.run.seek(asking?.testing ? asking.until : this.#warm());
    this.now = $state.raw(look(this.run));
    this.words = $state.raw(widget.describe(this.run.state, this.values));
    this.playback = new Playback({
      frame: (seconds) => {
        this.#each((run) => run.frame(seconds, this.rate * this.speed));
        return this.#goOn();
      },
      step: () => {
        const { end, run } = this;
        const by = calm && end ? end / positions : (this.rate * this.speed) / 20;
        this.#each((one) => one.step(Math.max(1, Math.round(by / run.dt))));
        this.#goOn();
      },
      seek: (t) => {
        this.#each((run) => run.seek(t));
        this.#goOn();
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
  /** Where the run ends by itself, s; undefined where it goes on as long as the reader likes. */
  get end(): number | undefined {
    const { ends = '', runs } = this.widget;
    return this.asking?.testing
      ? this.asking.until
      : (this.#wished?.until ?? runs?.[ends]?.(this.values));
  }
  get ended() {
    return this.end !== undefined && this.now.t > this.end - this.run.dt / 2;
  }
  /** Seconds of physics per second of the reader. */
  get rate() {
    const rate = this.widget.rate ?? 1;
    if (!this.asking?.testing) return rate;
    const { until } = this.asking;
    const pace = until / Math.min(longest, Math.max(shortest, until / rate));
    return Number(pace.toPrecision(2));
  }
  /** What a run covers that goes on as long as the reader likes, s. */
  get #stretch() {
    return Math.max(...timeSpans(this.widget), 5 * this.rate);
  }
  /** What the time slider covers, s. */
  get span() {
    return this.end ?? Math.max(this.#stretch, this.now.t);
  }
  /** Seconds that the clock tells for one of physics. */
  get clock(): number {
    return (this.law && (this.widget.laws?.[this.law] as AnyLaw | undefined)?.clock) || 1;
  }
  /** What is read off; beside a wrong law the one number that tells the two apart. */
  get readings(): readonly Reading[] {
    const real = this.now.readings;
    const wrong = this.beside?.readings;
    if (!wrong) return real;
    const tells = this.law && this.widget.laws?.[this.law]?.tells;
    const at = Math.max(
      0,
      real.findIndex(({ name, text }, i) => (tells ? name === tells : text !== wrong[i]?.text)),
    );
    return [wrong, real].flatMap((all, i) => {
      const one = all[at];
      return one ? [{ ...one, name: `${one.name}, ${i ? 'the real one' : 'your law'}` }] : [];
    });
  }
  #each(act: (run: Run) => void) {
    act(this.run);
    if (this.#other) act(this.#other);
  }
  #warm() {
    return this.#untouched && (!this.asking || this.asking.stage === 'explore')
      ? (this.widget.warmup ?? 0)
      : 0;
  }
  #show() {
    this.now = look(this.run);
    this.beside = this.#other && look(this.#other);
  }
  /** Shows where the run has come to. @returns whether it goes on */
  #goOn(): boolean {
    const { end, run } = this;
    const over = end !== undefined && run.t > end - run.dt / 2;
    if (over) this.#each((one) => one.seek(end));
    this.#show();
    if (over) this.#arrive();
    return !over;
  }
  #arrive() {
    this.asking?.tell();
    this.lawTold = !!this.law;
    const { done } = this.#wished ?? {};
    if (this.#wished) this.#wished.done = undefined;
    done?.();
  }
  #describe(aloud: boolean) {
    const words = (run: Run) => this.widget.describe(run.state, this.values);
    this.words = words(this.run);
    this.wordsBeside = this.#other ? words(this.#other) : '';
    if (!aloud) return;
    const { clock } = this;
    const time = () => format(clock * this.run.t, 't', timeUnit(clock * this.rate));
    this.said = this.moves && !this.widget.sweeps ? `At ${time()}. ${this.words}` : this.words;
  }
  #restarts = (names: readonly string[]) =>
    names.some((name) => this.widget.restart?.includes(name));
  /** To the start of another run; of the same one, if a sentence has asked for it. */
  #rewind(wished?: Wished) {
    this.#wished = wished;
    this.playback.stop();
    this.playback.begun = false;
    this.#each((run) => run.restart(this.values));
    this.#show();
    this.#describe(false);
  }

  play = () => {
    if (this.calm && this.moves && !this.asking?.blocked)
      return this.ended
        ? this.restart()
        : this.playback.seek(this.end ?? this.now.t + this.#stretch);
    if (!this.playback.running && this.ended && !this.asking?.blocked) this.#rewind(this.#wished);
    this.playback.play();
  };
  step = () => {
    if (this.ended && !this.asking?.blocked) this.#rewind(this.#wished);
    this.playback.step();
  };
  restart = () => {
    this.#rewind();
    this.#describe(true);
  };
  /** From the start to the end: at once where nothing may move by itself. */
  #fromStart(wished?: Wished) {
    this.#rewind(wished);
    if (this.calm && this.end !== undefined) this.playback.seek(this.end);
    else this.playback.play();
  }
  /** Lets the question be tested. @returns whether there was a guess */
  go(by?: 'a room'): boolean {
    const { asking } = this;
    if (!asking?.commit(by)) return false;
    this.values = asking.tested;
    this.#fromStart();
    return true;
  }
  skip() {
    this.asking?.explore();
    this.#untouched = true;
    this.#rewind();
    this.run.seek(this.#warm());
    this.#show();
    this.#describe(false);
  }
  explore() {
    this.asking?.explore();
    this.#alone();
  }
  #alone() {
    this.law = this.#other = this.beside = undefined;
    this.lawTold = false;
  }
  /** The reader's from here on: no sentence is compared with. */
  #own() {
    this.before = undefined;
    this.#led = false;
  }
  /** Asked once more; of other values where a seed is given. */
  again(seed?: string) {
    const { asking, widget } = this;
    if (!asking) return;
    this.#alone();
    this.#own();
    asking.again(
      seed === undefined ? undefined : { ...asking.values, ...draw(widget.params, seed) },
    );
    this.values = asking.values;
    this.#rewind();
  }
  /** Runs the law under which the guess would be right beside the real one. */
  runLaw() {
    const name = this.asking?.law;
    const law = name ? (this.widget.laws?.[name] as AnyLaw | undefined) : undefined;
    if (!law) return;
    this.law = name;
    const { init = this.widget.init, step } = law;
    this.#other = new Run({ ...this.widget, init, step }, this.values);
    this.#fromStart();
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
    this.#wished = undefined;
    this.values = next;
    if (!this.playback.begun || this.#restarts(changed)) {
      this.run.restart(next);
      if (!this.playback.begun) this.run.seek(this.#warm());
    } else this.run.change(next);
    this.#show();
    if (!this.playback.running) this.#describe(false);
  }
  set = (change: AnyValues) => {
    this.#own();
    this.#changes.ask(change);
  };
  /** As `set`, from the picture itself. */
  drag = (change: AnyValues) => {
    if (this.#restarts(Object.keys(change))) this.#untouched = false;
    this.set(change);
  };
  reset() {
    this.set(defaults(this.widget.params));
  }
  /** A point of the diagram: run from its start, or to its end where nothing may move by itself. */
  visit = (change: AnyValues) => {
    this.#own();
    this.values = { ...this.values, ...change };
    this.restart();
    if (this.calm) this.playback.seek(this.span);
    else this.playback.play();
  };
  /** What a sentence of the text asks for. */
  fulfil({ set, run, done }: Wish) {
    if (this.asking?.stage !== 'explore') this.explore();
    this.playback.stop();
    this.#wished = undefined;
    this.before = this.#led ? { state: this.run.state, values: this.values } : undefined;
    this.#led = true;
    if (set) this.#take(set);
    if (run === undefined || run === false || !this.moves) return done?.();
    const until = typeof run === 'string' ? this.widget.runs?.[run]?.(this.values) : run;
    if (typeof until === 'number') return this.#fromStart({ until, done });
    this.#rewind();
    this.play();
    done?.();
  }
}
