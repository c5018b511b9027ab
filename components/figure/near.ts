/**
 * `client:near`: an island wakes in idle time once it is near the window, after the page has loaded and one at a
 * time, so that none holds up the page; at once when somebody reaches for it. What was done to it before then is
 * kept in order as its property `early`. An island that serves more of the page than its own place stands in an
 * element with `data-near`, and is near as soon as any of that is: a reload may come back to the end of it.
 */
import type { ClientDirective } from 'astro';
import { idle, nextTask } from '@learning/idle';
import { ends, gestures } from './still';

export interface Island extends HTMLElement {
  early?: Event[];
}
const lists = new Map<string, Promise<unknown[]>>();
/** What the exercises of a page know is in a file beside it (src/build/exercises.ts), fetched once. */
async function know({ dataset: { props: from, at } }: Island): Promise<string | undefined> {
  if (from === undefined) return undefined;
  const fetched = async () => (await (await fetch(from)).json()) as unknown[];
  const list = lists.get(from) ?? fetched();
  lists.set(from, list);
  return JSON.stringify((await list)[Number(at)]);
}
/** One whose scripts do not come holds up the next for so long, ms. */
const patience = 2000;
const enough = () => new Promise<void>((done) => setTimeout(done, patience));
let turn = new Promise<void>((done) => {
  if (document.readyState === 'complete') done();
  else addEventListener('load', () => done(), { once: true });
});

declare module 'astro' {
  interface AstroClientDirectives {
    'client:near'?: boolean;
  }
}

const near: ClientDirective = (load, _options, island: Island) => {
  let woken: Promise<void> | undefined;
  const listening = new AbortController();
  async function start() {
    // Before the island is loaded: from then on it wakes by itself when it learns something.
    const props = await know(island);
    if (props) island.setAttribute('props', props);
    const hydrate = await load();
    // Its scripts have just been run: a phone is held up by the two one after the other, not together.
    await nextTask();
    await hydrate();
    listening.abort();
  }
  /** Whoever reaches for it after a failure asks again. */
  const failed = () => {
    lists.clear();
    woken = undefined;
    dispatchEvent(new Event('part-missing'));
  };
  const wake = () => (woken ??= start().catch(failed));
  const early: Event[] = (island.early = []);
  const keep = (event: Event) => {
    early.push(event);
    void wake();
  };
  for (const gesture of gestures)
    island.addEventListener(gesture, keep, { capture: true, signal: listening.signal });
  const end = (event: Event) => early.length && early.push(event);
  for (const type of ends) addEventListener(type, end, { signal: listening.signal });
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      turn = turn.then(idle).then(() => Promise.race([wake(), enough()]));
    },
    { rootMargin: '100%' },
  );
  const served = island.closest('[data-near]');
  for (const part of served ? [served] : island.children) observer.observe(part);
};
export default near;
