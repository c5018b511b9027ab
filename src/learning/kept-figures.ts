/**
 * Where a reader is with the question of a figure, so that a reload brings it back. In localStorage, each under a key of
 * its own, as drafts are.
 */
import { local } from './local';

const prefix = 'precess/figure/';

/** What was kept under a name, as it can be read: whoever asks checks what it is. */
export const recallFigure = (name: string): unknown =>
  local((storage) => JSON.parse(storage.getItem(prefix + name) ?? 'null') as unknown, null);

export const keepFigure = (name: string, state: object): void =>
  local((storage) => storage.setItem(prefix + name, JSON.stringify(state)), undefined);
