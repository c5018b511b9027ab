/** A typed formula as TeX, in the symbols of the course: fractions as fractions, brackets where they are needed. */
import { symbolOf } from '.';
import type { Tree } from './tree';

/** How loosely a tree hangs together: a sum, a sign, a product, all else. */
function rank(tree: Tree): number {
  if (tree.is === '+' || tree.is === '-') return 0;
  if (tree.is === 'minus') return 1;
  if (tree.is === '*') return 2;
  if (tree.is === '^' || tree.is === '/') return 3;
  return tree.is === 'call' ? 4 : 5;
}

const symbol = (name: string) => symbolOf(name).tex;
const startsWithDigit = (tree: Tree): boolean =>
  tree.is === 'number' || ((tree.is === '*' || tree.is === '^') && startsWithDigit(tree.a));

/** `texOf` writes the symbols otherwise than the table of quantities does. */
export function toTex(tree: Tree, texOf: (name: string) => string = symbol): string {
  const tex = (one: Tree) => toTex(one, texOf);
  const bracketed = (one: Tree, least: number) =>
    rank(one) < least ? `\\left(${tex(one)}\\right)` : tex(one);
  switch (tree.is) {
    case 'number':
      return tree.text;
    case 'symbol':
      return tree.name === 'pi' ? '\\pi' : texOf(tree.name);
    case 'minus':
      return `-${bracketed(tree.of, 2)}`;
    case 'call':
      if (tree.name === 'sqrt') return `\\sqrt{${tex(tree.of)}}`;
      if (tree.name === 'abs') return `\\left|${tex(tree.of)}\\right|`;
      return `\\${tree.name}${rank(tree.of) === 5 ? `\\,${tex(tree.of)}` : `\\left(${tex(tree.of)}\\right)`}`;
    case '/':
      return `\\frac{${tex(tree.a)}}{${tex(tree.b)}}`;
    case '^':
      return tree.a.is === 'call' && tree.a.name !== 'sqrt' && tree.a.name !== 'abs'
        ? `\\left(${tex(tree.a)}\\right)^{${tex(tree.b)}}`
        : `${bracketed(tree.a, 5)}^{${tex(tree.b)}}`;
    case '*':
      return `${bracketed(tree.a, 2)}${startsWithDigit(tree.b) ? '\\cdot ' : '\\,'}${bracketed(tree.b, 2)}`;
    default:
      return `${tex(tree.a)}${tree.is}${bracketed(tree.b, 1 + Number(tree.is === '-'))}`;
  }
}
