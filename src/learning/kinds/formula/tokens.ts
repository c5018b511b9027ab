/** A typed formula as a list of numbers, names and signs: "gammaB/2π" is γ, B, /, 2, π. */
import { flatten } from '../../typed-number';
import { Unreadable } from '../../unreadable';
import { joinedIn, namesOf, spell, typed as asTyped } from './names';
import type { FunctionName } from './tree';

const named: Readonly<Record<string, FunctionName>> = {
  ...{ asin: 'arcsin', acos: 'arccos', atan: 'arctan', arcsin: 'arcsin', arccos: 'arccos' },
  ...{ arctan: 'arctan', log: 'ln', ln: 'ln', sqrt: 'sqrt', exp: 'exp', abs: 'abs', tg: 'tan' },
  ...{ sin: 'sin', cos: 'cos', tan: 'tan', cot: 'cot', sinh: 'sinh', cosh: 'cosh', tanh: 'tanh' },
};

type Token =
  | { is: 'number'; value: number; text: string }
  | { is: 'symbol'; name: string }
  | { is: 'function'; name: FunctionName }
  | { is: 'frac' }
  /** The space before it is kept: "1/2 m" is half of m. */
  | { is: 'sign'; text: string };
export type Spaced = Token & { spaced: boolean };

/** A word as one name, or as several that stand together: "gammaB". */
function words(word: string, names: ReadonlyMap<string, string>): Token[] | undefined {
  const whole = names.get(word);
  if (whole !== undefined) return [{ is: 'symbol', name: whole }];
  if (Object.hasOwn(named, word)) return [{ is: 'function', name: named[word]! }];
  if (word === 'frac' || word === 'dfrac' || word === 'tfrac') return [{ is: 'frac' }];
  for (let end = word.length - 1; end > 0; end--) {
    const head = names.get(word.slice(0, end));
    const call = Object.hasOwn(named, word.slice(0, end)) ? named[word.slice(0, end)] : undefined;
    if (head === undefined && call === undefined) continue;
    const digits = /^\d+/.exec(word.slice(end))?.[0];
    // x2 is a name that is not known here, not x times two.
    if (digits) continue;
    const tail = words(word.slice(end), names);
    if (tail)
      return [
        head === undefined ? { is: 'function', name: call! } : { is: 'symbol', name: head },
        ...tail,
      ];
  }
  return undefined;
}

/** A name that is not of the question: what is said of it depends on whether only its case is another. */
function unknown(word: string, names: ReadonlyMap<string, string>, known: string) {
  const close = [...names.keys()].find((name) => name.toLowerCase() === word.toLowerCase());
  return new Unreadable(
    close
      ? `“${word}” is not known here; is it ${close}?`
      : `“${word}” is not among the symbols of this question, which are ${known || 'none'}`,
  );
}

/** @throws Unreadable: what is no number, name or sign is quoted */
export function tokens(
  typed: string,
  symbols: readonly string[],
  nameOf: (name: string) => string = asTyped,
): Spaced[] {
  const names = namesOf(symbols);
  // Where Δ alone is no symbol, it belongs to the letter that follows: Delta B is ΔB.
  const close = typed.replace(/\b([Dd]elta) +(?=[A-Za-z])/g, (all, sign: string) =>
    names.has(sign) ? all : sign,
  );
  const text = joinedIn(symbols).reduce(
    (before, { name, pattern }) => before.replace(pattern, name),
    close,
  );
  const pattern =
    /(\s*)(?:(\d+(?:[.,]\d+)?(?:[eE][+-]?\d+(?![\w.]))?|\.\d+)|([A-Za-z]\w*'*)|(\*\*|[-+*/^()[\]|×·÷:√=]))/y;
  const found: Spaced[] = [];
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match)
      throw new Unreadable(`“${text.slice(at).trim().slice(0, 12)}” is not part of a formula`);
    const [, space = '', number, word, sign] = match;
    const spaced = space !== '';
    if (number !== undefined)
      found.push({
        is: 'number',
        value: Number(number.replace(',', '.')),
        text: number.replace(',', '.'),
        spaced,
      });
    else if (word !== undefined) {
      // Where there is no charge e in the question, e^x is the exponential.
      if (
        word === 'e' &&
        !names.has('e') &&
        /^\s*(?:\^|\*\*)/.test(text.slice(pattern.lastIndex))
      ) {
        found.push({ is: 'number', value: Math.E, text: '\\mathrm{e}', spaced });
        continue;
      }
      const read = words(word, names) ?? words(word.replaceAll('_', ''), names);
      if (!read) throw unknown(word, names, symbols.map(nameOf).join(', '));
      found.push(...read.map((token, i) => ({ ...token, spaced: spaced && i === 0 })));
    } else if (sign === '√') found.push({ is: 'function', name: 'sqrt', spaced });
    else {
      const plain = { '**': '^', '×': '*', '·': '*', '÷': '/', ':': '/', '[': '(', ']': ')' };
      const one = Object.hasOwn(plain, sign!) ? plain[sign as keyof typeof plain] : sign!;
      found.push({ is: 'sign', text: one, spaced });
    }
  }
  return found;
}

/** One way to write each sign, with the indices of a symbol within its name. */
export const flattened = (text: string) =>
  spell(
    flatten(
      text
        .replace(/\s*\^\s*(?:\{\s*\\prime\s*\}|\\prime)|[′’]/g, "'")
        .replaceAll('″', "''")
        .replace(/\\ell(?![A-Za-z])|ℓ/g, 'ell')
        .replace(/\\(?:left|right|big|Big|bigl|bigr|displaystyle)\b/g, ' ')
        .replace(/\\hbar/g, 'ħ'),
    ),
  )
    .replace(/_\s*\(\s*([^()]*?)\s*\)/g, (_, inner: string) => `_${inner.replace(/[\s,]/g, '')}`)
    .replace(/_\s+(?=\w)/g, '_')
    // A comma that follows an index goes on with it: m_z,STT.
    .replace(/(_[A-Za-z]\w*),\s?(?=\w)/g, '$1')
    .replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080));
