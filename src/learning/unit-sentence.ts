/** Says in words what is the matter with a unit. */
import { quantities, type QuantityName } from '@physics';
import { dimensionOf, type Reading } from './typed';
import { readUnit, type Dimension } from './units';

/** Dimensions that several quantities share, or that the table of quantities lacks, by their plain name. */
const plainNames: Readonly<Record<string, string>> = {
  m: 'a length (m)',
  kg: 'a mass (kg)',
  A: 'a current (A)',
  K: 'a temperature (K)',
  T: 'a flux density (T)',
  J: 'an energy (J)',
  N: 'a force (N)',
  W: 'a power (W)',
  rad: 'an angle (rad)',
  turn: 'a number of turns',
  'A/m': 'a field strength or magnetization (A/m)',
  'J/m²': 'an energy per area (J/m²)',
  'J/m³': 'an energy density (J/m³)',
  '1/T': 'one over a flux density (1/T)',
};

let names: (readonly [Dimension, string])[] | undefined;

/** Each dimension with its name, plain where there is one, else of the quantities in the order of their table. */
const named = () =>
  (names ??= [
    ...Object.entries(plainNames).map(([unit, name]) => [readUnit(unit).dimension, name] as const),
    ...Object.values(quantities).map(
      ({ label, unit }) =>
        [readUnit(unit).dimension, unit ? `${article(label)} (${unit})` : 'a pure number'] as const,
    ),
  ]);
const nameOf = (dimension: Dimension) =>
  named().find(([known]) => sameDimension(known, dimension))?.[1];

const sameDimension = (a: Dimension, b: Dimension) =>
  Object.entries(a).every(([key, n]) => n === b[key as keyof Dimension]);
const isField = (d: Dimension) => sameDimension(d, readUnit('T').dimension);
const isStrength = (d: Dimension) => sameDimension(d, readUnit('A/m').dimension);

/** What a unit that does not fit measures, and what is asked for. */
export function unitSentence({ dimension, unit }: Reading, quantity: QuantityName): string {
  const wanted = dimensionOf(quantity);
  const { label, unit: si } = quantities[quantity];
  const asked = `The question asks for ${article(label)} (${si || 'a pure number'})`;
  const alike = sameDimension({ ...dimension, rad: 0, cycle: 0 }, { ...wanted, rad: 0, cycle: 0 });
  if (alike && wanted.cycle && dimension.rad)
    return sameDimension(wanted, readUnit('Hz').dimension)
      ? 'The question asks for a frequency in cycles per second (Hz); radians per second belong to the angular frequency ω = 2πf.'
      : `${asked}, in cycles; ${unit} counts radians, 2π of them in a cycle.`;
  if (alike && wanted.rad && dimension.cycle)
    return sameDimension(wanted, readUnit('rad/s').dimension)
      ? 'The question asks for an angular frequency in rad/s; hertz counts whole turns: ω = 2πf.'
      : `${asked}, in radians; ${unit} counts whole turns of 2π.`;
  if (isField(wanted) && isStrength(dimension))
    return /emu/.test(unit)
      ? `${unit} measures a magnetization; the question asks for a flux density B in tesla.`
      : `${unit} measures the field strength H; the question asks for a flux density B in tesla. In vacuum B = μ0 H: 1 Oe goes with 0.1 mT.`;
  if (isStrength(wanted) && isField(dimension))
    return `${unit} measures the flux density B; the question asks for ${article(label)} in A/m. In vacuum H = B/μ0.`;
  const typed = nameOf(dimension);
  return unit
    ? `${asked}; ${unit} is ${typed ? `the unit of ${typed}` : 'a unit of something else'}.`
    : `${asked}; a number without a unit is a pure number.`;
}
const article = (label: string) => `${/^(?!uni|one )[aeiou]/.test(label) ? 'an' : 'a'} ${label}`;
