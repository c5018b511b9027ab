/** The learner's events: held in memory, written to the disk, shared with the other tabs. */
import { clear, describeError, readAll, write } from './database';
import {
  createEvent,
  isKnown,
  merge,
  orderOf,
  parse,
  randomName,
  type NewEvent,
  type StoredEvent,
} from './events';
import { forgetOwn } from './own';
import { reduce, type Progress } from './progress';
import { shelved } from './shelf';

export type SaveState = 'saved' | 'saving' | `unsaved: ${string}`;
export type Listener = (progress: Progress, saving: SaveState) => void;

const loadTimeout = 3000;
const retryDelay = 30_000;

let events: readonly StoredEvent[] = [];
/** Those of them that are not on the disk. */
let unsaved: readonly StoredEvent[] = [];
let failure = '';
let unreadable = 0;
/** What is on the disk has been read. */
let isRead = false;
/** What was on the disk when the page went into the history. */
let old: ReadonlySet<StoredEvent> = new Set();
const listeners = new Set<Listener>();
let loaded: Promise<void> | undefined;
let channel: BroadcastChannel | undefined;
let retry: ReturnType<typeof setTimeout> | undefined;

/** Whether everything recorded is on the disk; if not, why, in words for the reader. */
export const saving = (): SaveState =>
  failure ? `unsaved: ${failure}` : unsaved.length ? 'saving' : 'saved';

/** How many records of the database this version cannot read. */
export const unreadableCount = () => unreadable;

function notify() {
  const progress = reduce(events);
  listeners.forEach((fn) => {
    // What one part of the page makes of it must not keep the others, or the disk, from having it.
    try {
      fn(progress, saving());
    } catch (error) {
      reportError(error);
    }
  });
}

async function read() {
  try {
    const found = parse(await readAll());
    events = merge(
      events.filter((e) => !old.has(e)),
      found.events,
    );
    unreadable = found.dropped;
    isRead = true;
    failure = '';
  } catch (error) {
    failure = describeError(error);
  }
  notify();
}

/** Writes what is unsaved; on failure keeps it and tries again later, and when the reader comes or goes. */
async function flush() {
  clearTimeout(retry);
  if (!isRead) await read();
  const batch = new Set(unsaved);
  if (!batch.size) return;
  try {
    await write([...batch]);
    unsaved = unsaved.filter((e) => !batch.has(e));
    failure = '';
  } catch (error) {
    failure = describeError(error);
    retry = setTimeout(() => void flush(), retryDelay);
  }
  notify();
}

function start(): Promise<void> {
  channel = globalThis.BroadcastChannel && new BroadcastChannel(shelved('precess'));
  channel?.addEventListener('message', ({ data }) => {
    if (data === 'erased') events = unsaved = [];
    else events = merge(events, parse(data).events);
    notify();
  });
  document.addEventListener('visibilitychange', () => void flush());
  // A page that comes back from the history has missed what other tabs wrote, and what they erased.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    old = new Set(events.filter((e) => !unsaved.includes(e)));
    isRead = false;
    void flush();
  });
  // A disk that never answers must not keep a lesson waiting.
  return new Promise((resolve) => {
    const timeout = setTimeout(() => {
      failure = 'the browser’s storage does not answer; another tab may hold it';
      resolve();
    }, loadTimeout);
    void read().then(() => {
      clearTimeout(timeout);
      resolve();
    });
  });
}
const load = () => (loaded ??= start());

/** Into memory at once, and to the other tabs. */
function insert(list: readonly StoredEvent[]) {
  const known = new Set(events.map((e) => e.id));
  const fresh = merge(list, []).filter((e) => !known.has(e.id));
  events = [...events, ...fresh];
  unsaved = [...unsaved, ...fresh];
  channel?.postMessage(fresh);
  notify();
}
/** Behind all that is stored. */
const create = (newEvent: NewEvent) =>
  createEvent(
    newEvent,
    events.filter(isKnown).reduce((last, e) => Math.max(last, orderOf(e)), 0),
  );

/** Adds events, of which those already here count nothing. Never rejects. */
export async function addEvents(list: readonly StoredEvent[]): Promise<void> {
  await load();
  insert(list);
  await flush();
}

const isWork = (e: StoredEvent) => isKnown(e) && e.type !== 'joined' && e.type !== 'opened';

/** Adds an event. Never rejects: what cannot be saved is kept in memory and `saving` says why. */
export async function record(newEvent: NewEvent): Promise<void> {
  await load();
  const event = create(newEvent);
  insert([event]);
  await flush();
  // Asked for once, when there is something to lose: some browsers put the question to the reader.
  if (isWork(event) && events.filter(isWork).length === 1) await requestPersistence();
}

/** Calls `fn` when the events are loaded and at every change, also one made in another tab. */
export function watch(fn: Listener): () => void {
  let over = false;
  void load().then(() => {
    if (over) return;
    listeners.add(fn);
    fn(reduce(events), saving());
  });
  return () => {
    over = true;
    listeners.delete(fn);
  };
}

/** This learner's seed: random, made once, kept with the events. */
export async function learnerSeed(): Promise<string> {
  await load();
  const [known] = reduce(events).learners;
  if (known !== undefined) return known;
  const seed = randomName(6);
  insert([create({ type: 'joined', seed })]);
  void flush();
  return seed;
}

/** Everything, for a file. */
export async function allEvents(): Promise<readonly StoredEvent[]> {
  await load();
  return events;
}

/** Forgets everything, in every tab; where the disk refuses, `saving` says so. */
export async function eraseAll(): Promise<void> {
  await load();
  events = unsaved = [];
  channel?.postMessage('erased');
  forgetOwn();
  try {
    await clear();
    unreadable = 0;
    failure = '';
  } catch (error) {
    failure = describeError(error);
  }
  notify();
}

/** Asks the browser not to clear the events when space runs short; true when it agrees. */
export const requestPersistence = async () =>
  (await navigator.storage?.persist?.().catch(() => false)) ?? false;
export const isPersistent = async () => (await navigator.storage?.persisted?.()) ?? false;
