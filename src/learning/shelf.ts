/** Under which name this browser stores something: on a learning platform each learner of a computer has a shelf. */
import { packaged } from './href';

/**
 * Whose it is now: set by the frame around an assignment (components/teach/launch.ts); on the course's own host only the
 * windows of that frame know, by their name, and every other window is the reader's own.
 */
export const whose = 'precess learner';

export function shelved(name: string): string {
  try {
    return (
      name +
      ((packaged ? localStorage.getItem(whose) : /^precess(@\w+)/.exec(window.name)?.[1]) ?? '')
    );
  } catch {
    return name;
  }
}
