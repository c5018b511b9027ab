/**
 * The assignments of this browser, with what their learner has entered, in localStorage: a page knows at once whether
 * there is any. The links themselves are stored, so that nothing of an assignment has a second form.
 */
import type { Stamp } from '../events';
import { local } from '../local';
import type { Learner } from './learner';
import { keptKey } from './kept-key';

export interface Kept {
  /** The fragment of its link. */
  link: string;
  /** Its id: a second link with the same id takes the place of the first. */
  id: string;
  learner: Learner;
  /** When a file was last made of it, behind all that is in it, and its receipt. */
  handed?: (Stamp & { receipt: string }) | undefined;
  /** A learning platform has said who it is, and keeps what is done: see src/learning/package. */
  platform?: boolean | undefined;
  /** Put away by the learner. */
  away?: boolean | undefined;
}

const isText = (x: unknown): x is string => typeof x === 'string';
const isKept = (x: unknown): x is Kept => {
  const { link, id, learner, handed } = (x ?? {}) as Partial<Kept>;
  return (
    isText(link) &&
    isText(id) &&
    typeof learner === 'object' &&
    learner !== null &&
    Object.values(learner).every(isText) &&
    (handed === undefined ||
      (Number.isFinite(handed?.at) &&
        (handed.order === undefined || Number.isFinite(handed.order)) &&
        isText(handed.receipt)))
  );
};

/** Where the browser refuses, there are none. */
export function readKept(): Kept[] {
  const list = local<unknown>((storage) => JSON.parse(storage.getItem(keptKey()) ?? '[]'), []);
  return Array.isArray(list) ? list.filter(isKept) : [];
}
/** @returns whether the browser has stored it */
const writeKept = (list: readonly Kept[]): boolean =>
  local((storage) => {
    if (list.length) storage.setItem(keptKey(), JSON.stringify(list));
    else storage.removeItem(keptKey());
    return true;
  }, false);
/** Changes one, or adds it. Read anew each time, so that another tab's are not undone. */
export function keep(id: string, change: Partial<Kept> & Pick<Kept, 'link'>): boolean {
  const list = readKept();
  const old = list.find((one) => one.id === id);
  const now: Kept = { learner: {}, ...old, ...change, id };
  return writeKept(old ? list.map((one) => (one === old ? now : one)) : [...list, now]);
}
export const forget = (id: string) => writeKept(readKept().filter((one) => one.id !== id));
