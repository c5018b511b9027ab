/** Speaks with the service worker (src/build/sw.js), which keeps pages for reading offline. */
import { href, packaged, pathOf } from '@learning/href';

export interface Kept {
  /** Paths of pages that open offline, '' first. */
  kept: readonly string[];
  /** How many of them have changed since they were kept. */
  old: number;
  /** Of the whole course, and what of it is not kept yet. */
  bytes: number;
  missing: number;
  /** The whole course has been asked for and is not complete. */
  asked: boolean;
  /** Why not all has come: no network, another deployment on the host, no room; or the browser's own words. */
  failed?: string;
}
type Question = 'opened' | 'status' | 'begin' | 'more' | 'stop' | 'forget';

/** Private windows and addresses without https have no worker, astro dev and packages have none to give. */
export const canKeep = import.meta.env.PROD && !packaged && 'serviceWorker' in navigator;

/** Rejects where the browser refuses; does nothing when it has been done. */
const registered = () =>
  navigator.serviceWorker.register(href('/sw.js'), { updateViaCache: 'none' });

/** @returns what is kept when the worker has done its part; a worker that is replaced meanwhile is asked again */
export async function ask(question: Question): Promise<Kept> {
  const { serviceWorker } = navigator;
  await registered();
  const { active } = await serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const replaced = new AbortController();
  return new Promise<Kept>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Kept>) => resolve(data);
    serviceWorker.addEventListener('controllerchange', () => resolve(ask(question)), {
      once: true,
      signal: replaced.signal,
    });
    active!.postMessage({ ask: question, path: pathOf(location).slice(1) }, [port2]);
  }).finally(() => {
    replaced.abort();
    port1.close();
  });
}

/** Registers the worker and has this page kept; what an earlier visit had to leave is fetched with it. */
export function keep(): void {
  if (!canKeep) return;
  const opened = async () => {
    // Heard once, however often it is asked; a frame without an origin of its own has no worker to listen to.
    navigator.serviceWorker.addEventListener('controllerchange', gift);
    let now = await ask('opened');
    // The course's own page shows how it goes on; the others go on quietly.
    const quiet = !document.querySelector('[data-offline]');
    while (quiet && now.asked && !now.failed) now = await ask('more');
  };
  // Reading offline is a gift: where it cannot be had, nothing else changes.
  const gift = () => void opened().catch(() => {});
  addEventListener('online', gift);
  gift();
}
