/**
 * What is typed into an exercise and not yet judged, so that a reload loses nothing.
 *
 * In localStorage, each draft under a key of its own: a page that is about to go writes at once, and two tabs
 * do not undo each other.
 */
import { local } from './local';

const prefix = 'precess/draft/';
const most = 200;

interface Draft {
  at: number;
  texts: Record<string, string>;
}
const keyOf = (exercise: string, seed: string) => `${prefix}${exercise}?${seed}`;

function stored(key: string): Draft | undefined {
  const draft = local(
    (storage) => JSON.parse(storage.getItem(key) ?? '') as Partial<Draft> | null,
    null,
  );
  if (typeof draft?.texts !== 'object' || draft.texts === null) return;
  const texts = Object.entries(draft.texts).filter(([, typed]) => typeof typed === 'string');
  return { at: Number(draft.at) || 0, texts: Object.fromEntries(texts) };
}

/** What was typed, by what is asked. */
export const readDrafts = (exercise: string, seed: string): Readonly<Record<string, string>> =>
  stored(keyOf(exercise, seed))?.texts ?? {};

/** Stores what is typed now; nothing typed is nothing stored. Of very many the oldest are dropped. */
export const writeDrafts = (
  exercise: string,
  seed: string,
  texts: Readonly<Record<string, string>>,
): void =>
  local((storage) => {
    const key = keyOf(exercise, seed);
    if (Object.keys(texts).length === 0) return storage.removeItem(key);
    const isNew = storage.getItem(key) === null;
    storage.setItem(key, JSON.stringify({ at: Date.now(), texts } satisfies Draft));
    if (!isNew) return;
    const age = (one: string) => stored(one)?.at ?? 0;
    const all = Object.keys(storage)
      .filter((one) => one.startsWith(prefix))
      .sort((a, b) => age(a) - age(b));
    all.slice(0, Math.max(0, all.length - most)).forEach((old) => storage.removeItem(old));
  }, undefined);
