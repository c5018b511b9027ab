import type { Answer, Call } from './jobs';

/** What the pool needs of a worker. */
export interface Hand {
  onmessage: ((event: { data: Answer }) => void) | null;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null;
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
  #queue: Task[] = [];
  readonly #busy = new Map<Task, Hand>();
  readonly #idle: Hand[] = [];
  #leave: ReturnType<typeof setTimeout> | undefined;

  /** @param patience ms for which idle workers are kept, since hiring takes as long as a few parts */
  constructor(hire: () => Hand, size: number, patience = 5000) {
    this.#hire = hire;
    this.#size = size;
    this.#patience = patience;
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
    while (this.#queue.length > 0 && this.#busy.size < this.#size) this.#give(this.#queue.shift()!);
    if (this.#busy.size === 0) this.#leave = setTimeout(() => this.#dismiss(), this.#patience);
  }
  #give(task: Task) {
    const done = (answer: Answer, hand?: Hand) => {
      this.#busy.delete(task);
      if (hand) this.#idle.push(hand);
      task.settle(answer);
      this.#handOut();
    };
    try {
      const hand = this.#idle.pop() ?? this.#hire();
      this.#busy.set(task, hand);
      hand.onmessage = ({ data }) => done(data, hand);
      hand.onerror = (event) => {
        event.preventDefault();
        hand.terminate();
        done({ error: `a worker could not be started${event.message && `: ${event.message}`}` });
      };
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
    setTimeout(async () => {
      const { answer } = await import('./jobs');
      if (!this.#ended) this.onmessage?.({ data: answer(call) });
    });
  }
  terminate() {
    this.#ended = true;
  }
}
