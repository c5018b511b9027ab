/** Units as people spell them: Ghz, sec, tesla, Nm, Js, A per m. What has one meaning is read, else asked back. */
import { isNamed, readUnit, symbols, type Unit } from './units';
import { Unreadable } from './unreadable';

const names: Readonly<Record<string, string>> = {
  meter: 'm',
  metre: 'm',
  gram: 'g',
  sec: 's',
  second: 's',
  amp: 'A',
  ampere: 'A',
  kelvin: 'K',
  tesla: 'T',
  hertz: 'Hz',
  radian: 'rad',
  rad: 'rad',
  joule: 'J',
  newton: 'N',
  watt: 'W',
  volt: 'V',
  weber: 'Wb',
  siemens: 'S',
  coulomb: 'C',
  pascal: 'Pa',
  electronvolt: 'eV',
  gauss: 'G',
  oersted: 'Oe',
  angstrom: 'Å',
};
const prefixNames: Readonly<Record<string, string>> = {
  femto: 'f',
  pico: 'p',
  nano: 'n',
  micro: 'μ',
  milli: 'm',
  centi: 'c',
  kilo: 'k',
  mega: 'M',
  giga: 'G',
  tera: 'T',
};
const others: Readonly<Record<string, string>> = {
  per: '/',
  percent: '%',
  degs: 'deg',
  revolution: 'turn',
  revolutions: 'turn',
  rev: 'turn',
  hour: 'h',
  hours: 'h',
  minute: 'min',
  minutes: 'min',
  micron: 'μm',
  microns: 'μm',
  squared: '^2',
  cubed: '^3',
};
const word = new RegExp(
  `^(?:(${Object.keys(prefixNames).join('|')})|([fpnuμmkMGT]))?(${Object.keys(names).join('|')})(?:s|es)?$`,
  'i',
);
/** nanosecond, nsec, teslas: the symbol. */
function spelt(token: string): string | undefined {
  const lower = token.toLowerCase();
  if (Object.hasOwn(others, lower)) return others[lower];
  const [, long = '', short = '', name = ''] = word.exec(token) ?? [];
  const symbol = names[name.toLowerCase()];
  return symbol && (prefixNames[long.toLowerCase()] ?? short) + symbol;
}

/** The symbols that differ from a token by capitals alone. */
const byLetters = Map.groupBy(symbols, (symbol) => symbol.toLowerCase());
/** mHz and MHz are both what mhz may mean; who writes Mhz has chosen the M. */
function recapitalized(token: string): string[] {
  const all = (byLetters.get(token.toLowerCase().replace(/^u(?=.)/, 'μ')) ?? []).filter(
    (symbol) => symbol !== token,
  );
  const chosen = /[a-z]/.test(token) && /[A-Z]/.test(token);
  const same = all.filter((symbol) => symbol[0] === token[0]);
  return chosen && same.length ? same : all;
}
const known = new Set(symbols);
/** Two units written together: Nm, Js, kAm. */
const parted = (token: string) =>
  Array.from({ length: Math.max(0, token.length - 1) }, (_, i) => [
    token.slice(0, i + 1),
    token.slice(i + 1),
  ])
    .filter((pair) => pair.every((symbol) => known.has(symbol)))
    .map((pair) => pair.join(' '));

interface Spelling {
  readonly text: string;
  /** 0 as it stands, 1 taken apart, 2 with other capitals. */
  readonly level: 0 | 1 | 2;
}
function spellings(token: string, within: string): Spelling[] {
  const symbol = known.has(token) ? token : spelt(token);
  // ms^-1 may be meant as m s^-1, and mJ/m³ is never m J/m³.
  const apart =
    symbol === undefined || within === token || new RegExp(`${token} ?\\^?\\(?-\\d`).test(within);
  return [
    ...(symbol === undefined ? [] : [{ text: symbol, level: 0 } as const]),
    ...(apart ? parted(token).map((text) => ({ text, level: 1 }) as const) : []),
    ...recapitalized(token).map((text) => ({ text, level: 2 }) as const),
    // As gauss is written in some countries.
    ...(token === 'Gs' ? [{ text: 'G', level: 2 } as const] : []),
  ];
}

const letters = /[A-Za-zμ°%ΩÅħ]+/g;
/** So many ways of spelling are tried, and no more. */
const most = 300;

interface Meaning extends Spelling {
  readonly unit: Unit;
}
/** What a text may mean in other spellings of its symbols. */
function meanings(text: string): Meaning[] {
  let ways: Spelling[] = [{ text, level: 0 }];
  for (const token of new Set(text.match(letters) ?? [])) {
    const alone = new RegExp(`(?<![A-Za-zμ°%ΩÅħ])${token}(?![A-Za-zμ°%ΩÅħ])`, 'g');
    const options = spellings(token, text);
    if (options.length === 0) return [];
    ways = ways
      .flatMap((way) =>
        options.map((option) => ({
          text: way.text.replace(alone, option.text),
          level: option.level > way.level ? option.level : way.level,
        })),
      )
      .slice(0, most);
  }
  return ways.flatMap((way) => {
    const unit = attempt(way.text);
    return unit ? [{ ...way, unit }] : [];
  });
}
const attempt = (text: string): Unit | undefined => {
  try {
    return readUnit(text);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
};

export interface Understood extends Unit {
  /** The unit in symbols that readUnit knows. */
  readonly text: string;
  readonly note?: string;
}
/**
 * The unit that a text names. What `fits` says is wanted decides between spellings, but a meaning that the text
 * has as it stands is never replaced in silence.
 * @throws Unreadable for no meaning, and for two
 */
export function understandUnit(
  text: string,
  fits: (unit: Unit, text: string) => boolean,
): Understood {
  // As it stands, with words for symbols.
  const plain = text
    .replace(letters, (token) => (known.has(token) ? token : (spelt(token) ?? token)))
    .replace(/\s+\^/g, '^');
  const strict = attempt(plain);
  if (strict && fits(strict, plain)) return { ...strict, text: plain };

  const others = meanings(text).filter((meaning) => meaning.text !== plain);
  const fitting = others.filter(({ unit, text }) => fits(unit, text));
  const [first] = fitting;
  if (strict) {
    if (!first) return { ...strict, text: plain };
    throw new Unreadable(
      `“${text}” has another meaning than what is asked for; if ${first.text} is meant, write it so`,
    );
  }
  // Nm is a newton metre for who asks for a length, too: so it is not read as nm.
  const apart = others.find(({ unit, level }) => level === 1 && isNamed(unit));
  if (!first)
    return apart ? { ...apart.unit, text: apart.text } : { ...readUnit(plain), text: plain };
  const sizes = new Set(fitting.map(({ unit }) => unit.factor.toPrecision(9)));
  if (sizes.size === 1 && (first.level === 1 || !apart))
    return { ...first.unit, text: first.text, note: `“${text}” is read as ${first.text}.` };
  const offered = [...new Set(fitting.map(({ text }) => text))].slice(0, 3);
  throw new Unreadable(
    sizes.size > 1
      ? `“${text}” can be ${offered.join(' or ')}: capitals matter`
      : `“${text}” is not a unit that is known here; perhaps ${first.text} is meant`,
  );
}
