import { local } from './local';
import { settings } from './settings';

/**
 * All that the course keeps in localStorage begins with this: drafts, figures, assignments, settings. Only whose shelf it
 * is (shelf.ts) does not, since it has to outlast all of them.
 */
const prefix = 'precess/';

/**
 * Forgets what is kept of the learner beside the events: what was typed, where figures stand, what is assigned; or one
 * of these, 'draft/'. How she wants the course to look and to behave is no trace of what she did, and stays.
 */
export const forgetOwn = (what = ''): void =>
  local((storage) => {
    for (const key of Object.keys(storage))
      if (key.startsWith(prefix + what) && !key.startsWith(settings)) storage.removeItem(key);
  }, undefined);
