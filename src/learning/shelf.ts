/** Under which name this browser stores something: on a learning platform each learner of a computer has a shelf. */
import { packaged } from './href';
import { local } from './local';

/**
 * Whose it is now: set by the frame around an assignment (components/teach/launch.ts); on the course's own host only the
 * windows of that frame know, by their name, and every other window is the reader's own.
 */
export const whose = 'precess learner';

/** By itself where nothing can be stored, and where there is no window. */
export const shelved = (name: string): string =>
  local(
    (storage) =>
      name + ((packaged ? storage.getItem(whose) : /^precess(@\w+)/.exec(window.name)?.[1]) ?? ''),
    name,
  );
