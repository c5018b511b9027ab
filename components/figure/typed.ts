/** Reads a number as people type it into a parameter's field: as answers are read, in the unit of the field where none is written. */
import { isAngle, readAnswer } from '@learning/typed';
import { readNumber } from '@learning/typed-number';
import { Unreadable } from '@learning/unreadable';
import type { QuantityName } from '@physics';

/** The SI value of "120", "1,5", "−0.2 T", "3/2", "90 deg" for a field in `unit`; undefined when it cannot be read. */
export function readTyped(text: string, quantity: QuantityName, unit: string): number | undefined {
  try {
    const { rest, pi } = readNumber(text);
    // Only radians are written with π.
    const bare = rest === '' && !(pi && isAngle(quantity));
    const { value, fits } = readAnswer(bare ? `${text} ${unit}` : text, { quantity, show: unit });
    return fits ? value : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
