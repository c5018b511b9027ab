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
const bracketed = (tree: Tree, least: number) =>
  rank(tree) < least ? `\\left(${toTex(tree)}\\right)` : toTex(tree);

const symbol = (name: string) => (name === 'pi' ? '\\pi' : symbolOf(name).tex);
const startsWithDigit = (tree: Tree): boolean =>
  tree.is === 'number' || ((tree.is === '*' || tree.is === '^') && startsWithDigit(tree.a));

export function toTex(tree: Tree): string {
  switch (tree.is) {
    case 'number':
      return tree.text;
    case 'symbol':
      return symbol(tree.name);
    case 'minus':
      return `-${bracketed(tree.of, 2)}`;
    case 'call':
      if (tree.name === 'sqrt') return `\\sqrt{${toTex(tree.of)}}`;
      if (tree.name === 'abs') return `\\left|${toTex(tree.of)}\\right|`;
      return `\\${tree.name}${rank(tree.of) === 5 ? `\\,${toTex(tree.of)}` : `\\left(${toTex(tree.of)}\\right)`}`;
    case '/':
      return `\\frac{${toTex(tree.a)}}{${toTex(tree.b)}}`;
    case '^':
      return tree.a.is === 'call' && tree.a.name !== 'sqrt' && tree.a.name !== 'abs'
        ? `\\left(${toTex(tree.a)}\\right)^{${toTex(tree.b)}}`
        : `${bracketed(tree.a, 5)}^{${toTex(tree.b)}}`;
    case '*':
      return `${bracketed(tree.a, 2)}${startsWithDigit(tree.b) ? '\\cdot ' : '\\,'}${bracketed(tree.b, 2)}`;
    default:
      return `${toTex(tree.a)}${tree.is}${bracketed(tree.b, 1 + Number(tree.is === '-'))}`;
  }
}
