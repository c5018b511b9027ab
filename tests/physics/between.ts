import fc from 'fast-check';

/**
 * Numbers between two, evenly spread: a million and one of them. fc.double draws bit patterns instead, nearly
 * all of which are of numbers as 1e-200, so that a wrong term goes unseen.
 */
export const between = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1e6 }).map((part) => min + ((max - min) * part) / 1e6);
