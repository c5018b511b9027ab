/** Reads the number of an answer as people type it: 2.8×10^10, 3/2, 2π/3, 1.200.000, ~28, f = 28, 28 ± 1. */
import { evaluate } from './expression';
import { Unreadable } from './unreadable';

export interface TypedNumber {
  readonly number: number;
  /** Significant figures; what is computed, like 3/2, counts as exact. */
  readonly figures: number;
  /** Whether π stands in it, as in an angle in radians. */
  readonly pi: boolean;
  /** What stands behind the number. */
  readonly rest: string;
  readonly notes: readonly string[];
}
/** As many figures as an exact number counts for. */
export const exact = 12;
/** Longer texts are no answers, and could be nested without end. */
const longest = 120;

const raised: Readonly<Record<string, string>> = {
  '⁻': '-',
  '⁺': '+',
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
};
const halves: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };
/** Digits of other scripts stand in a row from their zero. */
const zeros = [0x660, 0x6f0, 0x966];
const digit = (c: string) => {
  const code = c.codePointAt(0) ?? 0;
  const zero = zeros.find((zero) => code >= zero && code < zero + 10);
  return zero === undefined ? c : String(code - zero);
};

/** One way to write each sign: powers by ^, one minus, one space, no TeX. */
export const flatten = (text: string) =>
  text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\\(?:mathrm|text|rm|mathit)\s*\{([^{}]*)\}/g, ' $1')
    .replace(/\\(?:times|cdot)/g, '×')
    .replace(/\\pi/g, 'π')
    .replace(/\\mu/g, 'μ')
    .replace(/\\[,;: ]|[$\\]/g, ' ')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replace(
      /(\d?)([½¼¾])/g,
      (_, before: string, half: string) => `${before || '0'}${halves[half] ?? ''}`,
    )
    .replace(/[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `^${[...power].map((c) => raised[c] ?? c).join('')}`)
    .replace(/[−–—‒﹣－]/g, '-')
    .replace(/[⋅∙•∗・]/g, '·')
    .replace(/[⁄∕÷]/g, '/')
    .replaceAll('**', '^')
    .replace(/[٠-٩۰-۹०-९]/g, digit)
    .replaceAll('٫', '.')
    // Full-width digits, the signs of micro, ohm and ångström: one way to write each.
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();

/** Without what only introduces the number (f = …, ~, about), and without an uncertainty. */
function bare(flat: string, notes: string[]): string {
  let text = flat.replace(/[\s.;,!]+$/, '');
  const equal = text.split(/[=≈≃≅]/).map((part) => part.trim());
  const last = equal.pop() ?? '';
  if (equal.some((part) => /^[-+]?[\d.,]/.test(part)))
    throw new Unreadable('more than one number is typed: give the result alone');
  text = last
    .replace(/^[A-Za-z_|Α-ω]+\s*:\s*/, '')
    .replace(/^(?:(?:about|approx(?:imately)?\.?|circa|ca\.?|roughly|around|nearly)\s+|~\s*)+/i, '')
    .replace(/^(?:minus|negative)\s+/i, '-')
    .replace(/^plus\s+/i, '')
    .replace(/(?<=[\d)\w])~(?=\w)/g, ' ');
  if (/^[<>≤≥]/.test(text)) throw new Unreadable('a bound is no number: give the number itself');
  if (/\d\s*(?:\bto\b|\bor\b|\band\b|\.\.+)\s*[-+]?\d/i.test(text))
    throw new Unreadable('more than one number is typed: give one');
  const uncertain = text
    .replaceAll('+/-', '±')
    .replaceAll('+-', '±')
    .replace(/\(([^()±]*)±[^()]*\)/, '$1')
    .replace(/^(.*?)±\s*[\d.,]+(?:[eE][-+]?\d+)?\s*(.*)$/, (_, left: string, right: string) =>
      // 28 GHz ± 1 GHz has its unit on the left.
      /[A-Za-zμΩ°%]\s*$/.test(left) ? left : `${left}${right}`,
    )
    .replace(/(\d)\(\d{1,3}\)(?!\d)/, '$1')
    .trim();
  if (uncertain !== text && !/±/.test(uncertain)) notes.push('The uncertainty is left aside.');
  return uncertain;
}

/**
 * One number with its points and commas: a group of thousands has three figures, and none begins with 0.
 * @throws Unreadable where it has two meanings, or none
 */
function decimal(token: string, notes: string[]): { text: string; figures: number } {
  const plain = token.replace(/[' ]/g, '').replace(/,$/, '');
  const [points, commas] = [plain.split('.').length - 1, plain.split(',').length - 1];
  const grouped = (text: string, mark: string) =>
    new RegExp(`^[1-9]\\d{0,2}(?:\\${mark}\\d{3})+$`).test(text);
  let text = plain;
  if (commas === 1 && points === 0) {
    if (grouped(plain, ','))
      throw new Unreadable(
        `“${plain}” can be read in two ways: write ${plain.replace(',', '.')} or ${plain.replace(',', '')}`,
      );
    text = plain.replace(',', '.');
    notes.push('The comma is read as a decimal point.');
  } else if (points + commas > 1) {
    // Several of one mark are groups; of two marks the last, if it is there once, is the decimal one.
    const mark = plain[Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))] ?? '.';
    const other = mark === '.' ? ',' : '.';
    const [whole = '', rest] = points > 0 && commas > 0 ? plain.split(mark) : [plain, undefined];
    const groups = points > 0 && commas > 0 ? other : mark;
    const single = plain.split(mark).length === 2;
    if (!grouped(whole, groups) || (rest !== undefined && (!single || !/^\d+$/.test(rest))))
      throw new Unreadable(
        `“${plain}” is no number: write a decimal point, and nothing between thousands`,
      );
    text = whole.replaceAll(groups, '') + (rest === undefined ? '' : `.${rest}`);
    notes.push(
      `The ${groups === '.' ? 'points are' : rest === undefined ? 'commas are' : 'comma is'} read as marks between thousands.`,
    );
  }
  const significant = text.replace('.', '').replace(/^0+/, '');
  return { text, figures: Math.max(1, significant.length) };
}

const numeral = String.raw`(?:\d{1,3}(?:[' ]\d{3})+(?!\d)(?:[.,]\d+)?|\d[\d.,]*|[.,]\d+)`;
const power = String.raw`(?:\s*[eE]\s*(?<e>[-+]?\d+)|(?:\s*[×x*·]\s*|\s+)10\s*\^\s*\(?(?<ten>[-+]?\d+)\)?)`;
const simple = new RegExp(String.raw`^(?<sign>[-+]?)\s*(?<digits>${numeral})${power}?(?![\d.,])`);
/** What makes an expression of a number that begins it. */
const goesOn =
  /^\s*(?:[-+*·×/^]\s*[-+]?\s*(?:[\d.(π√]|pi(?![A-Za-z])|sqrt)|x\s*\d|π|pi(?![A-Za-z])|√|sqrt)/;
/** A power of ten that lost its sign on the way: 2.8×1010, 2.8×10-9. */
const lostPower = /^[-+]?\s*[\d.,]+\s*[×x*·]\s*10(?:\s?-\d{1,2}|\s\d{1,2}|[1-9]\d)(?![\d.,^])/;

/** 3/2, 2π/3, sqrt(3)/2: the longest beginning that can be computed. */
function computed(text: string, notes: string[]): Omit<TypedNumber, 'notes'> {
  const token = new RegExp(
    String.raw`\s*(?:(?<number>${numeral}(?:[eE][-+]?\d+)?)|(?<pi>π|pi(?![A-Za-z]))|(?<root>√|sqrt(?=\s*\())|(?<sign>[-+*·×/^]|x(?=\s*\d))|(?<paren>[()]))`,
    'y',
  );
  let [code, done, end, depth] = ['', '', 0, 0];
  let before: 'value' | 'sign' | 'open' = 'open';
  let rooted = false;
  let base = '';
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const { number, pi, root, sign, paren } = match.groups ?? {};
    if (number || pi) {
      if (before === 'value' && number) break;
      const value = pi ? 'pi' : decimal(number?.replace(/[eE].*$/, '') ?? '', notes).text;
      base = pi ? '' : (number ?? '');
      const exponent = /[eE].*$/.exec(number ?? '')?.[0] ?? '';
      if (before === 'value') code += '*';
      code += rooted ? `sqrt(${value}${exponent})` : value + exponent;
      rooted = false;
      before = 'value';
    } else if (root) {
      if (before === 'value') code += '*';
      rooted = /^\s*[\d.]/.test(text.slice(token.lastIndex)) && root === '√';
      if (!rooted) code += 'sqrt';
      before = 'open';
    } else if (paren === '(') {
      if (before === 'value') break;
      code += paren;
      depth++;
      before = 'open';
    } else if (paren === ')') {
      if (before !== 'value' || depth === 0) break;
      code += paren;
      depth--;
    } else if (sign) {
      if (before !== 'value' && (!/[-+]/.test(sign) || /[-+]$/.test(code))) break;
      if (before === 'value' && depth === 0 && /[-+]/.test(sign)) {
        if (/^\s*[\d.(π√]/.test(text.slice(token.lastIndex)))
          throw new Unreadable('a range, or a sum? Give one number');
        break;
      }
      if (sign === '^' && /[.,]/.test(base))
        throw new Unreadable(`is a power of ten meant? Write ${base}e9 for ${base} × 10⁹`);
      code += /[·×x]/.test(sign) ? '*' : sign;
      before = 'sign';
    }
    if (before === 'value' && depth === 0) [done, end] = [code, token.lastIndex];
  }
  if (!done) throw new Unreadable('it does not begin with a number');
  let number: number;
  try {
    number = evaluate(done, {});
  } catch {
    throw new Unreadable(`“${text.slice(0, end).trim()}” cannot be computed: write the number`);
  }
  return { number, figures: exact, pi: /pi/.test(done), rest: text.slice(end).trim() };
}

/**
 * The number that a text begins with.
 * @throws Unreadable, whose message says what could not be read
 */
export function readNumber(typed: string): TypedNumber {
  if (typed.length > longest) throw new Unreadable('it is too long for a number');
  const flat = flatten(typed);
  if (!flat) throw new Unreadable('nothing is typed yet');
  const notes: string[] = [];
  const text = bare(flat, notes);
  if (!/[\dπ]|pi(?![A-Za-z])/.test(text)) throw new Unreadable('there is no number in it');
  if (/^1\s*\/\s*\(?[A-Za-zμΩ]/.test(text) && !/^1\s*\/\s*(?:pi(?![A-Za-z])|sqrt)/.test(text))
    throw new Unreadable(`“${text}” is a unit, and a unit is no number: is it 1 ${text}`);
  if (lostPower.test(text))
    throw new Unreadable('is a power of ten meant? Write 2.8e10 for 2.8 × 10¹⁰');
  // A power of ten may stand alone: 10^9 Hz.
  const whole = text.replace(/^([-+]?)\s*10\s*\^/, '$11 10^');
  const match = simple.exec(whole);
  const rest = match ? whole.slice(match[0].length) : '';
  if (!match?.groups || goesOn.test(rest)) return finite({ ...computed(text, notes), notes });
  const { sign = '', digits = '', e, ten } = match.groups;
  const { text: mantissa, figures } = decimal(digits, notes);
  const number = Number(`${sign}${mantissa}e${e ?? ten ?? 0}`);
  return finite({ number, figures, pi: false, rest: rest.trim(), notes });
}

function finite(typed: TypedNumber) {
  if (!Number.isFinite(typed.number)) throw new Unreadable('the number is too large');
  return typed;
}
