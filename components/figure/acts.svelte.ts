/** What a reader can do with a living figure: the buttons of its stages, its keys, and the entries of its menu. Used by Shell. */
import { tick, type Component } from 'svelte';
import type { Eye } from '@drawing/sphere/sphere';
import { packaged } from '@learning/href';
import { onKeys } from './keys';
import type { Live } from './live.svelte';
import type { AnyPrediction } from './predict/kind';
import type FigureSound from './sound/FigureSound.svelte';
import type Table from './Table.svelte';

/** What of the figure's page the acts need, read when they are done. */
interface Place {
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
    this.#place.root().querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
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

  link = async () => {
    const url = await this.#place.address();
    try {
      await navigator.clipboard.writeText(url);
      this.copied = 'Link copied.';
    } catch {
      this.copied = url;
    }
  };
  data = async () => {
    const { csv, save } = await import('./export');
    save(csv(this.#live.run, await this.#place.address()), 'text/csv', `${this.#place.name}.csv`);
  };
  picture = async () => {
    const { save, standalone } = await import('./export');
    const drawn = this.#place.root().querySelectorAll<SVGSVGElement>('.picture svg, .diagram svg');
    drawn.forEach((svg, i) => {
      const file = `${this.#place.name}${i ? `-${i + 1}` : ''}.svg`;
      save(standalone(svg, this.#live.widget.title), 'image/svg+xml', file);
    });
  };
  words = () => {
    this.inWords = !this.inWords;
    void import('./Table.svelte').then((part) => (this.InRows = part.default));
  };
  sound = async () => {
    this.Sound = this.Sound ? undefined : (await import('./sound/FigureSound.svelte')).default;
  };
  present = async () => {
    if (this.#place.led) return;
    const [{ present }, { queryOf }] = await Promise.all([
      import('./present/present'),
      import('./link'),
    ]);
    const query = queryOf(await this.#place.address(), this.#live.asking?.name);
    present([{ widget: this.#place.name, query }]);
  };
  /** As one HTML file that opens without a server. */
  file = async () => {
    if (packaged || location.protocol === 'file:') {
      this.copied = 'A file is made of what the site of the course serves: open the figure there.';
      return;
    }
    const [{ saveAsFile }, { queryOf }] = await Promise.all([
      import('./alone/save-as-file'),
      import('./link'),
    ]);
    const { asking, widget } = this.#live;
    const question = asking?.asked as AnyPrediction | undefined;
    saveAsFile({
      name: this.#place.name,
      title: widget.title,
      query: queryOf(await this.#place.address()),
      asked: asking && question && { name: asking.name, ask: question.ask },
    });
  };
  keys = () => void import('./Help.svelte').then((part) => (this.Help = part.default));

  /** The menu of all that is not run, shown or set every time. */
  get entries() {
    const { moves, asking } = this.#live;
    return [
      { text: 'Copy link', hint: 'to this state', act: () => void this.link() },
      ...(moves ? [{ text: 'Data', hint: 'CSV', act: () => void this.data() }] : []),
      { text: 'Picture', hint: 'SVG', act: () => void this.picture() },
      { text: 'The figure as a file', hint: 'HTML', act: () => void this.file() },
      ...(this.#place.led ? [] : [{ text: 'Present', hint: 'P', act: () => void this.present() }]),
      { text: this.inWords ? 'Without words' : 'In words', hint: 'D', act: this.words },
      ...(moves
        ? [{ text: this.Sound ? 'Without sound' : 'Sound', act: () => void this.sound() }]
        : []),
      { text: 'Keys', hint: '?', act: this.keys },
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
