import type { Ask, Drawn } from '@learning/kinds';

/** What every field gets. */
export interface FieldProps<A = Ask, D = Drawn> {
  /** Id of the first input; `<key>-preview` and `<key>-feedback` describe it. */
  key: string;
  /** Id of the text that asks. */
  question: string;
  ask: A;
  /** The key of the ask: for a number and a vector its quantity. */
  name: string;
  drawn: D;
  label: string;
  live: boolean;
  verdict: 'right' | 'wrong' | 'unreadable' | undefined;
  /** The answer as one text, which is what is stored. */
  text: string;
}

/** What an ask on paper gets. */
export type PaperProps<A = Ask, D = Drawn> = Pick<FieldProps<A, D>, 'ask' | 'name' | 'drawn'>;
