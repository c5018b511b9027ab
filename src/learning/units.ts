/**
 * Reads "1.2e9 1/s", "28 GHz/T" or "500 Oe" as people type them. The table is our own because general
 * unit libraries take hertz and radian per second for the same thing, and f against ω is the commonest
 * slip of this course; `rad` and `cycle` are kept apart here, and a bare 1/s may stand for either.
 */

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
}
/** A number as typed: `value` in SI, `number` and `unit` as they stood. */
export interface Reading {
  readonly value: number;
  readonly number: number;
  readonly figures: number;
  readonly unit: string;
  readonly dimension: Dimension;
  /** Things the reader should know of how it was read. */
  readonly notes: readonly string[];
}
export class Unreadable extends Error {}

const none: Dimension = { m: 0, kg: 0, s: 0, A: 0, K: 0, rad: 0, cycle: 0 };
const unit = (factor: number, dimension: Partial<Dimension> = {}): Unit => ({
  factor,
  dimension: { ...none, ...dimension },
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
  eV: unit(1.602176634e-19, joule),
  G: unit(1e-4, tesla),
  Oe: unit(1000 / (4 * Math.PI), { A: 1, m: -1 }),
  emu: unit(1e-3, { A: 1, m: 2 }),
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
  erg: unit(1e-7, joule),
  dyn: unit(1e-5, { kg: 1, m: 1, s: -2 }),
  cc: unit(1e-6, { m: 3 }),
  Å: unit(1e-10, { m: 1 }),
  ħ: unit(1.054571817646156e-34, { ...joule, s: -1 }),
  hbar: unit(1.054571817646156e-34, { ...joule, s: -1 }),
  muB: unit(9.2740100783e-24, { A: 1, m: 2 }),
  μB: unit(9.2740100783e-24, { A: 1, m: 2 }),
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
const find = (table: Readonly<Record<string, Unit>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Capitals matter in units (mT, MT), so another spelling is offered and never assumed. */
function suggestion(name: string): string {
  const symbols = ['', ...Object.keys(prefixes)].flatMap((prefix) =>
    Object.keys(prefixed).map((symbol) => prefix + symbol),
  );
  const meant = symbols.find((symbol) => symbol.toLowerCase() === name.toLowerCase());
  return meant ? `; perhaps ${meant} is meant` : '';
}

function named(name: string): Unit {
  const whole = find(plain, name) ?? find(prefixed, name);
  if (whole) return whole;
  const rest = find(prefixed, name.slice(1));
  const prefix = Object.hasOwn(prefixes, name[0]!) ? prefixes[name[0]!] : undefined;
  if (rest && prefix) return { factor: prefix * rest.factor, dimension: rest.dimension };
  throw new Unreadable(`“${name}” is not a unit that is known here${suggestion(name)}`);
}

const times = (a: Unit, b: Unit, power: number): Unit => ({
  factor: a.factor * b.factor ** power,
  dimension: Object.fromEntries(
    Object.entries(a.dimension).map(([key, n]) => [
      key,
      n + power * b.dimension[key as keyof Dimension],
    ]),
  ) as unknown as Dimension,
});

const raised: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹'].map((c, i) => [c, '-+0123456789'[i]!]),
);
const flatten = (text: string) =>
  text
    .replace(/[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `^${[...power].map((c) => raised[c]).join('')}`)
    .replace(/[−–]/g, '-')
    // Full-width digits, the signs of micro, ohm and ångström: one way to write each.
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();

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
    for (; i < tokens.length && tokens[i] !== ')';) {
      const token = tokens[i]!;
      if (token === ' ') i++;
      else if (/^[*·×.]$/.test(token)) {
        below = false;
        i++;
      } else if (token === '/') {
        below = true;
        i++;
      } else result = times(result, factor(), below ? -1 : 1);
    }
    return result;
  };
  const factor = (): Unit => {
    const token = tokens[i++]!;
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

/** A number as typed: sign, digits with points, commas and thin groups of three, power of ten. */
const numberForm =
  /^([-+]?)\s*(\d+(?: \d{3}(?!\d))*(?:[.,]\d+)*(?: \d{3}(?!\d))*|[.,]\d+)(?:\s*(?:[eE]\s*([-+]?\d+)|(?:\s*[×x*·]\s*|\s+)10\s*(?:\^|\*\*)\s*\(?([-+]?\d+)\)?))?(?![\d.,])/;

/**
 * Reads a number with its unit.
 * @throws Unreadable, whose message says what could not be read
 */
export function readAnswer(text: string): Reading {
  // A power of ten may stand alone: 10^9 Hz.
  const flat = flatten(text).replace(/^([-+]?)\s*10\s*(?:\^|\*\*)/, '$11 10^');
  if (!flat) throw new Unreadable('nothing is typed yet');
  const match = numberForm.exec(flat);
  if (!match) throw new Unreadable('it does not begin with a number');
  const [all, sign, digits = '', e1, e2] = match;
  const notes: string[] = [];
  let mantissa = digits.replaceAll(' ', '');
  if (mantissa.includes(',')) {
    if (/^\d{1,3}(,\d{3})+$/.test(mantissa) || /[.,].*[.,]/.test(mantissa))
      throw new Unreadable(
        `“${mantissa}” can be read in two ways: write a decimal point, and no comma between thousands`,
      );
    mantissa = mantissa.replace(',', '.');
    notes.push('The comma is read as a decimal point.');
  }
  const number = Number(`${sign}${mantissa}e${e1 ?? e2 ?? 0}`);
  const unitText = flat.slice(all.length).trim();
  const { factor, dimension } = readUnit(unitText);
  if (!Number.isFinite(number * factor)) throw new Unreadable('the number is too large');
  const significant = mantissa.replace('.', '').replace(/^0+/, '');
  return {
    value: number * factor,
    number,
    figures: Math.max(1, significant.length),
    unit: unitText,
    dimension,
    notes,
  };
}

/** Whether two dimensions agree; a bare 1/s agrees with cycles and with radians, these not with each other. */
export function agree(a: Dimension, b: Dimension): boolean {
  const base = (['m', 'kg', 's', 'A', 'K'] as const).every((key) => a[key] === b[key]);
  const clash = (a.rad && b.cycle) || (a.cycle && b.rad);
  return base && !clash;
}
