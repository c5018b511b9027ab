/** A typed formula as a tree, and its value. */
export type Tree =
  | { readonly is: 'number'; readonly value: number; readonly text: string }
  | { readonly is: 'symbol'; readonly name: string }
  | { readonly is: 'minus'; readonly of: Tree }
  | { readonly is: '+' | '-' | '*' | '/' | '^'; readonly a: Tree; readonly b: Tree }
  | { readonly is: 'call'; readonly name: FunctionName; readonly of: Tree };

export const functions = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  cot: (x: number) => 1 / Math.tan(x),
  arcsin: Math.asin,
  arccos: Math.acos,
  arctan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  exp: Math.exp,
  ln: Math.log,
  sqrt: Math.sqrt,
  abs: Math.abs,
} as const;
export type FunctionName = keyof typeof functions;

export function valueOf(tree: Tree, point: Readonly<Record<string, number>>): number {
  switch (tree.is) {
    case 'number':
      return tree.value;
    case 'symbol':
      return tree.name === 'pi' ? Math.PI : (point[tree.name] ?? NaN);
    case 'minus':
      return -valueOf(tree.of, point);
    case 'call':
      return functions[tree.name](valueOf(tree.of, point));
    default: {
      const [a, b] = [valueOf(tree.a, point), valueOf(tree.b, point)];
      if (tree.is === '+') return a + b;
      if (tree.is === '-') return a - b;
      if (tree.is === '*') return a * b;
      return tree.is === '/' ? a / b : a ** b;
    }
  }
}
