/** The learner's events: held in memory, written to the disk, shared with the other tabs. */
import { clear, inWords, readAll, write } from './database';
import { happen, isKnown, merge, parse, randomName, type Deed, type Kept } from './events';
import { reduce, type Progress } from './progress';

export type Saving = 'saved' | 'saving' | `unsaved: ${string}`;
export type Watcher = (progress: Progress, saving: Saving) => void;

const patience = 3000;
const retryAfter = 30_000;

let events: readonly Kept[] = [];
/** Those of them that are not on the disk. */
let waiting: readonly Kept[] = [];
let trouble = '';
let unreadable = 0;
const watchers = new Set<Watcher>();
let loaded: Promise<void> | undefined;
let channel: BroadcastChannel | undefined;
let retry: ReturnType<typeof setTimeout> | undefined;

/** Whether everything recorded is on the disk; if not, why, in words for the reader. */
export const saving = (): Saving =>
  trouble ? `unsaved: ${trouble}` : waiting.length ? 'saving' : 'saved';

/** How many records of the database this version cannot read. */
export const setAside = () => unreadable;

function tell() {
  const progress = reduce(events);
  watchers.forEach((fn) => fn(progress, saving()));
}

async function read() {
  try {
    const found = parse(await readAll());
    events = merge(events, found.events);
    unreadable = found.dropped;
    trouble = '';
  } catch (error) {
    trouble = inWords(error);
  }
  tell();
}

/** Writes what waits; on failure keeps it and tries again later, and when the reader comes or goes. */
async function flush() {
  clearTimeout(retry);
  const batch = new Set(waiting);
  if (!batch.size) return;
  try {
    await write([...batch]);
    waiting = waiting.filter((e) => !batch.has(e));
    trouble = '';
  } catch (error) {
    trouble = inWords(error);
    retry = setTimeout(() => void flush(), retryAfter);
  }
  tell();
}

function start(): Promise<void> {
  channel = globalThis.BroadcastChannel && new BroadcastChannel('precess');
  channel?.addEventListener('message', ({ data }) => {
    if (data === 'erased') events = waiting = [];
    else events = merge(events, parse(data).events);
    tell();
  });
  document.addEventListener('visibilitychange', () => void flush());
  // A page that comes back from the history has slept through what other tabs said.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    events = waiting;
    void read();
  });
  // A disk that never answers must not keep a lesson waiting.
  return new Promise((resolve) => {
    const silence = setTimeout(() => {
      trouble = 'the browser’s storage does not answer; another tab may hold it';
      resolve();
    }, patience);
    void read().then(() => {
      clearTimeout(silence);
      resolve();
    });
  });
}
const load = () => (loaded ??= start());

/** Adds events, of which those already here count nothing. Never rejects. */
export async function add(list: readonly Kept[]): Promise<void> {
  const known = new Set(events.map((e) => e.id));
  const fresh = merge(list, []).filter((e) => !known.has(e.id));
  events = [...events, ...fresh];
  waiting = [...waiting, ...fresh];
  await load();
  channel?.postMessage(fresh);
  tell();
  await flush();
}

const isReal = (e: Kept) => isKnown(e) && e.type !== 'joined' && e.type !== 'opened';

/** Adds a deed. Never rejects: what cannot be saved is kept in memory and `saving` says why. */
export async function record(deed: Deed): Promise<void> {
  const event = happen(deed);
  await add([event]);
  // Asked for once, when there is something to lose: some browsers put the question to the reader.
  if (isReal(event) && events.filter(isReal).length === 1) await persist();
}

/** Calls `fn` when the events are loaded and at every change, also one made in another tab. */
export function watch(fn: Watcher): () => void {
  let over = false;
  void load().then(() => {
    if (over) return;
    watchers.add(fn);
    fn(reduce(events), saving());
  });
  return () => {
    over = true;
    watchers.delete(fn);
  };
}

/** This learner's seed: random, made once, kept with the events. */
export async function learnerSeed(): Promise<string> {
  await load();
  const known = reduce(events).learner;
  if (known) return known;
  const seed = randomName(6);
  void record({ type: 'joined', seed });
  return seed;
}

/** Everything, for a file. */
export async function all(): Promise<readonly Kept[]> {
  await load();
  return events;
}

/** Forgets everything, in every tab; where the disk refuses, `saving` says so. */
export async function erase(): Promise<void> {
  await load();
  events = waiting = [];
  channel?.postMessage('erased');
  try {
    await clear();
    unreadable = 0;
    trouble = '';
  } catch (error) {
    trouble = inWords(error);
  }
  tell();
}

/** Asks the browser not to clear the events when space runs short; true when it agrees. */
export const persist = async () => (await navigator.storage?.persist?.()) ?? false;
export const isPersistent = async () => (await navigator.storage?.persisted?.()) ?? false;
