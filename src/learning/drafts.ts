/**
 * What is typed into an exercise and not yet judged, so that a reload loses nothing.
 *
 * In localStorage, each draft under a key of its own: a page that is about to go writes at once, and two tabs
 * do not undo each other. Where the browser refuses, nothing is kept beyond the page.
 */
const prefix = 'precess/draft/';
const most = 200;

interface Draft {
  at: number;
  texts: Record<string, string>;
}
const keyOf = (exercise: string, seed: string) => `${prefix}${exercise}?${seed}`;

function attempt<T>(use: () => T, otherwise: T): T {
  try {
    return use();
  } catch {
    return otherwise;
  }
}

function parse(text: string | null): Draft | undefined {
  const draft = attempt(() => JSON.parse(text ?? '') as Partial<Draft> | null, null);
  if (typeof draft?.texts !== 'object' || draft.texts === null) return;
  const texts = Object.entries(draft.texts).filter(([, typed]) => typeof typed === 'string');
  return { at: Number(draft.at) || 0, texts: Object.fromEntries(texts) };
}
const keys = () =>
  Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '').filter((key) =>
    key.startsWith(prefix),
  );

/** What was typed, by what is asked. */
export const readDrafts = (exercise: string, seed: string): Readonly<Record<string, string>> =>
  attempt(() => parse(localStorage.getItem(keyOf(exercise, seed)))?.texts ?? {}, {});

/** Stores what is typed now; nothing typed is nothing stored. Of very many the oldest are dropped. */
export function writeDrafts(
  exercise: string,
  seed: string,
  texts: Readonly<Record<string, string>>,
): void {
  attempt(() => {
    const key = keyOf(exercise, seed);
    if (Object.keys(texts).length === 0) return localStorage.removeItem(key);
    const isNew = localStorage.getItem(key) === null;
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), texts } satisfies Draft));
    if (!isNew) return;
    const age = (one: string) => parse(localStorage.getItem(one))?.at ?? 0;
    const all = keys().sort((a, b) => age(a) - age(b));
    all.slice(0, Math.max(0, all.length - most)).forEach((old) => localStorage.removeItem(old));
  }, undefined);
}
