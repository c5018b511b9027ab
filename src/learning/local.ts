/**
 * Does something with localStorage. A browser may refuse it, by its settings or for want of room, and what was kept may
 * not be readable: then this answers `otherwise`, and nothing is kept beyond the page. One function, since it is in what
 * every page waits for.
 */
export function local<T>(use: (storage: Storage) => T, otherwise: T): T {
  try {
    return use(localStorage);
  } catch {
    return otherwise;
  }
}
