import { kinds, type Ask, type Drawn } from '@learning/kinds';
import type { Grading } from '@learning/kinds/kind';

/** What judges each kind of question, loaded at once. */
const loaded = new Map<Ask['kind'], Grading<Ask, Drawn>>();
for (const [name, kind] of Object.entries(kinds))
  loaded.set(name as Ask['kind'], await kind.grading());
const of = (ask: Ask) => {
  const grading = loaded.get(ask.kind);
  if (!grading) throw new TypeError(`nothing judges a ${ask.kind}`);
  return grading;
};

export const grade = (ask: Ask, name: string, drawn: Drawn, text: string) =>
  of(ask).grade(ask, name, drawn, text);
export const preview = (ask: Ask, name: string, text: string) => of(ask).preview(ask, name, text);
export const help = (ask: Ask, name: string) => of(ask).help(ask, name);
