/**
 * The table of events on the disk.
 *
 * IndexedDB and not localStorage: there a tab can only write the whole list back, and so undo what
 * another tab has added since; here each event is written by itself under its own random name, and
 * tabs cannot overwrite one another. Records are brought to the present version when they are read,
 * so that the database never needs an upgrade, which an open tab could block; what cannot be read
 * stays where it is, untouched.
 */
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { StoredEvent } from './events';
import { shelved } from './shelf';

const open = () => createStore(shelved('precess'), 'events');
let table: UseStore | undefined;

const nameOf = (error: unknown) => (error as Error | null)?.name ?? 'unknown error';

/**
 * Browsers close connections without a word, under pressure of memory or when data are cleared: what fails
 * is tried once more over a new one. A full disk would be full again.
 */
async function connected<T>(use: (table: UseStore) => Promise<T>): Promise<T> {
  try {
    return await use((table ??= open()));
  } catch (error) {
    if (nameOf(error) === 'QuotaExceededError') throw error;
    table = open();
    return use(table);
  }
}

export const readAll = (): Promise<unknown[]> =>
  connected((table) => table('readonly', (store) => promisifyRequest(store.getAll())));

/** All or none. A write that seemed to fail may have come through: `put` may repeat it, `add` may not. */
export const write = (events: readonly StoredEvent[]): Promise<void> =>
  connected((table) =>
    table('readwrite', (store) => {
      for (const e of events) store.put(e, e.id);
      return new Promise<void>((resolve, reject) => {
        store.transaction.oncomplete = () => resolve();
        // Only when it is over does a transaction know its reason, a full disk among them.
        store.transaction.onabort = () => reject(store.transaction.error ?? new DOMException());
      });
    }),
  );

export const clear = (): Promise<void> =>
  connected((table) =>
    table('readwrite', (store) => {
      store.clear();
      return promisifyRequest(store.transaction);
    }),
  );

/** Why the disk was of no use, for the reader. */
export function describeError(error: unknown): string {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return 'the disk, or this site’s share of it, is full';
  if (name === 'InvalidStateError')
    return 'the browser has closed its storage; it is tried again by itself, and when the page is loaded anew';
  if (['SecurityError', 'ReferenceError', 'TypeError'].includes(name))
    return 'this browser does not let the site keep data; a private window may be the cause';
  return `the browser’s storage failed (${name})`;
}
