/** What kinds of answers are called. */
import type { Ask } from '@learning/kinds';

export const kindWords: Readonly<Record<Ask['kind'], string>> = {
  number: 'number',
  vector: 'vector',
  direction: 'arrow',
  choice: 'choice',
  design: 'design',
  formula: 'formula',
  curve: 'curve',
};
