/** Which of the usual guesses somebody made. */
import type { AnyValues } from '@learning/params';
import type { AnyPrediction } from './kind';

/**
 * Its place among those that are declared: the first that holds; −1 for none. They are written for what may be answered,
 * and a number below zero is typed also where only a size is asked for.
 */
export function usualAt(
  asked: AnyPrediction,
  guess: unknown,
  truth: unknown,
  p: AnyValues,
): number {
  if (asked.kind === 'value' && asked.min >= 0 && (guess as number) < 0) return -1;
  return asked.guesses?.findIndex((one) => one.when(guess as never, truth as never, p)) ?? -1;
}
