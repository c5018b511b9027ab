/** Numbers and units in print, after the SI brochure. Pure; the same text at build and in the browser. */
import type { QuantityName } from '@physics';
import { quantity as known } from './quantity';

/** Thin no-break space: between a number and its unit, and between groups of three digits. */
const thin = '\u202f';
/** No-break space: on both sides of a sign in a number. */
const held = '\u00a0';
const superscript = (n: number) =>
  String(n).replace(/./g, (c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)]!));

/**
 * Significant figures; 'exact' prints what a grid value has, without trailing zeros: ten figures at most,
 * since a grid of degrees is written in radians with twelve.
 */
export type Digits = number | 'exact';

const group = (whole: string) =>
  whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thin);

/** −1.20 × 10⁹, 0.012, 12 300, 45: positional from 0.001 to 10⁵, with a power of ten outside. */
export function formatNumber(x: number, digits: Digits = 3): string {
  if (Number.isNaN(x)) return 'undefined';
  const sign = x < 0 ? '−' : '';
  if (!Number.isFinite(x)) return `${sign}∞`;
  const exact = digits === 'exact';
  // toExponential rounds once, so 9.996 with three figures is 1.00e+1 and not 10.00.
  const [mantissa = '0', power = '0'] = Math.abs(x)
    .toExponential(exact ? 9 : digits - 1)
    .split('e');
  const figures = exact ? String(Number(mantissa)) : mantissa;
  const n = Number(power);
  if (n < -3 || n > 4) return `${sign}${figures}${held}×${held}10${superscript(n)}`;
  const decimals = Math.max(0, figures.replace('.', '').length - 1 - n);
  const [whole = '0', rest] = Number(`${figures}e${n}`).toFixed(decimals).split('.');
  const zero = Number(figures) === 0;
  return (zero ? '' : sign) + group(whole) + (rest ? `.${rest}` : '');
}

/** The quantity's default unit on the screen. */
export const defaultUnit = (quantity: QuantityName): string => {
  const { show, unit } = known(quantity);
  return Object.keys(show ?? {})[0] ?? unit;
};

/** What one of `unit` is in SI. @throws RangeError naming the units that the quantity has. */
export function unitFactor(quantity: QuantityName, unit: string): number {
  const { show, unit: si } = known(quantity);
  const factor = show?.[unit] ?? (unit === si ? 1 : undefined);
  if (factor !== undefined) return factor;
  const units = [...Object.keys(show ?? {}), si].map((name) => `'${name}'`);
  throw new RangeError(`${quantity} has no unit '${unit}'; it has ${units.join(', ')}`);
}

/** A number as text with its unit as text: '28.0 GHz'; nothing between a number and its degree sign. */
export const withUnit = (number: string, unit: string): string =>
  number + space(unit) + unit.replaceAll(' ', thin);
/** A unit that begins with a figure stands off as a word does: 140.9 1/ns, not 140.91/ns. */
const space = (unit: string) =>
  /^\d/.test(unit) ? held : unit && unit !== '°' && unit !== '%' ? thin : '';

/** `value`, in SI, in one of the quantity's units: '28.0 GHz', '−1.20 × 10⁹ 1/s', '45.0°'. */
export const format = (
  value: number,
  quantity: QuantityName,
  unit: string = defaultUnit(quantity),
  digits: Digits = 3,
): string => withUnit(formatNumber(value / unitFactor(quantity, unit), digits), unit);

/** A raised number as one that stands on the line: ⁻⁹ is −9. */
export const lowered = (power: string): string =>
  [...power].map((c) => '0123456789−'['⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(c)]).join('');

/** Powers of ten as <sup>: the text face has no raised figures but ¹²³. Escapes nothing: for numbers and units. */
export const raise = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+/g, (power) => `<sup>${lowered(power)}</sup>`);
