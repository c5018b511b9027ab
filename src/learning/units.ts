/**
 * The units of the course: "1/s", "GHz/T", "erg/cm³". The table is our own because general
 * unit libraries take hertz and radian per second for the same thing, and f against ω is the commonest
 * slip of this course; `rad` and `cycle` are kept apart here, and a bare 1/s may stand for either.
 */

import { flatten } from './typed-number';
import { Unreadable } from './unreadable';

/** Exponents of the base units, and of the two kinds of angle. */
export interface Dimension {
  readonly m: number;
  readonly kg: number;
  readonly s: number;
  readonly A: number;
  readonly K: number;
  readonly rad: number;
  readonly cycle: number;
}
export interface Unit {
  /** What one of it is in SI. */
  readonly factor: number;
  readonly dimension: Dimension;
  /** A symbol in it that is not of the SI. */
  readonly foreign?: string | undefined;
}
const none: Dimension = { m: 0, kg: 0, s: 0, A: 0, K: 0, rad: 0, cycle: 0 };
const unit = (factor: number, dimension: Partial<Dimension> = {}, foreign?: string): Unit => ({
  factor,
  dimension: { ...none, ...dimension },
  foreign,
});
const joule = { kg: 1, m: 2, s: -2 };
const tesla = { kg: 1, s: -2, A: -1 };
const ohm = { ...joule, s: -3, A: -2 };

/** Units that take prefixes. */
const prefixed: Readonly<Record<string, Unit>> = {
  m: unit(1, { m: 1 }),
  g: unit(1e-3, { kg: 1 }),
  s: unit(1, { s: 1 }),
  A: unit(1, { A: 1 }),
  K: unit(1, { K: 1 }),
  T: unit(1, tesla),
  Hz: unit(1, { s: -1, cycle: 1 }),
  rad: unit(1, { rad: 1 }),
  J: unit(1, joule),
  N: unit(1, { kg: 1, m: 1, s: -2 }),
  W: unit(1, { ...joule, s: -3 }),
  V: unit(1, { ...joule, s: -3, A: -1 }),
  Wb: unit(1, { ...tesla, m: 2 }),
  Ω: unit(1, ohm),
  ohm: unit(1, ohm),
  Ohm: unit(1, ohm),
  S: unit(1, { kg: -1, m: -2, s: 3, A: 2 }),
  C: unit(1, { A: 1, s: 1 }),
  Pa: unit(1, { kg: 1, m: -1, s: -2 }),
  eV: unit(1.602176634e-19, joule, 'eV'),
  G: unit(1e-4, tesla, 'G'),
  Oe: unit(1000 / (4 * Math.PI), { A: 1, m: -1 }, 'Oe'),
  emu: unit(1e-3, { A: 1, m: 2 }, 'emu'),
  erg: unit(1e-7, joule, 'erg'),
  dyn: unit(1e-5, { kg: 1, m: 1, s: -2 }, 'dyn'),
};
/** Units that do not. */
const plain: Readonly<Record<string, Unit>> = {
  '°': unit(Math.PI / 180, { rad: 1 }),
  deg: unit(Math.PI / 180, { rad: 1 }),
  degree: unit(Math.PI / 180, { rad: 1 }),
  degrees: unit(Math.PI / 180, { rad: 1 }),
  turn: unit(1, { cycle: 1 }),
  turns: unit(1, { cycle: 1 }),
  cycle: unit(1, { cycle: 1 }),
  cycles: unit(1, { cycle: 1 }),
  '%': unit(0.01),
  min: unit(60, { s: 1 }),
  h: unit(3600, { s: 1 }),
  cc: unit(1e-6, { m: 3 }, 'cc'),
  Å: unit(1e-10, { m: 1 }, 'Å'),
  ħ: unit(1.054571817646156e-34, { ...joule, s: -1 }, 'ħ'),
  hbar: unit(1.054571817646156e-34, { ...joule, s: -1 }, 'ħ'),
  muB: unit(9.2740100783e-24, { A: 1, m: 2 }, 'μB'),
  μB: unit(9.2740100783e-24, { A: 1, m: 2 }, 'μB'),
  '1': unit(1),
};
const prefixes: Readonly<Record<string, number>> = {
  f: 1e-15,
  p: 1e-12,
  n: 1e-9,
  μ: 1e-6,
  u: 1e-6,
  m: 1e-3,
  c: 1e-2,
  d: 1e-1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
};
/** Every symbol that is read, with and without a prefix. */
export const symbols: readonly string[] = [
  ...Object.keys(plain).filter((name) => name !== '1'),
  ...Object.keys(prefixed).flatMap((name) => [
    name,
    ...Object.keys(prefixes).map((prefix) => prefix + name),
  ]),
];

/** Whether a unit measures what some symbol alone does: N m is an energy, K Hz is nothing. */
export const isNamed = ({ dimension }: Unit) =>
  [...Object.values(prefixed), ...Object.values(plain)].some((one) =>
    Object.entries(dimension).every(([key, n]) => one.dimension[key as keyof Dimension] === n),
  );

function named(name: string): Unit {
  const find = (table: Readonly<Record<string, Unit>>, key: string) =>
    Object.hasOwn(table, key) ? table[key] : undefined;
  const whole = find(plain, name) ?? find(prefixed, name);
  if (whole) return whole;
  const rest = find(prefixed, name.slice(1));
  const prefix = Object.hasOwn(prefixes, name.charAt(0)) ? prefixes[name.charAt(0)] : undefined;
  if (rest && prefix) return { ...rest, factor: prefix * rest.factor };
  throw new Unreadable(`“${name}” is not a unit that is known here`);
}

const times = (a: Unit, b: Unit, power: number): Unit => {
  const exponent = (key: keyof Dimension) => a.dimension[key] + power * b.dimension[key];
  return {
    factor: a.factor * b.factor ** power,
    dimension: {
      m: exponent('m'),
      kg: exponent('kg'),
      s: exponent('s'),
      A: exponent('A'),
      K: exponent('K'),
      rad: exponent('rad'),
      cycle: exponent('cycle'),
    },
    foreign: a.foreign ?? b.foreign,
  };
};

/**
 * The unit that "rad/(s T)" or "s^-1" names. After a slash, what follows up to the next · or * or slash
 * stands below the line: rad/s T is read as rad/(s T), and the preview shows it.
 * @throws Unreadable
 */
export function readUnit(text: string): Unit {
  const tokens =
    flatten(text).match(
      /\^?(?:\([-+]?\d+\)|[-+]?\d+)(?=[^\d]|$)|[A-Za-zμ°%ΩÅħ]+|[()/*·×. ]|\^|[^]/g,
    ) ?? [];
  let i = 0;
  const product = (): Unit => {
    let result = unit(1);
    let below = false;
    let slash = false;
    for (; i < tokens.length && tokens[i] !== ')';) {
      const token = tokens[i] ?? '';
      if (token === ' ') i++;
      else if (/^[*·×.]$/.test(token)) {
        below = false;
        i++;
      } else if (token === '/') {
        if (slash) throw new Unreadable('two slashes stand side by side in the unit');
        below = slash = true;
        i++;
      } else {
        result = times(result, factor(), below ? -1 : 1);
        slash = false;
      }
    }
    if (slash) throw new Unreadable('the unit ends with a slash');
    return result;
  };
  const factor = (): Unit => {
    const token = tokens[i++] ?? '';
    let base: Unit;
    if (token === '(') {
      base = product();
      if (tokens[i++] !== ')') throw new Unreadable('a parenthesis in the unit is not closed');
    } else if (/^[A-Za-zμ°%ΩÅħ1]/.test(token)) base = named(token);
    else throw new Unreadable(`“${token}” in the unit cannot be read`);
    const power = /^\^?\(?([-+]?\d+)\)?$/.exec(tokens[i] ?? '');
    if (power) i++;
    return power ? times(unit(1), base, Number(power[1])) : base;
  };
  const result = product();
  if (i < tokens.length) throw new Unreadable('a parenthesis in the unit is not opened');
  return result;
}

const isNumber = (d: Dimension) => Object.values(d).every((n) => n === 0);
const isAngle = (d: Dimension) => d.rad === 1 && isNumber({ ...d, rad: 0 });

/**
 * What one of `unit` is in a wanted dimension, SI; undefined where it measures something else. A bare 1/s stands for
 * cycles or radians, these not for each other; a turn is an angle of 2π; a pure number is no angle.
 */
export function sizeIn({ factor, dimension }: Unit, wanted: Dimension): number | undefined {
  const base = (['m', 'kg', 's', 'A', 'K'] as const).every((key) => dimension[key] === wanted[key]);
  if (!base) return undefined;
  const turns = isNumber({ ...dimension, cycle: 0 }) && dimension.cycle === 1;
  if (isAngle(wanted))
    return isAngle(dimension) ? factor : turns ? 2 * Math.PI * factor : undefined;
  if (isNumber(wanted)) return dimension.rad === 0 ? factor : undefined;
  const clash = (dimension.rad && wanted.cycle) || (dimension.cycle && wanted.rad);
  return clash ? undefined : factor;
}
