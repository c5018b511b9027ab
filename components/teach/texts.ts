/** The question of whatever can be answered in an assignment, from the page that has it: fetched once. */
import { fetchedCard } from '@exercise/fetched';
import type { Entry } from '@learning/assignment/catalog';
import type { DrawnExercise } from '@learning/draw';
import type { Exercise } from '@learning/exercise';
import { href } from '@learning/href';
import { textsOf } from './card';

const cards = new Map<string, Promise<HTMLElement>>();
/** @throws Error where its page cannot be fetched; asked again, it is tried again */
export function cardOf({ id, path }: Pick<Entry, 'id' | 'path'>): Promise<HTMLElement> {
  const known = cards.get(id);
  if (known) return known;
  const made = fetchedCard(href(path.replace(/#.*/, '')), id);
  cards.set(id, made);
  made.catch(() => cards.delete(id));
  return made;
}

/** The question with the numbers of a draw; with gaps in their place where there is none. */
export function statementOf(card: HTMLElement, exercise: Exercise, drawn?: DrawnExercise): string {
  if (drawn) return textsOf(card, exercise, drawn).statement;
  const copy = card.querySelector('[data-statement]')?.cloneNode(true) as HTMLElement | undefined;
  for (const place of copy?.querySelectorAll('data') ?? []) place.replaceWith('…');
  return copy?.innerHTML.trim() ?? '';
}
