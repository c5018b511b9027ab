/**
 * Where a reader is with the question of a figure, so that a reload brings it back. In localStorage, each under a key of
 * its own, as drafts are; where the browser refuses, nothing is kept beyond the page.
 */
const prefix = 'precess/figure/';

function attempt<T>(use: () => T, otherwise: T): T {
  try {
    return use();
  } catch {
    return otherwise;
  }
}

/** What was kept under a name, as it can be read: whoever asks checks what it is. */
export const recallFigure = (name: string): unknown =>
  attempt(() => JSON.parse(localStorage.getItem(prefix + name) ?? 'null') as unknown, null);

export const keepFigure = (name: string, state: object): void =>
  attempt(() => localStorage.setItem(prefix + name, JSON.stringify(state)), undefined);
