/**
 * Reads a formula as people type it: "gamma B / 2 pi", "γB/(2π)", "\frac{\gamma B}{2\pi}", "f = 1/2 sin^2 theta".
 * Only the symbols of the question, numbers and a few functions are known; nothing typed is ever run.
 */
import { Unreadable } from '../../unreadable';
import { namesOf, typed } from './names';
import { parse } from './parse';
import { flattened, tokens } from './tokens';
import type { Tree } from './tree';

/** Longer texts are no answers. */
const longest = 300;

export interface Read {
  /** As it is shown. */
  readonly tree: Tree;
  /** Another reading of a/bc, where brackets are missing. */
  readonly other?: Tree;
}

/**
 * @param nameOf how messages write a symbol
 * @throws Unreadable, whose message says what could not be read
 */
export function readFormula(
  text: string,
  symbols: readonly string[],
  gives: string,
  nameOf: (name: string) => string = typed,
): Read {
  if (!text.trim()) throw new Unreadable('nothing is typed yet');
  if (text.length > longest)
    throw new Unreadable(`it is too long: at most ${longest} characters are read`);
  const sides = flattened(text).split('=');
  if (sides.length > 2) throw new Unreadable('there is more than one “=”');
  if (sides.length === 2) {
    const left = (sides[0] ?? '').trim();
    const own = namesOf([gives]);
    if (left && !own.has(left) && !own.has(left.replace(/[_\s]/g, '')))
      throw new Unreadable(`left of “=” stands ${left}, and ${nameOf(gives)} is asked for`);
  }
  const right = (sides.at(-1) ?? '').trim();
  if (!right) throw new Unreadable('nothing stands right of “=”');
  const list = tokens(right, symbols, nameOf);
  const loose = parse(list, 'loose');
  if (!loose.slashed) return { tree: loose.tree };
  const tight = parse(list, 'tight').tree;
  // 1/2 m is half of m; γB/2π is γB over all of 2π.
  return loose.half ? { tree: loose.tree, other: tight } : { tree: tight, other: loose.tree };
}
