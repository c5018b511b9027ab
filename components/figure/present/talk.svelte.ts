/** A talk: which figure is shown, how far its question has come, and what comes next. Knows no screen. */
import type { Led } from '../acts.svelte';
import type { Stage } from '../predict/asking.svelte';

/** How long a verdict that came by itself stays, ms: who presses just as the run ends means to see its end. */
const settled = 1000;

export class Talk {
  readonly count: number;
  /** Which figure is shown, from 0. */
  at = $state(0);
  /** How often it was begun: it is drawn anew each time. */
  round = $state(0);
  /** Its question is in sight. */
  asked = $state(false);
  /** The living figure, once it is there. */
  led = $state.raw<Led>();
  /** It could not be had: the talk may go on without it. */
  failed = $state(false);

  /** When the run came to its end by itself, ms; nothing where a key brought it there. */
  #ended = -Infinity;
  #hastened = false;
  readonly #now: () => number;

  /** @param now the time, ms */
  constructor(count: number, at = 0, now = () => performance.now()) {
    this.count = count;
    this.#now = now;
    this.at = Math.min(Math.max(0, at), count - 1);
  }
  get #live() {
    return this.led?.live;
  }
  /** The figure is shown with its question still out of sight. */
  get hidden(): boolean {
    return this.#live?.asking?.stage === 'ask' && !this.asked;
  }
  /** The figure is being fetched: a key that is pressed meanwhile would skip it. */
  get coming(): boolean {
    return !this.led && !this.failed;
  }
  /** What the next key brings, in words; undefined at the end, and while the figure is coming. */
  get next(): 'Ask' | 'Run' | 'To its end' | 'Explore' | 'Next figure' | undefined {
    if (this.coming) return undefined;
    const live = this.#live;
    if (this.hidden) return 'Ask';
    const stage = live?.asking?.stage;
    if (stage === 'ask') return 'Run';
    if (stage === 'run') return 'To its end';
    if (stage === 'verdict') return 'Explore';
    if (live?.moves && !live.asking && !live.playback.begun) return 'Run';
    return this.at < this.count - 1 ? 'Next figure' : undefined;
  }
  /** Told each time the stage of the question changes. */
  staged(stage: Stage | undefined): void {
    if (stage === 'verdict' && !this.#hastened) this.#ended = this.#now();
  }
  forward(): void {
    const live = this.#live;
    switch (this.next) {
      case 'Ask':
        this.asked = true;
        break;
      case 'Run':
        // Where nothing may move by itself this key brings the verdict, too.
        this.#hastened = live?.calm ?? false;
        if (live?.asking) live.go('a room');
        else live?.play();
        break;
      case 'To its end':
        this.#hastened = true;
        if (live?.end !== undefined) live.playback.seek(live.end);
        break;
      case 'Explore':
        if (this.#now() - this.#ended >= settled) live?.explore();
        break;
      case 'Next figure':
        this.#show(this.at + 1);
    }
  }
  /** Whether the figure stands as it was opened. */
  get #fresh() {
    const live = this.#live;
    return !live || this.hidden || (!live.asking && !live.playback.begun);
  }
  get mayGoBack(): boolean {
    return !this.#fresh || this.at > 0;
  }
  /** To the beginning of this figure, or from there to the one before. */
  back(): void {
    if (!this.#fresh) this.#show(this.at);
    else if (this.at > 0) this.#show(this.at - 1);
  }
  #show(at: number) {
    this.at = at;
    this.round += 1;
    this.asked = false;
    this.led = undefined;
    this.failed = false;
    this.#ended = -Infinity;
  }
}
