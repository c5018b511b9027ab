/** The sound of one figure in the browser: made when it is asked for, so that nothing sounds by itself. */
import type { Heard } from './mapping';
import { sweep, Voices, type Sweep } from './voices';

/** Seconds from one frame to the next, with something to spare, and of what is heard of one place, and of a plot. */
const [ahead, moment, swept] = [1 / 30, 0.35, 3];

export class Player {
  readonly #context = new AudioContext();
  readonly #volume = new GainNode(this.#context, { gain: 0 });
  readonly #running = new Voices(this.#context, this.#volume);
  #endSweep = () => {};
  /** When the plot that was asked for last is heard to its end. */
  #sweptBy = 0;

  constructor() {
    this.#volume.connect(this.#context.destination);
  }
  set volume(volume: number) {
    // Twice the way sounds about twice as loud.
    this.#volume.gain.setTargetAtTime(volume ** 2, this.#context.currentTime, 0.02);
  }
  get #now() {
    return this.#context.currentTime;
  }
  /** What is seen now, while it moves; a plot has the ears to itself. */
  go(sounds: readonly Heard[]) {
    if (this.#now < this.#sweptBy) return;
    this.#running.go(sounds, this.#now + ahead);
  }
  /** One place, for a moment. */
  touch(sounds: readonly Heard[]) {
    const voices = new Voices(this.#context, this.#volume);
    voices.go(sounds, this.#now);
    voices.end(this.#now + moment);
  }
  sweep(plot: Sweep) {
    this.stop();
    this.#endSweep();
    const from = this.#now + ahead;
    this.#endSweep = sweep(this.#context, this.#volume, plot, swept, from);
    this.#sweptBy = from + swept;
  }
  /** The run has come to rest. */
  stop() {
    this.#running.end(this.#now);
  }
  close() {
    return this.#context.close();
  }
}
