import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { clear, createStore, set, values } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isOpen, worth } from '@learning/assignment/rules';
import {
  createEvent,
  inOrder,
  isKnown,
  orderOf,
  type NewEvent,
  type KnownEvent,
} from '@learning/events';
import type { Progress } from '@learning/progress';
import type { SaveState } from '@learning/store';

const persist = vi.fn(() => Promise.resolve(true));
/** Begins a lesson. */
const open = (lesson: string): NewEvent => ({ type: 'reopened', lesson });
const finish = (lesson: string): NewEvent => ({ type: 'finished', lesson });

/** A page of its own: its memory is its own, disk and channel are shared. */
async function tab() {
  vi.resetModules();
  const store = await import('@learning/store');
  const seen: [Progress, SaveState][] = [];
  const loaded = new Promise<void>((resolve) => {
    store.watch((progress, saving) => {
      seen.push([progress, saving]);
      resolve();
    });
  });
  await loaded;
  return { ...store, lessons: () => seen.at(-1)![0].lessons, said: () => seen.at(-1)![1] };
}
/** The same table, opened anew, as another program would. */
const disk = () => createStore('precess', 'events');
const onDisk = () => values<KnownEvent>(disk());

let page: EventTarget;
const comeBack = () =>
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
beforeEach(() => {
  vi.restoreAllMocks();
  page = new EventTarget();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('navigator', { storage: { persist } });
  // Tabs of earlier tests must not talk to those of the next.
  const channels = new Set<FakeChannel>();
  class FakeChannel extends EventTarget {
    constructor() {
      super();
      channels.add(this);
    }
    postMessage(data: unknown) {
      const copy: unknown = structuredClone(data);
      for (const other of channels)
        if (other !== this) other.dispatchEvent(new MessageEvent('message', { data: copy }));
    }
  }
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  persist.mockClear();
});

describe('store', () => {
  it('keeps what is recorded for the next visit', async () => {
    const first = await tab();
    await first.record(open('a'));
    expect(first.said()).toBe('saved');
    expect((await tab()).lessons()).toEqual({ a: 'begun' });
  });

  it('loses nothing of two tabs that write at once, and each shows what the other did', async () => {
    const [one, two] = [await tab(), await tab()];
    const names = Array.from({ length: 50 }, (_, i) => i);
    await Promise.all(names.flatMap((i) => [one.record(open(`a${i}`)), two.record(open(`b${i}`))]));
    expect(await onDisk()).toHaveLength(100);
    expect(Object.keys(one.lessons())).toHaveLength(100);
    expect(two.lessons()).toEqual(one.lessons());
    expect((await tab()).lessons()).toEqual(one.lessons());
  });

  it('skips records that cannot be read, says how many, and leaves them in place', async () => {
    await (await tab()).record(open('a'));
    await set('junk', { id: 'junk', v: 1, type: 'reopened', lesson: 7, at: 'x' }, disk());
    await set('later', { id: 'later', v: 9, type: 'flew' }, disk());
    const next = await tab();
    expect(next.lessons()).toEqual({ a: 'begun' });
    expect(next.unreadableCount()).toBe(1);
    expect(await next.allEvents()).toContainEqual({ id: 'later', v: 9, type: 'flew' });
    expect(await onDisk()).toHaveLength(3);
  });

  it.each([
    ['throws', { open: () => { throw new DOMException('', 'SecurityError'); } }], // prettier-ignore
    ['is missing', undefined],
  ])('works in memory and says so when IndexedDB %s', async (_, factory) => {
    vi.stubGlobal('indexedDB', factory);
    const store = await tab();
    expect(store.said()).toMatch(/^unsaved: this browser does not let the site keep data/);
    await store.record(finish('a'));
    expect(store.lessons()).toEqual({ a: 'done' });
    expect(await store.learnerSeed()).toBe(await store.learnerSeed());
  });

  it('keeps in memory what a full disk refuses, says so, and writes it when there is room', async () => {
    const store = await tab();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await store.record(finish('a'));
    await store.record(finish('b'));
    expect(store.said()).toMatch(/^unsaved: the disk.* is full$/);
    expect(store.lessons()).toEqual({ a: 'done', b: 'done' });
    put.mockRestore();
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(store.said()).toBe('saved'));
    expect((await tab()).lessons()).toEqual({ a: 'done', b: 'done' });
  });

  it('keeps what a transaction that is given up has taken along', async () => {
    const store = await tab();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      this.transaction.abort();
      return new EventTarget() as never;
    });
    await store.record(finish('a'));
    expect(store.said()).toMatch(/^unsaved: the browser’s storage failed/);
    put.mockRestore();
    await store.record(finish('b'));
    expect(store.said()).toBe('saved');
    expect(await onDisk()).toHaveLength(2);
  });

  it('tries again by itself after a while', async () => {
    const store = await tab();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    await store.record(finish('a'));
    expect(store.said()).toBe('unsaved: the browser’s storage failed (UnknownError)');
    put.mockRestore();
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(store.said()).toBe('saved'));
  });

  it('does not wait for a disk that never answers, and catches up when it does', async () => {
    await (await tab()).record(open('before'));
    let answer: () => void = () => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    vi.doMock('idb-keyval', async (original) => {
      const real = await original<typeof import('idb-keyval')>();
      const slow: typeof createStore = (...names) => {
        const store = real.createStore(...names);
        return async (mode, callback) => {
          await late;
          return store(mode, callback);
        };
      };
      return { ...real, createStore: slow };
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pending = tab();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    const store = await pending;
    vi.doUnmock('idb-keyval');
    expect(store.said()).toMatch(/does not answer/);
    void store.record(open('meanwhile'));
    answer();
    await vi.waitFor(() => expect(store.said()).toBe('saved'));
    expect(Object.keys(store.lessons()).sort()).toEqual(['before', 'meanwhile']);
  });

  it('reads and writes a database that a later course has raised to another version', async () => {
    const raised = indexedDB.open('precess', 7);
    raised.onupgradeneeded = () => raised.result.createObjectStore('events');
    await new Promise((resolve) => (raised.onsuccess = resolve));
    raised.result.close();
    const store = await tab();
    await store.record(open('a'));
    expect(store.said()).toBe('saved');
    expect((await tab()).lessons()).toEqual({ a: 'begun' });
  });

  it('makes one seed for a learner and keeps it', async () => {
    const store = await tab();
    const [a, b] = await Promise.all([store.learnerSeed(), store.learnerSeed()]);
    expect(a).toMatch(/^[0-9a-f]{12}$/);
    expect(b).toBe(a);
    await vi.waitFor(() => expect(store.said()).toBe('saved'));
    expect(await (await tab()).learnerSeed()).toBe(a);
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect(await (await tab()).learnerSeed()).not.toBe(a);
  });

  it('asks for persistent storage once, after the first thing worth keeping', async () => {
    const store = await tab();
    await store.learnerSeed();
    await store.record({ type: 'opened', lesson: 'a' });
    expect(persist).not.toHaveBeenCalled();
    await store.record(finish('a'));
    await store.record(finish('b'));
    await (await tab()).record(finish('c'));
    expect(persist).toHaveBeenCalledOnce();
  });

  it('sorts what is done now after what is stored, also when the clock was put back', async () => {
    const store = await tab();
    vi.spyOn(Date, 'now').mockReturnValue(1e12);
    await store.record(finish('a'));
    vi.spyOn(Date, 'now').mockReturnValue(1e12 - 1e10);
    await Promise.all([
      store.record(open('a')),
      store.record(finish('b')),
      store.record(open('b')),
    ]);
    expect(store.lessons()).toEqual({ a: 'begun', b: 'begun' });
    const later = await tab();
    await later.record(finish('a'));
    expect((await tab()).lessons()).toEqual({ a: 'done', b: 'begun' });
    const stored = (await onDisk()).sort((a, b) => orderOf(a) - orderOf(b));
    expect(stored.map(orderOf)).toEqual([0, 1, 2, 3, 4].map((n) => 1e12 + n));
    expect(stored.map(({ at }) => at)).toEqual([1e12, ...Array(4).fill(1e12 - 1e10)]);
  });

  it('does not make late what is done after a clock that was ahead was put right', async () => {
    const [one, two] = [await tab(), await tab()];
    vi.spyOn(Date, 'now').mockReturnValue(1e12 + 40 * 86_400_000);
    await one.record(finish('a'));
    vi.spyOn(Date, 'now').mockReturnValue(1e12);
    await two.record(open('a'));
    await two.record(finish('b'));
    expect((await onDisk()).map(({ at }) => at)).toContain(1e12);
    expect(one.lessons()).toEqual({ a: 'begun', b: 'done' });
    const rules = { due: 1e12 + 86_400_000, late: 'refused' } as const;
    const last = (await one.allEvents()).filter(isKnown).sort(inOrder).at(-1)!;
    expect([isOpen(rules, last.at), worth(rules, last.at)]).toEqual([true, 1]);
  });

  it('goes on after what an earlier version of the course stamped ahead of the clock', async () => {
    const ahead = Date.now() + 40 * 86_400_000;
    const old = { v: 2, type: 'finished', lesson: 'a' };
    await set('x', { ...old, id: 'x', at: ahead }, disk());
    await set('y', { ...old, id: 'y', type: 'reopened', at: ahead + 1 }, disk());
    const store = await tab();
    expect(store.lessons()).toEqual({ a: 'begun' });
    await store.record(finish('a'));
    expect(store.lessons()).toEqual({ a: 'done' });
    expect((await tab()).lessons()).toEqual({ a: 'done' });
  });

  it('keeps what it shows when it comes back from the history to a disk that fails, and reads when it can', async () => {
    const store = await tab();
    const seed = await store.learnerSeed();
    await store.record(finish('a'));
    const broken = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('', 'InvalidStateError');
    });
    comeBack();
    await vi.waitFor(() => expect(store.said()).toMatch(/^unsaved/));
    expect(store.lessons()).toEqual({ a: 'done' });
    expect(await store.learnerSeed()).toBe(seed);
    broken.mockRestore();
    vi.stubGlobal('BroadcastChannel', undefined);
    await (await tab()).record(finish('b'));
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(store.said()).toBe('saved'));
    expect(store.lessons()).toEqual({ a: 'done', b: 'done' });
    expect(await store.learnerSeed()).toBe(seed);
  });

  it('has forgotten, when it comes back from the history, what another tab erased, and nothing else', async () => {
    const store = await tab();
    await store.record(finish('erased'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await store.record(finish('unsaved'));
    await clear(disk());
    comeBack();
    // Said by another tab while the disk is being read.
    new BroadcastChannel('precess').postMessage([createEvent(finish('new'))]);
    await vi.waitFor(() => expect(store.lessons()).toEqual({ unsaved: 'done', new: 'done' }));
    put.mockRestore();
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(store.said()).toBe('saved'));
    expect((await tab()).lessons()).toEqual({ unsaved: 'done' });
  });

  it('opens the database again when the browser has closed the connection', async () => {
    const store = await tab();
    await store.record(finish('a'));
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('', 'InvalidStateError');
    });
    const said: SaveState[] = [];
    store.watch((_, saving) => said.push(saving));
    await store.record(finish('b'));
    expect(said.filter((one) => one.startsWith('unsaved'))).toEqual([]);
    expect(await onDisk()).toHaveLength(2);
  });

  it('does not blame private mode for a connection that stays closed, and reads when it is back', async () => {
    await (await tab()).record(finish('before'));
    const broken = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('', 'InvalidStateError');
    });
    const store = await tab();
    expect(store.said()).toMatch(/^unsaved: the browser has closed its storage/);
    await store.record(finish('a'));
    broken.mockRestore();
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(store.said()).toBe('saved'));
    expect(store.lessons()).toEqual({ before: 'done', a: 'done' });
  });

  it('erases everywhere: on the disk, here and in other tabs', async () => {
    const [one, two] = [await tab(), await tab()];
    await one.record(finish('a'));
    await two.eraseAll();
    expect(await onDisk()).toEqual([]);
    expect([one.lessons(), two.lessons()]).toEqual([{}, {}]);
    await one.record(open('b'));
    expect((await tab()).lessons()).toEqual({ b: 'begun' });
  });

  it('adds events of a file once, however often they come', async () => {
    const store = await tab();
    const file = [createEvent(open('a')), createEvent(finish('b'))];
    await store.addEvents(file);
    await store.addEvents([...file, ...file]);
    expect(await store.allEvents()).toEqual(file);
    expect(await onDisk()).toHaveLength(2);
  });

  it('records, and tells the others, when one who watches fails', async () => {
    const store = await tab();
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const fault = new Error('a part of the page');
    let fails = false;
    store.watch(() => {
      if (fails) throw fault;
    });
    const seen: Progress[] = [];
    store.watch((progress) => seen.push(progress));
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    fails = true;
    await store.record(finish('a'));
    expect(seen.at(-1)!.lessons).toEqual({ a: 'done' });
    expect(await onDisk()).toHaveLength(1);
    expect(reported).toHaveBeenCalledWith(fault);
  });

  it('records where the browser refuses to be asked for persistent storage', async () => {
    const store = await tab();
    persist.mockRejectedValueOnce(new TypeError('opaque origin'));
    await store.record(finish('a'));
    expect(store.said()).toBe('saved');
  });

  it('notifies nobody who no longer watches', async () => {
    const store = await tab();
    const fn = vi.fn();
    store.watch(fn)();
    await store.record(open('a'));
    expect(fn).not.toHaveBeenCalled();
  });
});
