/** The values of the run that tests a question: those for which it was asked, with what the question itself sets. */
import type { AnyValues } from '@learning/params';
import type { AnyPrediction } from './kind';

export function tested({ set }: Pick<AnyPrediction, 'set'>, values: AnyValues): AnyValues {
  const change: Partial<AnyValues> | undefined = typeof set === 'function' ? set(values) : set;
  return { ...values, ...change } as AnyValues;
}
