/** One of a few outcomes is predicted. */
import type { Kind } from '../kind';
import Input from './Input.svelte';

export const choice: Kind<'choice'> = {
  Input,
  how: () => '',
  missing: 'Nothing is chosen yet.',
  difference: (asked, guess, p) => (guess === asked.truth(p) ? 'as predicted' : 'not as predicted'),
  describe: (_, guess) => guess,
  repeat: (asked, guess, p) => (guess === asked.truth(p) ? 'As you said.' : `You said: ${guess}.`),
  truth: (asked, p) => asked.truth(p),
  describeTruth: (asked, p) => asked.truth(p),
  read: (asked, stored) => asked.options.find((option) => option === stored),
};
