/** The numbers that the address of an exercise's own page names; on other pages it names none. */
import { pathOf } from '@learning/href';
import { strangers } from '@learning/query';

const isOwnPage = (path: string | undefined) => pathOf(location) === path;

/** The seed that the address names, and what is said of all else that it names. */
export function linkedSeed(path: string | undefined): { seed?: string; notes: string[] } {
  if (!isOwnPage(path)) return { notes: [] };
  const query = new URLSearchParams(location.search);
  const seed = query.get('seed') ?? undefined;
  // One that is due says so, for what stands under it.
  const notes = strangers(query, ['seed', 'due']).map(
    (name) => `The link names “${name}”, which a problem does not have.`,
  );
  return { ...(seed === undefined ? {} : { seed }), notes };
}

/** Where the numbers are the learner's own, none are named. */
export function linkSeed(path: string | undefined, seed: string | undefined): void {
  if (!isOwnPage(path) || linkedSeed(path).seed === seed) return;
  const url = new URL(location.href);
  if (seed === undefined) url.searchParams.delete('seed');
  else url.searchParams.set('seed', seed);
  history.replaceState(history.state, '', url);
}
