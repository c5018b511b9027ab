/** The values of the run that tests a question: those for which it was asked, with what the question itself sets. */
import type { AnyValues } from '@learning/params';
import type { AnyPrediction } from './kind';

export function tested(
  { set }: Pick<AnyPrediction, 'set'>,
  values: AnyValues,
  guess?: unknown,
): AnyValues {
  const change: Partial<AnyValues> | undefined =
    typeof set === 'function' ? set(values, guess as never) : set;
  return { ...values, ...change } as AnyValues;
}
