/**
 * Reads a formula as people type it: "gamma B / 2 pi", "γB/(2π)", "\frac{\gamma B}{2\pi}", "f = 1/2 sin^2 theta".
 * Only the symbols of the question, numbers and a few functions are known; nothing typed is ever run.
 */
import { symbolParts } from '../../symbol';
import { Unreadable } from '../../unreadable';
import { symbolOf } from '.';
import type { FunctionName, Tree } from './tree';
import { flatten } from '../../typed-number';

/** Longer texts are no answers, and could be nested without end. */
const longest = 300;
const deepest = 60;

const spelled: Readonly<Record<string, string>> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ϵ: 'epsilon', η: 'eta' },
  ...{ θ: 'theta', ϑ: 'theta', vartheta: 'theta', κ: 'kappa', λ: 'lambda', μ: 'mu', µ: 'mu' },
  ...{ ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma', τ: 'tau', φ: 'phi', ϕ: 'phi' },
  ...{ varphi: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega', Δ: 'Delta', Λ: 'Lambda', Ω: 'Omega' },
  ...{ ħ: 'hbar', ℏ: 'hbar', '∥': 'parallel', '⊥': 'perp' },
};
const named: Readonly<Record<string, FunctionName>> = {
  ...{ asin: 'arcsin', acos: 'arccos', atan: 'arctan', arcsin: 'arcsin', arccos: 'arccos' },
  ...{ arctan: 'arctan', log: 'ln', ln: 'ln', sqrt: 'sqrt', exp: 'exp', abs: 'abs', tg: 'tan' },
  ...{ sin: 'sin', cos: 'cos', tan: 'tan', cot: 'cot', sinh: 'sinh', cosh: 'cosh', tanh: 'tanh' },
};

/** Greek letters and their variants in one spelling. */
const spell = (text: string) =>
  text
    .replace(/[α-ωϑϕϵµℏħΔΛΩ∥⊥]/g, (letter) => spelled[letter] ?? letter)
    .replace(/var(theta|phi)|epsilon/g, (word, letter: string | undefined) => letter ?? word);

/** What may be typed for each symbol, to the symbol: B_ext, Bext, and B where no other symbol is a B. */
export function namesOf(symbols: readonly string[]): Map<string, string> {
  const names = new Map<string, string>([['pi', 'pi']]);
  const short = new Map<string, string[]>();
  for (const name of symbols) {
    const parts = symbolParts(symbolOf(name).tex);
    const text = (sub: boolean) =>
      spell(
        parts
          .filter((part) => part.sub === sub)
          .map((part) => part.text)
          .join(''),
      ).replace(/\W/g, '');
    const [base, below] = [text(false), text(true)];
    const plain = name.replace(/LL$/, '');
    for (const one of [name, plain, base + below, below && `${base}_${below}`])
      if (one) names.set(one, name);
    if (below) short.set(base, [...(short.get(base) ?? []), name]);
  }
  for (const [base, owners] of short) {
    // Of several fields the applied one is called B.
    const owner = owners.length === 1 ? owners[0] : owners.find((name) => name.endsWith('ext'));
    if (owner !== undefined && !names.has(base)) names.set(base, owner);
  }
  return names;
}

type Token =
  | { is: 'number'; value: number; text: string }
  | { is: 'symbol'; name: string }
  | { is: 'function'; name: FunctionName }
  | { is: 'frac' }
  /** The space before it is kept: "1/2 m" is half of m. */
  | { is: 'sign'; text: string };
type Spaced = Token & { spaced: boolean };

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
function unknown(word: string, names: ReadonlyMap<string, string>, symbols: readonly string[]) {
  const close = [...names.keys()].find((name) => name.toLowerCase() === word.toLowerCase());
  const known = symbols.map((name) => typed(name)).join(', ');
  return new Unreadable(
    close
      ? `“${word}” is not known here; is it ${close}?`
      : `“${word}” is not among the symbols of this question, which are ${known || 'none'}`,
  );
}

/** How a symbol is typed, in words for the reader. */
export function typed(name: string): string {
  const parts = symbolParts(symbolOf(name).tex);
  const [base, below] = [false, true].map((sub) =>
    parts
      .filter((part) => part.sub === sub)
      .map((part) => part.text)
      .join(''),
  );
  return below ? `${base}_${below}` : (base ?? name);
}

function tokens(text: string, symbols: readonly string[]): Spaced[] {
  const names = namesOf(symbols);
  const pattern =
    /(\s*)(?:(\d+(?:[.,]\d+)?(?:[eE][+-]?\d+(?![\w.]))?|\.\d+)|([A-Za-z]\w*'?)|(\*\*|[-+*/^()[\]|×·÷:√=]))/y;
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
      if (!read) throw unknown(word, names, symbols);
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
const flattened = (text: string) =>
  spell(
    flatten(
      text
        .replace(/\\(?:left|right|big|Big|bigl|bigr|displaystyle)\b/g, ' ')
        .replace(/\\hbar/g, 'ħ'),
    ),
  )
    .replace(/_\s*\(\s*([^()]*?)\s*\)/g, (_, inner: string) => `_${inner.replace(/[\s,]/g, '')}`)
    .replace(/_\s+(?=\w)/g, '_')
    .replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080));

export interface Read {
  /** As it is shown. */
  readonly tree: Tree;
  /** Another reading of a/bc, where brackets are missing. */
  readonly other?: Tree;
}

/** How tightly what stands side by side is bound: a/bc is a/(bc), or as from left to right. */
type Side = 'tight' | 'loose';

function parse(
  list: readonly Spaced[],
  side: Side,
): { tree: Tree; slashed: boolean; half: boolean } {
  let i = 0;
  let depth = 0;
  /** Whether a product without a sign stands below a slash, and whether that is behind a number, as in 1/2 m. */
  let slashed = false;
  let half = false;
  const sign = (...texts: string[]) => {
    const token = list[i];
    return token?.is === 'sign' && texts.includes(token.text) ? token.text : undefined;
  };
  const say = (token: Spaced | undefined) =>
    !token
      ? 'its end'
      : token.is === 'sign'
        ? `“${token.text}”`
        : token.is === 'number'
          ? token.text
          : token.is === 'frac'
            ? 'frac'
            : token.name;
  function expect(text: string) {
    if (!sign(text))
      throw new Unreadable(
        text === ')' ? 'a bracket is not closed' : `“${text}” is missing before ${say(list[i])}`,
      );
    i++;
  }
  function sum(): Tree {
    if (++depth > deepest) throw new Unreadable('it is nested too deeply');
    let tree = term();
    for (let s = sign('+', '-'); s; s = sign('+', '-')) {
      i++;
      tree = { is: s as '+' | '-', a: tree, b: term() };
    }
    depth--;
    return tree;
  }
  function term(): Tree {
    let tree = signed();
    for (let s = sign('*', '/'); s; s = sign('*', '/')) {
      i++;
      const start = i;
      const b = s === '/' ? below() : signed();
      if (s === '/' && list[start - 2]?.is === 'number' && list[start]?.is === 'number')
        half ||= !!list[start + 1]?.spaced;
      tree = { is: s as '*' | '/', a: tree, b };
      if (s === '/' && side === 'loose') while (starts()) tree = { is: '*', a: tree, b: power() };
    }
    return tree;
  }
  function signed(): Tree {
    if (sign('-')) {
      i++;
      if (++depth > deepest) throw new Unreadable('it is nested too deeply');
      const of = signed();
      depth--;
      return { is: 'minus', of };
    }
    if (sign('+')) {
      i++;
      return signed();
    }
    return product();
  }
  /** What stands below a slash. */
  function below(): Tree {
    if (side === 'tight') return signed();
    if (sign('-', '+')) return signed();
    const tree = power();
    if (starts()) slashed = true;
    return tree;
  }
  const starts = () => {
    const token = list[i];
    return (
      !!token && (token.is !== 'sign' || token.text === '(' || (token.text === '|' && bars === 0))
    );
  };
  function product(): Tree {
    let tree = power();
    while (starts()) tree = { is: '*', a: tree, b: power() };
    return tree;
  }
  function power(): Tree {
    const base = atom();
    if (!sign('^')) return base;
    i++;
    return { is: '^', a: base, b: exponent() };
  }
  function exponent(): Tree {
    if (++depth > deepest) throw new Unreadable('it is nested too deeply');
    const minus = sign('-', '+');
    if (minus) i++;
    const of = power();
    depth--;
    return minus === '-' ? { is: 'minus', of } : of;
  }
  let bars = 0;
  function atom(): Tree {
    const token = list[i];
    if (!token) throw new Unreadable('it ends too soon');
    i++;
    if (token.is === 'number') {
      const { value, text } = token;
      return { is: 'number', value, text };
    }
    if (token.is === 'symbol') return { is: 'symbol', name: token.name };
    if (token.is === 'frac') {
      expect('(');
      const a = sum();
      expect(')');
      expect('(');
      const b = sum();
      expect(')');
      return { is: '/', a, b };
    }
    if (token.is === 'function') return call(token.name);
    if (token.text === '(') {
      const outside = bars;
      bars = 0;
      const tree = sum();
      bars = outside;
      expect(')');
      return tree;
    }
    if (token.text === '|') {
      bars++;
      const of = sum();
      expect('|');
      bars--;
      return { is: 'call', name: 'abs', of };
    }
    throw new Unreadable(`${say(token)} stands where a number or a symbol is expected`);
  }
  /** sin θ, sin(θ) cos φ, sin 2θ, sin²θ, sin²(θ). */
  function call(name: FunctionName): Tree {
    let raised: Tree | undefined;
    if (sign('^')) {
      i++;
      raised = exponent();
      if (raised.is === 'minus')
        throw new Unreadable(
          `${name} to the power −1 can mean two things: write arc${name} or 1/${name}(…)`,
        );
    }
    if (++depth > deepest) throw new Unreadable('it is nested too deeply');
    const bracket = !!sign('(');
    let of = sign('-') ? signed() : bracket || name === 'sqrt' ? atom() : power();
    if (!bracket && name !== 'sqrt')
      while (starts() && list[i]?.is !== 'function' && !sign('('))
        of = { is: '*', a: of, b: power() };
    depth--;
    const tree: Tree = { is: 'call', name, of };
    return raised ? { is: '^', a: tree, b: raised } : tree;
  }
  const tree = sum();
  if (i < list.length) {
    if (sign(')')) throw new Unreadable('a bracket is closed that was not opened');
    throw new Unreadable(`${say(list[i])} stands where it means nothing`);
  }
  return { tree, slashed, half };
}

/** @throws Unreadable, whose message says what could not be read */
export function readFormula(text: string, symbols: readonly string[], gives: string): Read {
  if (!text.trim()) throw new Unreadable('nothing is typed yet');
  if (text.length > longest)
    throw new Unreadable(`it is too long: at most ${longest} characters are read`);
  const sides = flattened(text).split('=');
  if (sides.length > 2) throw new Unreadable('there is more than one “=”');
  if (sides.length === 2) {
    const left = (sides[0] ?? '').trim();
    const own = namesOf([gives]);
    if (left && !own.has(left) && !own.has(left.replaceAll('_', '')))
      throw new Unreadable(`left of “=” stands ${left}, and ${typed(gives)} is asked for`);
  }
  const right = (sides.at(-1) ?? '').trim();
  if (!right) throw new Unreadable('nothing stands right of “=”');
  const list = tokens(right, symbols);
  const loose = parse(list, 'loose');
  if (!loose.slashed) return { tree: loose.tree };
  const tight = parse(list, 'tight').tree;
  // 1/2 m is half of m; γB/2π is γB over all of 2π.
  return loose.half ? { tree: loose.tree, other: tight } : { tree: tight, other: loose.tree };
}
