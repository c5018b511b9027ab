/** What a problem and a check have in common. */
import type { Ask } from './kinds';
import type { Given } from './params';

export interface Exercise {
  given: Given;
  /** Asks of number and vector are keyed by their quantity. */
  ask: Readonly<Record<string, Ask>>;
}
