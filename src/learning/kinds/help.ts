/** What may be typed into a box, in words; the "?" beside a field. */
import { acceptedUnits, type Wanted } from '../typed';

const forms = 'A number as 28.5, 2.85e10, 2.85×10^10, 3/2 or 2π/3';

export function help(wanted: Wanted): string {
  const units = acceptedUnits(wanted);
  if (!units.length) return `${forms}; it has no unit.`;
  const only =
    wanted.units === 'exact'
      ? 'The answer is wanted in this unit:'
      : wanted.units === 'SI'
        ? 'The answer is wanted in a unit of the SI, with any prefix:'
        : 'Any unit of the right kind will do, with any prefix; usual are';
  return `${forms}, then its unit. ${only} ${units.join(', ')}.`;
}
