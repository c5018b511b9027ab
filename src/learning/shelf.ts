/** Under which name this browser stores something: on a learning platform each learner of a computer has a shelf. */
import { packaged } from './href';

/** Whose it is now: set by the frame around an assignment (components/teach/launch.ts). */
export const whose = 'precess learner';

export function shelved(name: string): string {
  if (!packaged) return name;
  try {
    return `${name}${localStorage.getItem(whose) ?? ''}`;
  } catch {
    return name;
  }
}
