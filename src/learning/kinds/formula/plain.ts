/** A formula as one line of text, in the symbols of the course, as it may be typed again: "2π/(γ B_ext)". */
import { typed } from './names';
import type { Tree } from './tree';

const rank = ({ is }: Tree): number =>
  is === '+' || is === '-'
    ? 0
    : is === 'minus'
      ? 1
      : is === '*' || is === '/'
        ? 2
        : is === '^'
          ? 3
          : 4;

export function toPlain(tree: Tree, nameOf: (name: string) => string = typed): string {
  const plain = (one: Tree) => toPlain(one, nameOf);
  const bracketed = (one: Tree, least: number) =>
    rank(one) < least ? `(${plain(one)})` : plain(one);
  switch (tree.is) {
    case 'number':
      return tree.text;
    case 'symbol':
      return tree.name === 'pi' ? 'π' : nameOf(tree.name);
    case 'minus':
      return `−${bracketed(tree.of, 2)}`;
    case 'call':
      return `${tree.name}(${plain(tree.of)})`;
    case '/':
      return `${bracketed(tree.a, 2)}/${bracketed(tree.b, 3)}`;
    case '^':
      return `${bracketed(tree.a, 4)}^${bracketed(tree.b, 4)}`;
    case '*':
      return `${bracketed(tree.a, 2)} ${tree.b.is === '/' ? `(${plain(tree.b)})` : bracketed(tree.b, 2)}`;
    default:
      return `${plain(tree.a)} ${tree.is === '-' ? '−' : '+'} ${bracketed(tree.b, tree.is === '-' ? 2 : 1)}`;
  }
}
