import type { AnyDiagram } from '../widget';
import type { DiagramRequest } from '@physics';
import { compute } from './compute/compute';
import { outcomesOf, tilesOf, type Picture } from './diagram';

/** The cells of a diagram as they are computed. */
export class Cells {
  readonly #diagram: AnyDiagram;
  /** What was there before, until new cells cover it. */
  old = $state.raw<Picture>();
  fresh = $state.raw<Picture>();
  /** Share that is done, while it computes. */
  progress = $state<number>();
  trouble = $state('');
  /** Request that `fresh` answers in full. */
  done = '';
  /** Whether `old` was computed for other values. */
  stale = false;
  #control: AbortController | undefined;

  constructor(diagram: AnyDiagram, old: Picture | undefined) {
    this.#diagram = diagram;
    this.old = old;
  }
  async start(request: string) {
    this.stop();
    const { signal } = (this.#control = new AbortController());
    const asked = JSON.parse(request) as DiagramRequest;
    const tiles = tilesOf(asked);
    const width = asked.x.values.length;
    const cells = new Int8Array(width * asked.y.values.length).fill(-1);
    let frame = 0;
    const show = (progress?: number) => {
      frame = 0;
      if (signal.aborted) return;
      this.progress = progress;
      this.fresh = { width, cells };
    };
    if (this.fresh) this.old = this.fresh;
    this.stale = !!this.fresh;
    this.trouble = '';
    show(0);
    try {
      const each = (part: Parameters<typeof outcomesOf>[1], k: number, share: number) => {
        const { x, y } = tiles[k]!;
        cells.set(outcomesOf(this.#diagram, part), y[0] * width + x[0]);
        frame ||= requestAnimationFrame(() => show(share));
      };
      const parts = tiles.map((tile) => [asked, tile] as [DiagramRequest, typeof tile]);
      await compute('diagramTile', parts, { signal, each });
      cancelAnimationFrame(frame);
      show();
      this.done = request;
      this.old = undefined;
    } catch (error) {
      if (!signal.aborted) this.stop((error as Error).message);
    }
  }
  stop(trouble = '') {
    this.#control?.abort();
    this.progress = undefined;
    this.trouble = trouble;
  }
}
