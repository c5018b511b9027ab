/** All that the course keeps in localStorage begins with this: drafts, figures, assignments. */
const prefix = 'precess/';

/**
 * Forgets what is kept of the learner beside the events: what was typed, where figures stand, what is assigned; or one
 * of these, 'draft/'.
 */
export function forgetOwn(what = ''): void {
  try {
    const all = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '');
    for (const key of all) if (key.startsWith(prefix + what)) localStorage.removeItem(key);
  } catch {
    // Where nothing can be stored, nothing was.
  }
}
