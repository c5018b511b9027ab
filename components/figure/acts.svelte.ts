/** What a reader can do with a living figure: the buttons of its stages, its keys, and the entries of its menu. */
import { tick, type Component } from 'svelte';
import type { Eye } from '@drawing/sphere/sphere';
import { onKeys } from './keys';
import type { Live } from './live.svelte';
import type FigureSound from './sound/FigureSound.svelte';
import type Table from './Table.svelte';

/** What of the figure's page the acts need, read when they are done. */
export interface Place {
  root: () => HTMLElement;
  /** The address that opens the figure as it stands. */
  address: () => Promise<string>;
  /** A guess is made: it counts as work. */
  predicted: () => void;
  name: string;
  /** It is led from outside, as where it is presented already. */
  led: boolean;
}

/** What leads a living figure from outside. */
export interface Led {
  live: Live;
  acts: Acts;
  eye: () => Eye | undefined;
}

export class Acts {
  /** The picture in words, and its rows as a table. */
  inWords = $state(false);
  InRows = $state.raw<typeof Table>();
  /** The figure by ear, and the list of its keys: each comes when it is asked for. */
  Sound = $state.raw<typeof FigureSound>();
  Help = $state.raw<Component<{ onclose: () => void }>>();
  copied = $state('');
  readonly key: (event: KeyboardEvent) => void;
  readonly #live: Live;
  readonly #place: Place;

  constructor(live: Live, place: Place) {
    this.#live = live;
    this.#place = place;
    this.key = onKeys({
      ' ': this.play,
      '.': this.step,
      r: this.restart,
      d: this.words,
      p: () => void this.present(),
      '?': this.keys,
    });
  }
  /** The button that was pressed is gone with its stage: the focus goes to what comes next. */
  async #focus(selector: string) {
    await tick();
    const next = this.#place.root().querySelector<HTMLElement>(selector);
    next?.focus({ preventScroll: true });
    // Who goes by keys has to see where they are.
    if (next?.matches(':focus-visible')) next.scrollIntoView({ block: 'nearest' });
  }
  #toAnswer = () =>
    void this.#focus('.answer input, .board [role="slider"], .picture [aria-label^="your guess"]');
  #toRun = () => void this.#focus('.bar .run');

  play = () => this.#live.play();
  step = () => this.#live.step();
  restart = () => this.#live.restart();

  go = async () => {
    await this.#live.asking?.read.catch(() => undefined);
    const begun = this.#live.go();
    if (begun) this.#place.predicted();
    if (begun) this.#toRun();
    else this.#toAnswer();
  };
  skip = () => {
    this.#live.skip();
    this.#place.predicted();
    void this.#focus('.bar button');
  };
  law = () => {
    this.#live.runLaw();
    this.#toRun();
  };
  explore = () => {
    this.#live.explore();
    this.#toRun();
  };
  again = (seed?: string) => {
    this.#live.again(seed);
    this.#toAnswer();
  };

  /** Loaded when somebody takes something away: most never do. */
  #take = async (what: keyof typeof import('./take')) =>
    (await import('./take'))[what](this.#live, this.#place, (said) => (this.copied = said));
  words = () => {
    this.inWords = !this.inWords;
    void import('./Table.svelte').then((part) => (this.InRows = part.default));
  };
  sound = async () => {
    this.Sound = this.Sound ? undefined : (await import('./sound/FigureSound.svelte')).default;
  };
  present = () => (this.#place.led ? undefined : this.#take('present'));
  keys = () => void import('./Help.svelte').then((part) => (this.Help = part.default));

  /** The menu of all that is not run, shown or set every time. */
  get entries() {
    const { moves, asking } = this.#live;
    return [
      { text: 'Copy link', hint: 'to this state', act: () => void this.#take('link') },
      ...(moves ? [{ text: 'Data', hint: 'CSV', act: () => void this.#take('data') }] : []),
      { text: 'Picture', hint: 'SVG', act: () => void this.#take('picture') },
      { text: 'The figure as a file', hint: 'HTML', act: () => void this.#take('file') },
      ...(this.#place.led ? [] : [{ text: 'Present', key: 'P', act: () => void this.present() }]),
      { text: this.inWords ? 'Without words' : 'In words', key: 'D', act: this.words },
      ...(moves
        ? [{ text: this.Sound ? 'Without sound' : 'Sound', act: () => void this.sound() }]
        : []),
      { text: 'Keys', key: '?', act: this.keys },
      { text: 'Reset', act: () => this.#live.reset() },
      ...(asking
        ? [
            { text: 'Ask me again', act: () => this.again() },
            { text: 'Ask me with new numbers', act: () => this.again(String(Date.now())) },
          ]
        : []),
    ];
  }
}
