/** Reads a number as people type it into a parameter's field. */
import { unitFactor } from '@learning/format';
import { quantity as known } from '@learning/quantity';
import type { QuantityName } from '@physics';

/** The SI value of "120", "1,5", "−0.2 T", "3×10^-2" for a field in `unit`; undefined when it cannot be read. */
export function readTyped(text: string, quantity: QuantityName, unit: string): number | undefined {
  const plain = text
    .trim()
    .replaceAll('−', '-')
    .replace(/[\s\u202f\u00a0]+/g, ' ')
    .replace(',', '.')
    .replace(/\s?[×x*]\s?10\^?(-?\d+)/, 'e$1');
  const parts = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s?(.*)$/i.exec(plain);
  if (!parts) return undefined;
  const { show, unit: si } = known(quantity);
  const written = parts[2] || unit;
  if (![...Object.keys(show ?? {}), si, unit].includes(written)) return undefined;
  const value = Number(parts[1]) * unitFactor(quantity, written);
  return Number.isFinite(value) ? value : undefined;
}
