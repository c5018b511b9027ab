/** The numbers that the address of an exercise's own page names; on other pages it names none. */
import { pathOf } from '@learning/href';

const isOwnPage = (path: string | undefined) => pathOf(location) === path;

export const linkedSeed = (path: string | undefined): string | undefined =>
  isOwnPage(path) ? (new URLSearchParams(location.search).get('seed') ?? undefined) : undefined;

/** Where the numbers are the learner's own, none are named. */
export function linkSeed(path: string | undefined, seed: string | undefined): void {
  if (!isOwnPage(path) || linkedSeed(path) === seed) return;
  const url = new URL(location.href);
  if (seed === undefined) url.searchParams.delete('seed');
  else url.searchParams.set('seed', seed);
  history.replaceState(history.state, '', url);
}
