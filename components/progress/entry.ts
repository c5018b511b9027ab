import type { Contents } from '@learning/tally';

/** A page of the course, as a list names it. */
export interface Entry {
  id: string;
  title: string;
  href: string;
}
export interface LessonEntry extends Entry, Contents {}
