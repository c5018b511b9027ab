import type { Answer, Call } from './jobs';

/** What the pool needs of a worker. */
export interface Hand {
  onmessage: ((event: { data: Answer }) => void) | null;
  /** Without a message where its script could not be loaded. */
  onerror: ((event: { message?: string; preventDefault: () => void }) => void) | null;
  postMessage: (call: Call) => void;
  terminate: () => void;
}
/** One part of a computation. */
export interface Task {
  readonly call: Call;
  readonly settle: (answer: Answer) => void;
}

/** Hands tasks out one by one, in their order, to as many workers as it may have. */
export class Pool {
  readonly #hire: () => Hand;
  readonly #size: number;
  readonly #patience: number;
  readonly #silence: number;
  #queue: Task[] = [];
  readonly #busy = new Map<Task, Hand>();
  readonly #idle: Hand[] = [];
  /** Workers that have answered, and tasks that a worker has left without an answer. */
  readonly #proven = new WeakSet<Hand>();
  readonly #repeated = new WeakSet<Task>();
  #leave: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param patience ms for which idle workers are kept, since hiring takes as long as a few parts
   * @param silence  ms after which a worker counts as dead: browsers end workers without a word when memory
   *                 runs short, and a part takes some ten milliseconds
   */
  constructor(hire: () => Hand, size: number, patience = 5000, silence = 30_000) {
    this.#hire = hire;
    this.#size = size;
    this.#patience = patience;
    this.#silence = silence;
  }
  /** Workers that exist. */
  get hands() {
    return this.#busy.size + this.#idle.length;
  }
  add(tasks: readonly Task[]) {
    this.#queue.push(...tasks);
    this.#handOut();
  }
  /** Takes tasks back at once: a worker cannot be interrupted, so one at work on them is let go. */
  drop(tasks: ReadonlySet<Task>) {
    this.#queue = this.#queue.filter((task) => !tasks.has(task));
    for (const [task, hand] of this.#busy)
      if (tasks.has(task)) {
        hand.terminate();
        this.#busy.delete(task);
      }
    this.#handOut();
  }
  #handOut() {
    clearTimeout(this.#leave);
    while (this.#busy.size < this.#size) {
      const task = this.#queue.shift();
      if (!task) break;
      this.#give(task);
    }
    if (this.#busy.size === 0) this.#leave = setTimeout(() => this.#dismiss(), this.#patience);
  }
  #give(task: Task) {
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const done = (answer: Answer, hand?: Hand) => {
      clearTimeout(watchdog);
      this.#busy.delete(task);
      if (hand) this.#idle.push(hand);
      task.settle(answer);
      this.#handOut();
    };
    try {
      const hand = this.#idle.pop() ?? this.#hire();
      this.#busy.set(task, hand);
      hand.onmessage = ({ data }) => {
        this.#proven.add(hand);
        done(data, hand);
      };
      hand.onerror = (event) => {
        event.preventDefault();
        hand.terminate();
        const what = this.#proven.has(hand)
          ? 'a worker has failed'
          : 'a worker could not be started';
        done({
          error: event.message ? `${what}: ${event.message}` : `${what}; load the page again`,
        });
      };
      watchdog = setTimeout(() => {
        // Taken back meanwhile, and its worker with it.
        if (this.#busy.get(task) !== hand) return;
        hand.terminate();
        if (this.#repeated.has(task)) return done({ error: 'a worker no longer answers' });
        this.#repeated.add(task);
        this.#busy.delete(task);
        this.#queue.unshift(task);
        this.#handOut();
      }, this.#silence);
      hand.postMessage(task.call);
    } catch (error) {
      this.#busy.get(task)?.terminate();
      done({ error: (error as Error).message });
    }
  }
  #dismiss() {
    for (const hand of this.#idle.splice(0)) hand.terminate();
  }
}

/** Stands in where there are no workers: each part is a task of its own of this thread. */
export class Here implements Hand {
  onmessage: Hand['onmessage'] = null;
  onerror: Hand['onerror'] = null;
  #ended = false;
  postMessage(call: Call) {
    setTimeout(() => {
      void import('./jobs').then(
        ({ answer }) => !this.#ended && this.onmessage?.({ data: answer(call) }),
        () => !this.#ended && this.onerror?.({ preventDefault: () => undefined }),
      );
    });
  }
  terminate() {
    this.#ended = true;
  }
}
