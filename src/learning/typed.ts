/** Reads an answer with its unit, knowing what is asked for. */
import { quantities, type QuantityName } from '@physics';
import { defaultUnit, format, formatNumber, withUnit } from './format';
import { understandUnit, type Understood } from './spellings';
import { exact, readNumber } from './typed-number';
import { readUnit, sizeIn, type Dimension, type Unit } from './units';
import { Unreadable } from './unreadable';

/** Which units an ask takes: any of the right dimension, those of the SI, or only the one that it shows. */
export type UnitRule = 'any' | 'SI' | 'exact';
export interface Wanted {
  readonly quantity: QuantityName;
  readonly show?: string | undefined;
  readonly units?: UnitRule | undefined;
}
/** An answer as it was understood. */
export interface Reading {
  /** In SI: of what is asked for, or, where the unit does not fit, of what it measures. */
  readonly value: number;
  readonly fits: boolean;
  readonly number: number;
  readonly figures: number;
  /** In the symbols of the course; '' for none. */
  readonly unit: string;
  readonly dimension: Dimension;
  /** Whether oersted stand in it, where a flux density is asked for. */
  readonly oersted: boolean;
  /** Things the reader should know of how it was read. */
  readonly notes: readonly string[];
}

export const dimensionOf = (quantity: QuantityName) =>
  readUnit(quantities[quantity].unit).dimension;
export const isAngle = (quantity: QuantityName) => quantities[quantity].unit === 'rad';

/** Who writes a flux density in Oe means the G that goes with it in vacuum. */
const inGauss = (text: string) => text.replace(/Oe/g, 'G');
/** How large a unit is in a dimension, and whether Oe was taken for G. */
function sizeOf(unit: Unit, text: string, wanted: Dimension) {
  const size = sizeIn(unit, wanted);
  if (size !== undefined) return { size, oersted: false };
  const other = /Oe/.test(text) ? sizeIn(readUnit(inGauss(text)), wanted) : undefined;
  return other === undefined ? undefined : { size: other, oersted: true };
}

/** @throws Unreadable for a unit that the ask does not take */
function obey(unit: Understood, { quantity, show = defaultUnit(quantity), units = 'any' }: Wanted) {
  if (units === 'SI' && unit.foreign)
    throw new Unreadable(`${unit.foreign} is not a unit of the SI, in which the answer is wanted`);
  const { factor, dimension } = readUnit(show);
  const same = Math.abs(unit.factor / factor - 1) < 1e-9 && sizeIn(unit, dimension) !== undefined;
  if (units === 'exact' && sizeIn(unit, dimension) !== undefined && !same)
    throw new Unreadable(`the answer is wanted in ${show}, and ${unit.text} is typed`);
}

/** The unit of an answer. @throws Unreadable */
function readUnitFor(text: string, wanted: Wanted) {
  const dimension = dimensionOf(wanted.quantity);
  const unit = understandUnit(text, (unit, text) => sizeOf(unit, text, dimension) !== undefined);
  obey(unit, wanted);
  const strict = wanted.units !== undefined && wanted.units !== 'any';
  const found = sizeOf(unit, unit.text, dimension);
  const size = found?.oersted && strict ? undefined : found;
  return { unit, size: size?.size, oersted: size?.oersted ?? false };
}

/**
 * An answer as people type it: "28 GHz", "3/2 T", "12.5 Oe".
 * @throws Unreadable, whose message says what could not be read
 */
export function readAnswer(text: string, wanted: Wanted): Reading {
  const { number, figures, pi, rest, notes } = readNumber(text);
  // Only radians are written with π.
  const radians = pi && rest === '' && isAngle(wanted.quantity);
  const { unit, size, oersted } = readUnitFor(radians ? 'rad' : rest, wanted);
  const value = number * (size ?? unit.factor);
  if (!Number.isFinite(value)) throw new Unreadable('the number is too large');
  return {
    value,
    fits: size !== undefined,
    number,
    figures,
    unit: unit.text,
    dimension: unit.dimension,
    oersted,
    notes: [
      ...notes,
      ...(radians ? ['It is read in radians.'] : []),
      ...(unit.note ? [unit.note] : []),
    ],
  };
}

/** 28.00 GHz = 2.800 × 10¹⁰ Hz: four figures at least, so that the digits typed can be recognized. */
export function understood(reading: Reading, quantity: QuantityName): string {
  const { unit: si } = quantities[quantity];
  const { number, figures, unit, value, fits, notes } = reading;
  const digits = figures >= exact ? 'exact' : Math.max(1, figures);
  const typed = withUnit(formatNumber(number, digits), unit);
  const inSi =
    fits && unit && unit !== si
      ? ` = ${format(value, quantity, si, Math.max(4, Math.min(figures, 6)))}`
      : '';
  return [`understood as ${typed}${inSi}`, ...notes].join('. ').replace(/\.\. /g, '. ');
}

/** Units that people use, beside those that a quantity is shown in. */
const usual = [
  's',
  'ms',
  'μs',
  'ns',
  'ps',
  'Hz',
  'kHz',
  'MHz',
  'GHz',
  '1/s',
  '1/ns',
  'rad/s',
  'rad/ns',
  'Grad/s',
  'rad',
  '°',
  'turn',
  '%',
  'T',
  'mT',
  'G',
  'kG',
  'Oe',
  'kOe',
  'A/m',
  'kA/m',
  'emu/cm³',
  'J',
  'eV',
  'meV',
  'erg',
  'J/m³',
  'erg/cm³',
  'J/m²',
  'erg/cm²',
  'mJ/m²',
  'J/m',
  'pJ/m',
  'erg/cm',
  'm',
  'μm',
  'nm',
  'Å',
  'm/s',
  'A/m²',
  'A/cm²',
  'Hz/T',
  'GHz/T',
  'MHz/Oe',
  'rad/(s T)',
  'J/T',
  'A m²',
  'emu',
  'J s',
  'N m',
  'K',
  'V',
  'mV',
  'V/m',
  'Ω m',
  'μΩ cm',
  'Ω m²',
  'S/m',
];

/** What may be typed for a quantity: every unit that it is usually written in, by the rule of the ask. */
export function acceptedUnits(wanted: Wanted): readonly string[] {
  const { quantity, show, units = 'any' } = wanted;
  const { unit, show: shown } = quantities[quantity] as { unit: string; show?: object };
  if (!unit && !shown) return [];
  if (units === 'exact') return [show ?? defaultUnit(quantity)];
  const dimension = dimensionOf(quantity);
  const candidates = [show ?? defaultUnit(quantity), ...Object.keys(shown ?? {}), unit, ...usual];
  return [...new Set(candidates)].filter((text) => {
    const one = readUnit(text);
    const fits = sizeOf(one, text, dimension);
    return text !== '' && fits && !(units === 'SI' && (one.foreign || fits.oersted));
  });
}
