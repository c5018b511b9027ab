/** A given that is typed as the answer must not be right: 1840 Oe where the question is what that is in A/m. */
import type { QuantityName } from '@physics';
import { defaultUnit, unitFactor } from '../../format';
import type { Given } from '../../params';
import { isQuantity } from '../faults';
import type { Draw } from '../kind';
import { grade } from './grade';
import type { DrawnNumber, NumberAsk } from '.';

export function takesGivenBack(
  ask: NumberAsk,
  name: string,
  draws: readonly Draw<DrawnNumber>[],
  given: Given,
): string | undefined {
  const typed = (
    key: QuantityName,
    show: string | undefined,
    value: number | string | undefined,
  ) => {
    const unit = show ?? defaultUnit(key);
    return `${Number(value) / unitFactor(key, unit)} ${unit}`;
  };
  for (const [key, param] of Object.entries(given)) {
    if (!isQuantity(key) || 'options' in param) continue;
    const right = draws.every(
      ({ values, drawn }) =>
        grade(ask, name, drawn, typed(key, param.show, values[key])).verdict === 'right',
    );
    if (right) return `the given ${key} typed as it stands would be right; say units: SI, or exact`;
  }
  return undefined;
}
