/**
 * The table of events on the disk.
 *
 * IndexedDB and not localStorage: there a tab can only write the whole list back, and so undo what
 * another tab has added since; here each event is written by itself under its own random name, and
 * tabs cannot overwrite one another. Records are brought to the present version when they are read,
 * so that the database never needs an upgrade, which an open tab could block; what cannot be read
 * stays where it is, untouched.
 */
import { clear as clearStore, createStore, values } from 'idb-keyval';
import type { StoredEvent } from './events';

const table = createStore('precess', 'events');

export const readAll = async (): Promise<unknown[]> => values(table);

/** All or none. A write that seemed to fail may have come through: `put` may repeat it, `add` may not. */
export const write = async (events: readonly StoredEvent[]): Promise<void> =>
  table('readwrite', (store) => {
    for (const e of events) store.put(e, e.id);
    return new Promise((resolve, reject) => {
      store.transaction.oncomplete = () => resolve();
      // Only when it is over does a transaction know its reason, a full disk among them.
      store.transaction.onabort = () => reject(store.transaction.error);
    });
  });

export const clear = async (): Promise<void> => clearStore(table);

/** Why the disk was of no use, for the reader. */
export function describeError(error: unknown): string {
  const name = (error as Error | null)?.name ?? 'unknown error';
  if (name === 'QuotaExceededError') return 'the disk, or this site’s share of it, is full';
  if (['SecurityError', 'InvalidStateError', 'ReferenceError', 'TypeError'].includes(name))
    return 'this browser does not let the site keep data; a private window may be the cause';
  return `the browser’s storage failed (${name})`;
}
