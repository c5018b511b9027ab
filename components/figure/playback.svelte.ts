/** Running, pausing, stepping and going to a time: for a figure and for the lab. */
import { Loop, whileSeen } from './clock';

/** Whether the reader wishes that nothing moves by itself. */
export const lessMotion = () =>
  !import.meta.env.SSR && matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What is played: a run that is computed as it goes, or one that lies there. */
export interface Played {
  /** Goes on by `seconds` of the reader. @returns false at its end, if it has one */
  frame: (seconds: number) => boolean;
  step: () => void;
  seek: (t: number) => void;
  /** Before it starts to run. */
  start?: () => void;
  /** It has come to rest, or was put to another place: time to say in words what is there. */
  rest: () => void;
  /** Whether something has to be done before it may go on; called when it is asked to. */
  held?: () => boolean;
}

export class Playback {
  running = $state(false);
  /** Whether the figure is on the screen and the tab in front. */
  seen = $state(true);
  /** Whether it was run, stepped or moved since the last restart. */
  begun = $state(false);
  readonly #played: Played;
  readonly #loop: Loop;

  constructor(played: Played) {
    this.#played = played;
    this.#loop = new Loop((seconds) => {
      if (!played.frame(seconds)) this.pause();
    });
  }
  #drive() {
    if (this.running && this.seen) this.#loop.start();
    else this.#loop.stop();
  }
  /** Runs only while the element is seen; called once the figure stands in the page. @returns the end of it */
  watch(element: Element): () => void {
    // Not before the browser has said so: in a frame that nobody sees nothing is begun.
    this.seen = false;
    const end = whileSeen(element, (seen) => {
      this.seen = seen;
      this.#drive();
    });
    return () => {
      end();
      this.#loop.stop();
    };
  }
  play() {
    if (this.#played.held?.()) return;
    if (this.running) return this.pause();
    this.#played.start?.();
    this.begun = this.running = true;
    this.#drive();
  }
  pause() {
    this.stop();
    this.#played.rest();
  }
  /** Stops without a word, since something else is about to be said. */
  stop() {
    this.running = false;
    this.#drive();
  }
  #move(by: () => void) {
    if (this.#played.held?.()) return;
    this.stop();
    this.begun = true;
    by();
    this.#played.rest();
  }
  step() {
    this.#move(() => this.#played.step());
  }
  seek(t: number) {
    this.#move(() => this.#played.seek(t));
  }
}
