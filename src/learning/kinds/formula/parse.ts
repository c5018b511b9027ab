/** The grammar of formulas as people type them: what binds before what, and where products need no sign. */
import { Unreadable } from '../../unreadable';
import type { Spaced } from './tokens';
import type { FunctionName, Tree } from './tree';

/** Deeper ones could be nested without end. */
const deepest = 60;

/** How tightly what stands side by side is bound: a/bc is a/(bc), or as from left to right. */
type Side = 'tight' | 'loose';

/** @throws Unreadable, whose message says what stands where it should not */
export function parse(
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
  function nested(read: () => Tree): Tree {
    if (++depth > deepest) throw new Unreadable('it is nested too deeply');
    const tree = read();
    depth--;
    return tree;
  }
  const sum = () =>
    nested(() => {
      let tree = term();
      for (let s = sign('+', '-'); s; s = sign('+', '-')) {
        i++;
        tree = { is: s as '+' | '-', a: tree, b: term() };
      }
      return tree;
    });
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
      return { is: 'minus', of: nested(signed) };
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
    const minus = sign('-', '+');
    if (minus) i++;
    const of = nested(power);
    return minus === '-' ? { is: 'minus', of } : of;
  }
  function bracketed(): Tree {
    expect('(');
    const tree = sum();
    expect(')');
    return tree;
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
      const [a, b] = [bracketed(), bracketed()];
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
    const of = nested(() => {
      const bracket = !!sign('(');
      let tree = sign('-') ? signed() : bracket || name === 'sqrt' ? atom() : power();
      if (!bracket && name !== 'sqrt')
        while (starts() && list[i]?.is !== 'function' && !sign('('))
          tree = { is: '*', a: tree, b: power() };
      return tree;
    });
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
