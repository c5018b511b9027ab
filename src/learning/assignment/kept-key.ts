/** Under which the assignments of this browser are stored: pages without one load no more of them than this. */
export const keptKey = 'precess/assignments';

export function anyKept(): boolean {
  try {
    return localStorage.getItem(keptKey) !== null;
  } catch {
    return false;
  }
}

/** Names and numbers go with the rest when a learner erases everything. */
export function clearKept(): void {
  try {
    localStorage.removeItem(keptKey);
  } catch {
    // Where nothing can be stored, nothing was.
  }
}
