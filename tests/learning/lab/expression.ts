/** Arithmetic as Go, Tcl and Python write it: numbers, names ($name in Tcl), calls, unary minus, + − * /, < <= > >=. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree[] }
  | { readonly kind: 'minus'; readonly of: Tree }
  | { readonly kind: 'pair'; readonly op: string; readonly left: Tree; readonly right: Tree };

const token = /\s*(\d+\.?\d*(?:e[+-]?\d+)?|\$?[A-Za-z_][\w.]*|<=|>=|[-+*/(),<>])/giy;

export function parse(text: string): Tree {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const found = token.exec(text);
    if (!found) throw new SyntaxError(`cannot read “${text}”`);
    tokens.push(found[1]!);
  }
  let i = 0;
  const expect = (one: string) => {
    if (tokens[i++] !== one) throw new SyntaxError(`“${text}” wants ${one} at token ${i}`);
  };
  function level(ops: readonly string[], next: () => Tree): Tree {
    let left = next();
    while (ops.includes(tokens[i] ?? '')) {
      const op = tokens[i++]!;
      left = { kind: 'pair', op, left, right: next() };
    }
    return left;
  }
  const compare = (): Tree => level(['<', '<=', '>', '>='], sum);
  const sum = (): Tree => level(['+', '-'], product);
  const product = (): Tree => level(['*', '/'], single);
  function single(): Tree {
    const one = tokens[i++];
    if (one === '-') return { kind: 'minus', of: single() };
    if (one === '(') {
      const inner = compare();
      expect(')');
      return inner;
    }
    if (one !== undefined && /^\d/.test(one)) return { kind: 'number', value: Number(one) };
    if (one === undefined || !/^[$A-Za-z_]/.test(one))
      throw new SyntaxError(`“${text}”: unexpected ${one ?? 'end'}`);
    if (tokens[i] !== '(') return { kind: 'name', name: one };
    i += 1;
    const args: Tree[] = [];
    while (tokens[i] !== ')') {
      args.push(compare());
      if (tokens[i] === ',') i += 1;
      else if (tokens[i] !== ')') throw new SyntaxError(`“${text}”: a list is not closed`);
    }
    i += 1;
    return { kind: 'call', name: one, args };
  }
  const tree = compare();
  if (i < tokens.length) throw new SyntaxError(`“${text}”: ${tokens[i]} is too much`);
  return tree;
}

const functions: Readonly<Record<string, (...x: number[]) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  min: Math.min,
  max: Math.max,
  heaviside: (x) => (x === 0 ? 0.5 : x > 0 ? 1 : 0),
  'math.sin': Math.sin,
};

/** The number that a tree stands for, names by `names`. */
export function number(tree: Tree, names: Readonly<Record<string, number>>): number {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'minus':
      return -number(tree.of, names);
    case 'name': {
      const value = names[tree.name];
      if (value === undefined) throw new ReferenceError(`${tree.name} is not known`);
      return value;
    }
    case 'call': {
      const f = functions[tree.name];
      if (!f) throw new ReferenceError(`${tree.name}() is not known`);
      return f(...tree.args.map((arg) => number(arg, names)));
    }
    case 'pair': {
      const [a, b] = [number(tree.left, names), number(tree.right, names)];
      if (tree.op === '+') return a + b;
      if (tree.op === '-') return a - b;
      if (tree.op === '*') return a * b;
      if (tree.op === '/') return a / b;
      return Number(
        tree.op === '<' ? a < b : tree.op === '<=' ? a <= b : tree.op === '>' ? a > b : a >= b,
      );
    }
  }
}
