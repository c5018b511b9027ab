/** Checks what an author writes on <Widget>: names, kinds and ranges. Build time only. */
import { remedy } from '@learning/nearest';
import { isChoice, type AnyValues } from '@learning/params';
import type { AnyWidget } from './widget';

/** @throws naming the place, the attribute and what it may be. */
export function checkedPreset(
  widget: AnyWidget,
  given: Readonly<Record<string, unknown>>,
  where: string,
): AnyValues {
  const params = widget.params;
  // Astro marks every component in a file that has styles of its own.
  const written = Object.entries(given).filter(([name]) => !name.startsWith('data-astro-'));
  for (const [name, value] of written) {
    const param = params[name];
    if (!param)
      throw new Error(`${where}: no parameter "${name}". ${remedy(name, Object.keys(params))}.`);
    if (isChoice(param)) {
      if (typeof value !== 'string' || !param.options.includes(value))
        throw new Error(`${where}: ${name} must be one of ${param.options.join(', ')}.`);
    } else if (typeof value !== 'number' || !(value >= param.min && value <= param.max))
      throw new Error(
        `${where}: ${name} must be a number from ${param.min} to ${param.max}, in SI: ${name}={…}.`,
      );
  }
  return Object.fromEntries(written) as AnyValues;
}
