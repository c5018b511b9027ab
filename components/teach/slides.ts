/** What can be put into a sequence, as src/layouts/slides.ts finds it at build. */
import type { SlideOf } from '@learning/sequence';

export interface Group {
  id: string;
  title: string;
  choices: readonly (SlideOf & { title: string; what: string })[];
}
/** Titles and questions of all figures, by their names. */
export type Figures = Readonly<
  Record<string, { title: string; questions: Readonly<Record<string, string>> }>
>;
