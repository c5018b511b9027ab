/**
 * The table of events on the disk.
 *
 * IndexedDB and not localStorage: there a tab can only write the whole list back, and so undo what
 * another tab has added since; here each event is written by itself under its own random name, and
 * tabs cannot overwrite one another. Records are brought to the present version when they are read,
 * so that the database never needs an upgrade; what cannot be read stays where it is, untouched.
 */
import { openDB, type IDBPDatabase } from 'idb';
import type { Kept } from './events';

const table = 'events';
let database: Promise<IDBPDatabase> | undefined;
const forget = () => (database = undefined);

async function open(): Promise<IDBPDatabase> {
  return (database ??= openDB('precess', 1, {
    upgrade: (db) => void db.createObjectStore(table, { keyPath: 'id' }),
    // Another tab wants a newer database, or none: it must not wait for this one.
    blocking: (_old, _new, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  }));
}

export const readAll = async (): Promise<unknown[]> => (await open()).getAll(table);

/** `put`, since a write that seemed to fail may have come through: an event never changes. */
export async function write(events: readonly Kept[]): Promise<void> {
  const tx = (await open()).transaction(table, 'readwrite');
  await Promise.all([...events.map((e) => tx.store.put(e)), tx.done]);
}

export const clear = async (): Promise<void> => (await open()).clear(table);

/** Why the disk was of no use, for the reader. */
export function inWords(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'the disk, or this site’s share of it, is full';
  if (name === 'VersionError') return 'a newer version of the course is open; reload this page';
  if (['SecurityError', 'InvalidStateError', 'ReferenceError', 'TypeError'].includes(name))
    return 'this browser does not let the site keep data; a private window may be the cause';
  return `the browser’s storage failed (${name || 'unknown error'})`;
}
