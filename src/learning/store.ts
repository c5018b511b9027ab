/** The learner's events in this browser. */
import { reduce, type Deed, type Event, type Progress } from './progress';

export type Saving = 'saved' | 'saving' | `unsaved: ${string}`;
export type Watcher = (progress: Progress, saving: Saving) => void;

const events: Event[] = [];
const watchers = new Set<Watcher>();
const state: Saving = 'unsaved: it is kept in this page only';

const tell = () => watchers.forEach((fn) => fn(reduce(events), saving()));

/** Whether everything recorded is on the disk; the reason stands in words for the reader. */
export const saving = (): Saving => state;

/** Adds a deed. Never rejects: what cannot be saved is kept in memory and `saving` says why. */
export function record(deed: Deed): Promise<void> {
  events.push({ ...deed, v: 1, id: crypto.randomUUID(), at: Date.now() });
  tell();
  return Promise.resolve();
}

/** Calls `fn` when the events are loaded and at every change, also one made in another tab. */
export function watch(fn: Watcher): () => void {
  watchers.add(fn);
  void Promise.resolve().then(() => watchers.has(fn) && fn(reduce(events), saving()));
  return () => watchers.delete(fn);
}

/** This learner's seed: random, made once, kept with the events. */
export async function learnerSeed(): Promise<string> {
  const known = reduce(events).learner;
  if (known) return known;
  const seed = crypto.getRandomValues(new Uint32Array(2)).join('');
  await record({ type: 'joined', seed });
  return seed;
}
