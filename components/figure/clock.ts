/** Longest stretch of the reader's time that one frame may stand for, s: after a stall physics goes on, it does not jump. */
export const longestFrame = 0.1;
/** The unit in which a figure tells its time, from its pace: seconds of physics per second of the reader. */
export const timeUnit = (rate: number) => (rate < 1e-12 ? 'fs' : rate < 1e-3 ? 'ns' : 's');

/**
 * Cuts the reader's time into steps of one fixed length of physics. What is left over waits for the
 * next frame, so the steps, and with them every result, are the same at any display rate.
 */
export class Clock {
  #rest = 0;
  readonly dt: number;
  /** @param dt seconds of physics in a step, > 0 */
  constructor(dt: number) {
    if (!(dt > 0)) throw new RangeError(`Clock: dt must be > 0 s, got ${dt}`);
    this.dt = dt;
  }
  /** Number of steps due after a frame of `seconds` of the reader, at `rate` seconds of physics for each. */
  steps(seconds: number, rate: number): number {
    if (!(seconds > 0)) return 0;
    // A hair above one step counts as one: 0.1 · 3 is not 0.3 in binary.
    const due = this.#rest + (Math.min(seconds, longestFrame) * rate) / this.dt + 1e-9;
    const whole = Math.floor(due);
    this.#rest = due - whole - 1e-9;
    return whole;
  }
  reset() {
    this.#rest = 0;
  }
}

/** The one animation loop of a figure; starting it twice changes nothing. */
export class Loop {
  #frame = 0;
  #last: number | undefined;
  #each: (seconds: number) => void;
  constructor(each: (seconds: number) => void) {
    this.#each = each;
  }
  get on() {
    return this.#frame !== 0;
  }
  start() {
    if (this.on) return;
    this.#last = undefined;
    const tick = (now: number) => {
      this.#frame = requestAnimationFrame(tick);
      const seconds = this.#last === undefined ? 0 : (now - this.#last) / 1000;
      this.#last = now;
      this.#each(seconds);
    };
    this.#frame = requestAnimationFrame(tick);
  }
  stop() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}

/** Tells whether the element is on the screen and the tab in front, until it is called off. */
export function whileSeen(element: Element, tell: (seen: boolean) => void): () => void {
  let onScreen = false;
  const see = () => tell(onScreen && !document.hidden);
  const observer = new IntersectionObserver((entries) => {
    onScreen = entries.at(-1)!.isIntersecting;
    see();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', see);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', see);
  };
}
