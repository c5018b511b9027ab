/** One of a few outcomes is predicted. */
import type { Kind } from '../kind';
import Input from './Input.svelte';

export const choice: Kind<'choice'> = {
  Input,
  missing: 'Nothing is chosen yet.',
  difference: (asked, guess, p) => (guess === asked.truth(p) ? 'as predicted' : 'not as predicted'),
  describe: (_, guess) => guess,
  describeTruth: (asked, p) => asked.truth(p),
};
